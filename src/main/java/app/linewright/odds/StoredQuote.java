package app.linewright.odds;

import app.linewright.sport.EventStart;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A quote as the history keeps it.
 *
 * @param fetched when a live feed brought it; null where a file did, whose import time says nothing about the price
 * @param withdrawn whether the feed, at {@code fetched}, did not show the price any more that it had shown before
 */
public record StoredQuote(Quote quote, @Nullable Instant fetched, boolean withdrawn) {
    public StoredQuote {
        if (withdrawn && fetched == null) {
            throw new IllegalArgumentException("Only a live feed takes a price down.");
        }
    }

    public StoredQuote(Quote quote, @Nullable Instant fetched) {
        this(quote, fetched, false);
    }

    /**
     * Whether the quote was known at {@code at}: one of a live feed from its fetch on; of a file an exact one from its
     * instant on, a window's once the window has ended, one of unknown time once the event has started.
     */
    public boolean knownBy(Instant at, EventStart start) {
        if (fetched != null) {
            return !at.isBefore(fetched);
        }
        return switch (quote.time()) {
            case QuoteTime.Exact(Instant time) -> !at.isBefore(time);
            case QuoteTime.Window(_, Instant to) -> !at.isBefore(to);
            case QuoteTime.Unknown _ -> start.startedBy(at);
        };
    }
}
