package app.linewright.feeds.csv;

import java.util.Collection;
import java.util.stream.Collectors;

/** Text from a file, made safe to stand in a sentence on one line. */
public final class Shown {
    /** How many texts {@link #listed} names. */
    public static final int MOST_LISTED = 10;

    private static final int LONGEST = 60;

    private Shown() {}

    /** The text in quotation marks: cut where it is long, and with nothing in it that would break or turn the line. */
    public static String quoted(String text) {
        return "“" + plain(text) + "”";
    }

    /** The text, cut where it is long, control and direction marks written as {@code \\u0000} codes. */
    public static String plain(String text) {
        return text.length() > LONGEST ? onOneLine(text.substring(0, LONGEST)) + "…" : onOneLine(text);
    }

    /** The whole text, control and direction marks written as {@code \\u0000} codes. */
    public static String onOneLine(String text) {
        var shown = new StringBuilder(text.length());
        int end = text.length();
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            switch (Character.getType(c)) {
                case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
                        Character.SURROGATE -> shown.append(surrogatePair(text, i, end)
                                ? String.valueOf(c)
                                : "\\u%04x".formatted((int) c));
                default -> shown.append(c);
            }
        }
        return shown.toString();
    }

    /** Texts one after the other, only the first few where there are many. */
    public static String listed(Collection<String> texts) {
        var first = texts.stream().limit(MOST_LISTED).map(Shown::plain).collect(Collectors.joining(", "));
        return texts.size() > MOST_LISTED ? first + " and " + (texts.size() - MOST_LISTED) + " more" : first;
    }

    private static boolean surrogatePair(String text, int index, int end) {
        char c = text.charAt(index);
        return (Character.isHighSurrogate(c) && index + 1 < end && Character.isLowSurrogate(text.charAt(index + 1)))
                || (Character.isLowSurrogate(c) && index > 0 && Character.isHighSurrogate(text.charAt(index - 1)));
    }
}
