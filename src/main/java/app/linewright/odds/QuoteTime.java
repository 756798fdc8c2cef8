package app.linewright.odds;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a quote stood: at an exact instant, somewhere in a window, or at an unknown time. Only an exact time can be
 * fresh, be planned, or enter value, arbitrage and middles. No import time and no kick-off ever stands in for it.
 */
public sealed interface QuoteTime {
    /** The book itself, or the capture of its price, tells the instant. */
    record Exact(Instant at) implements QuoteTime {}

    /** Captured at some instant from {@code from} to {@code to}, such as football-data's collection day. */
    record Window(Instant from, Instant to) implements QuoteTime {
        public Window {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("A window cannot end (" + to + ") before it starts (" + from + ").");
            }
        }
    }

    /** The source does not say, as with closing columns. */
    record Unknown() implements QuoteTime {}

    /** The age at {@code now}, never below zero; empty unless the time is exact. */
    default Optional<Duration> age(Instant now) {
        return switch (this) {
            case Exact(Instant at) -> Optional.of(at.isAfter(now) ? Duration.ZERO : Duration.between(at, now));
            case Window _, Unknown _ -> Optional.empty();
        };
    }
}
