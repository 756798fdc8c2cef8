package app.linewright.odds.devig;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Takes the margin out of many markets at once: arrays in, arrays out. Its scratch is made once for each number of
 * outcomes and used again, so keep one per thread and method. A market's answer does not depend on its neighbours: it
 * is that of {@link Devig#of}, bit for bit.
 */
public final class DevigBatch {
    /** So many prices a block that its columns stay in the processor's first cache. */
    private static final int BLOCK_PRICES = 2048;

    private final DevigMethod method;
    private final Margin margin;
    private final @Nullable Lanes[] lanesByOutcomes = new Lanes[Devig.MOST_OUTCOMES + 1];
    private final int[] starts = new int[capacity(Devig.FEWEST_OUTCOMES)];
    private final int[] markets = new int[starts.length];
    private int[] order = new int[0];

    public DevigBatch(DevigMethod method) {
        this.method = method;
        margin = Margin.of(method);
    }

    /**
     * Markets of {@code outcomes} each, one after another.
     *
     * @param prices decimal; anything but a finite number above 1 stands for a missing price
     */
    public void solve(double[] prices, int outcomes, FairBatch fair) {
        if (outcomes < 1 || prices.length % outcomes != 0) {
            throw new IllegalArgumentException(
                    prices.length + " prices do not make whole markets of " + outcomes + " outcomes.");
        }
        solve(prices, outcomes, 0, prices.length / outcomes, fair);
    }

    /** Only the markets from {@code from} up to but without {@code to}, so that threads can share a batch. */
    public void solve(double[] prices, int outcomes, int from, int to, FairBatch fair) {
        Objects.checkFromToIndex(from, to, prices.length / outcomes);
        check(fair, to, to * outcomes);
        if (!Devig.takes(outcomes)) {
            for (int market = from; market < to; market++) {
                fair.refuse(market, DevigStatus.OUTCOMES, market * outcomes, (market + 1) * outcomes);
            }
            return;
        }
        var lanes = lanes(outcomes);
        for (int first = from; first < to; first += lanes.capacity()) {
            var size = Math.min(lanes.capacity(), to - first);
            for (int b = 0; b < size; b++) {
                markets[b] = first + b;
                starts[b] = (first + b) * outcomes;
            }
            solve(prices, lanes, size, fair);
        }
    }

    /**
     * Markets of any number of outcomes, one after another.
     *
     * @param prices decimal; anything but a finite number above 1 stands for a missing price
     * @param offsets where each market begins, and at the end where the last one ends
     */
    public void solve(double[] prices, int[] offsets, FairBatch fair) {
        var count = offsets.length - 1;
        check(fair, count, prices.length);
        if (count < 0 || offsets[0] != 0 || offsets[count] != prices.length) {
            throw new IllegalArgumentException("The offsets must run from 0 to " + prices.length + ".");
        }
        var ends = sortByOutcomes(offsets, fair);
        for (int outcomes = Devig.FEWEST_OUTCOMES; outcomes <= Devig.MOST_OUTCOMES; outcomes++) {
            for (int from = ends[outcomes - 1]; from < ends[outcomes]; ) {
                var lanes = lanes(outcomes);
                var size = Math.min(lanes.capacity(), ends[outcomes] - from);
                for (int b = 0; b < size; b++) {
                    markets[b] = order[from + b];
                    starts[b] = offsets[markets[b]];
                }
                solve(prices, lanes, size, fair);
                from += size;
            }
        }
    }

    /** Brings markets with equally many outcomes together in {@link #order}; where those with n end stands at n. */
    private int[] sortByOutcomes(int[] offsets, FairBatch fair) {
        var ends = new int[Devig.MOST_OUTCOMES + 1];
        for (int market = 0; market < offsets.length - 1; market++) {
            var outcomes = offsets[market + 1] - offsets[market];
            if (Devig.takes(outcomes)) {
                ends[outcomes]++;
            } else if (outcomes < 0) {
                throw new IllegalArgumentException("Market " + market + " ends before it begins.");
            } else {
                fair.refuse(market, DevigStatus.OUTCOMES, offsets[market], offsets[market + 1]);
            }
        }
        for (int outcomes = 1; outcomes < ends.length; outcomes++) {
            ends[outcomes] += ends[outcomes - 1];
        }
        if (order.length < offsets.length) {
            order = new int[offsets.length];
        }
        var next = new int[ends.length];
        System.arraycopy(ends, 0, next, 1, ends.length - 1);
        for (int market = 0; market < offsets.length - 1; market++) {
            var outcomes = offsets[market + 1] - offsets[market];
            if (Devig.takes(outcomes)) {
                order[next[outcomes]++] = market;
            }
        }
        return ends;
    }

    private void solve(double[] prices, Lanes lanes, int size, FairBatch fair) {
        lanes.load(prices, starts, size);
        lanes.remove(margin);
        for (int i = 0; i < lanes.outcomes; i++) {
            scatter(lanes.probability[i], starts, i, fair.probabilities(), size);
        }
        for (int b = 0; b < size; b++) {
            var status = lanes.status(b, method);
            fair.take(lanes, b, markets[b], status);
            if (!status.hasLine()) {
                Arrays.fill(fair.probabilities(), starts[b], starts[b] + lanes.outcomes, Double.NaN);
            }
        }
    }

    private static void scatter(double[] column, int[] starts, int outcome, double[] probabilities, int size) {
        for (int b = 0; b < size; b++) {
            probabilities[starts[b] + outcome] = column[b];
        }
    }

    private Lanes lanes(int outcomes) {
        var lanes = lanesByOutcomes[outcomes];
        if (lanes == null) {
            lanes = new Lanes(outcomes, capacity(outcomes));
            lanesByOutcomes[outcomes] = lanes;
        }
        return lanes;
    }

    private static int capacity(int outcomes) {
        return Math.max(32, Integer.highestOneBit(BLOCK_PRICES / outcomes));
    }

    private static void check(FairBatch fair, int markets, int outcomes) {
        if (fair.markets() < markets || fair.outcomes() < outcomes) {
            throw new IllegalArgumentException("The answers of " + markets + " markets with " + outcomes
                    + " outcomes do not fit into room for " + fair.markets() + " with " + fair.outcomes() + ".");
        }
    }
}
