package app.linewright.odds;

import java.util.regex.Pattern;

/** The key of a source of prices, as The Odds API names it where it has one: {@code pinnacle}, {@code betmgm}. */
public record BookKey(String value) implements Comparable<BookKey> {
    private static final Pattern FORM = Pattern.compile("[a-z0-9_]{1,40}");

    public BookKey {
        if (!isKey(value)) {
            throw new IllegalArgumentException(
                    "“" + value + "” is no book key: lower-case letters, digits and “_” are allowed, 40 at most.");
        }
    }

    /** Whether {@code text} has the form of a key. */
    public static boolean isKey(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public int compareTo(BookKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
