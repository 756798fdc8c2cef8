package app.linewright.feeds.live;

import app.linewright.feeds.demo.DemoLeague;
import app.linewright.feeds.demo.DemoTerms;
import app.linewright.odds.QuoteStore;
import app.linewright.odds.ShippedSportsbooks;
import app.linewright.odds.SportsbookStore;
import app.linewright.sport.Event;
import app.linewright.sport.EventFilter;
import app.linewright.sport.EventStore;
import app.linewright.sport.LeagueStore;
import app.linewright.sport.PlayerStore;
import app.linewright.sport.ResultStore;
import app.linewright.sport.SportReference;
import app.linewright.sport.TeamStore;
import app.linewright.store.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Small demo leagues and their refreshes, one every twenty seconds from an instant on, the same in any process. */
final class RefreshTrial {
    private static final Instant BEGIN = Instant.parse("2026-03-01T12:04:30Z");
    private static final Duration BETWEEN = Duration.ofSeconds(20);
    private static final DemoTerms TERMS = new DemoTerms(20_261_121, Duration.ofMinutes(10));

    private final LeagueStore leagues = new LeagueStore();
    private final TeamStore teams = new TeamStore();
    private final EventStore events = new EventStore();
    private final ResultStore results = new ResultStore();
    private final SportsbookStore books = new SportsbookStore();
    private final QuoteStore quotes = new QuoteStore(books);
    private final Database database;
    private final RefreshService service;
    private final Feed demo;
    private Instant now = BEGIN;

    RefreshTrial(Database database) {
        this.database = database;
        service = new RefreshService(
                database,
                leagues,
                teams,
                events,
                new EventLinkStore(),
                results,
                new PlayerStore(),
                books,
                quotes,
                () -> now);
        demo = new DemoLeague(TERMS, () -> now);
    }

    /** Puts there what the program ships. */
    void load() {
        database.write(transaction -> {
            new SportReference(leagues, teams, new PlayerStore()).load(transaction);
            books.load(transaction, ShippedSportsbooks.read());
            return true;
        });
    }

    /** The number of the last refresh that is stored, from 1; 0 if there is none. */
    int stored() {
        var last = database.read(transaction -> quotes.lastRefresh(transaction, DemoLeague.KEY.value()));
        return last.map(at -> 1 + Math.toIntExact(Duration.between(BEGIN, at).dividedBy(BETWEEN))).orElse(0);
    }

    /** Makes the next refresh, whose number it tells. */
    int refresh() throws FeedFailure {
        int next = stored() + 1;
        now = BEGIN.plus(BETWEEN.multipliedBy(next - 1L));
        service.refresh(demo);
        return next;
    }

    /** All that is stored of games, prices and results, by what does not depend on ids. */
    List<String> state() {
        return database.read(transaction -> {
            var stored = events.list(transaction, EventFilter.ALL).stream()
                    .collect(Collectors.toMap(Event::id, Event::key));
            List<String> state = new ArrayList<>();
            stored.forEach((id, key) -> state.add("game " + key));
            results.of(transaction, stored.keySet())
                    .forEach((id, result) -> state.add("result " + stored.get(id) + " " + result));
            var confirmed = quotes.confirmed(transaction, Optional.empty());
            for (var market : quotes.history(transaction, stored.keySet()).markets()) {
                var place = stored.get(market.market().event()) + " " + market.market().type() + " ";
                state.add("history " + place + market.quotes());
                state.add("drawn " + place + confirmed.on(market.latest()).quotes());
            }
            for (var market : quotes.latest(transaction, stored.keySet()).markets()) {
                var place = stored.get(market.market().event()) + " " + market.market().type() + " ";
                state.add("drawn " + place + confirmed.on(market).quotes());
            }
            return state.stream().sorted().toList();
        });
    }
}
