package app.linewright.odds.fair;

import app.linewright.odds.Outcome;
import app.linewright.odds.Quote;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Prices that cannot be meant. No book that means its two or three prices of a market sums to less than 0.8 or more
 * than 1.4; one digit mistyped does. Such a price would drag a fair line along and would win every comparison.
 */
final class Misprints {
    private static final double LEAST_BOOKSUM = 0.8;
    private static final double GREATEST_BOOKSUM = 1.4;

    private Misprints() {}

    /**
     * Those among the {@code quotes} of a market with these {@code outcomes} whose book, with its other prices at the
     * same line, has no credible sum: all of that line, since nothing tells which of them is the wrong one. A line
     * without every outcome is not judged.
     */
    static Set<Quote> among(List<Outcome> outcomes, List<Quote> quotes) {
        var lines = new Lines(outcomes, quotes.size());
        for (int i = 0; i < quotes.size(); i++) {
            var quote = quotes.get(i);
            lines.add(i, quote);
        }
        return lines.anyIsIncredible() ? lines.incredible(quotes) : Set.of();
    }

    /**
     * The lines of a market: one book's prices at one stage and threshold. A table with open addressing, since every
     * market is gone through at every look at the board.
     */
    private static final class Lines {
        private final List<Outcome> outcomes;
        private final int[] table;
        /** For each quote the line that it is of, from 1; 0 for none. */
        private final int[] lineOf;

        private final Quote[] first;
        private final int[] thresholds;
        private final int[] counts;
        private final int[] priced;
        private final double[] booksums;
        private int size;

        Lines(List<Outcome> outcomes, int quotes) {
            this.outcomes = outcomes;
            table = new int[Integer.highestOneBit(Math.max(quotes, 1)) << 2];
            lineOf = new int[quotes];
            first = new Quote[quotes];
            thresholds = new int[quotes];
            counts = new int[quotes];
            priced = new int[quotes];
            booksums = new double[quotes];
        }

        void add(int index, Quote quote) {
            int outcome = quote.outcome().placeIn(outcomes);
            if (outcome < 0) {
                return;
            }
            int line = line(quote, BookPrices.threshold(quote));
            lineOf[index] = line + 1;
            counts[line]++;
            priced[line] |= 1 << outcome;
            booksums[line] += 1 / quote.price().decimal();
        }

        private int line(Quote quote, int threshold) {
            int hash = (quote.book().hashCode() * 31 + threshold) * 31 + quote.stage().key().hashCode();
            int at = (hash ^ (hash >>> 15)) & (table.length - 1);
            while (table[at] != 0) {
                int line = table[at] - 1;
                var known = first[line];
                if (thresholds[line] == threshold
                        && known.stage() == quote.stage()
                        && known.book().equals(quote.book())) {
                    return line;
                }
                at = (at + 1) & (table.length - 1);
            }
            table[at] = size + 1;
            first[size] = quote;
            thresholds[size] = threshold;
            return size++;
        }

        boolean anyIsIncredible() {
            for (int line = 0; line < size; line++) {
                if (isIncredible(line)) {
                    return true;
                }
            }
            return false;
        }

        private boolean isIncredible(int line) {
            boolean isWhole = counts[line] == outcomes.size() && Integer.bitCount(priced[line]) == outcomes.size();
            return isWhole && !(booksums[line] >= LEAST_BOOKSUM && booksums[line] <= GREATEST_BOOKSUM);
        }

        Set<Quote> incredible(List<Quote> quotes) {
            Set<Quote> misprints = new HashSet<>();
            for (int i = 0; i < lineOf.length; i++) {
                if (lineOf[i] > 0 && isIncredible(lineOf[i] - 1)) {
                    misprints.add(quotes.get(i));
                }
            }
            return misprints;
        }
    }
}
