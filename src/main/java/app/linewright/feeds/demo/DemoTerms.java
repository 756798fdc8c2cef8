package app.linewright.feeds.demo;

import java.time.Duration;

/**
 * How the demo leagues play.
 *
 * @param seed what all chance comes of
 * @param ahead how long before its start a game is priced; every hour more are 36 games of soccer and 12 of basketball
 *     more, with some 7,000 prices
 */
public record DemoTerms(long seed, Duration ahead) {
    /** About 100 games and 13,000 prices at a time. */
    public static final DemoTerms USUAL = new DemoTerms(20_261_121, Duration.ofHours(2));

    /** More than 100,000 prices at a time. */
    public static final DemoTerms BUSY = new DemoTerms(20_261_121, Duration.ofHours(16));

    public DemoTerms {
        if (ahead.isNegative() || ahead.isZero() || ahead.compareTo(Duration.ofDays(30)) > 0) {
            throw new IllegalArgumentException("Games are priced for up to 30 days ahead, not for " + ahead + ".");
        }
    }
}
