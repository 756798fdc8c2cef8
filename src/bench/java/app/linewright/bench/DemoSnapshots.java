package app.linewright.bench;

import app.linewright.feeds.demo.DemoLeague;
import app.linewright.feeds.demo.DemoTerms;
import app.linewright.feeds.live.FeedGame;
import app.linewright.odds.MarketKey;
import app.linewright.odds.MarketQuotes;
import app.linewright.odds.QuoteRefresh;
import app.linewright.odds.ShippedSportsbooks;
import app.linewright.odds.SportsbookStore;
import app.linewright.sport.EventFacts;
import app.linewright.sport.EventId;
import app.linewright.sport.EventKey;
import app.linewright.sport.EventStart;
import app.linewright.sport.EventStore;
import app.linewright.sport.LeagueKey;
import app.linewright.sport.LeagueStore;
import app.linewright.sport.PlayerStore;
import app.linewright.sport.SportReference;
import app.linewright.sport.TeamId;
import app.linewright.sport.TeamNames;
import app.linewright.sport.TeamStore;
import app.linewright.store.Database;
import app.linewright.store.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the demo league of soccer shows at one refresh after another, linked to the games of a database. Priced for
 * eight hours ahead, it shows 288 games and 10,080 prices at a time.
 */
final class DemoSnapshots {
    static final Duration BETWEEN = Duration.ofSeconds(30);
    static final LeagueKey LEAGUE = new LeagueKey("soccer_demo");
    private static final Instant BEGIN = Instant.parse("2026-03-01T00:00:30Z");
    private static final DemoTerms TERMS = new DemoTerms(20_261_121, Duration.ofHours(8));

    private final Map<EventKey, EventId> ids = new HashMap<>();
    private final Map<String, TeamId> teams = new HashMap<>();
    private Instant now = BEGIN;

    /** Puts there what the program ships, the demo league's teams and books among it. */
    static void load(Database database) {
        database.write(transaction -> {
            new SportReference(new LeagueStore(), new TeamStore(), new PlayerStore()).load(transaction);
            new ShippedSportsbooks(new SportsbookStore()).load(transaction);
            return transaction;
        });
    }

    /** Goes on from {@code instant}. */
    void goTo(Instant instant) {
        now = instant;
    }

    /** When the last refresh was. */
    Instant now() {
        return now;
    }

    /** What the league shows at the next refresh; its games are stored in {@code database} first. */
    QuoteRefresh next(Database database) {
        now = now.plus(BETWEEN);
        var fetched = new DemoLeague(TERMS, () -> now).fetch(now);
        Map<EventKey, FeedGame> games = new LinkedHashMap<>();
        database.write(transaction -> {
            fetched.games().stream()
                    .filter(game -> game.league().equals(LEAGUE))
                    .forEach(game -> games.put(key(transaction, game), game));
            var missing = games.entrySet().stream()
                    .filter(game -> !ids.containsKey(game.getKey()))
                    .map(game -> new EventFacts(
                            game.getKey(), "", new EventStart.AtInstant(game.getValue().start()), false))
                    .toList();
            if (!missing.isEmpty()) {
                ids.putAll(new EventStore().put(transaction, missing).ids());
            }
            return games;
        });
        List<MarketQuotes> shown = new ArrayList<>();
        games.forEach((key, game) -> game.quotes().forEach((market, quotes) -> {
            if (!market.type().isProp()) {
                shown.add(new MarketQuotes(
                        new MarketKey(Objects.requireNonNull(ids.get(key)), market.type()), quotes));
            }
        }));
        return new QuoteRefresh(DemoLeague.KEY.value(), LEAGUE.value(), fetched.at(), shown);
    }

    private EventKey key(Transaction transaction, FeedGame game) {
        return new EventKey(
                game.league(),
                game.start().atZone(ZoneOffset.UTC).toLocalDate(),
                team(transaction, game.home()),
                team(transaction, game.away()),
                game.sequence());
    }

    private TeamId team(Transaction transaction, String name) {
        return teams.computeIfAbsent(name, _ -> {
            var matches = new TeamStore().names(transaction, LEAGUE).matchAll(List.of(name), "");
            return switch (Objects.requireNonNull(matches.get(name))) {
                case TeamNames.Match.Known(var team, _) -> team.id();
                default -> throw new IllegalStateException("The demo league's " + name + " is not stored.");
            };
        });
    }
}
