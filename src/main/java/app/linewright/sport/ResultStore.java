package app.linewright.sport;

import app.linewright.store.Transaction;
import java.util.Collection;
import java.util.Map;

/** The table {@code results}. */
public final class ResultStore {
    /**
     * Stores results, in bulk; a result that differs from the stored one replaces it.
     *
     * @return how many were new and how many differed
     */
    public Stored put(Transaction transaction, Map<EventId, Result> results) {
        throw new UnsupportedOperationException();
    }

    /** What {@link #put} did. */
    public record Stored(int added, int changed) {}

    /** The results of those of {@code events} that have one. */
    public Map<EventId, Result> of(Transaction transaction, Collection<EventId> events) {
        throw new UnsupportedOperationException();
    }
}
