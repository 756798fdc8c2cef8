package app.linewright.odds.history;

import app.linewright.feeds.demo.DemoLeague;
import app.linewright.feeds.demo.DemoTerms;
import app.linewright.feeds.live.FeedFailure;
import app.linewright.feeds.live.LiveStock;
import app.linewright.feeds.live.RefreshService;
import app.linewright.odds.QuoteStore;
import app.linewright.odds.SportsbookStore;
import app.linewright.odds.StoredMarket;
import app.linewright.odds.board.Games;
import app.linewright.sport.Event;
import app.linewright.sport.EventFilter;
import app.linewright.sport.EventStore;
import app.linewright.sport.LeagueStore;
import app.linewright.sport.PlayerStore;
import app.linewright.sport.ResultStore;
import app.linewright.sport.TeamStore;
import app.linewright.store.Database;
import app.linewright.store.Settings;
import app.linewright.store.SettingsStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** A demo league that was refreshed for a while, its history, and what takes care of it. */
final class HistoryTrial {
    static final Instant BEGIN = Instant.parse("2026-03-01T12:04:30Z");
    static final Duration BETWEEN = Duration.ofSeconds(20);

    final EventStore events = new EventStore();
    final SportsbookStore books = new SportsbookStore();
    final QuoteStore quotes = new QuoteStore(books);
    final Database database;
    final HistoryCare care;
    final QuoteExport export;
    Instant now = BEGIN;

    private final RefreshService refreshes;
    private final DemoLeague demo;

    HistoryTrial(Database database, Path archive) {
        this.database = database;
        var leagues = new LeagueStore();
        var teams = new TeamStore();
        var results = new ResultStore();
        var players = new PlayerStore();
        var games = new Games(leagues, teams, results);
        LiveStock.load(database);
        refreshes = LiveStock.refreshes(database, () -> now, () -> {});
        demo = new DemoLeague(new DemoTerms(20_261_121, Duration.ofMinutes(20)), () -> now);
        var settings = new Settings(database, new SettingsStore(() -> now));
        care = new HistoryCare(database, events, games, players, quotes, settings, archive, () -> now);
        export = new QuoteExport(database, events, games, players, quotes);
    }

    /** Refreshes every twenty seconds for {@code span}; what is in the journal at its end stays there. */
    HistoryTrial refreshFor(Duration span) throws FeedFailure {
        for (var end = now.plus(span); now.isBefore(end); now = now.plus(BETWEEN)) {
            database.<Boolean>write(transaction -> {
                quotes.fold(transaction);
                return true;
            });
            refreshes.refresh(demo);
        }
        return this;
    }

    /** All games, in a lasting order. */
    List<Event> games() {
        return database.read(transaction -> events.list(transaction, EventFilter.ALL));
    }

    /** The whole history. */
    List<StoredMarket> history() {
        var ids = games().stream().map(Event::id).toList();
        return database.read(transaction -> quotes.history(transaction, ids)).markets();
    }

    /** Every market as it stood at {@code at}, ages included. */
    List<StoredMarket> boardAt(Instant at) {
        var confirmed = database.read(transaction -> quotes.confirmed(transaction, Optional.of(at)));
        var starts = games().stream().collect(Collectors.toMap(Event::id, Event::start));
        return history().stream()
                .map(market -> {
                    var start = Objects.requireNonNull(starts.get(market.market().event()));
                    return confirmed.on(market.knownBy(at, start).latest());
                })
                .toList();
    }
}
