package app.linewright.feeds.live;

import app.linewright.sport.EventId;
import app.linewright.store.Transaction;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The table {@code event_links}: what feeds call events. */
public final class EventLinkStore {
    /** The events that {@code feed} calls so, by its ids. */
    Map<String, EventId> of(Transaction transaction, FeedKey feed, Collection<String> ids) {
        return read(transaction, feed, "source_id", "VARCHAR", String.class, List.copyOf(ids));
    }

    /** The events among {@code events} that {@code feed} has ids for, by these; an event may have several. */
    Map<String, EventId> to(Transaction transaction, FeedKey feed, Collection<EventId> events) {
        return read(
                transaction, feed, "event_id", "BIGINT", Long.class, events.stream().map(EventId::value).toList());
    }

    private static <T> Map<String, EventId> read(
            Transaction transaction, FeedKey feed, String column, String sqlType, Class<T> type, List<T> wanted) {
        Map<String, EventId> links = new HashMap<>();
        transaction
                .handle()
                .createQuery("SELECT source_id, event_id FROM UNNEST(CAST(:wanted AS " + sqlType
                        + " ARRAY)) AS wanted (it) JOIN event_links ON source = :source AND " + column + " = wanted.it")
                .bindArray("wanted", type, wanted)
                .bind("source", feed.value())
                .map((row, context) -> links.put(row.getString(1), new EventId(row.getLong(2))))
                .list();
        return links;
    }

    /** Stores what {@code feed} calls events that it had no such name for. */
    void add(Transaction transaction, FeedKey feed, Map<String, EventId> links) {
        if (links.isEmpty()) {
            return;
        }
        var batch = transaction
                .handle()
                .prepareBatch("INSERT INTO event_links (source, source_id, event_id) VALUES (:source, :id, :event)");
        links.forEach((id, event) ->
                batch.bind("source", feed.value()).bind("id", id).bind("event", event.value()).add());
        batch.execute();
    }
}
