package app.linewright.feeds.demo;

import app.linewright.feeds.live.FeedMarket;
import app.linewright.sport.LeagueKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** The soccer league: every ten minutes a round of six games, each of six minutes. */
final class SoccerDemo implements Competition {
    private static final Duration EVERY = Duration.ofMinutes(10);
    private static final Duration APART = Duration.ofMinutes(1);

    private final Chance chance;
    private final Strengths strengths;
    private final Rounds rounds = new Rounds(EVERY, APART, Roster.SOCCER.teams().size());
    private final List<List<FeedMarket>> scorers;

    SoccerDemo(Chance chance) {
        this.chance = chance;
        this.strengths = new Strengths(chance, 0.26, 0.22, 0.22, 0.10);
        this.scorers = IntStream.range(0, rounds.teams())
                .mapToObj(team -> Roster.SOCCER.names(team).stream().map(SoccerGame::scorerMarket).toList())
                .toList();
    }

    @Override
    public LeagueKey league() {
        return DemoLeague.LEAGUE;
    }

    @Override
    public List<String> teams() {
        return Roster.SOCCER.teams();
    }

    @Override
    public Rounds rounds() {
        return rounds;
    }

    @Override
    public Duration length() {
        return SoccerGame.LENGTH;
    }

    @Override
    public SoccerGame game(Pairing pairing, Instant opens) {
        return new SoccerGame(
                chance,
                pairing,
                opens,
                strengths.rates(pairing.home(), pairing.away(), opens),
                List.of(scorers.get(pairing.home()), scorers.get(pairing.away())));
    }
}
