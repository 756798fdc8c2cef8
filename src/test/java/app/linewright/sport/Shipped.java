package app.linewright.sport;

import app.linewright.sport.TeamAlias.Kind;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The shipped data, read once for all tests, and the names that come of it. */
final class Shipped {
    static final Almanac DATA = Almanac.shipped();
    private static final List<String> IN_USE = Stream.concat(
                    DATA.teams().stream().flatMap(team -> Stream.of(team.name(), team.city(), team.nickname())),
                    DATA.aliases().stream()
                            .filter(alias -> alias.kind() != Kind.CODE && alias.kind() != Kind.ABBREVIATION)
                            .map(TeamAlias::text))
            .toList();
    static final LeagueNames LEAGUES = new LeagueNames(DATA.leagues());
    static final Map<TeamId, Team> TEAMS =
            DATA.teams().stream().collect(Collectors.toMap(Team::id, Function.identity()));

    private Shipped() {}

    static Team team(String id) {
        return Objects.requireNonNull(TEAMS.get(new TeamId(id)), id);
    }

    static League league(String name) {
        if (LEAGUES.match(name) instanceof LeagueNames.Match.Known(League league)) {
            return league;
        }
        throw new AssertionError(name + " is " + LEAGUES.match(name));
    }

    static TeamNames names(String league) {
        League wanted = league(league);
        Set<LeagueKey> around = DATA.leagues().stream()
                .filter(each -> each.sport() == wanted.sport() && each.country().equals(wanted.country()))
                .map(League::key)
                .collect(Collectors.toSet());
        List<Team> members = teams(Set.of(wanted.key()));
        List<Team> neighbours = teams(around);
        return TeamNames.of(
                members,
                neighbours.stream().filter(team -> !members.contains(team)).toList(),
                DATA.aliases(),
                IN_USE);
    }

    static List<Team> teams(Collection<LeagueKey> leagues) {
        return DATA.teamLeagues().stream()
                .filter(each -> leagues.contains(each.league()))
                .map(each -> TEAMS.get(each.team()))
                .distinct()
                .toList();
    }
}
