package app.linewright.odds.fair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.doubles;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LogPoolTest {
    @Test
    void onlyRatiosOfWeightsCount() {
        qt().withFixedSeed(51)
                .forAll(doubles().between(.01, .98), doubles().between(.01, .98), doubles().between(.1, 50))
                .checkAssert((a, b, scale) -> {
                    double[] logs = logs(a, 1 - a, b, 1 - b);
                    assertThat(pool(logs, new double[] {2 * scale, scale}, -1))
                            .containsExactly(pool(logs, new double[] {2, 1}, -1), within(1e-13));
                });
    }

    @Test
    void newsThatAllReadAlikeMayComeBeforeOrAfterThePool() {
        qt().withFixedSeed(52)
                .forAll(doubles().between(.05, .9), doubles().between(.05, .9), doubles().between(.1, 10))
                .checkAssert((a, b, likelihood) -> {
                    double[] weights = {.7, .3};
                    double[] after = pool(logs(a, 1 - a, b, 1 - b), weights, -1);
                    after[0] *= likelihood;
                    double sum = after[0] + after[1];
                    double first = a * likelihood / (a * likelihood + 1 - a);
                    double second = b * likelihood / (b * likelihood + 1 - b);
                    double[] before = pool(logs(first, 1 - first, second, 1 - second), weights, -1);
                    assertThat(before[0]).isCloseTo(after[0] / sum, within(1e-12));
                });
    }

    @Test
    void thePoolLiesBetweenItsSourcesAndSumsToOne() {
        qt().withFixedSeed(53)
                .forAll(doubles().between(.001, .999), doubles().between(.001, .999), doubles().between(0, 1))
                .checkAssert((a, b, weight) -> {
                    double[] pooled = pool(logs(a, 1 - a, b, 1 - b), new double[] {weight, 1 - weight}, -1);
                    assertThat(Arrays.stream(pooled).sum()).isCloseTo(1, within(1e-12));
                    assertThat(pooled[0]).isBetween(Math.min(a, b) - 1e-12, Math.max(a, b) + 1e-12);
                });
    }

    @Test
    void aSourceLeftOutLeavesTheRest() {
        double[] logs = logs(.2, .8, .5, .5, .7, .3);
        assertThat(pool(logs, new double[] {1, 2, 3}, 1))
                .containsExactly(pool(logs(.2, .8, .7, .3), new double[] {1, 3}, -1), within(1e-15));
    }

    @Test
    void noWeightIsNoPool() {
        double[] pooled = {-1, -1};
        assertThat(LogPool.pool(logs(.2, .8), new double[] {1}, 0, pooled)).isFalse();
        assertThat(LogPool.pool(new double[0], new double[0], -1, pooled)).isFalse();
        assertThat(pooled).containsOnly(-1);
    }

    private static double[] pool(double[] logs, double[] weights, int skip) {
        double[] pooled = new double[2];
        assertThat(LogPool.pool(logs, weights, skip, pooled)).isTrue();
        return pooled;
    }

    private static double[] logs(double... probabilities) {
        return Arrays.stream(probabilities).map(Math::log).toArray();
    }
}
