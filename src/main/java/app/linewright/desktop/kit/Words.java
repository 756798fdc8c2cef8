package app.linewright.desktop.kit;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the window, from {@code messages.properties}. */
public final class Words {
    private final Locale locale;
    private final ResourceBundle bundle;

    /** @param locale the language wanted; English where there are no words in it */
    public Words(Locale locale) {
        this.bundle = ResourceBundle.getBundle("app.linewright.desktop.messages", locale);
        // The messages without a language are English; a date among them must not be in another one.
        this.locale = bundle.getLocale().equals(Locale.ROOT) ? Locale.ENGLISH : bundle.getLocale();
    }

    /** The sentence of {@code key}, with {@code arguments} where it has {@code {0}}, {@code {1}} … */
    public String say(String key, Object... arguments) {
        var pattern = bundle.getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
    }

    /** The language of the words, in which dates and counts are written too. */
    public Locale locale() {
        return locale;
    }

    ResourceBundle bundle() {
        return bundle;
    }
}
