package app.linewright.odds;

/**
 * A source of prices: a book one can bet at, or an aggregate of books one cannot.
 *
 * @param name the name shown, such as {@code Bet365}
 * @param abbreviation the name in a narrow column, such as {@code B365}
 */
public record Sportsbook(BookKey key, String name, String abbreviation, Kind kind) {
    /** What a price of this source means. */
    public enum Kind {
        /** Leads the market: high limits, low margin. */
        SHARP,
        /** Follows the market. */
        SOFT,
        /** Bettors price against each other; the book takes a commission. */
        EXCHANGE,
        /** One real book whose name the source does not tell; nobody can bet there knowingly. */
        UNNAMED,
        /** The highest price over books at unequal instants; never a book. */
        MAXIMUM,
        /** The mean price over books; never a book. */
        AVERAGE,
        /** A line agreed from several books; never a book. */
        CONSENSUS;

        /** Whether a bettor can take the price of such a source. */
        public boolean isBook() {
            return switch (this) {
                case SHARP, SOFT, EXCHANGE -> true;
                case UNNAMED, MAXIMUM, AVERAGE, CONSENSUS -> false;
            };
        }
    }

    public boolean isBook() {
        return kind.isBook();
    }
}
