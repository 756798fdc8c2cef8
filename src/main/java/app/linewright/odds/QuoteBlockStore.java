package app.linewright.odds;

import app.linewright.sport.EventId;
import app.linewright.sport.EventStart;
import app.linewright.sport.PlayerId;
import app.linewright.store.Transaction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * The tables {@code odds_snapshots} and {@code latest_quotes}: their blocks, read and written in bulk within one
 * transaction, for {@link QuoteLevels}.
 */
final class QuoteBlockStore implements AutoCloseable {
    private static final Map<String, MarketType> MARKETS =
            Arrays.stream(MarketType.values()).collect(Collectors.toMap(MarketType::key, Function.identity()));

    private static final long NO_PLAYER = 0;

    private static final Comparator<MarketKey> BY_MARKET = Comparator
            .comparing(MarketKey::event)
            .thenComparing(market -> market.type().key())
            .thenComparing(market -> market.prop() == null ? "" : market.prop().stat())
            .thenComparingLong(market -> market.prop() == null ? NO_PLAYER : market.prop().player().value());

    private final Transaction transaction;
    private final SportsbookStore.Numbers numbers;
    private final QuoteBlock codec = new QuoteBlock();
    private final PreparedBatch snapshots;
    private final PreparedBatch firsts;
    private final PreparedBatch updates;
    private final PreparedBatch deletions;

    QuoteBlockStore(Transaction transaction, SportsbookStore.Numbers numbers) {
        this.transaction = transaction;
        this.numbers = numbers;
        var handle = transaction.handle();
        this.snapshots = handle.prepareBatch("""
                INSERT INTO odds_snapshots (event_id, market, stat, player_id, quote_count, block)
                VALUES (:event, :market, :stat, :player, :count, :block)
                """);
        this.firsts = handle.prepareBatch("""
                INSERT INTO latest_quotes (event_id, market, stat, player_id, block)
                VALUES (:event, :market, :stat, :player, :block)
                """);
        this.updates = handle.prepareBatch("""
                UPDATE latest_quotes SET block = :block
                WHERE event_id = :event AND market = :market AND stat = :stat AND player_id = :player
                """);
        this.deletions = handle.prepareBatch("DELETE FROM odds_snapshots WHERE id = :id");
    }

    Found ofHistory(Collection<EventId> events) {
        var found = new Found();
        for (var row : historyRows(events)) {
            switch (decode(row)) {
                case QuoteBlock.Content.Quotes(var quotes) ->
                        found.markets.computeIfAbsent(row.market, key -> new ArrayList<>()).addAll(quotes);
                case QuoteBlock.Content.Damaged(var reason) -> {
                    found.damaged.add(row.market);
                    found.damage.add(sentence(row, reason) + "; its prices are left out.");
                }
            }
        }
        return found;
    }

    private List<Row> historyRows(Collection<EventId> events) {
        var rows = rows(events, """
                SELECT event_id, market, stat, player_id, id, block FROM odds_snapshots
                JOIN UNNEST(CAST(:events AS BIGINT ARRAY)) AS wanted (event) ON event_id = wanted.event
                ORDER BY event_id, id
                """);
        return rows.stream().sorted(Comparator.comparing(row -> row.market, BY_MARKET)).toList();
    }

    private QuoteBlock.Content decode(Row row) {
        return codec.decode(row.market, row.block, numbers.byNumber()::get);
    }

    private static String sentence(Row row, String reason) {
        return "Block " + row.id + " of the price history, " + place(row.market) + ", " + reason;
    }

    /**
     * The history of {@code ended} games with one block a market, less what {@code thinning} leaves out. A market of
     * which a block cannot be read stays as it is, and so does one that is so already.
     */
    HistoryChange rewrite(Map<EventId, EventStart> ended, Thinning thinning) {
        return rewrite(ended, thinning, Map.of(), true);
    }

    /** What {@link #rewrite} would do if {@code unfolded} quotes were in a block of each market; nothing is changed. */
    HistoryChange rehearse(
            Map<EventId, EventStart> ended, Thinning thinning, Map<MarketKey, List<StoredQuote>> unfolded) {
        return rewrite(ended, thinning, unfolded, false);
    }

    private HistoryChange rewrite(
            Map<EventId, EventStart> ended,
            Thinning thinning,
            Map<MarketKey, List<StoredQuote>> unfolded,
            boolean writing) {
        var byMarket = historyRows(ended.keySet()).stream()
                .collect(Collectors.groupingBy(row -> row.market, LinkedHashMap::new, Collectors.toList()));
        unfolded.forEach((market, quotes) -> byMarket
                .computeIfAbsent(market, _ -> new ArrayList<>())
                .add(new Row(market, 0, codec.encode(market, quotes, numbers::of))));
        var change = HistoryChange.NONE;
        for (var market : byMarket.entrySet()) {
            var start = Objects.requireNonNull(ended.get(market.getKey().event()));
            change = change.with(rewrite(market.getKey(), market.getValue(), thinning, start, writing));
        }
        if (writing) {
            flush();
        }
        return change;
    }

    private HistoryChange rewrite(
            MarketKey market, List<Row> rows, Thinning thinning, EventStart start, boolean writing) {
        long bytes = rows.stream().mapToLong(row -> row.block.length).sum();
        List<StoredQuote> quotes = new ArrayList<>();
        for (var row : rows) {
            switch (decode(row)) {
                case QuoteBlock.Content.Quotes(var some) -> quotes.addAll(some);
                case QuoteBlock.Content.Damaged(var reason) -> {
                    return HistoryChange.damaged(sentence(row, reason) + "; the market stays as it is.");
                }
            }
        }
        var kept = thinning.of(new StoredMarket(market, quotes), start);
        if (rows.size() == 1 && kept.size() == quotes.size()) {
            return HistoryChange.of(1, 1, quotes.size(), quotes.size(), bytes, bytes);
        }
        var block = readBack(market, kept);
        if (writing) {
            rows.forEach(row -> deletions.bind("id", row.id).add());
            bind(snapshots, market, block).bind("count", kept.size()).add();
        }
        return HistoryChange.of(rows.size(), 1, quotes.size(), kept.size(), bytes, block.length);
    }

    /** A block that was read again before anything else that holds its quotes goes. */
    private byte[] readBack(MarketKey market, List<StoredQuote> quotes) {
        var block = codec.encode(market, quotes, numbers::of);
        if (!codec.decode(market, block, numbers.byNumber()::get).equals(new QuoteBlock.Content.Quotes(quotes))) {
            throw new IllegalStateException("The new block of the " + place(market) + " does not hold what it should.");
        }
        return block;
    }

    Found ofLatest(Collection<EventId> events, Set<MarketType> types) {
        var found = new Found();
        for (var row : rows(events, """
                SELECT event_id, market, stat, player_id, 0 AS id, block FROM latest_quotes
                JOIN UNNEST(CAST(:events AS BIGINT ARRAY)) AS wanted (event) ON event_id = wanted.event
                """ + among(types) + """
                ORDER BY event_id, market, stat, player_id
                """)) {
            switch (decode(row)) {
                case QuoteBlock.Content.Quotes(var quotes) -> found.markets.put(row.market, quotes);
                case QuoteBlock.Content.Damaged(var reason) -> {
                    found.damaged.add(row.market);
                    found.damage.add("The block of the latest prices, " + place(row.market) + ", " + reason
                            + "; they are drawn from the price history.");
                }
            }
        }
        return found;
    }

    /** The condition that leaves {@code types} alone, whose keys are ours and need no escaping. */
    private static String among(Set<MarketType> types) {
        return types.isEmpty()
                ? ""
                : types.stream()
                        .map(type -> "'" + type.key() + "'")
                        .sorted()
                        .collect(Collectors.joining(", ", "WHERE market IN (", ")\n"));
    }

    void write(MarketKey market, List<StoredQuote> added, List<StoredQuote> latest, boolean hasLatest) {
        var news = codec.encode(market, added, numbers::of);
        // Where a market's first quotes are its latest too, as in most files, one block is both.
        var standing = latest.equals(added) ? news : codec.encode(market, latest, numbers::of);
        bind(snapshots, market, news).bind("count", added.size()).add();
        bind(hasLatest ? updates : firsts, market, standing).add();
    }

    /** Adds {@code quotes}, which are to leave where they are, to the history of {@code market} alone. */
    void append(MarketKey market, List<StoredQuote> quotes) {
        bind(snapshots, market, readBack(market, quotes)).bind("count", quotes.size()).add();
    }

    /** Puts {@code markets} in the place of all latest quotes of {@code events}. */
    void replaceLatest(Collection<EventId> events, Map<MarketKey, List<StoredQuote>> markets) {
        if (!events.isEmpty()) {
            transaction
                    .handle()
                    .createUpdate("DELETE FROM latest_quotes WHERE event_id = ANY(:events)")
                    .bindArray("events", Long.class, events.stream().map(EventId::value).toList())
                    .execute();
        }
        markets.forEach((market, quotes) -> bind(firsts, market, codec.encode(market, quotes, numbers::of)).add());
    }

    /** The events from {@code first} to {@code last} of which there is any history here. */
    Set<EventId> withHistory(EventId first, EventId last) {
        return transaction
                .handle()
                .createQuery("SELECT DISTINCT event_id FROM odds_snapshots WHERE event_id BETWEEN :first AND :last")
                .bind("first", first.value())
                .bind("last", last.value())
                .map((row, context) -> new EventId(row.getLong(1)))
                .set();
    }

    void flush() {
        for (var batch : List.of(deletions, snapshots, firsts, updates)) {
            if (batch.size() > 0) {
                batch.execute();
            }
        }
    }

    @Override
    public void close() {
        codec.close();
        snapshots.close();
        firsts.close();
        updates.close();
        deletions.close();
    }

    private static PreparedBatch bind(PreparedBatch batch, MarketKey market, byte[] block) {
        var prop = market.prop();
        return batch.bind("event", market.event().value())
                .bind("market", market.type().key())
                .bind("stat", prop == null ? "" : prop.stat())
                .bind("player", prop == null ? NO_PLAYER : prop.player().value())
                .bind("block", block);
    }

    private List<Row> rows(Collection<EventId> events, String sql) {
        if (events.isEmpty()) {
            return List.of();
        }
        return transaction
                .handle()
                .createQuery(sql)
                .bindArray("events", Long.class, events.stream().map(EventId::value).distinct().toList())
                .map((row, context) -> new Row(
                        market(row.getLong(1), row.getString(2), row.getString(3), row.getLong(4)),
                        row.getLong(5),
                        row.getBytes(6)))
                .list();
    }

    private static MarketKey market(long event, String type, String stat, long player) {
        var prop = stat.isEmpty() ? null : new Prop(stat, new PlayerId(player));
        return new MarketKey(new EventId(event), market(type), prop);
    }

    private static MarketType market(String key) {
        var type = MARKETS.get(key);
        if (type == null) {
            throw new IllegalStateException("The database holds prices of an unknown market, “" + key + "”.");
        }
        return type;
    }

    private static String place(MarketKey market) {
        var prop = market.prop();
        return market.type().title().toLowerCase(Locale.ROOT)
                + (prop == null ? "" : " (" + prop.stat() + " of player " + prop.player() + ")")
                + " of event " + market.event();
    }

    /** Quotes by market, and what could not be read. */
    static final class Found {
        final Map<MarketKey, List<StoredQuote>> markets = new LinkedHashMap<>();
        final Set<MarketKey> damaged = new LinkedHashSet<>();
        final List<String> damage = new ArrayList<>();

        /** The same, market by market in a lasting order. */
        Found sorted() {
            var sorted = new Found();
            markets.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey(BY_MARKET))
                    .forEach(market -> sorted.markets.put(market.getKey(), market.getValue()));
            sorted.damaged.addAll(damaged);
            sorted.damage.addAll(damage);
            return sorted;
        }

        StoredQuotes toQuotes() {
            return new StoredQuotes(
                    markets.entrySet().stream()
                            .map(market -> new StoredMarket(market.getKey(), market.getValue()))
                            .toList(),
                    damage);
        }
    }

    private static final class Row {
        private final MarketKey market;
        private final long id;
        private final byte[] block;

        Row(MarketKey market, long id, byte[] block) {
            this.market = market;
            this.id = id;
            this.block = block;
        }
    }
}
