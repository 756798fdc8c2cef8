package app.linewright.feeds;

import app.linewright.feeds.csv.Column;
import app.linewright.feeds.file.CellFault;
import app.linewright.feeds.file.FileGame;
import app.linewright.feeds.file.FileKind;
import app.linewright.feeds.file.RefusedRowException;
import app.linewright.feeds.file.RowCells;
import app.linewright.feeds.file.RowReader;
import app.linewright.sport.League;
import app.linewright.sport.LeagueKey;
import app.linewright.sport.Team;
import app.linewright.sport.TeamId;
import app.linewright.sport.TeamNames;
import app.linewright.store.Database;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The team names of a whole file: gathered by league, matched once, then looked up row by row. */
final class FileTeams {
    private final Map<LeagueKey, Set<String>> names = new LinkedHashMap<>();
    private final Map<LeagueKey, Map<String, Found>> found = new HashMap<>();

    /** What a name of the file stands for. */
    sealed interface Found {
        record Known(Team team) implements Found {}

        /**
         * @param stranger whether no team has a name like it
         */
        record Nobody(boolean stranger, CellFault fault) implements Found {}
    }

    void note(RowReader.Sides sides) {
        var ofLeague = names.computeIfAbsent(sides.league(), _ -> new LinkedHashSet<>());
        ofLeague.add(sides.home());
        ofLeague.add(sides.away());
    }

    private Set<String> names(LeagueKey league) {
        return names.getOrDefault(league, Set.of());
    }

    /** Says what all names stand for. */
    void settle(Database database, ImportStores stores, FileKind kind) {
        for (var league : database.read(stores.leagues()::all)) {
            var written = names(league.key());
            if (!written.isEmpty()) {
                settle(league, database.read(transaction ->
                        stores.teams().names(transaction, league.key()).matchAll(written, kind.source())));
            }
        }
    }

    /** Says what the names of a league stand for. */
    private void settle(League league, Map<String, TeamNames.Match> matches) {
        var settled = new HashMap<String, Found>();
        matches.forEach((name, match) -> settled.put(name, found(match, league.name())));
        found.put(league.key(), settled);
    }

    /** The names of a league that no team has, nor nearly has. */
    List<String> strangers(LeagueKey league) {
        return found.getOrDefault(league, Map.of()).entrySet().stream()
                .filter(name -> name.getValue() instanceof Found.Nobody(boolean stranger, _) && stranger)
                .map(Map.Entry::getKey)
                .filter(name -> !name.isBlank() && name.length() <= TeamNames.LONGEST)
                .sorted()
                .toList();
    }

    /** Says whom names of a league stand for. */
    void settle(LeagueKey league, Map<String, Team> teams) {
        teams.forEach((name, team) ->
                found.computeIfAbsent(league, _ -> new HashMap<>()).put(name, new Found.Known(team)));
    }

    /** The two teams of a game. */
    record Sides(Team home, Team away) {}

    /** The teams of the game that a row tells of; a name that is no team's refuses the row. */
    Sides sides(RowCells cells, FileGame game, RowReader reader) throws RefusedRowException {
        var home = team(cells, game.league(), game.home(), reader.home());
        var away = team(cells, game.league(), game.away(), reader.away());
        if (home.id().equals(away.id())) {
            throw cells.refusal(reader.away(), CellFault.Plain.AGAINST_ITSELF);
        }
        return new Sides(home, away);
    }

    private Team team(RowCells cells, LeagueKey league, String written, Column column) throws RefusedRowException {
        return switch (find(league, written)) {
            case Found.Known(Team team) -> team;
            case Found.Nobody(_, CellFault fault) -> throw cells.refusal(column, fault);
        };
    }

    private Found find(LeagueKey league, String name) {
        return found.getOrDefault(league, Map.of())
                .getOrDefault(name, new Found.Nobody(false, CellFault.Plain.NEW_NAME));
    }

    /** The name of a team that the file was found to name. */
    String name(TeamId id) {
        return found.values().stream()
                .flatMap(names -> names.values().stream())
                .flatMap(each -> each instanceof Found.Known(Team team) ? Stream.of(team) : Stream.of())
                .filter(team -> team.id().equals(id))
                .map(Team::name)
                .findFirst()
                .orElseThrow();
    }

    private static Found found(TeamNames.Match match, String league) {
        return switch (match) {
            case TeamNames.Match.Known(Team team, _) -> new Found.Known(team);
            case TeamNames.Match.Probably(Team team, _) ->
                    new Found.Nobody(false, new CellFault.NearlyTeam(league, team.name()));
            case TeamNames.Match.Ambiguous(List<Team> teams) ->
                    new Found.Nobody(false, new CellFault.SeveralTeams(league, names(teams)));
            case TeamNames.Match.Unknown(List<Team> nearest) ->
                    new Found.Nobody(true, new CellFault.NoTeam(league, names(nearest)));
        };
    }

    private static List<String> names(List<Team> teams) {
        return teams.stream().map(Team::name).toList();
    }
}
