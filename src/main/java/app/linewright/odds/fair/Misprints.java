package app.linewright.odds.fair;

import app.linewright.odds.BookKey;
import app.linewright.odds.Outcome;
import app.linewright.odds.Quote;
import app.linewright.odds.Stage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Prices that cannot be meant. No book that means its two or three prices of a market sums to less than 0.8 or more
 * than 1.4; one digit mistyped does. Such a price would drag a fair line along and would win every comparison.
 */
final class Misprints {
    private static final double LEAST_BOOKSUM = 0.8;
    private static final double GREATEST_BOOKSUM = 1.4;

    private Misprints() {}

    /** One book's prices of one market at one line. */
    private record Line(BookKey book, Stage stage, int threshold) {}

    /**
     * Those among the {@code quotes} of a market with these {@code outcomes} whose book, with its other prices at the
     * same line, has no credible sum: all of that line, since nothing tells which of them is the wrong one. A line
     * without every outcome is not judged.
     */
    static Set<Quote> among(List<Outcome> outcomes, Collection<Quote> quotes) {
        Map<Line, List<Quote>> lines = new HashMap<>();
        for (Quote quote : quotes) {
            if (outcomes.contains(quote.outcome())) {
                var line = new Line(quote.book(), quote.stage(), BookPrices.threshold(quote));
                lines.computeIfAbsent(line, _ -> new ArrayList<>(outcomes.size())).add(quote);
            }
        }
        Set<Quote> misprints = new HashSet<>();
        for (List<Quote> line : lines.values()) {
            if (isWhole(line, outcomes.size()) && !isCredible(line)) {
                misprints.addAll(line);
            }
        }
        return misprints;
    }

    private static boolean isWhole(List<Quote> line, int outcomes) {
        var priced = EnumSet.noneOf(Outcome.class);
        line.forEach(quote -> priced.add(quote.outcome()));
        return line.size() == outcomes && priced.size() == outcomes;
    }

    private static boolean isCredible(List<Quote> line) {
        double booksum = 0;
        for (Quote quote : line) {
            booksum += 1 / quote.price().decimal();
        }
        return booksum >= LEAST_BOOKSUM && booksum <= GREATEST_BOOKSUM;
    }
}
