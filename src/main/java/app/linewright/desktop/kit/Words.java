package app.linewright.desktop.kit;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** The words of the window, from {@code messages.properties}. */
public final class Words {
    private static final ResourceBundle.Control NO_OTHER =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT);

    private final Locale locale;
    private final ResourceBundle bundle;
    private final Figures figures;
    private final Amounts amounts;

    /** @param locale the language wanted; English where there are no words in it */
    public Words(Locale locale) {
        this(locale, System.getProperty("os.name", ""));
    }

    /** @param system the operating system, by whose names the keys are called */
    Words(Locale locale, String system) {
        // Where there are none in a language the computer's own would otherwise be taken before English.
        var messages = ResourceBundle.getBundle("app.linewright.desktop.messages", locale, NO_OTHER);
        // The messages without a language are English; a date among them must not be in another one.
        this.locale = messages.getLocale().equals(Locale.ROOT) ? Locale.ENGLISH : messages.getLocale();
        this.bundle = system.startsWith("Mac") ? new MacKeys(messages) : messages;
        this.figures = new Figures(this.locale, say("figures.day"));
        this.amounts = new Amounts(this.locale, figures);
    }

    /** The sentence of {@code key}, with {@code arguments} where it has {@code {0}}, {@code {1}} … */
    public String say(String key, Object... arguments) {
        var pattern = bundle.getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
    }

    /** The words of {@code key}, of which there may be none: for names of things that are added elsewhere. */
    public Optional<String> find(String key) {
        return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
    }

    /** Names one after the other: {@code A, B and C}. */
    public String list(List<String> names) {
        return names.size() < 2
                ? String.join("", names)
                : say("list.and", String.join(", ", names.subList(0, names.size() - 1)), names.getLast());
    }

    /** Keys as the toolkit calls them, by their names in the language: {@code Alt+Maj+Début}. */
    public String keys(String shown) {
        return shown.replace("Shift", say("key.shift")).replace("Home", say("key.home"));
    }

    /** The language of the words, in which dates and counts are written too. */
    public Locale locale() {
        return locale;
    }

    /** Figures as the language writes them. */
    public Figures figures() {
        return figures;
    }

    /** Amounts of money as the language writes them. */
    public Amounts amounts() {
        return amounts;
    }

    ResourceBundle bundle() {
        return bundle;
    }
}
