package app.linewright.odds;

import app.linewright.sport.EventId;
import app.linewright.store.Transaction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The tables {@code quote_journal} and {@code quote_journal_state}, within one transaction, for {@link QuoteLevels}:
 * entries of what refreshes changed, and standing ones with all that is latest of the journal's events.
 */
final class QuoteJournalStore implements AutoCloseable {
    /** What one entry holds at most, so that none is large and little is lost with one. */
    private static final int QUOTES = 8_192;

    private static final String CHANGES = "FROM quote_journal WHERE NOT standing";
    private static final String LATEST = "FROM quote_journal CROSS JOIN quote_journal_state"
            + " WHERE (standing OR quote_journal.id > latest_after)";

    private final Transaction transaction;
    private final SportsbookStore.Numbers numbers;
    private final JournalBlock codec = new JournalBlock();

    QuoteJournalStore(Transaction transaction, SportsbookStore.Numbers numbers) {
        this.transaction = transaction;
        this.numbers = numbers;
    }

    /**
     * How long the journal is.
     *
     * @param stamp of all latest quotes: no others ever have it
     * @param latestAfter the entry after which changes are not in the standing entries yet
     * @param entries how many entries of changes there are
     * @param quotes how many quotes they hold
     * @param laterEntries how many of the entries are later than the standing ones
     * @param laterQuotes how many quotes these hold
     */
    record State(UUID stamp, long latestAfter, int entries, int quotes, int laterEntries, int laterQuotes) {
        static State empty(long latestAfter) {
            return new State(UUID.randomUUID(), latestAfter, 0, 0, 0, 0);
        }

        State with(Added added) {
            return new State(
                    UUID.randomUUID(),
                    latestAfter,
                    entries + added.entries,
                    quotes + added.quotes,
                    laterEntries + added.entries,
                    laterQuotes + added.quotes);
        }

        /** The same of other quotes. */
        State restamped() {
            return with(new Added(0, 0));
        }

        State standingAt(long entry) {
            return new State(stamp, entry, entries, quotes, 0, 0);
        }
    }

    /** Entries that were added. */
    record Added(int entries, int quotes) {}

    /** One entry, with the markets that were asked for. */
    record Entry(long id, JournalBlock.Place place, JournalBlock.Content content) {
        boolean isAbout(EventId event) {
            return place.first().compareTo(event) <= 0 && place.last().compareTo(event) >= 0;
        }

        /** The events whose markets were read. */
        Stream<EventId> events() {
            return content instanceof JournalBlock.Content.Markets(var markets)
                    ? markets.keySet().stream().map(MarketKey::event)
                    : Stream.empty();
        }

        /** What is wrong with it, if anything, as the start of a sentence. */
        Optional<String> damage() {
            return content instanceof JournalBlock.Content.Damaged(var reason)
                    ? Optional.of("Entry " + id + " of the price journal, events " + place.first() + " to "
                            + place.last() + ", " + reason)
                    : Optional.empty();
        }
    }

    /** The state, which nobody else writes, nor any price, until the end of the transaction. */
    State lock() {
        return lock(transaction);
    }

    /** The same, for who is going to read and write later. */
    static State lock(Transaction transaction) {
        return locked(transaction).orElseGet(() -> {
            transaction.handle().execute("""
                    INSERT INTO quote_journal_state
                        (id, stamp, latest_after, entry_count, quote_count, later_entries, later_quotes)
                    VALUES (1, ?, 0, 0, 0, 0, 0) ON CONFLICT DO NOTHING
                    """, UUID.randomUUID());
            return locked(transaction).orElseThrow();
        });
    }

    private static Optional<State> locked(Transaction transaction) {
        return transaction
                .handle()
                .createQuery("""
                        SELECT stamp, latest_after, entry_count, quote_count, later_entries, later_quotes
                        FROM quote_journal_state WHERE id = 1 FOR UPDATE
                        """)
                .map((row, context) -> new State(
                        row.getObject(1, UUID.class),
                        row.getLong(2),
                        row.getInt(3),
                        row.getInt(4),
                        row.getInt(5),
                        row.getInt(6)))
                .findOne();
    }

    void put(State state) {
        transaction.handle().execute(
                """
                UPDATE quote_journal_state SET stamp = ?, latest_after = ?, entry_count = ?, quote_count = ?,
                    later_entries = ?, later_quotes = ? WHERE id = 1
                """,
                state.stamp,
                state.latestAfter,
                state.entries,
                state.quotes,
                state.laterEntries,
                state.laterQuotes);
    }

    /** Adds {@code markets} as changes, or as what is latest. */
    Added add(Map<MarketKey, List<StoredQuote>> markets, boolean standing) {
        var sorted = JournalBlock.byEvent(markets);
        int quotes = 0;
        int entries = 0;
        for (int from = 0; from < sorted.size(); ) {
            int to = from;
            int count = 0;
            while (to < sorted.size() && (count < QUOTES || isSameEvent(sorted, to - 1, to))) {
                count += sorted.get(to++).getValue().size();
            }
            insert(sorted.subList(from, to), standing, count);
            entries++;
            quotes += count;
            from = to;
        }
        return new Added(entries, quotes);
    }

    private static boolean isSameEvent(List<Map.Entry<MarketKey, List<StoredQuote>>> sorted, int one, int other) {
        return sorted.get(one).getKey().event().equals(sorted.get(other).getKey().event());
    }

    private void insert(List<Map.Entry<MarketKey, List<StoredQuote>>> markets, boolean standing, int count) {
        var place = new JournalBlock.Place(
                standing, markets.getFirst().getKey().event(), markets.getLast().getKey().event());
        transaction
                .handle()
                .createUpdate("""
                        INSERT INTO quote_journal (standing, first_event, last_event, quote_count, block)
                        VALUES (:standing, :first, :last, :count, :block)
                        """)
                .bind("standing", standing)
                .bind("first", place.first().value())
                .bind("last", place.last().value())
                .bind("count", count)
                .bind("block", codec.encode(place, markets, numbers::of))
                .execute();
    }

    /** Every entry of changes that may be about {@code events}, in order, with the markets of these. */
    List<Entry> changes(Collection<EventId> events) {
        return entries(events, CHANGES);
    }

    /** Every entry that may tell what is latest of {@code events}, in order, with the markets of these. */
    List<Entry> latest(Collection<EventId> events) {
        return entries(events, LATEST);
    }

    /** Every entry that tells what is latest of any event. */
    List<Entry> latest() {
        return entries(LATEST, Long.MIN_VALUE, Long.MAX_VALUE, _ -> true);
    }

    /** Every entry of changes, in order. */
    List<Entry> changes() {
        return entries(CHANGES, Long.MIN_VALUE, Long.MAX_VALUE, _ -> true);
    }

    /** Whether there may be anything in the journal about {@code events}. */
    boolean mayHold(Collection<EventId> events) {
        return !events.isEmpty() && transaction
                .handle()
                .createQuery("SELECT count(*) FROM quote_journal WHERE first_event <= :max AND last_event >= :min")
                .bind("min", min(events))
                .bind("max", max(events))
                .mapTo(Integer.class)
                .one() > 0;
    }

    private List<Entry> entries(Collection<EventId> events, String from) {
        return events.isEmpty() ? List.of() : entries(from, min(events), max(events), events::contains);
    }

    private List<Entry> entries(String from, long min, long max, Predicate<EventId> wanted) {
        return transaction
                .handle()
                .createQuery("SELECT quote_journal.id, standing, first_event, last_event, block " + from
                        + " AND first_event <= :max AND last_event >= :min ORDER BY quote_journal.id")
                .bind("min", min)
                .bind("max", max)
                .map((row, context) -> {
                    var place = new JournalBlock.Place(
                            row.getBoolean(2), new EventId(row.getLong(3)), new EventId(row.getLong(4)));
                    return new Entry(
                            row.getLong(1),
                            place,
                            codec.decode(place, row.getBytes(5), wanted, numbers.byNumber()::get));
                })
                .list();
    }

    /** The entries that cannot be read, a sentence each. */
    List<String> damage() {
        return entries("FROM quote_journal WHERE TRUE", Long.MIN_VALUE, Long.MAX_VALUE, _ -> true).stream()
                .flatMap(entry -> entry.damage().stream())
                .map(damage -> damage + ".")
                .toList();
    }

    /** The last entry, or 0. */
    long lastEntry() {
        return transaction
                .handle()
                .createQuery("SELECT coalesce(max(id), 0) FROM quote_journal")
                .mapTo(Long.class)
                .one();
    }

    void deleteStanding() {
        transaction.handle().execute("DELETE FROM quote_journal WHERE standing");
    }

    void delete(Collection<Entry> entries) {
        if (!entries.isEmpty()) {
            transaction
                    .handle()
                    .createUpdate("DELETE FROM quote_journal WHERE id = ANY(:ids)")
                    .bindArray("ids", Long.class, new ArrayList<>(entries.stream().map(Entry::id).toList()))
                    .execute();
        }
    }

    @Override
    public void close() {
        codec.close();
    }

    private static long min(Collection<EventId> events) {
        return events.stream().mapToLong(EventId::value).min().orElseThrow();
    }

    private static long max(Collection<EventId> events) {
        return events.stream().mapToLong(EventId::value).max().orElseThrow();
    }
}
