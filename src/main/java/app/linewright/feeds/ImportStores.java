package app.linewright.feeds;

import app.linewright.feeds.generic.CsvMappingStore;
import app.linewright.odds.MarketQuotes;
import app.linewright.odds.QuoteStore;
import app.linewright.odds.SportsbookStore;
import app.linewright.odds.StatedLine;
import app.linewright.odds.StatedLineStore;
import app.linewright.sport.EventFacts;
import app.linewright.sport.EventId;
import app.linewright.sport.EventStore;
import app.linewright.sport.LeagueStore;
import app.linewright.sport.PlayerStore;
import app.linewright.sport.Result;
import app.linewright.sport.ResultStore;
import app.linewright.sport.TeamStore;
import app.linewright.store.Transaction;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The stores that take part in an import. */
public record ImportStores(
        LeagueStore leagues,
        TeamStore teams,
        EventStore events,
        ResultStore results,
        PlayerStore players,
        SportsbookStore books,
        QuoteStore quotes,
        StatedLineStore lines,
        CsvMappingStore mappings,
        ImportJournalStore journal) {
    /** Takes the parts of rows, each telling what of them is new. */
    interface Taker {
        EventStore.Stored events(Collection<EventFacts> facts);

        ResultStore.Stored results(Map<EventId, Result> told);

        Set<EventId> lines(Map<EventId, List<StatedLine>> told);

        QuoteStore.Stored quotes(Collection<MarketQuotes> told);
    }

    /** Stores what it takes. */
    Taker storing(Transaction transaction) {
        return new Taker() {
            @Override
            public EventStore.Stored events(Collection<EventFacts> facts) {
                return events.put(transaction, facts);
            }

            @Override
            public ResultStore.Stored results(Map<EventId, Result> told) {
                return results.put(transaction, told);
            }

            @Override
            public Set<EventId> lines(Map<EventId, List<StatedLine>> told) {
                return lines.put(transaction, told);
            }

            @Override
            public QuoteStore.Stored quotes(Collection<MarketQuotes> told) {
                return quotes.append(transaction, told);
            }
        };
    }

    /** Tells what {@link #storing} would do. */
    Taker rehearsing(Transaction transaction) {
        return new Taker() {
            @Override
            public EventStore.Stored events(Collection<EventFacts> facts) {
                return events.rehearse(transaction, facts);
            }

            @Override
            public ResultStore.Stored results(Map<EventId, Result> told) {
                return results.rehearse(transaction, told);
            }

            @Override
            public Set<EventId> lines(Map<EventId, List<StatedLine>> told) {
                return lines.rehearse(transaction, told);
            }

            @Override
            public QuoteStore.Stored quotes(Collection<MarketQuotes> told) {
                return quotes.rehearseAppend(transaction, told);
            }
        };
    }
}
