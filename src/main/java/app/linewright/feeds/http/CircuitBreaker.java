package app.linewright.feeds.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Leaves a host alone that failed several times in a row: for a while nothing is sent to it, then one request tries
 * whether it answers again.
 */
final class CircuitBreaker {
    private static final int MOST_FAILURES = 5;
    private static final Duration REST = Duration.ofMinutes(1);

    private final InstantSource clock;
    private int failures;
    private Instant openUntil = Instant.MIN;

    CircuitBreaker(InstantSource clock) {
        this.clock = clock;
    }

    /** Until when nothing may be sent; empty where something may, and then {@link #ended} is told what came of it. */
    synchronized Optional<Instant> restsUntil() {
        if (failures < MOST_FAILURES) {
            return Optional.empty();
        }
        var now = clock.instant();
        if (now.isBefore(openUntil)) {
            return Optional.of(openUntil);
        }
        // The one that tries; others wait for what it finds.
        openUntil = now.plus(REST);
        return Optional.empty();
    }

    synchronized void ended(boolean well) {
        failures = well ? 0 : failures + 1;
        if (failures >= MOST_FAILURES) {
            openUntil = clock.instant().plus(REST);
        }
    }
}
