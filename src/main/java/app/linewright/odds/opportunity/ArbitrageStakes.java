package app.linewright.odds.opportunity;

import java.math.BigInteger;

/**
 * Stakes of an arbitrage in whole minor units: their sum at most a total, and the smallest return, each rounded HALF_UP
 * to the minor unit, as far above the sum as it can be.
 *
 * <p>A return of at least R needs the stake ⌈(2R − 1)·den/(2·num)⌉ on each leg, and no less; so the best stakes are
 * those of some R, and R alone is searched, downwards from the largest that the total allows. The stakes of R sum to at
 * least (R − ½)·Σ, Σ = Σ 1/o, so R cannot lock more than R − (R − ½)·Σ, which falls with R; the search ends where that
 * is no more than what is found. It never skips an R, so what it returns is the maximum.
 */
final class ArbitrageStakes {
    /** The largest total, in minor units: it bounds the search. */
    static final long LARGEST_TOTAL = 1_000_000_000;

    private ArbitrageStakes() {}

    /**
     * Finds the stakes.
     *
     * @param prices the net price of each leg
     * @param stakes receives the stakes; left as it is where no profit can be locked
     * @return the profit locked, in minor units; 0 where there is none
     */
    static long find(NetPrice[] prices, long total, long[] stakes) {
        double inverseSum = 0;
        for (NetPrice price : prices) {
            inverseSum += 1 / price.decimal();
        }
        if (total <= 0) {
            return 0;
        }
        // Slack on every double bound: a bound too high costs steps, one too low would cost the maximum.
        long target = (long) (total / inverseSum * (1 + 1e-12)) + 2;
        var search = new Search(prices, target);
        long best = 0;
        for (; target >= 1; target--, search.lower()) {
            if (target * (1 - inverseSum) + inverseSum / 2 + 1e-12 * target + 1e-6 < best + 1) {
                break;
            }
            if (search.sum <= total && target - search.sum > best) {
                best = target - search.sum;
                System.arraycopy(search.stakes, 0, stakes, 0, stakes.length);
            }
        }
        return best;
    }

    /** The least stakes for a return, kept up to date as the return falls by one. */
    private static final class Search {
        private final long[] stakes;
        /** What each stake is above its need, in units of 1/(2·num): 2·x·num − (2R − 1)·den, from 0 to below 2·num. */
        private final long[] slack;
        private final long[] twiceNumerator;
        private final long[] twiceDenominator;
        private long sum;

        Search(NetPrice[] prices, long target) {
            stakes = new long[prices.length];
            slack = new long[prices.length];
            twiceNumerator = new long[prices.length];
            twiceDenominator = new long[prices.length];
            for (int i = 0; i < prices.length; i++) {
                twiceNumerator[i] = 2 * prices[i].numerator();
                twiceDenominator[i] = 2 * prices[i].denominator();
                var need = BigInteger.valueOf(2 * target - 1).multiply(BigInteger.valueOf(prices[i].denominator()));
                var divided = need.negate().divideAndRemainder(BigInteger.valueOf(twiceNumerator[i]));
                // Truncation of the negated quotient is the ceiling, and leaves −need + x·2·num ≤ 0 as the remainder.
                long remainder = divided[1].longValueExact();
                stakes[i] = -divided[0].longValueExact() + (remainder < 0 ? 1 : 0);
                slack[i] = remainder < 0 ? remainder + twiceNumerator[i] : 0;
                sum += stakes[i];
            }
        }

        void lower() {
            for (int i = 0; i < stakes.length; i++) {
                slack[i] += twiceDenominator[i];
                if (slack[i] >= twiceNumerator[i]) {
                    slack[i] -= twiceNumerator[i];
                    stakes[i]--;
                    sum--;
                }
            }
        }
    }
}
