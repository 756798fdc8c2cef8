package app.linewright.odds.opportunity;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Stakes that are whole numbers of steps, as a person would rather place them than 49.37. Amounts in minor units. */
final class SteppedStakes {
    private SteppedStakes() {}

    /**
     * Finds the stakes whose smallest return lies farthest above their sum.
     *
     * <p>In the best stakes some leg makes the smallest return R, and every other leg has the least stake that returns
     * R or more; so each leg in turn is given each number of steps, downwards. Stakes that return R sum to at least
     * (R − ½)·Σ, Σ = Σ 1/o, and so lock no more than R − (R − ½)·Σ, which falls with R: the search of a leg ends where
     * that is less than what is found. Of stakes that lock the same, those with the greater returns are taken.
     *
     * @param stakes receives the stakes; left as it is where nothing is locked
     * @return whether a profit is locked
     */
    static boolean lock(NetPrice[] prices, long total, long step, long[] stakes) {
        double inverseSum = inverseSum(prices);
        if (inverseSum >= 1) {
            return false;
        }
        long best = 0;
        long bestSmallest = 0;
        long[] tried = new long[prices.length];
        for (int leg = 0; leg < prices.length; leg++) {
            for (long count = total / step; count >= 1; count--) {
                long smallest = prices[leg].payout(count * step);
                if (smallest * (1 - inverseSum) + inverseSum / 2 + 1e-12 * smallest + 1e-6 < Math.max(best, 1)) {
                    break;
                }
                long sum = 0;
                for (int other = 0; other < prices.length; other++) {
                    tried[other] = other == leg ? count * step : least(prices[other], smallest, step);
                    sum += tried[other];
                }
                long locked = smallest - sum;
                if (sum <= total && locked > 0
                        && (locked > best || (locked == best && smallest > bestSmallest))) {
                    best = locked;
                    bestSmallest = smallest;
                    System.arraycopy(tried, 0, stakes, 0, tried.length);
                }
            }
        }
        return best > 0;
    }

    /** The least stake in whole steps that returns {@code wanted} or more. */
    private static long least(NetPrice price, long wanted, long step) {
        long stake = (long) Math.ceil((wanted - 0.5) / price.decimal() / step) * step;
        while (stake > 0 && price.payout(stake - step) >= wanted) {
            stake -= step;
        }
        while (price.payout(stake) < wanted) {
            stake += step;
        }
        return stake;
    }

    /**
     * Divides the whole steps of {@code total} by 1/o, so that every leg returns nearly the same; what is left over
     * goes to the legs that are owed most. Each leg gets a step at least.
     *
     * @param total enough for a step on each leg
     */
    static void even(NetPrice[] prices, long total, long step, long[] stakes) {
        double inverseSum = inverseSum(prices);
        long steps = total / step;
        double[] owed = new double[prices.length];
        long left = steps;
        for (int i = 0; i < prices.length; i++) {
            double exact = steps / prices[i].decimal() / inverseSum;
            long count = Math.max(1, (long) exact);
            stakes[i] = count * step;
            owed[i] = exact - count;
            left -= count;
        }
        var mostOwed = IntStream.range(0, prices.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> owed[i]).reversed())
                .toList();
        for (int i = 0; left > 0; i++, left--) {
            stakes[mostOwed.get(i % prices.length)] += step;
        }
        // The step that every leg gets may have taken more than there is: the leg with most gives it back.
        for (; left < 0; left++) {
            int richest = IntStream.range(0, prices.length)
                    .boxed()
                    .max(Comparator.comparingLong(i -> stakes[i]))
                    .orElseThrow();
            stakes[richest] -= step;
        }
    }

    private static double inverseSum(NetPrice[] prices) {
        double sum = 0;
        for (var price : prices) {
            sum += 1 / price.decimal();
        }
        return sum;
    }
}
