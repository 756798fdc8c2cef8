package app.linewright.odds.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

import app.linewright.odds.Price;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ArbitrageStakesTest {
    @Test
    void twoLegsLockWhatNoOtherStakesLock() {
        qt().withFixedSeed(31)
                .withExamples(400)
                .forAll(integers().between(101, 900), integers().between(101, 900), integers().between(1, 150))
                .checkAssert((a, b, total) -> {
                    var prices = new NetPrice[] {new NetPrice(a, 100), new NetPrice(b, 100)};
                    long[] stakes = new long[2];
                    long locked = ArbitrageStakes.find(prices, total, stakes);
                    assertThat(locked).isEqualTo(Math.max(0, bruteForce(prices, total)));
                    if (locked > 0) {
                        assertThat(worst(prices, stakes)).isEqualTo(locked);
                        assertThat(Arrays.stream(stakes).sum()).isLessThanOrEqualTo(total);
                    }
                });
    }

    @Test
    void threeLegsLockWhatNoOtherStakesLock() {
        qt().withFixedSeed(32)
                .withExamples(150)
                .forAll(
                        integers().between(250, 600),
                        integers().between(250, 600),
                        integers().between(250, 600),
                        integers().between(1, 40))
                .checkAssert((a, b, c, total) -> {
                    var prices = new NetPrice[] {new NetPrice(a, 100), new NetPrice(b, 100), new NetPrice(c, 100)};
                    long[] stakes = new long[3];
                    long locked = ArbitrageStakes.find(prices, total, stakes);
                    assertThat(locked).isEqualTo(Math.max(0, bruteForce(prices, total)));
                    if (locked > 0) {
                        assertThat(worst(prices, stakes)).isEqualTo(locked);
                    }
                });
    }

    @Test
    void americanPricesStayExactFractions() {
        qt().withFixedSeed(33)
                .withExamples(300)
                .forAll(integers().between(100, 400), integers().between(100, 400), integers().between(1, 120))
                .checkAssert((plus, minus, total) -> {
                    var prices = new NetPrice[] {
                        NetPrice.of(Price.american(plus), 0), NetPrice.of(Price.american(-minus), 0)
                    };
                    long[] stakes = new long[2];
                    assertThat(ArbitrageStakes.find(prices, total, stakes))
                            .isEqualTo(Math.max(0, bruteForce(prices, total)));
                });
    }

    @Test
    void aFairOrOverroundBookLocksNothing() {
        long[] stakes = new long[2];
        assertThat(find(stakes, 1_000_000_000, "2", "2")).isZero();
        assertThat(find(stakes, 1_000_000_000, "3", "1.5")).isZero();
        assertThat(find(stakes, 1_000_000_000, "1.91", "1.91")).isZero();
        assertThat(stakes).containsOnly(0);
    }

    @Test
    @Timeout(10)
    void aHairsBreadthUnderOneIsSearchedToTheEnd() {
        long[] stakes = new long[2];
        // Σ = 0.999999995: rounding eats the profit of every total below 2·10^8.
        assertThat(find(stakes, 1_000_000_000, "2.00000001", "2.00000001")).isEqualTo(5);
        assertThat(find(stakes, 150_000_000, "2.00000001", "2.00000001")).isLessThanOrEqualTo(1);
        long[] three = new long[3];
        assertThat(find(three, 1_000_000_000, "3.00000001", "3", "3")).isBetween(0L, 3L);
    }

    @Test
    void hugePricesDoNotOverflow() {
        long[] stakes = new long[2];
        var prices = new NetPrice[] {
            NetPrice.of(Price.decimal("999999.99999999"), 1), NetPrice.of(Price.decimal("999999.99999999"), 1)
        };
        long locked = ArbitrageStakes.find(prices, 1_000_000_000, stakes);
        assertThat(locked).isEqualTo(worst(prices, stakes)).isPositive();
        assertThat(stakes[0] + stakes[1]).isLessThanOrEqualTo(1_000_000_000);
    }

    private static long find(long[] stakes, long total, String... decimals) {
        var prices = Arrays.stream(decimals)
                .map(text -> NetPrice.of(Price.decimal(text), 0))
                .toArray(NetPrice[]::new);
        return ArbitrageStakes.find(prices, total, stakes);
    }

    /** The most that any whole stakes lock, by trying them all. */
    private static long bruteForce(NetPrice[] prices, long total) {
        return tryAll(prices, new long[prices.length], 0, total);
    }

    private static long tryAll(NetPrice[] prices, long[] stakes, int leg, long left) {
        if (leg == prices.length) {
            return worst(prices, stakes);
        }
        long best = Long.MIN_VALUE;
        for (long stake = 0; stake <= left; stake++) {
            stakes[leg] = stake;
            best = Math.max(best, tryAll(prices, stakes, leg + 1, left - stake));
        }
        stakes[leg] = 0;
        return best;
    }

    private static long worst(NetPrice[] prices, long[] stakes) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < prices.length; i++) {
            least = Math.min(least, prices[i].payout(stakes[i]));
        }
        return least - Arrays.stream(stakes).sum();
    }
}
