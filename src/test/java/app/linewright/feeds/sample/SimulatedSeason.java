package app.linewright.feeds.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Makes the sample season that the program ships: a league of invented teams in which everybody plays everybody twice,
 * with five invented books. The rates at which the sides score drift from week to week; before each game news moves
 * them, and the books take it in at their own pace. From its seed it comes out the same on every machine. {@link #main}
 * writes the shipped file.
 */
public final class SimulatedSeason {
    static final Path SHIPPED = Path.of("data", "sample", "simulated-season.csv");

    private static final long SEED = 20_250_816;
    private static final LocalDate FIRST_SATURDAY = LocalDate.of(2025, 8, 16);
    private static final double HOME_ADVANTAGE = 0.22;
    private static final double MEAN_GOALS = 0.26;
    private static final List<String> TEAMS = List.of(
            "Brackwater City", "Caldmoor", "Dunholt Athletic", "Fernhithe United", "Galewick Town", "Hollowmere",
            "Ironvale Albion", "Kestrelby", "Larkstone County", "Marrowdale", "Quillmoor Rovers", "Thistlewyke");
    private static final List<LocalTime> KICK_OFFS = List.of(
            LocalTime.of(12, 30), LocalTime.of(15, 0), LocalTime.of(15, 0), LocalTime.of(15, 0), LocalTime.of(17, 30),
            LocalTime.of(20, 0));
    /** How long before the kick-off prices are taken; the first are the opening ones, the last the closing ones. */
    private static final List<Duration> BEFORE = List.of(
            Duration.ofHours(132), Duration.ofHours(72), Duration.ofHours(30), Duration.ofHours(8), Duration.ofHours(3),
            Duration.ofMinutes(60), Duration.ofMinutes(20), Duration.ofMinutes(2));

    private final Random random = new Random(SEED);
    private final double[] attack = ratings();
    private final double[] defence = ratings();
    private final StringBuilder csv = new StringBuilder();

    private SimulatedSeason() {}

    /** Writes the shipped file anew, into the project in which it is started. */
    public static void main(String[] arguments) throws IOException {
        Files.createDirectories(SHIPPED.getParent());
        Files.writeString(SHIPPED, csv());
    }

    /** The season as a CSV file. */
    static String csv() {
        var season = new SimulatedSeason();
        season.play();
        return season.csv.toString();
    }

    private double[] ratings() {
        double[] ratings = new double[TEAMS.size()];
        for (int team = 0; team < ratings.length; team++) {
            ratings[team] = 0.24 * random.nextGaussian();
        }
        return ratings;
    }

    private void play() {
        var columns = new ArrayList<>(
                List.of("start", "home", "away", "home_score", "away_score", "quote_time", "stage"));
        SimulatedBook.ALL.forEach(book -> columns.addAll(book.columns()));
        line(columns);
        int teams = TEAMS.size();
        for (int round = 0; round < 2 * (teams - 1); round++) {
            for (int pair = 0; pair < teams / 2; pair++) {
                game(round, pair);
            }
            drift(attack);
            drift(defence);
        }
    }

    private void drift(double[] ratings) {
        for (int team = 0; team < ratings.length; team++) {
            ratings[team] = 0.99 * ratings[team] + 0.03 * random.nextGaussian();
        }
    }

    /** The circle method: the last team stays, the others turn around it; the second half swaps home and away. */
    private void game(int round, int pair) {
        int turning = TEAMS.size() - 1;
        int one = (round + pair) % turning;
        int other = pair == 0 ? turning : (round - pair + turning) % turning;
        boolean swapped = (round / turning + (pair == 0 ? round % turning : pair)) % 2 == 1;
        int home = swapped ? other : one;
        int away = swapped ? one : other;
        var kickOff = FIRST_SATURDAY.plusWeeks(round).atTime(KICK_OFFS.get(pair)).toInstant(ZoneOffset.UTC);
        quote(home, away, kickOff);
    }

    private void quote(int home, int away, Instant kickOff) {
        double[] rates = {
            MEAN_GOALS + HOME_ADVANTAGE / 2 + attack[home] - defence[away],
            MEAN_GOALS - HOME_ADVANTAGE / 2 + attack[away] - defence[home]
        };
        double[] before = rates.clone();
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < BEFORE.size(); i++) {
            var cells = new ArrayList<>(List.of(
                    kickOff.minus(BEFORE.get(i)).toString(),
                    i == 0 ? "opening" : i == BEFORE.size() - 1 ? "closing" : ""));
            for (var book : SimulatedBook.ALL) {
                cells.addAll(book.quote(random, before, rates));
            }
            rows.add(cells);
            before = rates;
            rates = news(rates);
        }
        int scored = goals(StrictMath.exp(before[0]));
        int conceded = goals(StrictMath.exp(before[1]));
        for (var row : rows) {
            var cells = new ArrayList<>(List.of(
                    kickOff.toString(),
                    TEAMS.get(home),
                    TEAMS.get(away),
                    Integer.toString(scored),
                    Integer.toString(conceded)));
            cells.addAll(row);
            line(cells);
        }
    }

    /** Little moves always; now and then a line-up or an injury that moves one side. */
    private double[] news(double[] rates) {
        double[] changed = rates.clone();
        for (int side = 0; side < 2; side++) {
            changed[side] += 0.015 * random.nextGaussian();
            if (random.nextInt(14) == 0) {
                changed[side] += 0.16 * random.nextGaussian();
            }
        }
        return changed;
    }

    private int goals(double rate) {
        double left = random.nextDouble();
        double probability = StrictMath.exp(-rate);
        int goals = 0;
        while (left > probability && goals < 12) {
            left -= probability;
            goals++;
            probability *= rate / goals;
        }
        return goals;
    }

    private void line(List<String> cells) {
        csv.append(String.join(",", cells)).append('\n');
    }
}
