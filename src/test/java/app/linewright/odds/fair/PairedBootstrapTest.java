package app.linewright.odds.fair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PairedBootstrapTest {
    @Test
    void independentGainsHaveTheIntervalOfTheirStandardError() {
        var random = new SplittableRandom(1);
        double[] gains = new double[4000];
        long[] days = new long[4000];
        for (int i = 0; i < gains.length; i++) {
            gains[i] = .1 + random.nextGaussian();
            days[i] = i;
        }
        var interval = PairedBootstrap.of(gains, days, 5);
        double error = 1 / Math.sqrt(4000);
        assertThat(interval.high() - interval.low()).isCloseTo(2 * 1.96 * error, within(.15 * 2 * 1.96 * error));
        assertThat(interval.mean()).isBetween(interval.low(), interval.high());
        assertThat(interval.isProven()).isTrue();
        assertThat(interval).extracting(GainInterval::events, GainInterval::days).containsExactly(4000, 4000);
    }

    @Test
    void gainsThatADaySharesWidenIt() {
        var random = new SplittableRandom(2);
        double[] gains = new double[4000];
        long[] shared = new long[4000];
        long[] apart = new long[4000];
        double ofDay = 0;
        for (int i = 0; i < gains.length; i++) {
            ofDay = i % 10 == 0 ? random.nextGaussian() : ofDay;
            gains[i] = ofDay;
            shared[i] = i / 10;
            apart[i] = i;
        }
        var honest = PairedBootstrap.of(gains, shared, 5);
        var naive = PairedBootstrap.of(gains, apart, 5);
        assertThat(honest.high() - honest.low()).isGreaterThan(2.5 * (naive.high() - naive.low()));
        assertThat(honest.days()).isEqualTo(400);
    }

    @Test
    void theSeedDecides() {
        double[] gains = {.1, -.2, .3, .05};
        long[] days = {1, 2, 3, 4};
        assertThat(PairedBootstrap.of(gains, days, 5)).isEqualTo(PairedBootstrap.of(gains, days, 5));
        assertThat(PairedBootstrap.of(gains, days, 5)).isNotEqualTo(PairedBootstrap.of(gains, days, 6));
    }

    @Test
    void eventsThatCouldNotBeComparedDoNotCount() {
        var with = PairedBootstrap.of(
                new double[] {Double.NaN, .1, Double.NaN, -.2, .3}, new long[] {0, 1, 1, 1, 3}, 5);
        assertThat(with).isEqualTo(PairedBootstrap.of(new double[] {.1, -.2, .3}, new long[] {1, 1, 3}, 5));
        assertThat(with.events()).isEqualTo(3);
        assertThat(with.days()).isEqualTo(2);
    }

    @Test
    void oneDayProvesNothing() {
        var interval = PairedBootstrap.of(new double[] {1, 1, 1}, new long[] {1, 1, 1}, 5);
        assertThat(interval.mean()).isOne();
        assertThat(interval.low()).isNaN();
        assertThat(interval.isProven()).isFalse();
        assertThat(PairedBootstrap.of(new double[0], new long[0], 5).isProven()).isFalse();
    }
}
