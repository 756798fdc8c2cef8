package app.linewright.feeds.demo;

import app.linewright.odds.BookKey;
import java.time.Duration;
import java.util.List;

/**
 * A book of the demo league.
 *
 * @param margin what its prices take on top of 1
 * @param delay how long it takes to hear of news
 * @param pace how often it looks its prices over
 * @param opinion the deviation of its own view of each side's goals, in logarithms
 * @param wholeLines whether it hangs whole and half lines only, no quarters
 */
record DemoBook(BookKey key, double margin, Duration delay, Duration pace, double opinion, boolean wholeLines) {
    /** The first is sharp, the second an exchange, the others are soft. */
    static final List<DemoBook> ALL = List.of(
            book("simulated_anchor", 0.022, 0, 10, 0.003, false),
            book("simulated_bourse", 0.012, 8, 15, 0.005, false),
            book("simulated_cobalt", 0.050, 45, 30, 0.010, true),
            book("simulated_dorado", 0.058, 90, 45, 0.012, true),
            book("simulated_ember", 0.045, 150, 40, 0.015, true));

    private static DemoBook book(
            String key, double margin, long delay, long pace, double opinion, boolean wholeLines) {
        return new DemoBook(
                new BookKey(key), margin, Duration.ofSeconds(delay), Duration.ofSeconds(pace), opinion, wholeLines);
    }

    /** The line nearest to one of {@code quarters} that this book hangs, in quarters. */
    int hung(int quarters) {
        return wholeLines ? 2 * Math.floorDiv(quarters + 1, 2) : quarters;
    }

    /** What is left of a fair price after the margin, in the steps in which such prices move, in hundredths. */
    int hundredths(double fair) {
        double offered = 100 * fair / (1 + margin);
        int step = offered < 300 ? 1 : offered < 600 ? 5 : offered < 1_500 ? 10 : 50;
        return Math.clamp(step * (long) Math.floor(offered / step + 1e-9), 101, 100_000);
    }
}
