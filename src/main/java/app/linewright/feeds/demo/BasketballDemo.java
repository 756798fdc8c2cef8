package app.linewright.feeds.demo;

import app.linewright.sport.LeagueKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The basketball league: every half hour a round of six games, each of eight minutes. */
final class BasketballDemo implements Competition {
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
        this.rounds = new Rounds(EVERY, APART, Roster.BASKETBALL.teams().size());
        this.squads = new ArrayList<>();
        for (int team = 0; team < rounds.teams(); team++) {
            squads.add(new Squad(chance, team, Roster.BASKETBALL.players().get(team)));
        }
    }

    @Override
    public LeagueKey league() {
        return DemoLeague.BASKETBALL;
    }

    @Override
    public List<String> teams() {
        return Roster.BASKETBALL.teams();
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
