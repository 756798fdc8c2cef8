package app.linewright.odds;

import app.linewright.sport.EventStart;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A quote as the history keeps it.
 *
 * @param fetched when a live feed brought it; null where a file did, whose import time says nothing about the price
 */
public record StoredQuote(Quote quote, @Nullable Instant fetched) {
    /**
     * Whether the quote was known at {@code at}: an exact one from its instant on (from the fetch on, if that came
     * later), a window's once the window has ended, one of unknown time once the event has started.
     */
    public boolean knownBy(Instant at, EventStart start) {
        if (fetched != null && at.isBefore(fetched)) {
            return false;
        }
        return switch (quote.time()) {
            case QuoteTime.Exact(Instant time) -> !at.isBefore(time);
            case QuoteTime.Window(_, Instant to) -> !at.isBefore(to);
            case QuoteTime.Unknown _ -> fetched != null || start.startedBy(at);
        };
    }
}
