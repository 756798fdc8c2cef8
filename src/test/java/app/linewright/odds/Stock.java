package app.linewright.odds;

import app.linewright.sport.Almanac;
import app.linewright.sport.EventFacts;
import app.linewright.sport.EventId;
import app.linewright.sport.EventKey;
import app.linewright.sport.EventStart;
import app.linewright.sport.EventStore;
import app.linewright.sport.League;
import app.linewright.sport.LeagueNames;
import app.linewright.sport.LeagueStore;
import app.linewright.sport.Result;
import app.linewright.sport.ResultStore;
import app.linewright.sport.Team;
import app.linewright.sport.TeamId;
import app.linewright.sport.TeamStore;
import app.linewright.store.Database;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A database with the shipped leagues, teams and books, to which tests add games, prices and results. */
public final class Stock {
    private static final Almanac ALMANAC = Almanac.shipped();

    private final Database database;
    private final QuoteStore quotes = new QuoteStore(new SportsbookStore());

    public Stock(Database database) {
        this.database = database;
        database.write(transaction -> {
            new LeagueStore().load(transaction, ALMANAC);
            new TeamStore().load(transaction, ALMANAC);
            new ShippedSportsbooks(new SportsbookStore()).load(transaction);
            return transaction;
        });
    }

    public Database database() {
        return database;
    }

    /** Adds a game of which only the date is known. */
    public EventId game(String league, String home, String away, LocalDate date) {
        return game(league, home, away, new EventStart.OnDate(date), date, 0);
    }

    /** Adds a game that starts at {@code start}. */
    public EventId game(String league, String home, String away, Instant start) {
        return game(league, home, away, start, 0);
    }

    /** Adds a game of a doubleheader. */
    public EventId game(String league, String home, String away, Instant start, int number) {
        var date = start.atZone(league(league).zone()).toLocalDate();
        return game(league, home, away, new EventStart.AtInstant(start), date, number);
    }

    /** Stores quotes as a file brings them. */
    public void quotes(EventId event, MarketType market, Quote... stored) {
        quotes(new MarketQuotes(new MarketKey(event, market), List.of(stored)));
    }

    public void quotes(MarketQuotes... stored) {
        database.write(transaction -> quotes.append(transaction, List.of(stored)));
    }

    /** Stores lines that a source states without a price. */
    public void lines(EventId event, StatedLine... stated) {
        database.write(transaction -> new StatedLineStore().put(transaction, Map.of(event, List.of(stated))));
    }

    public void result(EventId event, int home, int away) {
        database.write(transaction ->
                new ResultStore().put(transaction, Map.of(event, new Result(home, away, false, List.of()))));
    }

    private EventId game(String league, String home, String away, EventStart start, LocalDate date, int number) {
        var key = new EventKey(league(league).key(), date, team(home), team(away), number);
        var facts = new EventFacts(key, Integer.toString(date.getYear()), start, false);
        return database.write(transaction -> Objects.requireNonNull(
                new EventStore().put(transaction, List.of(facts)).ids().get(key)));
    }

    private static League league(String name) {
        if (new LeagueNames(ALMANAC.leagues()).match(name) instanceof LeagueNames.Match.Known(var league)) {
            return league;
        }
        throw new IllegalArgumentException(name);
    }

    private static TeamId team(String name) {
        return ALMANAC.teams().stream()
                .filter(team -> team.name().equals(name))
                .map(Team::id)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name));
    }
}
