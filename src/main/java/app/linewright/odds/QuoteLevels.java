package app.linewright.odds;

import app.linewright.sport.EventId;
import app.linewright.store.Transaction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The prices of one transaction, on whatever level they are: what refreshes changed is in the journal first, then in
 * the blocks of the history; what is latest is in the blocks of the latest quotes, or for events that the journal knows
 * in its standing entries with later changes on top. Read together here, so that where a price is makes no difference.
 */
final class QuoteLevels implements AutoCloseable {
    final QuoteBlockStore blocks;
    final QuoteJournalStore journal;

    QuoteLevels(Transaction transaction, SportsbookStore books) {
        var numbers = books.numbers(transaction);
        this.blocks = new QuoteBlockStore(transaction, numbers);
        this.journal = new QuoteJournalStore(transaction, numbers);
    }

    /** Every quote of {@code events}, in the order in which it was stored. */
    QuoteBlockStore.Found history(Collection<EventId> events) {
        var found = blocks.ofHistory(events);
        addChanges(found, journal.changes(Set.copyOf(events)));
        return found.sorted();
    }

    private static void addChanges(QuoteBlockStore.Found found, List<QuoteJournalStore.Entry> entries) {
        for (var entry : entries) {
            entry.damage().ifPresent(damage -> found.damage.add(damage + "; the changes in it are left out."));
            if (entry.content() instanceof JournalBlock.Content.Markets(var markets)) {
                markets.forEach((market, quotes) ->
                        found.markets.computeIfAbsent(market, _ -> new ArrayList<>()).addAll(quotes));
            }
        }
    }

    /** What the journal alone holds of the history of {@code events}, by market. */
    Map<MarketKey, List<StoredQuote>> unfolded(Collection<EventId> events) {
        var found = new QuoteBlockStore.Found();
        addChanges(found, journal.changes(Set.copyOf(events)));
        return found.markets;
    }

    /** The latest quotes of the markets of {@code events}; of the kinds {@code types}, of all if empty. */
    QuoteBlockStore.Found latest(Collection<EventId> events, Set<MarketType> types) {
        var wanted = Set.copyOf(events);
        var entries = journal.latest(wanted);
        if (entries.isEmpty()) {
            return settled(wanted, types);
        }
        var drawn = new Drawn(entries, wanted);
        var rest = new HashSet<>(wanted);
        rest.removeAll(drawn.events.keySet());
        rest.removeAll(drawn.lost);
        var found = settled(rest, types);
        drawn.events.values().forEach(found.markets::putAll);
        if (!drawn.lost.isEmpty()) {
            var history = history(drawn.lost);
            history.markets.forEach((market, quotes) ->
                    found.markets.put(market, new StoredMarket(market, quotes).latest().quotes()));
            found.damage.addAll(history.damage);
        }
        drawn.changes.forEach(change -> change.forEach((market, added) -> {
            if (!drawn.lost.contains(market.event())) {
                var known = found.markets.getOrDefault(market, List.of());
                found.markets.put(market, LiveMerge.after(market, known, added));
            }
        }));
        found.markets.keySet().removeIf(market -> !types.isEmpty() && !types.contains(market.type()));
        found.damage.addAll(drawn.damage);
        return found.sorted();
    }

    /** What entries tell of the latest quotes of some events. */
    private static final class Drawn {
        /** All latest quotes of events, before the changes. */
        private final Map<EventId, Map<MarketKey, List<StoredQuote>>> events = new HashMap<>();

        private final List<Map<MarketKey, List<StoredQuote>>> changes = new ArrayList<>();
        /** Events whose latest quotes were in an entry that cannot be read. */
        private final Set<EventId> lost = new LinkedHashSet<>();
        private final List<String> damage = new ArrayList<>();

        Drawn(List<QuoteJournalStore.Entry> entries, Set<EventId> wanted) {
            for (var entry : entries) {
                switch (entry.content()) {
                    case JournalBlock.Content.Markets(var markets) when entry.place().standing() ->
                            markets.forEach((market, quotes) -> events
                                    .computeIfAbsent(market.event(), _ -> new LinkedHashMap<>())
                                    .put(market, quotes));
                    case JournalBlock.Content.Markets(var markets) -> changes.add(markets);
                    case JournalBlock.Content.Damaged _ -> {
                        var sentence = entry.damage().orElseThrow();
                        if (entry.place().standing()) {
                            wanted.stream().filter(entry::isAbout).forEach(lost::add);
                            damage.add(sentence + "; latest prices are drawn from the price history.");
                        } else {
                            damage.add(sentence + "; the changes in it are left out.");
                        }
                    }
                }
            }
            lost.removeAll(events.keySet());
        }
    }

    /** The latest quotes of events of which the journal knows nothing. */
    QuoteBlockStore.Found settled(Collection<EventId> events, Set<MarketType> types) {
        var latest = blocks.ofLatest(events, types);
        if (!latest.damaged.isEmpty()) {
            var history = history(latest.damaged.stream().map(MarketKey::event).distinct().toList());
            for (var key : latest.damaged) {
                var quotes = history.markets.getOrDefault(key, new ArrayList<>());
                latest.markets.put(key, new StoredMarket(key, quotes).latest().quotes());
            }
            latest.damage.addAll(history.damage);
        }
        return latest;
    }

    /** All that is latest of the events that the journal knows. */
    LatestQuotes journaled(QuoteJournalStore.State state) {
        Set<EventId> events = new HashSet<>();
        for (var entry : journal.latest()) {
            switch (entry.content()) {
                case JournalBlock.Content.Markets _ -> entry.events().forEach(events::add);
                case JournalBlock.Content.Damaged _ -> {
                    events.addAll(blocks.withHistory(entry.place().first(), entry.place().last()));
                    journal.changes().forEach(change -> change.events().filter(entry::isAbout).forEach(events::add));
                }
            }
        }
        var latest = new LatestQuotes(state.stamp());
        latest.put(events, latest(events, Set.of()).markets);
        latest.journaled().addAll(events);
        return latest;
    }

    /**
     * Moves all that changed into the blocks of the history, one a market. Events that did not change any more leave
     * the journal, and their latest quotes go into blocks of their own; those of others stand in it. An entry that
     * cannot be read stays where it is.
     *
     * @param latest the latest quotes of all events in the journal
     * @param entirely whether every event leaves the journal
     * @return the state of the journal then
     */
    QuoteJournalStore.State fold(LatestQuotes latest, boolean entirely) {
        var changes = journal.changes();
        var markets = new QuoteBlockStore.Found();
        addChanges(markets, changes);
        markets.markets.forEach(blocks::append);
        var changed = new HashSet<EventId>();
        markets.markets.keySet().forEach(market -> changed.add(market.event()));
        var leaving = new HashSet<>(latest.journaled());
        if (!entirely) {
            leaving.removeAll(changed);
        }
        blocks.replaceLatest(leaving, latest.of(leaving));
        blocks.flush();
        latest.journaled().removeAll(leaving);
        long last = journal.lastEntry();
        journal.delete(changes.stream().filter(entry -> entry.damage().isEmpty()).toList());
        stand(latest);
        return QuoteJournalStore.State.empty(last);
    }

    /** Writes anew what stands in the journal. */
    void stand(LatestQuotes latest) {
        journal.deleteStanding();
        journal.add(latest.of(latest.journaled()), true);
    }

    @Override
    public void close() {
        blocks.close();
        journal.close();
    }
}
