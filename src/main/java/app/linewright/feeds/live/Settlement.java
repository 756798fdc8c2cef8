package app.linewright.feeds.live;

import app.linewright.feeds.http.Body;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What became of a call that was let through.
 *
 * @param at when that was known
 * @param state what the ledger keeps of it
 * @param charged what the provider says it charged; empty where it said nothing that can be believed
 * @param remaining what the provider says is left this month; likewise
 * @param status the HTTP status; empty where no answer came
 * @param payload the body, where a whole one came
 */
public record Settlement(
        Instant at,
        State state,
        OptionalInt charged,
        OptionalInt remaining,
        OptionalInt status,
        Optional<Body> payload) {
    /** How a call stands in the ledger. */
    public enum State {
        /** It was or is about to be sent, and its end is not known: it may have been charged. */
        SENT,
        /** It was answered. */
        ANSWERED,
        /** It was sent, no answer came that can be used, and it may have been charged. */
        LOST,
        /** It was certainly not charged, and may be made again at once. */
        FREE
    }
}
