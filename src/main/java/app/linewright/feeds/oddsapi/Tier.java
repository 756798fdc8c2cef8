package app.linewright.feeds.oddsapi;

import java.time.Duration;

/**
 * How long an answer is good. Within that time the same question is answered from what is stored, and where it may have
 * been charged without an answer, it is not asked again.
 */
public enum Tier {
    /** Which sports are in season. */
    SPORTS(Duration.ofHours(24)),
    /** Which games there are. */
    FIXTURES(Duration.ofHours(4)),
    /** Prices. */
    ODDS(Duration.ofSeconds(30)),
    /** Results. They are told for three days, so that asking four times a day loses none. */
    SCORES(Duration.ofHours(6)),
    /** What was, and does not change. */
    HISTORY(Duration.ofHours(24));

    private final Duration window;

    Tier(Duration window) {
        this.window = window;
    }

    public Duration window() {
        return window;
    }
}
