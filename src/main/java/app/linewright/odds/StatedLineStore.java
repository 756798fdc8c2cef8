package app.linewright.odds;

import app.linewright.sport.EventId;
import app.linewright.store.Transaction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The table {@code stated_lines}: spreads and totals that sources state without a price. */
public final class StatedLineStore {
    /**
     * Stores lines, in bulk; one that differs from the stored one of its source, market and stage replaces it.
     *
     * @return the events of which a line was new or differed
     */
    public Set<EventId> put(Transaction transaction, Map<EventId, List<StatedLine>> lines) {
        var news = news(transaction, lines);
        try (var batch = transaction.handle().prepareBatch("""
                MERGE INTO stated_lines
                USING (VALUES (CAST(:event AS BIGINT), CAST(:book AS VARCHAR), CAST(:market AS VARCHAR),
                               CAST(:stage AS VARCHAR), CAST(:point AS INTEGER)))
                      AS given (event_id, book, market, stage, point)
                ON stated_lines.event_id = given.event_id AND stated_lines.book = given.book
                   AND stated_lines.market = given.market AND stated_lines.stage = given.stage
                WHEN MATCHED THEN UPDATE SET point = given.point
                WHEN NOT MATCHED THEN INSERT (event_id, book, market, stage, point)
                     VALUES (given.event_id, given.book, given.market, given.stage, given.point)
                """)) {
            news.forEach((event, told) -> {
                for (var line : told) {
                    batch.bind("event", event.value())
                            .bind("book", line.book().value())
                            .bind("market", line.market().key())
                            .bind("stage", line.stage().key())
                            .bind("point", line.point().hundredths())
                            .add();
                }
            });
            if (batch.size() > 0) {
                batch.execute();
            }
        }
        return news.keySet();
    }

    /** What {@link #put} would do; nothing is stored. */
    public Set<EventId> rehearse(Transaction transaction, Map<EventId, List<StatedLine>> lines) {
        return news(transaction, lines).keySet();
    }

    /** Those of {@code lines} that are not stored as they are, by their events. */
    private Map<EventId, List<StatedLine>> news(Transaction transaction, Map<EventId, List<StatedLine>> lines) {
        var known = of(transaction, lines.keySet());
        var news = new HashMap<EventId, List<StatedLine>>();
        lines.forEach((event, told) -> {
            var stored = known.getOrDefault(event, List.of());
            var unknown = told.stream().filter(line -> !stored.contains(line)).toList();
            if (!unknown.isEmpty()) {
                news.put(event, unknown);
            }
        });
        return news;
    }

    /** The lines stated on those of {@code events} that have any. */
    public Map<EventId, List<StatedLine>> of(Transaction transaction, Collection<EventId> events) {
        var lines = new HashMap<EventId, List<StatedLine>>();
        if (events.isEmpty()) {
            return lines;
        }
        transaction
                .handle()
                .createQuery("""
                        SELECT event_id, book, market, stage, point FROM stated_lines
                        JOIN UNNEST(CAST(:events AS BIGINT ARRAY)) AS wanted (event) ON event_id = wanted.event
                        ORDER BY event_id, book, market, stage
                        """)
                .bindArray("events", Long.class, events.stream().map(EventId::value).toList())
                .map((row, context) -> Map.entry(
                        new EventId(row.getLong(1)),
                        new StatedLine(
                                new BookKey(row.getString(2)),
                                keyed(MarketType.values(), MarketType::key, row.getString(3)),
                                new Point(row.getInt(5)),
                                keyed(Stage.values(), Stage::key, row.getString(4)))))
                .forEach(line -> lines.computeIfAbsent(line.getKey(), _ -> new ArrayList<>()).add(line.getValue()));
        return lines;
    }

    private static <T> T keyed(T[] values, Function<T, String> key, String stored) {
        return Arrays.stream(values)
                .filter(value -> key.apply(value).equals(stored))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The database holds a line of unknown “" + stored + "”."));
    }
}
