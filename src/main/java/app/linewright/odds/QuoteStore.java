package app.linewright.odds;

import app.linewright.sport.EventId;
import app.linewright.sport.EventStart;
import app.linewright.store.Transaction;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The tables {@code odds_snapshots} (append-only history, one compressed block a row) and {@code latest_quotes} (one
 * row a market, for the board).
 *
 * <p>Times are cut to the microsecond at this border. A block that cannot be read is named and left out; it is never
 * read as prices, and the rest is served. Latest quotes that are lost are drawn from the history again.
 */
public final class QuoteStore {
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
        try (var blocks = new QuoteBlockStore(transaction, books)) {
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
        try (var blocks = new QuoteBlockStore(transaction, books)) {
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
        try (var blocks = new QuoteBlockStore(transaction, books)) {
            return latest(blocks, events, types).toQuotes();
        }
    }

    /** Every quote that the history holds of the markets of {@code events}, in the order in which it was stored. */
    public StoredQuotes history(Transaction transaction, Collection<EventId> events) {
        try (var blocks = new QuoteBlockStore(transaction, books)) {
            return blocks.ofHistory(events).toQuotes();
        }
    }

    /**
     * Writes the history of games that are over anew, one block a market, without what {@code thinning} leaves out. The
     * latest quotes stay. A market of which a block cannot be read stays as it is.
     *
     * @param ended the games and their starts
     */
    public HistoryChange rewrite(Transaction transaction, Map<EventId, EventStart> ended, Thinning thinning) {
        try (var blocks = new QuoteBlockStore(transaction, books)) {
            return blocks.rewrite(ended, thinning, true);
        }
    }

    /** What {@link #rewrite} would do; nothing is changed. */
    public HistoryChange rehearseRewrite(Transaction transaction, Map<EventId, EventStart> ended, Thinning thinning) {
        try (var blocks = new QuoteBlockStore(transaction, books)) {
            return blocks.rewrite(ended, thinning, false);
        }
    }

    /**
     * Of the refreshes before {@code until}, by which prices were confirmed, leaves those that {@code thinning} needs:
     * the last within each minute, or the last of all.
     *
     * @return how many were left out
     */
    public int thinRefreshes(Transaction transaction, Instant until, Thinning thinning) {
        return refreshes.thin(transaction, until, thinning, true);
    }

    /** How many refreshes {@link #thinRefreshes} would leave out. */
    public int rehearseThinRefreshes(Transaction transaction, Instant until, Thinning thinning) {
        return refreshes.thin(transaction, until, thinning, false);
    }

    private static Stored append(QuoteBlockStore blocks, Map<MarketKey, List<StoredQuote>> incoming) {
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
            QuoteBlockStore blocks,
            Map<MarketKey, List<StoredQuote>> incoming,
            Map<MarketKey, List<StoredQuote>> latest) {
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

    private static QuoteBlockStore.Found latest(QuoteBlockStore blocks, Collection<EventId> events) {
        return latest(blocks, events, Set.of());
    }

    private static QuoteBlockStore.Found latest(
            QuoteBlockStore blocks, Collection<EventId> events, Set<MarketType> types) {
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
}
