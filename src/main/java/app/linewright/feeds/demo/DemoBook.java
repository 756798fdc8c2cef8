package app.linewright.feeds.demo;

import app.linewright.odds.BookKey;
import java.time.Duration;
import java.util.List;

/**
 * A book of the demo leagues.
 *
 * @param number its place among all, from 0, on which its chance depends
 * @param margin what its prices on games take on top of 1
 * @param playerMargin what its prices on players take on top of 1; 0 where it has none
 * @param delay how long it takes to hear of news and of the score
 * @param pace how often it looks its prices over
 * @param opinion the deviation of its own view of each side's goals, in logarithms
 * @param inPlay whether it goes on while a game is on
 */
record DemoBook(
        int number,
        BookKey key,
        double margin,
        double playerMargin,
        Duration delay,
        Duration pace,
        double opinion,
        Lines lines,
        boolean inPlay) {
    /** The lines that a book hangs. */
    enum Lines {
        /** Whole, half and, in soccer, quarter lines. */
        FINE,
        /** Whole and half lines. */
        WHOLE,
        /** Whole and half lines in soccer, where draws are many; elsewhere half lines only, which nobody gets back. */
        HALF
    }

    /** The dearest price, in hundredths. */
    private static final int MOST = 100_000;

    /** The first is sharp, the second an exchange, without players; the others are soft. */
    static final List<DemoBook> ALL = List.of(
            book(0, "simulated_anchor", 0.022, 0.045, 0, 10, 0.003, Lines.FINE),
            book(1, "simulated_bourse", 0.012, 0, 8, 15, 0.005, Lines.FINE),
            book(2, "simulated_cobalt", 0.050, 0.070, 45, 30, 0.010, Lines.WHOLE),
            book(3, "simulated_dorado", 0.058, 0.080, 90, 45, 0.012, Lines.HALF),
            book(4, "simulated_ember", 0.045, 0.065, 150, 40, 0.015, Lines.HALF));

    private static DemoBook book(
            int number,
            String key,
            double margin,
            double playerMargin,
            long delay,
            long pace,
            double opinion,
            Lines lines) {
        return new DemoBook(
                number,
                new BookKey(key),
                margin,
                playerMargin,
                Duration.ofSeconds(delay),
                Duration.ofSeconds(pace),
                opinion,
                lines,
                delay < 10);
    }

    boolean quotesPlayers() {
        return playerMargin > 0;
    }

    /** The line of soccer nearest to one of {@code quarters} that this book hangs, in quarters. */
    int hung(int quarters) {
        return lines == Lines.FINE ? quarters : 2 * Math.floorDiv(quarters + 1, 2);
    }

    /** What is left of a fair price after a margin, in the steps in which such prices move, in hundredths. */
    static int hundredths(double fair, double margin) {
        double offered = Math.min(100 * fair / (1 + margin), MOST);
        int step = offered < 300 ? 1 : offered < 600 ? 5 : offered < 1_500 ? 10 : 50;
        return Math.clamp(step * (long) Math.floor(offered / step + 1e-9), 101, MOST);
    }
}
