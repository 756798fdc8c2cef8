package app.linewright.feeds.demo;

import java.time.Duration;

/**
 * How the demo league plays.
 *
 * @param seed what all chance comes of
 * @param ahead how long before its start a game is priced; every ten minutes more are six games more
 */
public record DemoTerms(long seed, Duration ahead) {
    /** About 70 games and 2,500 prices at a time. */
    public static final DemoTerms USUAL = new DemoTerms(20_261_121, Duration.ofHours(2));

    public DemoTerms {
        if (ahead.isNegative() || ahead.isZero() || ahead.compareTo(Duration.ofDays(30)) > 0) {
            throw new IllegalArgumentException("Games are priced for up to 30 days ahead, not for " + ahead + ".");
        }
    }
}
