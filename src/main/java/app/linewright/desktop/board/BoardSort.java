package app.linewright.desktop.board;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * In which order markets stand. A market stands where that of its selections would stand that comes first; markets
 * without the value come last, and equal ones in the order of the board.
 */
public record BoardSort(By by, boolean descending) {
    /** By what. */
    public enum By {
        START(false),
        BEST(true),
        FAIR(true),
        EDGE(true),
        HOLD(false),
        AGE(false);

        private final boolean descendingFirst;

        By(boolean descendingFirst) {
            this.descendingFirst = descendingFirst;
        }

        /** The name of its column. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The values of a market's selections.
     *
     * @param low the least of them, {@code high} the greatest; NaN where there is none
     */
    record Range(double low, double high) {
        static final Range NONE = new Range(Double.NaN, Double.NaN);

        static Range of(double... values) {
            var known = Arrays.stream(values).filter(value -> !Double.isNaN(value)).summaryStatistics();
            return known.getCount() == 0 ? NONE : new Range(known.getMin(), known.getMax());
        }
    }

    /** What one gets who asks for {@code by} where {@code now} holds: one direction, then the other, then none. */
    static Optional<BoardSort> next(Optional<BoardSort> now, By by) {
        return now.filter(sort -> sort.by == by)
                .map(sort -> sort.descending == by.descendingFirst
                        ? Optional.of(new BoardSort(by, !by.descendingFirst))
                        : Optional.<BoardSort>empty())
                .orElseGet(() -> Optional.of(new BoardSort(by, by.descendingFirst)));
    }

    Comparator<BoardPage.Block> comparator() {
        // NaN is greater than all others to Double.compare, and so comes last.
        return Comparator.comparingDouble(block -> {
            var range = block.values().getOrDefault(by, Range.NONE);
            return descending ? -range.high() : range.low();
        });
    }

    String text() {
        return by.key() + (descending ? "-down" : "-up");
    }

    /** What {@link #text} gave. */
    static Optional<BoardSort> parse(String text) {
        for (var by : By.values()) {
            for (var descending : new boolean[] {false, true}) {
                var sort = new BoardSort(by, descending);
                if (sort.text().equals(text)) {
                    return Optional.of(sort);
                }
            }
        }
        return Optional.empty();
    }
}
