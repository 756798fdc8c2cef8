package app.linewright.feeds;

import app.linewright.feeds.generic.CsvMappingStore;
import app.linewright.odds.QuoteStore;
import app.linewright.odds.SportsbookStore;
import app.linewright.odds.StatedLineStore;
import app.linewright.sport.EventStore;
import app.linewright.sport.LeagueStore;
import app.linewright.sport.PlayerStore;
import app.linewright.sport.ResultStore;
import app.linewright.sport.TeamStore;

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
        ImportJournalStore journal) {}
