package app.linewright.feeds.demo;

import app.linewright.feeds.demo.Chance.Kind;
import app.linewright.feeds.live.Feed;
import app.linewright.feeds.live.FeedGame;
import app.linewright.feeds.live.FeedKey;
import app.linewright.feeds.live.Fetched;
import app.linewright.sport.LeagueKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * A league of invented teams on the real clock: every ten minutes a round of six games, each of six minutes, priced by
 * five invented books. Everything follows from the seed and the clock, so two computers, or one that was switched off
 * in between, see the same league.
 */
public final class DemoLeague implements Feed {
    public static final FeedKey KEY = new FeedKey("demo");
    public static final LeagueKey LEAGUE = new LeagueKey("soccer_demo");

    static final List<String> TEAMS = List.of(
            "Ashgrove", "Birchmere", "Coldharbour", "Drumlin", "Eastwell", "Foxcombe", "Greywater", "Highmoor",
            "Inkberrow", "Juniper Hill", "Kelsworth", "Longreach");

    private static final Duration ROUND = Duration.ofMinutes(10);
    /** A game after the other begins. */
    private static final Duration APART = Duration.ofMinutes(1);
    /** As far back as results are told. */
    private static final Duration REMEMBERED = Duration.ofDays(3);

    private static final int TURNING = TEAMS.size() - 1;
    private static final int PAIRS = TEAMS.size() / 2;

    private static final double MEAN_GOALS = 0.26;
    private static final double HOME_ADVANTAGE = 0.22;
    private static final double STRENGTH = 0.22;
    private static final double DRIFT = 0.10;
    /** Strengths drift in waves of these lengths, in hours. */
    private static final double[] WAVES = {7, 23, 61};

    private final DemoTerms terms;
    private final InstantSource clock;
    private final Chance chance;

    public DemoLeague(DemoTerms terms, InstantSource clock) {
        this.terms = terms;
        this.clock = clock;
        this.chance = new Chance(terms.seed());
    }

    @Override
    public FeedKey key() {
        return KEY;
    }

    @Override
    public Fetched fetch(Instant lastAsked) {
        var now = clock.instant();
        var earliest = now.minus(REMEMBERED);
        var since = lastAsked.minus(DemoGame.LENGTH);
        var from = since.isBefore(earliest) ? earliest : since;
        var games = new ArrayList<FeedGame>();
        long last = round(now.plus(terms.ahead()));
        for (long round = round(from) - 1; round <= last; round++) {
            for (int pair = 0; pair < PAIRS; pair++) {
                var start = start(round, pair);
                if (!start.isBefore(from) && !opens(start).isAfter(now)) {
                    games.add(game(round, pair, now));
                }
            }
        }
        return new Fetched(now, games);
    }

    private static long round(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond(), ROUND.toSeconds());
    }

    private static Instant start(long round, int pair) {
        return Instant.ofEpochSecond(round * ROUND.toSeconds()).plus(APART.multipliedBy(pair));
    }

    private Instant opens(Instant start) {
        return start.minus(terms.ahead());
    }

    /** The circle method: the last team stays, the others turn around it; the second half swaps home and away. */
    private FeedGame game(long round, int pair, Instant now) {
        int turn = (int) Math.floorMod(round, 2L * TURNING);
        int one = (turn + pair) % TURNING;
        int other = pair == 0 ? TURNING : Math.floorMod(turn - pair, TURNING);
        boolean swapped = (turn / TURNING + (pair == 0 ? turn % TURNING : pair)) % 2 == 1;
        int home = swapped ? other : one;
        int away = swapped ? one : other;
        var start = start(round, pair);
        var game = new DemoGame(
                chance, round * PAIRS + pair, opens(start), start, rates(home, away, opens(start)));
        return new FeedGame(
                LEAGUE,
                TEAMS.get(home),
                TEAMS.get(away),
                start,
                sequence(round),
                game.quotesAt(now),
                game.resultAt(now).orElse(null));
    }

    /** The same pair meets several times a day, at the same place once in every full turn. */
    private static int sequence(long round) {
        var midnight = Instant.ofEpochSecond(round * ROUND.toSeconds())
                .atZone(ZoneOffset.UTC)
                .toLocalDate()
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        return 1 + (int) ((round - round(midnight)) / (2L * TURNING));
    }

    /** The logarithms of the goals that home and away are expected to score. */
    private double[] rates(int home, int away, Instant at) {
        return new double[] {
            MEAN_GOALS + HOME_ADVANTAGE / 2 + strength(home, 0, at) - strength(away, 1, at),
            MEAN_GOALS - HOME_ADVANTAGE / 2 + strength(away, 0, at) - strength(home, 1, at)
        };
    }

    /** How much better than others a team attacks (0) or defends (1): its own level, and waves around it. */
    private double strength(int team, int part, Instant at) {
        double hours = at.getEpochSecond() / 3_600.0;
        double strength = STRENGTH * chance.normal(Kind.STRENGTH, team, part, 0);
        for (int wave = 0; wave < WAVES.length; wave++) {
            double phase = chance.even(Kind.PHASE, team, part, wave);
            strength += DRIFT * StrictMath.sin(2 * Math.PI * (hours / WAVES[wave] + phase));
        }
        return strength;
    }
}
