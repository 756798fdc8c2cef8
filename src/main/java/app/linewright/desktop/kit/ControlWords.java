package app.linewright.desktop.kit;

import java.util.Locale;

/** The words of JavaFX's own controls, such as the months of a calendar and the menu of a text field. */
public final class ControlWords {
    private ControlWords() {}

    /** Has the controls speak {@code language}; JavaFX asks the process for it whenever it makes one. */
    public static void speak(Locale language) {
        if (!Locale.getDefault().getLanguage().equals(language.getLanguage())) {
            Locale.setDefault(language);
        }
    }
}
