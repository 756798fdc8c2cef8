package app.linewright.feeds.demo;

import app.linewright.sport.LeagueKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The soccer league: every ten minutes a round of six games, each of six minutes. */
final class SoccerDemo implements Competition {
    private static final List<String> TEAMS = List.of(
            "Ashgrove", "Birchmere", "Coldharbour", "Drumlin", "Eastwell", "Foxcombe", "Greywater", "Highmoor",
            "Inkberrow", "Juniper Hill", "Kelsworth", "Longreach");
    private static final Rounds ROUNDS = new Rounds(Duration.ofMinutes(10), Duration.ofMinutes(1), TEAMS.size());

    private final Chance chance;
    private final Strengths strengths;

    SoccerDemo(Chance chance) {
        this.chance = chance;
        this.strengths = new Strengths(chance, 0.26, 0.22, 0.22, 0.10);
    }

    @Override
    public LeagueKey league() {
        return DemoLeague.LEAGUE;
    }

    @Override
    public List<String> teams() {
        return TEAMS;
    }

    @Override
    public Rounds rounds() {
        return ROUNDS;
    }

    @Override
    public Duration length() {
        return SoccerGame.LENGTH;
    }

    @Override
    public DemoGame game(Pairing pairing, Instant opens) {
        return new SoccerGame(chance, pairing, opens, strengths.rates(pairing.home(), pairing.away(), opens));
    }
}
