package app.linewright.feeds.demo;

import app.linewright.sport.Almanac;
import app.linewright.sport.LeagueKey;
import app.linewright.sport.PlayerFacts;
import app.linewright.sport.Team;
import app.linewright.sport.TeamLeague;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** The basketball league: every half hour a round of six games, each of eight minutes. */
final class BasketballDemo implements Competition {
    /** The teams that the program ships, and their players. */
    private record Roster(List<String> teams, List<List<PlayerFacts>> players) {
        /** Read once: it never changes while the program runs. */
        static final Roster SHIPPED = of(Almanac.shipped());

        static Roster of(Almanac almanac) {
            var ids = almanac.teamLeagues().stream()
                    .filter(each -> each.league().equals(DemoLeague.BASKETBALL))
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
    }

    private static final Duration EVERY = Duration.ofMinutes(30);
    private static final Duration APART = Duration.ofMinutes(5);
    /** How likely a trip brings a basket, on average. */
    private static final double SCORING = 0.70;

    private final Chance chance;
    private final Strengths strengths;
    private final Rounds rounds;
    private final List<Squad> squads;

    BasketballDemo(Chance chance) {
        this.chance = chance;
        this.strengths = new Strengths(chance, StrictMath.log(SCORING), 0.026, 0.025, 0.010);
        this.rounds = new Rounds(EVERY, APART, Roster.SHIPPED.teams().size());
        this.squads = new ArrayList<>();
        for (int team = 0; team < rounds.teams(); team++) {
            squads.add(new Squad(chance, team, Roster.SHIPPED.players().get(team)));
        }
    }

    @Override
    public LeagueKey league() {
        return DemoLeague.BASKETBALL;
    }

    @Override
    public List<String> teams() {
        return Roster.SHIPPED.teams();
    }

    /** The names of a team's players. */
    static List<String> players(int team) {
        return Roster.SHIPPED.players().get(team).stream().map(PlayerFacts::name).toList();
    }

    @Override
    public Rounds rounds() {
        return rounds;
    }

    @Override
    public Duration length() {
        return BasketballGame.LENGTH;
    }

    @Override
    public BasketballGame game(Pairing pairing, Instant opens) {
        return new BasketballGame(
                chance,
                pairing,
                opens,
                strengths.rates(pairing.home(), pairing.away(), opens),
                List.of(squads.get(pairing.home()), squads.get(pairing.away())));
    }
}
