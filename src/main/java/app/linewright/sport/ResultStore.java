package app.linewright.sport;

import app.linewright.store.Transaction;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The table {@code results}. */
public final class ResultStore {
    /**
     * Stores results, in bulk; a result that differs from the stored one replaces it.
     *
     * @return which were new and which differed
     */
    public Stored put(Transaction transaction, Map<EventId, Result> results) {
        Stored news = rehearse(transaction, results);
        PreparedBatch inserts = transaction.handle().prepareBatch("""
                INSERT INTO results (event, home, away, overtime, periods)
                VALUES (:event, :home, :away, :overtime, :periods)
                """);
        PreparedBatch updates = transaction.handle().prepareBatch("""
                UPDATE results SET home = :home, away = :away, overtime = :overtime, periods = :periods
                WHERE event = :event
                """);
        results.forEach((event, result) -> {
            if (news.added().contains(event)) {
                bind(inserts, event, result);
            } else if (news.changed().contains(event)) {
                bind(updates, event, result);
            }
        });
        inserts.execute();
        updates.execute();
        return news;
    }

    /** What {@link #put} would do; nothing is stored. */
    public Stored rehearse(Transaction transaction, Map<EventId, Result> results) {
        Map<EventId, Result> stored = of(transaction, results.keySet());
        Set<EventId> added = new HashSet<>();
        Set<EventId> changed = new HashSet<>();
        results.forEach((event, result) -> {
            Result known = stored.get(event);
            if (known == null) {
                added.add(event);
            } else if (!known.equals(result)) {
                changed.add(event);
            }
        });
        return new Stored(added, changed);
    }

    private static void bind(PreparedBatch batch, EventId event, Result result) {
        batch.bind("event", event.value())
                .bind("home", result.home())
                .bind("away", result.away())
                .bind("overtime", result.overtime())
                .bind("periods", text(result.periods()))
                .add();
    }

    /** What {@link #put} did. */
    public record Stored(Set<EventId> added, Set<EventId> changed) {}

    /** The results of those of {@code events} that have one. */
    public Map<EventId, Result> of(Transaction transaction, Collection<EventId> events) {
        Map<EventId, Result> results = new HashMap<>();
        transaction
                .handle()
                .createQuery("""
                        SELECT event, home, away, overtime, periods
                        FROM UNNEST(CAST(:events AS BIGINT ARRAY)) AS wanted (id)
                        JOIN results ON results.event = wanted.id
                        """)
                .bindArray("events", Long.class, events.stream().map(EventId::value).distinct().toList())
                .map((row, context) -> results.put(
                        new EventId(row.getLong(1)),
                        new Result(row.getInt(2), row.getInt(3), row.getBoolean(4), periods(row.getString(5)))))
                .list();
        return results;
    }

    private static String text(List<Result.Period> periods) {
        return periods.stream()
                .map(period -> period.home() + "-" + period.away())
                .collect(Collectors.joining(","));
    }

    private static List<Result.Period> periods(String text) {
        return text.isEmpty() ? List.of() : Arrays.stream(text.split(",")).map(ResultStore::period).toList();
    }

    private static Result.Period period(String text) {
        int dash = text.indexOf('-');
        return new Result.Period(
                Integer.parseInt(text, 0, dash, 10), Integer.parseInt(text, dash + 1, text.length(), 10));
    }
}
