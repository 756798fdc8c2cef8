package app.linewright.odds;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A source of prices: a book one can bet at, an aggregate of books one cannot, or a model.
 *
 * @param name the name shown, such as {@code Bet365}
 * @param abbreviation the name in a narrow column, such as {@code B365}
 */
public record Sportsbook(BookKey key, String name, String abbreviation, Kind kind) {
    /** What a price of this source means. */
    public enum Kind {
        /** Leads the market: high limits, low margin. */
        SHARP("sharp"),
        /** Follows the market. */
        SOFT("soft"),
        /** Bettors price against each other; the book takes a commission. */
        EXCHANGE("exchange"),
        /** One real book whose name the source does not tell; nobody can bet there knowingly. */
        UNNAMED("unnamed"),
        /** The highest price over books at unequal instants; never a book. */
        MAXIMUM("maximum"),
        /** The mean price over books; never a book. */
        AVERAGE("average"),
        /** A line agreed from several books; never a book. */
        CONSENSUS("consensus"),
        /** A model's own probabilities, stated as prices without a margin; never a book. */
        MODEL("model");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }

        /**
         * The kind with this key.
         *
         * @throws IllegalArgumentException if there is none
         */
        public static Kind of(String key) {
            for (var kind : values()) {
                if (kind.key.equals(key)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("“" + key + "” is no kind of sportsbook: "
                    + Arrays.stream(values()).map(Kind::key).collect(Collectors.joining(", ")) + " are.");
        }

        /** Whether a bettor can take the price of such a source. */
        public boolean isBook() {
            return switch (this) {
                case SHARP, SOFT, EXCHANGE -> true;
                case UNNAMED, MAXIMUM, AVERAGE, CONSENSUS, MODEL -> false;
            };
        }

        /** Whether it stands for books that one cannot bet at through it. */
        public boolean isAggregate() {
            return !isBook() && this != MODEL;
        }
    }

    public boolean isBook() {
        return kind.isBook();
    }
}
