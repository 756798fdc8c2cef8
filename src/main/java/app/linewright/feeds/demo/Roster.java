package app.linewright.feeds.demo;

import app.linewright.sport.Almanac;
import app.linewright.sport.LeagueKey;
import app.linewright.sport.PlayerFacts;
import app.linewright.sport.Team;
import app.linewright.sport.TeamLeague;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The teams of a league and their players, in the order in which the program ships them.
 *
 * @param players those of each team
 */
record Roster(List<String> teams, List<List<PlayerFacts>> players) {
    static final Roster SOCCER;
    static final Roster BASKETBALL;

    static {
        // Read once: what is shipped never changes while the program runs.
        var almanac = Almanac.shipped();
        SOCCER = of(almanac, DemoLeague.LEAGUE);
        BASKETBALL = of(almanac, DemoLeague.BASKETBALL);
    }

    private static Roster of(Almanac almanac, LeagueKey league) {
        var ids = almanac.teamLeagues().stream()
                .filter(each -> each.league().equals(league))
                .map(TeamLeague::team)
                .collect(Collectors.toSet());
        var teams = almanac.teams().stream().filter(team -> ids.contains(team.id())).toList();
        return new Roster(
                teams.stream().map(Team::name).toList(),
                teams.stream()
                        .map(team -> almanac.players().stream()
                                .filter(player -> Objects.equals(player.team(), team.id()))
                                .toList())
                        .toList());
    }

    /** The names of a team's players. */
    List<String> names(int team) {
        return players.get(team).stream().map(PlayerFacts::name).toList();
    }
}
