package app.linewright.feeds.live;

import app.linewright.feeds.demo.DemoLeague;
import app.linewright.feeds.demo.DemoTerms;
import app.linewright.odds.MarketKey;
import app.linewright.odds.QuoteStore;
import app.linewright.odds.SportsbookStore;
import app.linewright.sport.Event;
import app.linewright.sport.EventFilter;
import app.linewright.sport.EventId;
import app.linewright.sport.EventKey;
import app.linewright.sport.EventStore;
import app.linewright.sport.Player;
import app.linewright.sport.PlayerId;
import app.linewright.sport.PlayerStore;
import app.linewright.sport.ResultStore;
import app.linewright.store.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Small demo leagues and their refreshes, one every twenty seconds from an instant on, the same in any process. */
final class RefreshTrial {
    private static final Instant BEGIN = Instant.parse("2026-03-01T12:04:30Z");
    private static final Duration BETWEEN = Duration.ofSeconds(20);
    private static final DemoTerms TERMS = new DemoTerms(20_261_121, Duration.ofMinutes(10));

    private final EventStore events = new EventStore();
    private final ResultStore results = new ResultStore();
    private final PlayerStore players = new PlayerStore();
    private final SportsbookStore books = new SportsbookStore();
    private final QuoteStore quotes = new QuoteStore(books);
    private final Database database;
    private final RefreshService service;
    private final Feed demo;
    private Instant now = BEGIN;

    RefreshTrial(Database database) {
        this.database = database;
        service = LiveStock.refreshes(database, () -> now);
        demo = new DemoLeague(TERMS, () -> now);
    }

    /** Puts there what the program ships. */
    void load() {
        LiveStock.load(database);
    }

    /** The number of the last refresh that is stored, from 1; 0 if there is none. */
    int stored() {
        var last = database.read(transaction -> quotes.lastRefresh(transaction, DemoLeague.KEY.value()));
        return last.map(at -> 1 + Math.toIntExact(Duration.between(BEGIN, at).dividedBy(BETWEEN))).orElse(0);
    }

    /** Makes the next refresh, whose number it tells; after every other one the journal of prices is folded. */
    int refresh() throws FeedFailure {
        int next = stored() + 1;
        now = BEGIN.plus(BETWEEN.multipliedBy(next - 1L));
        service.refresh(demo);
        if (next % 2 == 0) {
            database.<Boolean>write(transaction -> {
                quotes.fold(transaction);
                return true;
            });
        }
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
            var named = Stream.of(DemoLeague.LEAGUE, DemoLeague.BASKETBALL)
                    .flatMap(league -> players.of(transaction, league).stream())
                    .collect(Collectors.toMap(Player::id, Player::name));
            for (var market : quotes.history(transaction, stored.keySet()).markets()) {
                var place = place(market.market(), stored, named);
                state.add("history " + place + market.quotes());
                state.add("drawn " + place + confirmed.on(market.latest()).quotes());
            }
            for (var market : quotes.latest(transaction, stored.keySet()).markets()) {
                var place = place(market.market(), stored, named);
                state.add("drawn " + place + confirmed.on(market).quotes());
            }
            return state.stream().sorted().toList();
        });
    }

    private static String place(MarketKey market, Map<EventId, EventKey> games, Map<PlayerId, String> players) {
        var prop = market.prop();
        var asked = prop == null ? "" : prop.stat() + " of " + players.get(prop.player());
        return games.get(market.event()) + " " + market.type() + " " + asked + " ";
    }
}
