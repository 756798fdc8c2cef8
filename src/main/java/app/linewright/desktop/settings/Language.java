package app.linewright.desktop.settings;

import java.util.Locale;

/** The language of the window. */
public enum Language {
    ENGLISH(Locale.ENGLISH),
    FRENCH(Locale.FRENCH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** The language that {@code locale} is shown in: English where there are no words in its own. */
    public static Language of(Locale locale) {
        return locale.getLanguage().equals(Locale.FRENCH.getLanguage()) ? FRENCH : ENGLISH;
    }

    /** Its name, in itself. */
    public String ownName() {
        return switch (this) {
            case ENGLISH -> "English";
            case FRENCH -> "Français";
        };
    }
}
