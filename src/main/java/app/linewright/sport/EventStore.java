package app.linewright.sport;

import app.linewright.store.Transaction;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The table {@code events}. */
public final class EventStore {
    /**
     * Stores events that are not known yet and brings known ones up to date (a date-only start gives way to an instant,
     * never the other way round), in bulk.
     *
     * @return the id of every key in {@code facts}, and which of them are new
     */
    public Stored put(Transaction transaction, Collection<EventFacts> facts) {
        throw new UnsupportedOperationException();
    }

    /** What {@link #put} did. */
    public record Stored(Map<EventKey, EventId> ids, Set<EventKey> added, Set<EventKey> changed) {}

    public Optional<Event> find(Transaction transaction, EventId id) {
        throw new UnsupportedOperationException();
    }

    /** The events that pass {@code filter}, by start. */
    public List<Event> list(Transaction transaction, EventFilter filter) {
        throw new UnsupportedOperationException();
    }

    /** The days on which {@code league} (or any league, if null) has events, in league-local dates, ascending. */
    public List<LocalDate> days(Transaction transaction, Optional<LeagueKey> league) {
        throw new UnsupportedOperationException();
    }
}
