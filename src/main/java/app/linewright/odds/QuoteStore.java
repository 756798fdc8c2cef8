package app.linewright.odds;

import app.linewright.sport.EventId;
import app.linewright.sport.PlayerId;
import app.linewright.store.Transaction;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * The tables {@code odds_snapshots} (append-only history, one compressed block a row) and {@code latest_quotes} (one
 * row a market, for the board).
 *
 * <p>Times are cut to the microsecond at this border. A block that cannot be read is named and left out; it is never
 * read as prices, and the rest is served. Latest quotes that are lost are drawn from the history again.
 */
public final class QuoteStore {
    private static final Map<String, MarketType> MARKETS =
            Arrays.stream(MarketType.values()).collect(Collectors.toMap(MarketType::key, Function.identity()));

    private static final long NO_PLAYER = 0;

    /** Later than whatever is stored, and still a year that both databases know. */
    private static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");

    private final SportsbookStore books;
    private final QuoteRefreshStore refreshes;

    public QuoteStore(SportsbookStore books) {
        this.books = books;
        this.refreshes = new QuoteRefreshStore(books);
    }

    /**
     * What {@link #append} did.
     *
     * @param added how many quotes were appended
     * @param unchanged how many quotes were known already
     * @param changed the markets to which at least one quote was appended
     * @param corrections the appended quotes that stand in the place of a stored one
     */
    public record Stored(int added, int unchanged, Set<MarketKey> changed, List<QuoteCorrection> corrections) {}

    /**
     * Appends the quotes of a file that are not stored yet and brings the latest quotes up to date. A quote that equals
     * the one stored last of its source, outcome, stage and time counts as unchanged, so the same batch twice changes
     * nothing; one that differs from it corrects it. In bulk: the markets of a batch are read and written together.
     *
     * @throws IllegalArgumentException if a quote's book is not among the stored sportsbooks
     */
    public Stored append(Transaction transaction, Collection<MarketQuotes> batch) {
        try (var blocks = new Blocks(transaction)) {
            return append(blocks, byMarket(batch));
        }
    }

    /**
     * What {@link #refresh} did.
     *
     * @param shown how many prices the feed shows
     * @param changed how many of them are new or differ, those that it takes down included
     */
    public record Refreshed(int shown, int changed) {}

    /**
     * Takes over what a live feed shows now. Only prices that changed are appended to the history; of the others it is
     * kept that they still stand. An answer that is no younger than one that is stored changes nothing, so the same one
     * twice, or one that came late, never mixes with another.
     *
     * @throws IllegalArgumentException if a quote's book is not among the stored sportsbooks
     */
    public Refreshed refresh(Transaction transaction, QuoteRefresh refresh) {
        int shown = refresh.shown().stream().mapToInt(market -> market.quotes().size()).sum();
        var last = refreshes.last(transaction, refresh.feed(), refresh.scope());
        if (last.isPresent() && !refresh.fetched().isAfter(last.get())) {
            return new Refreshed(shown, 0);
        }
        int changed = 0;
        try (var blocks = new Blocks(transaction)) {
            var markets = refresh.shown().stream().map(MarketQuotes::market).toList();
            var latest = latest(blocks, events(markets)).markets;
            for (var market : refresh.shown()) {
                var key = market.market();
                var known = new StoredMarket(key, latest.getOrDefault(key, List.of()));
                var shownNow = market.quotes().stream().map(QuoteStore::toMicros).toList();
                var merge = LiveMerge.of(known, shownNow, refresh.fetched());
                if (!merge.added().isEmpty()) {
                    blocks.write(key, merge.added(), merge.latest(), latest.containsKey(key));
                    changed += merge.added().size();
                }
            }
            blocks.flush();
        }
        refreshes.put(transaction, refresh, changed);
        return new Refreshed(shown, changed);
    }

    /** When {@code feed} last answered, if ever. */
    public Optional<Instant> lastRefresh(Transaction transaction, String feed) {
        return refreshes.last(transaction, feed);
    }

    /** When books last said of their prices that they stand, as it was known at {@code at}; now where it is empty. */
    public Confirmations confirmed(Transaction transaction, Optional<Instant> at) {
        return refreshes.confirmedBy(transaction, at.orElse(EVER));
    }

    /** The {@linkplain StoredMarket#latest latest} quotes of every market of {@code events}. */
    public StoredQuotes latest(Transaction transaction, Collection<EventId> events) {
        return latest(transaction, events, Set.of());
    }

    /**
     * The {@linkplain StoredMarket#latest latest} quotes of the markets of {@code events}.
     *
     * @param types the kinds of markets wanted; all if empty
     */
    public StoredQuotes latest(Transaction transaction, Collection<EventId> events, Set<MarketType> types) {
        try (var blocks = new Blocks(transaction)) {
            return latest(blocks, events, types).toQuotes();
        }
    }

    /** Every quote that the history holds of the markets of {@code events}, in the order in which it was stored. */
    public StoredQuotes history(Transaction transaction, Collection<EventId> events) {
        try (var blocks = new Blocks(transaction)) {
            return blocks.ofHistory(events).toQuotes();
        }
    }

    private static Stored append(Blocks blocks, Map<MarketKey, List<StoredQuote>> incoming) {
        var latest = latest(blocks, events(incoming.keySet())).markets;
        var histories = histories(blocks, incoming, latest);
        int added = 0;
        int unchanged = 0;
        List<QuoteCorrection> corrections = new ArrayList<>();
        Set<MarketKey> changed = new LinkedHashSet<>();
        for (var market : incoming.entrySet()) {
            var key = market.getKey();
            var known = histories.getOrDefault(key, latest.getOrDefault(key, List.of()));
            var merge = QuoteMerge.of(new StoredMarket(key, known), market.getValue());
            added += merge.added().size();
            unchanged += market.getValue().size() - merge.added().size();
            corrections.addAll(merge.corrections());
            if (!merge.added().isEmpty()) {
                changed.add(key);
                blocks.write(key, merge.added(), merge.latest(), latest.containsKey(key));
            }
        }
        blocks.flush();
        return new Stored(added, unchanged, changed, corrections);
    }

    /** The whole known history of those markets whose latest quotes cannot tell what of {@code incoming} is new. */
    private static Map<MarketKey, List<StoredQuote>> histories(
            Blocks blocks, Map<MarketKey, List<StoredQuote>> incoming, Map<MarketKey, List<StoredQuote>> latest) {
        var undecided = incoming.entrySet().stream()
                .filter(each -> QuoteMerge.needsHistory(
                        latest.getOrDefault(each.getKey(), List.of()), each.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        var histories = blocks.ofHistory(events(undecided)).markets;
        histories.keySet().retainAll(undecided);
        // A damaged block of the history may have held what the latest quotes still know.
        histories.forEach((key, quotes) -> {
            var held = new HashSet<>(quotes);
            latest.getOrDefault(key, List.of()).stream().filter(quote -> !held.contains(quote)).forEach(quotes::add);
        });
        return histories;
    }

    private static Found latest(Blocks blocks, Collection<EventId> events) {
        return latest(blocks, events, Set.of());
    }

    private static Found latest(Blocks blocks, Collection<EventId> events, Set<MarketType> types) {
        var latest = blocks.ofLatest(events, types);
        if (!latest.damaged.isEmpty()) {
            var history = blocks.ofHistory(events(latest.damaged));
            for (var key : latest.damaged) {
                var quotes = history.markets.getOrDefault(key, new ArrayList<>());
                latest.markets.put(key, new StoredMarket(key, quotes).latest().quotes());
            }
            latest.damage.addAll(history.damage);
        }
        return latest;
    }

    private static Map<MarketKey, List<StoredQuote>> byMarket(
            Collection<MarketQuotes> batch) {
        Map<MarketKey, List<StoredQuote>> markets = new LinkedHashMap<>();
        for (var each : batch) {
            var quotes = markets.computeIfAbsent(each.market(), key -> new ArrayList<>());
            each.quotes().forEach(quote -> quotes.add(new StoredQuote(toMicros(quote), null)));
        }
        return markets;
    }

    private static Quote toMicros(Quote quote) {
        QuoteTime time = switch (quote.time()) {
            case QuoteTime.Exact(Instant at) -> new QuoteTime.Exact(at.truncatedTo(ChronoUnit.MICROS));
            case QuoteTime.Window(Instant from, Instant to) ->
                    new QuoteTime.Window(from.truncatedTo(ChronoUnit.MICROS), to.truncatedTo(ChronoUnit.MICROS));
            case QuoteTime.Unknown unknown -> unknown;
        };
        return new Quote(
                quote.book(), quote.outcome(), quote.point(), quote.price(), time, quote.stage(), quote.suspended());
    }

    private static Set<EventId> events(Collection<MarketKey> markets) {
        return markets.stream().map(MarketKey::event).collect(Collectors.toSet());
    }

    /** Quotes by market, and what could not be read. */
    private static final class Found {
        private final Map<MarketKey, List<StoredQuote>> markets = new LinkedHashMap<>();
        private final Set<MarketKey> damaged = new LinkedHashSet<>();
        private final List<String> damage = new ArrayList<>();

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

    /** The blocks of both tables, read and written in bulk within one transaction. */
    private final class Blocks implements AutoCloseable {
        private final Transaction transaction;
        private final SportsbookStore.Numbers numbers;
        private final QuoteBlock codec = new QuoteBlock();
        private final PreparedBatch snapshots;
        private final PreparedBatch firsts;
        private final PreparedBatch updates;

        Blocks(Transaction transaction) {
            this.transaction = transaction;
            this.numbers = books.numbers(transaction);
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
        }

        Found ofHistory(Collection<EventId> events) {
            var found = new Found();
            for (var row : rows(events, """
                    SELECT event_id, market, stat, player_id, id, block FROM odds_snapshots
                    JOIN UNNEST(CAST(:events AS BIGINT ARRAY)) AS wanted (event) ON event_id = wanted.event
                    ORDER BY event_id, market, stat, player_id, id
                    """)) {
                switch (codec.decode(row.market, row.block, numbers.byNumber()::get)) {
                    case QuoteBlock.Content.Quotes(var quotes) ->
                            found.markets.computeIfAbsent(row.market, key -> new ArrayList<>()).addAll(quotes);
                    case QuoteBlock.Content.Damaged(var reason) -> {
                        found.damaged.add(row.market);
                        found.damage.add("Block " + row.id + " of the price history, " + place(row.market) + ", "
                                + reason + "; its prices are left out.");
                    }
                }
            }
            return found;
        }

        Found ofLatest(Collection<EventId> events, Set<MarketType> types) {
            var found = new Found();
            for (var row : rows(events, """
                    SELECT event_id, market, stat, player_id, 0 AS id, block FROM latest_quotes
                    JOIN UNNEST(CAST(:events AS BIGINT ARRAY)) AS wanted (event) ON event_id = wanted.event
                    """ + among(types) + """
                    ORDER BY event_id, market, stat, player_id
                    """)) {
                switch (codec.decode(row.market, row.block, numbers.byNumber()::get)) {
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

        void flush() {
            for (var batch : List.of(snapshots, firsts, updates)) {
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
    }
}
