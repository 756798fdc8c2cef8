package app.linewright.odds;

import java.time.Duration;
import java.time.Instant;

/** How old a quote is, in the classes that the board shows. */
public enum Staleness {
    /** Less than a minute old. */
    FRESH("fresh"),
    /** At least a minute old, less than five. */
    AGEING("ageing"),
    /** Five minutes old or older. */
    STALE("stale"),
    /** The source tells no exact time, so the age cannot be known; such a quote is never fresh. */
    UNKNOWN("unknown");

    /** A quote younger than this is fresh. */
    public static final Duration FRESH_BELOW = Duration.ofSeconds(60);

    /** A quote of this age or older is stale. */
    public static final Duration STALE_FROM = Duration.ofMinutes(5);

    private final String key;

    Staleness(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    /** The class of a quote that stood at {@code time}, looked at {@code now}. */
    public static Staleness of(QuoteTime time, Instant now) {
        return time.age(now).map(Staleness::of).orElse(UNKNOWN);
    }

    /** The class of an age. */
    public static Staleness of(Duration age) {
        if (age.compareTo(FRESH_BELOW) < 0) {
            return FRESH;
        }
        return age.compareTo(STALE_FROM) < 0 ? AGEING : STALE;
    }
}
