package app.linewright.feeds.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TallyTest {
    private static final double[] BASKET = {0.3, 0.07, 0.406, 0.224};

    /** Trial by trial, as the distribution is defined. */
    private static double[] trialByTrial(int trials, double... trial) {
        double[] sum = {1};
        for (int each = 0; each < trials; each++) {
            double[] next = new double[sum.length + 3];
            for (int number = 0; number < sum.length; number++) {
                for (int more = 0; more < trial.length; more++) {
                    next[number + more] += sum[number] * trial[more];
                }
            }
            sum = next;
        }
        return sum;
    }

    @Test
    void theRecursionGivesWhatTheTrialsGive() {
        var random = new Random(5);
        for (int trials : new int[] {0, 1, 2, 40, 72}) {
            double none = 0.15 + 0.8 * random.nextDouble();
            double[] trial = {none, 0.1 * (1 - none), 0.58 * (1 - none), 0.32 * (1 - none)};
            double[] expected = trialByTrial(trials, trial);
            double[] exactly = Tally.exactly(trials, trial[1], trial[2], trial[3], 3 * trials);
            for (int number = 0; number <= 3 * trials; number++) {
                assertThat(exactly[number]).isCloseTo(expected[number], within(1e-12));
            }
        }
    }

    @Test
    void aTallyIsAsLikelyAboveANumberAsItsTrialsSay() {
        double[] expected = trialByTrial(72, BASKET);
        var tally = new Tally(72, BASKET[1], BASKET[2], BASKET[3]);
        double above = 1;
        for (int number = 0; number < expected.length; number++) {
            above -= expected[number];
            assertThat(tally.above(number)).isCloseTo(above, within(1e-12));
        }
        assertThat(tally.above(-1)).isEqualTo(1);
        assertThat(tally.above(72 * 3)).isZero();
        assertThat(Tally.of(2, 0.5).above(1)).isCloseTo(0.25, within(1e-15));
        assertThat(tally.above(tally.median())).isLessThanOrEqualTo(0.5);
        assertThat(tally.above(tally.median() - 1)).isGreaterThan(0.5);
    }

    /** Of two tosses one is heads with probability 1/2: on the whole line 1 that is no bet. */
    @Test
    void aWholeLineGivesTheStakeBackWhereItIsHit() {
        var heads = Tally.of(2, 0.5);
        assertThat(heads.fairOver(1)).isCloseTo(1 / 0.75, within(1e-12));
        assertThat(heads.fairOver(2)).isCloseTo(2, within(1e-12));
        assertThat(heads.fairOver(3)).isCloseTo(4, within(1e-12));
        assertThat(heads.even(1, false)).isEqualTo(2);
        assertThat(heads.even(4, false)).isEqualTo(2);
        assertThat(Tally.of(3, 0.5).even(7, true)).isEqualTo(3);
    }

    /** The ending of a game against the sum over all scores, the shoot-off included. */
    @Test
    void theEndOfAGameIsTheSumOverAllScores() {
        double[] scoring = {0.7, 0.66};
        double[][] more = {
            trialByTrial(30, 0.3, 0.07, 0.406, 0.224), trialByTrial(31, 0.34, 0.066, 0.3828, 0.2112)
        };
        var finish = new Finish(61, 58, 30, 31, scoring[0], scoring[1]);
        for (int line = -5; line <= 5; line++) {
            double margin = 0;
            double total = 0;
            for (int home = 0; home < more[0].length; home++) {
                for (int away = 0; away < more[1].length; away++) {
                    double likely = more[0][home] * more[1][away];
                    int ahead = 61 + home - 58 - away;
                    int all = 61 + home + 58 + away;
                    margin += likely * (ahead == 0 ? (line < -1 ? 1 : line < 1 ? 0.5 : 0) : ahead > line ? 1 : 0);
                    total += likely * ((ahead == 0 ? all + 1 : all) > 210 + line ? 1 : 0);
                }
            }
            assertThat(finish.marginAbove(line)).as("margin " + line).isCloseTo(margin, within(1e-12));
            assertThat(finish.totalAbove(210 + line)).as("total " + line).isCloseTo(total, within(1e-12));
        }
        assertThat(finish.fairHandicap(finish.evenHandicap(true))).isBetween(1.9, 2.1);
        assertThat(finish.fairOver(finish.evenTotal(false))).isBetween(1.95, 2.05);
    }
}
