package app.linewright.odds;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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

    /** How far ahead of its fetch a book's own time may be, by clocks that disagree, and still be believed. */
    Duration AHEAD_AT_MOST = Duration.ofSeconds(60);

    /**
     * The time of a quote that a feed fetched at {@code fetched} and the book says it updated at {@code updated}:
     * exact, unless it lies more than 60 s after the fetch, when nothing about it can be believed.
     */
    static QuoteTime reported(Instant updated, Instant fetched) {
        return updated.isAfter(fetched.plus(AHEAD_AT_MOST)) ? new Unknown() : new Exact(updated);
    }

    /** Whether the {@linkplain #age age} at {@code now} is known and below {@code limit}. */
    default boolean isYounger(Duration limit, Instant now) {
        return this instanceof Exact(Instant at)
                && at.isAfter(now.minus(limit))
                && !at.isAfter(now.plus(AHEAD_AT_MOST));
    }

    /**
     * The age at {@code now}, never below zero; empty unless the time is exact, and where it lies more than 60 s ahead
     * of {@code now}: by a clock that is so wrong no price can be called fresh.
     */
    default Optional<Duration> age(Instant now) {
        return switch (this) {
            case Exact(Instant at) when at.isAfter(now.plus(AHEAD_AT_MOST)) -> Optional.empty();
            case Exact(Instant at) -> Optional.of(at.isAfter(now) ? Duration.ZERO : Duration.between(at, now));
            case Window _, Unknown _ -> Optional.empty();
        };
    }

    /** The same time cut to the microsecond, as databases keep it. */
    default QuoteTime toMicros() {
        return switch (this) {
            case Exact(Instant at) -> new Exact(at.truncatedTo(ChronoUnit.MICROS));
            case Window(Instant from, Instant to) ->
                    new Window(from.truncatedTo(ChronoUnit.MICROS), to.truncatedTo(ChronoUnit.MICROS));
            case Unknown unknown -> unknown;
        };
    }
}
