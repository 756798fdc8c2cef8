package app.linewright.feeds;

import static java.util.Objects.requireNonNull;

import app.linewright.feeds.file.FileGame;
import app.linewright.odds.MarketKey;
import app.linewright.odds.MarketQuotes;
import app.linewright.odds.MarketType;
import app.linewright.odds.Quote;
import app.linewright.odds.StatedLine;
import app.linewright.sport.EventFacts;
import app.linewright.sport.EventId;
import app.linewright.sport.EventKey;
import app.linewright.sport.EventStart;
import app.linewright.sport.Result;
import app.linewright.store.Transaction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rows that are stored together. Rows about the same game are stored as one. */
final class RowBatch {
    private final Map<EventKey, EventFacts> events = new LinkedHashMap<>();
    private final Map<EventKey, Result> results = new HashMap<>();
    private final Map<EventKey, Map<MarketType, List<Quote>>> quotes = new LinkedHashMap<>();
    private final Map<EventKey, List<StatedLine>> lines = new HashMap<>();
    private final List<EventKey> rows = new ArrayList<>();

    /**
     * What storing did.
     *
     * @param added games that were not known
     * @param changed known games that got something new
     * @param quoted games, known or not, that got a quote
     * @param corrections the quotes that took the place of stored ones
     */
    record Stored(
            Set<EventKey> added,
            Set<EventKey> changed,
            Set<EventKey> quoted,
            int quotesAdded,
            int quotesKnown,
            List<Correction> corrections) {}

    /** A quote of a game that took the place of a stored one. */
    record Correction(EventKey game, MarketType market, Quote before, Quote after) {}

    void add(EventKey key, FileGame game) {
        rows.add(key);
        events.merge(key, new EventFacts(key, game.season(), game.start(), game.neutral()), RowBatch::better);
        if (game.result() != null) {
            results.put(key, game.result());
        }
        var ofGame = quotes.computeIfAbsent(key, _ -> new HashMap<>());
        game.quotes().forEach((market, list) -> ofGame.computeIfAbsent(market, _ -> new ArrayList<>()).addAll(list));
        if (!game.lines().isEmpty()) {
            lines.computeIfAbsent(key, _ -> new ArrayList<>()).addAll(game.lines());
        }
    }

    /** The later row tells the facts, but a known hour does not give way to a date. */
    private static EventFacts better(EventFacts earlier, EventFacts later) {
        return earlier.start() instanceof EventStart.AtInstant && later.start() instanceof EventStart.OnDate
                ? earlier
                : later;
    }

    /** The game of every row. */
    List<EventKey> rows() {
        return rows;
    }

    /** How many rows there are. */
    int size() {
        return rows.size();
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    Stored store(Transaction transaction, ImportStores stores) {
        stores.quotes().awaitTurn(transaction);
        return put(stores.storing(transaction));
    }

    /** What {@link #store} would do; nothing is stored. */
    Stored rehearse(Transaction transaction, ImportStores stores) {
        return put(stores.rehearsing(transaction));
    }

    private Stored put(ImportStores.Taker taker) {
        var storedEvents = taker.events(events.values());
        var ids = storedEvents.ids();
        var keys = new HashMap<EventId, EventKey>();
        ids.forEach((key, id) -> keys.put(id, key));

        var changed = new HashSet<>(storedEvents.changed());
        var storedResults = taker.results(byId(results, ids));
        storedResults.added().forEach(id -> changed.add(keys.get(id)));
        storedResults.changed().forEach(id -> changed.add(keys.get(id)));
        taker.lines(byId(lines, ids)).forEach(id -> changed.add(keys.get(id)));
        var storedQuotes = taker.quotes(marketQuotes(ids));
        var quoted = new HashSet<EventKey>();
        storedQuotes.changed().forEach(market -> quoted.add(keys.get(market.event())));
        changed.addAll(quoted);
        changed.removeAll(storedEvents.added());
        var corrections = storedQuotes.corrections().stream()
                .map(each -> new Correction(
                        requireNonNull(keys.get(each.market().event())),
                        each.market().type(),
                        each.before(),
                        each.after()))
                .toList();
        return new Stored(
                storedEvents.added(),
                changed,
                quoted,
                storedQuotes.added(),
                storedQuotes.unchanged(),
                corrections);
    }

    private List<MarketQuotes> marketQuotes(Map<EventKey, EventId> ids) {
        var markets = new ArrayList<MarketQuotes>();
        quotes.forEach((key, byMarket) -> byMarket.forEach((market, list) ->
                markets.add(new MarketQuotes(new MarketKey(idOf(ids, key), market), list))));
        return markets;
    }

    private static <T> Map<EventId, T> byId(Map<EventKey, T> byKey, Map<EventKey, EventId> ids) {
        var byId = new HashMap<EventId, T>();
        byKey.forEach((key, value) -> byId.put(idOf(ids, key), value));
        return byId;
    }

    private static EventId idOf(Map<EventKey, EventId> ids, EventKey key) {
        var id = ids.get(key);
        if (id == null) {
            throw new IllegalStateException("The event " + key + " was stored without an id.");
        }
        return id;
    }
}
