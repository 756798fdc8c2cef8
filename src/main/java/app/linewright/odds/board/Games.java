package app.linewright.odds.board;

import app.linewright.sport.Event;
import app.linewright.sport.League;
import app.linewright.sport.LeagueKey;
import app.linewright.sport.LeagueStore;
import app.linewright.sport.ResultStore;
import app.linewright.sport.Team;
import app.linewright.sport.TeamId;
import app.linewright.sport.TeamStore;
import app.linewright.store.Transaction;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads events together with their leagues, teams and results. */
public final class Games {
    private final LeagueStore leagues;
    private final TeamStore teams;
    private final ResultStore results;

    public Games(LeagueStore leagues, TeamStore teams, ResultStore results) {
        this.leagues = leagues;
        this.teams = teams;
        this.results = results;
    }

    /** The games of {@code found}, in its order. */
    public List<Game> of(Transaction transaction, List<Event> found) {
        Map<LeagueKey, League> byKey =
                leagues.all(transaction).stream().collect(Collectors.toMap(League::key, Function.identity()));
        Map<TeamId, Team> byId = teams.byId(
                transaction,
                found.stream()
                        .flatMap(event -> Stream.of(event.home(), event.away()))
                        .collect(Collectors.toSet()));
        var scores = results.of(transaction, found.stream().map(Event::id).toList());
        return found.stream()
                .map(event -> new Game(
                        event,
                        stored(byKey, event.league()),
                        stored(byId, event.home()),
                        stored(byId, event.away()),
                        scores.get(event.id())))
                .toList();
    }

    private static <K, V> V stored(Map<K, V> all, K key) {
        var value = all.get(key);
        if (value == null) {
            throw new IllegalStateException("A stored event names “" + key + "”, which is not stored.");
        }
        return value;
    }
}
