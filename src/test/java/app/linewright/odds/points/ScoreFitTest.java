package app.linewright.odds.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.linewright.SharedData;
import app.linewright.sport.LeagueKey;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ScoreFitTest {
    private static final LeagueKey NFL = new LeagueKey("americanfootball_nfl");
    private static final ScoreDistribution START =
            ScoreModels.shipped().of(NFL, ScoreMeasure.MARGIN).orElseThrow();
    private static final ScoreDistribution SMOOTH = ScoreDistribution.of(-70, ScoreShapes.normal(2.3, 13.2, -70, 70));

    @Test
    void tooFewGamesFitNothing() {
        assertThat(ScoreFit.fit(START, new int[ScoreFit.MINIMUM - 1])).isEmpty();
        assertThat(ScoreFit.fit(START, new int[0])).isEmpty();
    }

    @Test
    void scoresThatCannotBeDoNotCount() {
        int[] scores = draw(START, ScoreFit.MINIMUM, 5);
        scores[0] = 500;
        assertThat(ScoreFit.fit(START, scores)).isEmpty();
    }

    @Test
    void keyNumbersAreFoundAgainInWhatTheyDrew() {
        int[] scores = draw(START, 40_000, 7);
        var fitted = ScoreFit.fit(SMOOTH, scores).orElseThrow();
        for (int margin = -14; margin <= 14; margin++) {
            double probability = START.probability(margin);
            assertThat(fitted.probability(margin)).isCloseTo(probability, within(0.1 * probability + 0.001));
        }
    }

    @Test
    void withOneMeanTheFitIsThePosteriorMean() {
        int[] scores = draw(START, 1_000, 9);
        double mean = Arrays.stream(scores).average().orElseThrow();
        var prior = SMOOTH.tilted(SMOOTH.tiltForMean(mean));
        var posterior = new double[prior.size()];
        for (int i = 0; i < posterior.length; i++) {
            posterior[i] = ScoreFit.PRIOR_GAMES * prior.at(i) / (1_000 + ScoreFit.PRIOR_GAMES);
        }
        for (int score : scores) {
            posterior[score + 70] += 1 / (1_000 + ScoreFit.PRIOR_GAMES);
        }
        var fitted = ScoreFit.fit(SMOOTH, scores).orElseThrow();
        var moved = fitted.tilted(fitted.tiltForMean(mean));
        for (int margin = -30; margin <= 30; margin++) {
            assertThat(moved.probability(margin)).isCloseTo(posterior[margin + 70], within(1e-9));
        }
    }

    @Test
    void unequalArraysAndNoPriorAreRefused() {
        assertThatThrownBy(() -> ScoreFit.fit(START, new int[2], new double[3], 1))
                .hasMessage("Each of the 2 scores needs one expectation, not 3.");
        assertThatThrownBy(() -> ScoreFit.fit(START, new int[1], new double[1], 0))
                .hasMessageContaining("more than 0 games");
    }

    @Test
    void theShippedNflShapesAgreeWithTwentyYearsOfResults() throws IOException {
        int margins = 0;
        double[] seen = new double[80];
        double[] hoped = new double[80];
        try (var csv = CsvReader.builder().ofNamedCsvRecord(SharedData.require("nfl/games.csv"))) {
            for (var row : csv) {
                if (row.getField("result").isEmpty() || row.getField("spread_line").isEmpty()) {
                    continue;
                }
                seen[Math.abs(Integer.parseInt(row.getField("result")))]++;
                margins++;
                double tilt = START.tiltForMean(Double.parseDouble(row.getField("spread_line")));
                var moved = START.tilted(tilt);
                for (int k = 0; k < 40; k++) {
                    hoped[k] += moved.probability(k) + (k == 0 ? 0 : moved.probability(-k));
                }
            }
        }
        for (int k : new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 14, 17}) {
            assertThat(hoped[k] / margins).as("margin %d", k).isCloseTo(seen[k] / margins, within(0.012));
        }
    }

    private static int[] draw(ScoreDistribution from, int games, long seed) {
        var random = new SplittableRandom(seed);
        int[] scores = new int[games];
        for (int i = 0; i < games; i++) {
            double left = random.nextDouble();
            int score = from.lowest();
            while (score < from.highest() && (left -= from.probability(score)) > 0) {
                score++;
            }
            scores[i] = score;
        }
        return scores;
    }
}
