package app.linewright.odds.fair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WeightLearningTest {
    private static final double[] EQUAL = {1, 1, 1};

    @Test
    void theBookThatKnowsMoreGetsTheWeight() {
        // Book 0 sees the truth, the other two only a blur of it.
        var learned = WeightLearning.learn(history(3000, .02, .6, .6, 1), EQUAL, 7);
        assertThat(learned.weights().getFirst()).isGreaterThan(.7);
        assertThat(learned.weights().stream().mapToDouble(Double::doubleValue).sum()).isCloseTo(1, within(1e-12));
        assertThat(learned.weights()).allSatisfy(weight -> assertThat(weight).isNotNegative());
        assertThat(learned.adopted()).isTrue();
        assertThat(learned.logLoss()).isLessThan(learned.standingLogLoss());
        assertThat(learned.gain().mean())
                .isCloseTo(learned.standingLogLoss() - learned.logLoss(), within(1e-12))
                .isBetween(learned.gain().low(), learned.gain().high());
        assertThat(learned.inUnitOf(new double[] {7.5, 1, 1}).stream().mapToDouble(Double::doubleValue).sum())
                .isCloseTo(9.5, within(1e-9));
    }

    @Test
    void withoutEvidenceTheDefaultsStand() {
        // All three are equally blurred: the defaults are as good as anything.
        var learned = WeightLearning.learn(history(1500, .3, .3, .3, 2), EQUAL, 7);
        assertThat(learned.adopted()).isFalse();
        assertThat(learned.weights()).allSatisfy(weight -> assertThat(weight).isCloseTo(1 / 3.0, within(.2)));
    }

    @Test
    void littleHistoryTeachesNothing() {
        var learned = WeightLearning.learn(history(WeightLearning.MINIMUM - 1, .02, .6, .6, 3), EQUAL, 7);
        assertThat(learned.adopted()).isFalse();
        assertThat(learned.weights()).allSatisfy(weight -> assertThat(weight).isCloseTo(1 / 3.0, within(1e-12)));
        assertThat(learned.gain().events()).isZero();
    }

    @Test
    void theSameSeedGivesTheSameAnswer() {
        var history = history(900, .05, .5, .5, 4);
        assertThat(WeightLearning.learn(history, EQUAL, 7)).isEqualTo(WeightLearning.learn(history, EQUAL, 7));
    }

    @Test
    void shrinkingHoldsTheWeightsNearTheDefaultsWhileThereIsLittle() {
        double[] standing = {1 / 3.0, 1 / 3.0, 1 / 3.0};
        var history = history(3000, .02, .6, .6, 5);
        double few = WeightLearning.fit(history, 50, standing, standing)[0];
        double many = WeightLearning.fit(history, 3000, standing, standing)[0];
        assertThat(few).isBetween(1 / 3.0, many);
        assertThat(many).isGreaterThan(.7);
    }

    @Test
    void noNearbyWeightsAreBetter() {
        var history = history(800, .1, .4, .5, 6);
        double[] standing = {.5, .25, .25};
        double[] best = WeightLearning.fit(history, 800, standing, standing);
        double least = objective(history, standing, best);
        for (int from = 0; from < 3; from++) {
            for (int to = 0; to < 3; to++) {
                double[] other = best.clone();
                other[from] -= Math.min(.005, other[from] / 2);
                other[to] += 1 - Arrays.stream(other).sum();
                assertThat(objective(history, standing, other)).isGreaterThanOrEqualTo(least - 1e-9);
            }
        }
    }

    @Test
    void booksThatAreMissingAreWeighedWithoutThem() {
        double[] probabilities = new double[1000 * 2 * 2];
        int[] winners = new int[1000];
        long[] days = new long[1000];
        var random = new SplittableRandom(8);
        for (int event = 0; event < 1000; event++) {
            double truth = .2 + .6 * random.nextDouble();
            winners[event] = random.nextDouble() < truth ? 0 : 1;
            days[event] = event / 5;
            probabilities[4 * event] = truth;
            probabilities[4 * event + 1] = 1 - truth;
            boolean quoted = event % 3 != 0;
            probabilities[4 * event + 2] = quoted ? 1 - truth : Double.NaN;
            probabilities[4 * event + 3] = quoted ? truth : Double.NaN;
        }
        var learned = WeightLearning.learn(
                new ClosingHistory(2, 2, probabilities, winners, days), new double[] {1, 1}, 7);
        assertThat(learned.weights().getFirst()).isGreaterThan(.8);
        assertThat(learned.adopted()).isTrue();
    }

    @Test
    void aBookWhoseDefaultIsZeroStaysOut() {
        var learned = WeightLearning.learn(history(900, .02, .6, .6, 9), new double[] {0, 1, 1}, 7);
        assertThat(learned.weights().getFirst()).isZero();
    }

    @Test
    void nothingIsLearnedFromTheDayThatIsPriced() {
        // One day only: there is no earlier day to learn from, so nothing can be told out of sample.
        var source = history(900, .02, .6, .6, 10);
        double[] probabilities = new double[900 * 9];
        Arrays.fill(probabilities, 1 / 3.0);
        var oneDay = new ClosingHistory(3, 3, probabilities, new int[900], new long[900]);
        assertThat(WeightLearning.learn(oneDay, EQUAL, 7).gain().events()).isZero();
        assertThat(WeightLearning.learn(source, EQUAL, 7).gain().events()).isBetween(590, 600);
    }

    @Test
    void historiesAndDefaultsThatDoNotFitAreRefused() {
        assertThatThrownBy(() -> new ClosingHistory(1, 2, new double[3], new int[1], new long[1]))
                .hasMessageContaining("do not fit");
        assertThatThrownBy(() -> new ClosingHistory(1, 2, new double[] {.5, 1}, new int[1], new long[1]))
                .hasMessageContaining("is not 1.0");
        assertThatThrownBy(() -> new ClosingHistory(1, 2, new double[] {.5, .5}, new int[] {2}, new long[1]))
                .hasMessageContaining("won by outcome 2");
        assertThatThrownBy(() -> new ClosingHistory(
                        1, 2, new double[] {.5, .5, .5, .5}, new int[2], new long[] {2, 1}))
                .hasMessageContaining("lies before");
        var history = history(10, .1, .1, .1, 11);
        for (double[] defaults : new double[][] {{1, 1}, {0, 0, 0}, {1, -1, 1}, {Double.NaN, 1, 1}}) {
            assertThatThrownBy(() -> WeightLearning.learn(history, defaults, 7))
                    .hasMessageContaining("needs a default weight");
        }
    }

    private static double objective(ClosingHistory history, double[] standing, double[] weights) {
        double value = 0;
        double[] pooled = new double[history.outcomes()];
        for (int event = 0; event < history.events(); event++) {
            value += history.loss(event, weights, pooled);
        }
        for (int i = 0; i < weights.length; i++) {
            value += WeightLearning.PSEUDO_COUNTS * standing[i] * Math.log(standing[i] / weights[i]);
        }
        return value / history.events();
    }

    /** Three-way events, five a day, that three books see with noise of these sizes in their log odds. */
    private static ClosingHistory history(int events, double first, double second, double third, long seed) {
        var random = new SplittableRandom(seed);
        double[] noise = {first, second, third};
        double[] probabilities = new double[events * 9];
        int[] winners = new int[events];
        long[] days = new long[events];
        for (int event = 0; event < events; event++) {
            double[] truth = {random.nextDouble(), random.nextDouble() - .5, random.nextDouble()};
            double[] exact = softmax(truth, 0, random);
            double left = random.nextDouble();
            winners[event] = left < exact[0] ? 0 : left < exact[0] + exact[1] ? 1 : 2;
            days[event] = event / 5;
            for (int book = 0; book < 3; book++) {
                System.arraycopy(softmax(truth, noise[book], random), 0, probabilities, event * 9 + book * 3, 3);
            }
        }
        return new ClosingHistory(3, 3, probabilities, winners, days);
    }

    private static double[] softmax(double[] scores, double noise, SplittableRandom random) {
        double[] result = new double[3];
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            result[i] = Math.exp(scores[i] + noise * random.nextGaussian());
            sum += result[i];
        }
        for (int i = 0; i < 3; i++) {
            result[i] /= sum;
        }
        return result;
    }
}
