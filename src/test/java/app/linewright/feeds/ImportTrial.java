package app.linewright.feeds;

import app.linewright.feeds.file.FileKind;
import app.linewright.feeds.generic.CsvMappingStore;
import app.linewright.odds.MarketType;
import app.linewright.odds.QuoteStore;
import app.linewright.odds.ShippedSportsbooks;
import app.linewright.odds.SportsbookStore;
import app.linewright.odds.StatedLineStore;
import app.linewright.odds.StoredQuote;
import app.linewright.sport.Event;
import app.linewright.sport.EventFilter;
import app.linewright.sport.EventId;
import app.linewright.sport.EventStore;
import app.linewright.sport.LeagueStore;
import app.linewright.sport.PlayerStore;
import app.linewright.sport.Result;
import app.linewright.sport.ResultStore;
import app.linewright.sport.SportReference;
import app.linewright.sport.TeamStore;
import app.linewright.sport.Venue;
import app.linewright.store.Database;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An import service over a database that knows the shipped leagues, teams and sportsbooks, and what it stored. */
final class ImportTrial {
    static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    final Database database;
    final ImportStores stores;
    final ImportService service;
    final UnexplainedFiles unexplained;

    ImportTrial(Database database) {
        this.database = database;
        var books = new SportsbookStore();
        stores = new ImportStores(
                new LeagueStore(),
                new TeamStore(),
                new EventStore(),
                new ResultStore(),
                new PlayerStore(),
                books,
                new QuoteStore(books),
                new StatedLineStore(),
                new CsvMappingStore(),
                new ImportJournalStore());
        service = new ImportService(
                database, stores, new FileFormats(Venue.ballparks()), InstantSource.fixed(NOW));
        unexplained = new UnexplainedFiles(database, stores, new FileFormats(Venue.ballparks()));
    }

    /** Stores the shipped leagues, teams and sportsbooks. */
    ImportTrial load() {
        database.write(transaction -> {
            new SportReference(stores.leagues(), stores.teams(), stores.players()).load(transaction);
            stores.books().load(transaction, ShippedSportsbooks.read());
            return stores;
        });
        return this;
    }

    FileReport run(Path file) {
        return service.run(ImportRequest.of(List.of(file)), ImportWatch.NOBODY).files().getFirst();
    }

    FileReport run(FileKind kind, Path file) {
        var request = new ImportRequest(List.of(file), Optional.of(kind), Optional.empty(), false);
        return service.run(request, ImportWatch.NOBODY).files().getFirst();
    }

    List<Event> events() {
        return database.read(transaction -> stores.events().list(transaction, EventFilter.ALL));
    }

    Map<EventId, Result> results(List<Event> events) {
        return database.read(
                transaction -> stores.results().of(transaction, events.stream().map(Event::id).toList()));
    }

    /** The latest quotes of one market of an event. */
    List<StoredQuote> latest(Event event, MarketType market) {
        return database.read(transaction -> stores.quotes().latest(transaction, List.of(event.id())))
                .markets().stream()
                .filter(stored -> stored.market().type() == market)
                .flatMap(stored -> stored.quotes().stream())
                .toList();
    }
}
