package app.linewright.odds;

/** The key of a source of prices, as The Odds API names it where it has one: {@code pinnacle}, {@code betmgm}. */
public record BookKey(String value) implements Comparable<BookKey> {
    public BookKey {
        if (!value.matches("[a-z0-9_]{1,40}")) {
            throw new IllegalArgumentException(
                    "“" + value + "” is no book key: lower-case letters, digits and “_” are allowed, 40 at most.");
        }
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
