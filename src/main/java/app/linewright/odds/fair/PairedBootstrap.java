package app.linewright.odds.fair;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Intervals of mean differences by a block bootstrap: whole days are drawn with replacement, since games of one day
 * share their news and their books. The ends are the 2.5th and 97.5th percentiles of {@link #RESAMPLES} means.
 */
public final class PairedBootstrap {
    public static final int RESAMPLES = 2_000;

    private PairedBootstrap() {}

    /**
     * The mean of {@code gains} and its interval.
     *
     * @param gains one an event; NaN where the event could not be compared
     * @param days the day of each event, in any unit, ascending
     * @param seed of the draws: the same seed gives the same interval
     */
    public static GainInterval of(double[] gains, long[] days, long seed) {
        double[] sums = new double[gains.length];
        int[] counts = new int[gains.length];
        int blocks = 0;
        int events = 0;
        double total = 0;
        for (int i = 0; i < gains.length; i++) {
            if (Double.isNaN(gains[i])) {
                continue;
            }
            boolean newDay = blocks == 0 || days[i] != days[lastCounted(gains, i)];
            blocks += newDay ? 1 : 0;
            sums[blocks - 1] += gains[i];
            counts[blocks - 1]++;
            total += gains[i];
            events++;
        }
        double mean = total / events;
        if (blocks < 2) {
            return new GainInterval(mean, Double.NaN, Double.NaN, events, blocks);
        }
        double[] means = new double[RESAMPLES];
        var random = new SplittableRandom(seed);
        for (int resample = 0; resample < RESAMPLES; resample++) {
            double sum = 0;
            int count = 0;
            for (int i = 0; i < blocks; i++) {
                int block = random.nextInt(blocks);
                sum += sums[block];
                count += counts[block];
            }
            means[resample] = sum / count;
        }
        Arrays.sort(means);
        return new GainInterval(mean, percentile(means, 0.025), percentile(means, 0.975), events, blocks);
    }

    private static int lastCounted(double[] gains, int before) {
        int i = before - 1;
        while (Double.isNaN(gains[i])) {
            i--;
        }
        return i;
    }

    private static double percentile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        double rest = place - below;
        return rest == 0 ? sorted[below] : sorted[below] * (1 - rest) + sorted[below + 1] * rest;
    }
}
