package app.linewright.sport;

import app.linewright.store.Transaction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/** The table {@code events}. */
public final class EventStore {
    private static final RowMapper<Event> EVENT = EventStore::event;

    /**
     * By the instant of the start, then by the number in a doubleheader; a date-only event goes before those that start
     * on its date in UTC.
     */
    private static final Comparator<Event> BY_START =
            Comparator.<Event, Instant>comparing(event -> switch (event.start()) {
                        case EventStart.AtInstant(Instant instant) -> instant;
                        case EventStart.OnDate(LocalDate date) -> date.atStartOfDay(ZoneOffset.UTC).toInstant();
                    })
                    .thenComparingInt(event -> event.key().sequence())
                    .thenComparing(Event::id);

    /**
     * Stores events that are not known yet and brings known ones up to date, in bulk: a date-only start gives way to an
     * instant, never the other way round, and an instant to a later word on it; a season fills in where none was told;
     * a game that one source knows to be at a neutral place is there whatever another leaves out.
     *
     * @return the id of every key in {@code facts}, and which of them are new
     */
    public Stored put(Transaction transaction, Collection<EventFacts> facts) {
        News news = news(transaction, facts);
        PreparedBatch inserts = transaction.handle().prepareBatch("""
                INSERT INTO events (league, local_date, home, away, game, season, start_at, neutral)
                VALUES (:league, :date, :home, :away, :game, :season, :start, :neutral)
                ON CONFLICT DO NOTHING
                """);
        PreparedBatch updates = transaction.handle().prepareBatch("""
                UPDATE events SET season = :season, start_at = :start, neutral = :neutral WHERE id = :id
                """);
        news.added().forEach((key, each) -> bind(inserts, each)
                .bind("league", key.league().value())
                .bind("date", key.date())
                .bind("home", key.home().value())
                .bind("away", key.away().value())
                .bind("game", key.sequence())
                .add());
        news.changed().values().forEach(known -> bind(updates, known.facts()).bind("id", known.id().value()).add());
        inserts.execute();
        updates.execute();
        Map<EventKey, EventId> ids = news.ids();
        find(transaction, news.added().keySet()).forEach((key, event) -> ids.put(key, event.id()));
        return new Stored(ids, news.added().keySet(), news.changed().keySet());
    }

    /** What {@link #put} would do; nothing is stored, and the ids of new events are below zero, which no other has. */
    public Stored rehearse(Transaction transaction, Collection<EventFacts> facts) {
        News news = news(transaction, facts);
        Map<EventKey, EventId> ids = news.ids();
        long id = -1;
        for (EventKey key : news.added().keySet()) {
            ids.put(key, new EventId(id--));
        }
        return new Stored(ids, news.added().keySet(), news.changed().keySet());
    }

    /**
     * What is new of some facts.
     *
     * @param stored the events of theirs that are stored
     * @param added the facts of those that are not
     * @param changed those that are, as they are to become
     */
    private record News(Map<EventKey, Event> stored, Map<EventKey, EventFacts> added, Map<EventKey, Event> changed) {
        Map<EventKey, EventId> ids() {
            Map<EventKey, EventId> ids = new HashMap<>();
            stored.forEach((key, event) -> ids.put(key, event.id()));
            return ids;
        }
    }

    private static News news(Transaction transaction, Collection<EventFacts> facts) {
        Map<EventKey, EventFacts> said = new LinkedHashMap<>();
        facts.forEach(each -> said.merge(each.key(), each.toStoredPrecision(), EventFacts::updatedBy));
        Map<EventKey, Event> stored = find(transaction, said.keySet());
        Map<EventKey, EventFacts> added = new LinkedHashMap<>();
        Map<EventKey, Event> changed = new LinkedHashMap<>();
        said.forEach((key, each) -> {
            Event known = stored.get(key);
            if (known == null) {
                added.put(key, each);
            } else {
                EventFacts updated = known.facts().updatedBy(each);
                if (!updated.equals(known.facts())) {
                    changed.put(key, new Event(
                            known.id(), key, updated.season(), updated.start(), updated.neutral()));
                }
            }
        });
        return new News(stored, added, changed);
    }

    /** What {@link #put} did. */
    public record Stored(Map<EventKey, EventId> ids, Set<EventKey> added, Set<EventKey> changed) {}

    private static PreparedBatch bind(PreparedBatch batch, EventFacts facts) {
        Instant start = facts.start() instanceof EventStart.AtInstant(Instant instant) ? instant : null;
        return batch.bind("season", facts.season())
                .bindByType("start", start, Instant.class)
                .bind("neutral", facts.neutral());
    }

    private static Map<EventKey, Event> find(Transaction transaction, Collection<EventKey> keys) {
        return transaction
                .handle()
                .createQuery("""
                        SELECT events.*
                        FROM UNNEST(CAST(:leagues AS VARCHAR ARRAY), CAST(:dates AS DATE ARRAY),
                                    CAST(:homes AS VARCHAR ARRAY), CAST(:aways AS VARCHAR ARRAY),
                                    CAST(:games AS INTEGER ARRAY)) AS wanted (league, local_date, home, away, game)
                        JOIN events ON events.league = wanted.league AND events.local_date = wanted.local_date
                             AND events.home = wanted.home AND events.away = wanted.away
                             AND events.game = wanted.game
                        """)
                .bindArray("leagues", String.class, column(keys, key -> key.league().value()))
                .bindArray("dates", String.class, column(keys, key -> key.date().toString()))
                .bindArray("homes", String.class, column(keys, key -> key.home().value()))
                .bindArray("aways", String.class, column(keys, key -> key.away().value()))
                .bindArray("games", Integer.class, column(keys, EventKey::sequence))
                .map(EVENT)
                .collect(Collectors.toMap(Event::key, Function.identity()));
    }

    private static <T> List<T> column(Collection<EventKey> keys, Function<EventKey, T> part) {
        return keys.stream().map(part).toList();
    }

    /** The games of the pairs on the days of {@code keys}, whatever their numbers. */
    public List<Event> onDaysOf(Transaction transaction, Collection<EventKey> keys) {
        return transaction
                .handle()
                .createQuery("""
                        SELECT DISTINCT events.*
                        FROM UNNEST(CAST(:leagues AS VARCHAR ARRAY), CAST(:dates AS DATE ARRAY),
                                    CAST(:homes AS VARCHAR ARRAY), CAST(:aways AS VARCHAR ARRAY))
                             AS wanted (league, local_date, home, away)
                        JOIN events ON events.league = wanted.league AND events.local_date = wanted.local_date
                             AND events.home = wanted.home AND events.away = wanted.away
                        """)
                .bindArray("leagues", String.class, column(keys, key -> key.league().value()))
                .bindArray("dates", String.class, column(keys, key -> key.date().toString()))
                .bindArray("homes", String.class, column(keys, key -> key.home().value()))
                .bindArray("aways", String.class, column(keys, key -> key.away().value()))
                .map(EVENT)
                .stream()
                .sorted(BY_START)
                .toList();
    }

    /** Gives events another day or number, all at once, so that they may change places. */
    public void move(Transaction transaction, Map<EventId, EventKey> keys) {
        if (keys.isEmpty()) {
            return;
        }
        // Out of the way first: numbers below zero are nobody's.
        PreparedBatch leave = transaction.handle().prepareBatch("UPDATE events SET game = :game WHERE id = :id");
        PreparedBatch arrive = transaction.handle()
                .prepareBatch("UPDATE events SET local_date = :date, game = :game WHERE id = :id");
        int out = -1;
        for (Map.Entry<EventId, EventKey> each : keys.entrySet()) {
            leave.bind("game", out--).bind("id", each.getKey().value()).add();
            arrive.bind("date", each.getValue().date())
                    .bind("game", each.getValue().sequence())
                    .bind("id", each.getKey().value())
                    .add();
        }
        leave.execute();
        arrive.execute();
    }

    public Optional<Event> find(Transaction transaction, EventId id) {
        return Optional.ofNullable(byId(transaction, List.of(id)).get(id));
    }

    /** The events with these ids, as far as there are such. */
    public Map<EventId, Event> byId(Transaction transaction, Collection<EventId> ids) {
        return transaction
                .handle()
                .createQuery("""
                        SELECT events.* FROM UNNEST(CAST(:ids AS BIGINT ARRAY)) AS wanted (id)
                        JOIN events ON events.id = wanted.id
                        """)
                .bindArray("ids", Long.class, ids.stream().map(EventId::value).distinct().toList())
                .map(EVENT)
                .collect(Collectors.toMap(Event::id, Function.identity()));
    }

    /** The events that pass {@code filter}, by start. */
    public List<Event> list(Transaction transaction, EventFilter filter) {
        // Each part is answered from one index: by instant or by date, and by the home or by the away team.
        List<String> starts = filter.window().isPresent()
                ? List.of(
                        "start_at >= :start AND start_at < :end",
                        "start_at IS NULL AND local_date BETWEEN :first AND :last")
                : List.of("TRUE");
        List<String> teams = filter.team().isPresent() ? List.of("home = :team", "away = :team") : List.of("TRUE");
        String league = filter.league().isPresent() ? "league = :league" : "TRUE";
        List<String> parts = new ArrayList<>();
        for (String start : starts) {
            for (String team : teams) {
                parts.add("SELECT * FROM events WHERE " + start + " AND " + team + " AND " + league);
            }
        }
        Query query = transaction.handle().createQuery(String.join(" UNION ALL ", parts));
        filter.league().ifPresent(wanted -> query.bind("league", wanted.value()));
        filter.team().ifPresent(wanted -> query.bind("team", wanted.value()));
        filter.window().ifPresent(window -> query.bind("start", window.start())
                .bind("end", window.end())
                .bind("first", window.first())
                .bind("last", window.last()));
        return query.map(EVENT).stream().sorted(BY_START).toList();
    }

    /** The days on which {@code league} (or any league, if empty) has events, in league-local dates, ascending. */
    public List<LocalDate> days(Transaction transaction, Optional<LeagueKey> league) {
        Query query = transaction
                .handle()
                .createQuery("SELECT DISTINCT local_date FROM events"
                        + (league.isPresent() ? " WHERE league = :league" : "") + " ORDER BY local_date");
        league.ifPresent(wanted -> query.bind("league", wanted.value()));
        return query.mapTo(LocalDate.class).list();
    }

    private static Event event(ResultSet row, StatementContext context) throws SQLException {
        LocalDate date = row.getObject("local_date", LocalDate.class);
        OffsetDateTime start = row.getObject("start_at", OffsetDateTime.class);
        return new Event(
                new EventId(row.getLong("id")),
                new EventKey(
                        new LeagueKey(row.getString("league")),
                        date,
                        new TeamId(row.getString("home")),
                        new TeamId(row.getString("away")),
                        row.getInt("game")),
                row.getString("season"),
                start == null ? new EventStart.OnDate(date) : new EventStart.AtInstant(start.toInstant()),
                row.getBoolean("neutral"));
    }
}
