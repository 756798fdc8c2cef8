package app.linewright.odds;

import app.linewright.sport.EventId;
import app.linewright.sport.EventStart;
import app.linewright.store.Transaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Prices as they came, and the latest of them: the tables {@code odds_snapshots} (append-only history, one compressed
 * block a row), {@code latest_quotes} (one row a market, for the board) and {@code quote_journal} (what refreshes
 * changed, until it is folded into both), which are read as one.
 *
 * <p>Times are cut to the microsecond at this border. A block that cannot be read is named and left out; it is never
 * read as prices, and the rest is served. Latest quotes that are lost are drawn from the history again.
 */
public final class QuoteStore {
    /** Later than whatever is stored, and still a year that both databases know. */
    private static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");

    /** Some 60 MB of memory. */
    private static final int MOST_KEPT = 400_000;

    private final SportsbookStore books;
    private final QuoteRefreshStore refreshes;
    private final JournalBounds bounds;

    /** What the last writer knew of the latest quotes; whoever writes takes it away, and leaves it when he is done. */
    private final AtomicReference<@Nullable LatestQuotes> known = new AtomicReference<>();

    public QuoteStore(SportsbookStore books) {
        this(books, JournalBounds.STANDARD);
    }

    QuoteStore(SportsbookStore books, JournalBounds bounds) {
        this.books = books;
        this.bounds = bounds;
        this.refreshes = new QuoteRefreshStore(books);
    }

    /**
     * Waits until nobody else writes prices, and keeps others from it until the end of {@code transaction}. To be
     * called before anything else is written in it: who locked games before would wait for who waits for these games.
     */
    public void awaitTurn(Transaction transaction) {
        QuoteJournalStore.lock(transaction);
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
        var incoming = byMarket(batch);
        try (var levels = new QuoteLevels(transaction, books)) {
            var state = levels.journal.lock();
            if (levels.journal.mayHold(events(incoming.keySet()))) {
                state = levels.fold(latest(levels, state), true);
            }
            var stored = append(levels, incoming);
            levels.journal.put(state.restamped());
            return stored;
        }
    }

    /** What {@link #append} would do; nothing is stored. */
    public Stored rehearseAppend(Transaction transaction, Collection<MarketQuotes> batch) {
        var incoming = byMarket(batch);
        try (var levels = new QuoteLevels(transaction, books)) {
            var latest = levels.latest(events(incoming.keySet()), Set.of()).markets;
            return merged(levels, incoming, latest, (_, _) -> { });
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
        try (var levels = new QuoteLevels(transaction, books)) {
            var state = levels.journal.lock();
            var last = refreshes.last(transaction, refresh.feed(), refresh.scope());
            if (last.isPresent() && !refresh.fetched().isAfter(last.get())) {
                return new Refreshed(shown, 0);
            }
            var latest = latest(levels, state);
            var changes = changes(levels, latest, refresh);
            int changed = changes.values().stream().mapToInt(List::size).sum();
            refreshes.put(transaction, refresh, changed);
            if (changed > 0) {
                var next = written(levels, state, latest, changes);
                levels.journal.put(next);
                latest.setStamp(next.stamp());
            }
            keep(latest);
            return new Refreshed(shown, changed);
        }
    }

    /** What {@code refresh} changes of {@code latest}, which is brought up to date. */
    private static Map<MarketKey, List<StoredQuote>> changes(
            QuoteLevels levels, LatestQuotes latest, QuoteRefresh refresh) {
        Map<MarketKey, List<Quote>> shown = new LinkedHashMap<>();
        refresh.shown().forEach(market -> shown.merge(market.market(), market.quotes(), QuoteStore::both));
        var unknown = events(shown.keySet());
        unknown.removeIf(latest::knows);
        latest.put(unknown, levels.settled(unknown, Set.of()).markets);
        Map<MarketKey, List<StoredQuote>> changes = new LinkedHashMap<>();
        shown.forEach((market, quotes) -> {
            var merge = LiveMerge.of(market, latest.of(market), quotes, refresh.fetched());
            if (!merge.added().isEmpty()) {
                changes.put(market, merge.added());
                latest.put(market, merge.latest());
            }
        });
        return changes;
    }

    private static List<Quote> both(List<Quote> some, List<Quote> others) {
        return Stream.of(some, others).flatMap(List::stream).toList();
    }

    /** Writes {@code changes} to the journal, which is folded if it is long enough. */
    private QuoteJournalStore.State written(
            QuoteLevels levels,
            QuoteJournalStore.State state,
            LatestQuotes latest,
            Map<MarketKey, List<StoredQuote>> changes) {
        var next = state.with(levels.journal.add(changes, false));
        latest.journaled().addAll(events(changes.keySet()));
        if (bounds.isToBeFolded(next)) {
            var folded = levels.fold(latest, false);
            latest.retain(events(changes.keySet()));
            return folded;
        }
        if (bounds.isToStandAnew(next, () -> latest.size(latest.journaled()))) {
            levels.stand(latest);
            return next.standingAt(levels.journal.lastEntry());
        }
        return next;
    }

    /** The latest quotes of what is in the journal, from the last writer if nobody wrote since. */
    private LatestQuotes latest(QuoteLevels levels, QuoteJournalStore.State state) {
        var kept = known.getAndSet(null);
        return kept != null && kept.stamp().equals(state.stamp()) ? kept : levels.journaled(state);
    }

    private void keep(LatestQuotes latest) {
        if (latest.size() <= MOST_KEPT) {
            known.set(latest);
        }
    }

    /**
     * Moves what refreshes changed from the journal into the history now. It happens by itself when there is enough,
     * and changes nothing of what is read.
     */
    public void fold(Transaction transaction) {
        try (var levels = new QuoteLevels(transaction, books)) {
            fold(levels);
        }
    }

    private void fold(QuoteLevels levels) {
        var state = levels.journal.lock();
        if (state.entries() > 0) {
            levels.journal.put(levels.fold(latest(levels, state), false));
        }
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
        try (var levels = new QuoteLevels(transaction, books)) {
            return levels.latest(events, types).toQuotes();
        }
    }

    /** Every quote that the history holds of the markets of {@code events}, in the order in which it was stored. */
    public StoredQuotes history(Transaction transaction, Collection<EventId> events) {
        try (var levels = new QuoteLevels(transaction, books)) {
            return levels.history(events).toQuotes();
        }
    }

    /**
     * Writes the history of games that are over anew, one block a market, without what {@code thinning} leaves out. The
     * latest quotes stay. A market of which a block cannot be read stays as it is.
     *
     * @param ended the games and their starts
     */
    public HistoryChange rewrite(Transaction transaction, Map<EventId, EventStart> ended, Thinning thinning) {
        try (var levels = new QuoteLevels(transaction, books)) {
            fold(levels);
            return levels.blocks.rewrite(ended, thinning);
        }
    }

    /** What {@link #rewrite} would do; nothing is changed. */
    public HistoryChange rehearseRewrite(Transaction transaction, Map<EventId, EventStart> ended, Thinning thinning) {
        try (var levels = new QuoteLevels(transaction, books)) {
            return levels.blocks.rehearse(ended, thinning, levels.unfolded(ended.keySet()));
        }
    }

    /** Entries of the price journal that cannot be read, a sentence each. */
    public List<String> damagedEntries(Transaction transaction) {
        try (var levels = new QuoteLevels(transaction, books)) {
            return levels.journal.damage();
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

    private static Stored append(QuoteLevels levels, Map<MarketKey, List<StoredQuote>> incoming) {
        var latest = levels.settled(events(incoming.keySet()), Set.of()).markets;
        var stored = merged(levels, incoming, latest, (market, merge) ->
                levels.blocks.write(market, merge.added(), merge.latest(), latest.containsKey(market)));
        levels.blocks.flush();
        return stored;
    }

    /** @param changed gets each market to which quotes are added, with them */
    private static Stored merged(
            QuoteLevels levels,
            Map<MarketKey, List<StoredQuote>> incoming,
            Map<MarketKey, List<StoredQuote>> latest,
            BiConsumer<MarketKey, QuoteMerge> changed) {
        var histories = histories(levels, incoming, latest);
        int added = 0;
        int unchanged = 0;
        List<QuoteCorrection> corrections = new ArrayList<>();
        Set<MarketKey> touched = new LinkedHashSet<>();
        for (var market : incoming.entrySet()) {
            var key = market.getKey();
            var known = histories.getOrDefault(key, latest.getOrDefault(key, List.of()));
            var merge = QuoteMerge.of(new StoredMarket(key, known), market.getValue());
            added += merge.added().size();
            unchanged += market.getValue().size() - merge.added().size();
            corrections.addAll(merge.corrections());
            if (!merge.added().isEmpty()) {
                touched.add(key);
                changed.accept(key, merge);
            }
        }
        return new Stored(added, unchanged, touched, corrections);
    }

    /** The whole known history of those markets whose latest quotes cannot tell what of {@code incoming} is new. */
    private static Map<MarketKey, List<StoredQuote>> histories(
            QuoteLevels levels,
            Map<MarketKey, List<StoredQuote>> incoming,
            Map<MarketKey, List<StoredQuote>> latest) {
        var undecided = incoming.entrySet().stream()
                .filter(each -> QuoteMerge.needsHistory(
                        latest.getOrDefault(each.getKey(), List.of()), each.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        var histories = levels.history(events(undecided)).markets;
        histories.keySet().retainAll(undecided);
        // A damaged block of the history may have held what the latest quotes still know.
        histories.forEach((key, quotes) -> {
            var held = new HashSet<>(quotes);
            latest.getOrDefault(key, List.of()).stream().filter(quote -> !held.contains(quote)).forEach(quotes::add);
        });
        return histories;
    }

    private static Map<MarketKey, List<StoredQuote>> byMarket(
            Collection<MarketQuotes> batch) {
        Map<MarketKey, List<StoredQuote>> markets = new LinkedHashMap<>();
        for (var each : batch) {
            var quotes = markets.computeIfAbsent(each.market(), key -> new ArrayList<>());
            each.quotes().forEach(quote -> quotes.add(new StoredQuote(quote.at(quote.time().toMicros()), null)));
        }
        return markets;
    }

    private static Set<EventId> events(Collection<MarketKey> markets) {
        return markets.stream().map(MarketKey::event).collect(Collectors.toCollection(HashSet::new));
    }
}
