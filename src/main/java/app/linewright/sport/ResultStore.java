package app.linewright.sport;

import app.linewright.store.Transaction;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** The table {@code results}. */
public final class ResultStore {
    /**
     * Stores results, in bulk; a result that differs from the stored one replaces it.
     *
     * @return which were new and which differed
     */
    public Stored put(Transaction transaction, Map<EventId, Result> results) {
        throw new UnsupportedOperationException();
    }

    /** What {@link #put} did. */
    public record Stored(Set<EventId> added, Set<EventId> changed) {}

    /** The results of those of {@code events} that have one. */
    public Map<EventId, Result> of(Transaction transaction, Collection<EventId> events) {
        throw new UnsupportedOperationException();
    }
}
