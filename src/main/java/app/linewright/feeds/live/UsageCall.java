package app.linewright.feeds.live;

import java.time.Instant;
import java.util.Optional;

/**
 * One call that was asked of a provider.
 *
 * @param request the call without its key
 * @param status the HTTP status; empty where no answer came
 * @param expected the most credits that it could cost
 * @param charged what it cost, or may have cost
 */
public record UsageCall(
        Instant at, String request, Settlement.State state, Optional<Integer> status, int expected, int charged) {}
