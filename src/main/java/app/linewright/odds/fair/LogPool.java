package app.linewright.odds.fair;

/**
 * The weighted logarithmic pool of probabilities, p ∝ exp Σ w·ln p with the weights divided by their sum: of all pools
 * the one that does not care whether it is taken before or after news that all sources read alike (external
 * Bayesianity; Genest 1984).
 */
public final class LogPool {
    /** Of all weight; a difference that leaves less has lost digits that count. */
    private static final double LEAST_LEFT = 1e-4;

    private LogPool() {}

    /**
     * Pools sources; no allocation.
     *
     * @param logs ln p, the outcomes of each source side by side
     * @param weights one a source, 0 or more; not all 0
     * @param skip the source that is left out; −1 for none
     * @param pooled receives the probabilities; its length is the number of outcomes
     * @return false, and nothing received, if no weight is left
     */
    public static boolean pool(double[] logs, double[] weights, int skip, double[] pooled) {
        int outcomes = pooled.length;
        double total = 0;
        for (int source = 0; source < weights.length; source++) {
            if (source != skip) {
                total += weights[source];
            }
        }
        if (!(total > 0)) {
            return false;
        }
        double greatest = Double.NEGATIVE_INFINITY;
        for (int outcome = 0; outcome < outcomes; outcome++) {
            double sum = 0;
            for (int source = 0; source < weights.length; source++) {
                if (source != skip && weights[source] > 0) {
                    sum += weights[source] * logs[source * outcomes + outcome];
                }
            }
            pooled[outcome] = sum / total;
            greatest = Math.max(greatest, pooled[outcome]);
        }
        normalise(pooled, greatest);
        return true;
    }

    /**
     * Sums up all sources, so that each can be left out of the sum in turn.
     *
     * @param sums receives Σ w·ln p, one an outcome
     * @return Σ w
     */
    static double sum(double[] logs, double[] weights, double[] sums) {
        double total = 0;
        for (int source = 0; source < weights.length; source++) {
            if (weights[source] > 0) {
                total += weights[source];
                for (int outcome = 0; outcome < sums.length; outcome++) {
                    sums[outcome] += weights[source] * logs[source * sums.length + outcome];
                }
            }
        }
        return total;
    }

    /**
     * As {@link #pool(double[], double[], int, double[])}, from the {@code sums} and the {@code total} of all sources:
     * one source is taken out of them, which rounds otherwise in the last digits.
     */
    static boolean pool(
            double[] sums, double total, double[] logs, double[] weights, int skip, double[] pooled) {
        double left = skip < 0 ? total : total - weights[skip];
        if (!(left > total * LEAST_LEFT)) {
            return pool(logs, weights, skip, pooled);
        }
        int outcomes = pooled.length;
        double greatest = Double.NEGATIVE_INFINITY;
        for (int outcome = 0; outcome < outcomes; outcome++) {
            double own = skip < 0 || weights[skip] == 0 ? 0 : weights[skip] * logs[skip * outcomes + outcome];
            pooled[outcome] = (sums[outcome] - own) / left;
            greatest = Math.max(greatest, pooled[outcome]);
        }
        normalise(pooled, greatest);
        return true;
    }

    private static void normalise(double[] pooled, double greatest) {
        double mass = 0;
        for (int outcome = 0; outcome < pooled.length; outcome++) {
            pooled[outcome] = pooled[outcome] == greatest ? 1 : Math.exp(pooled[outcome] - greatest);
            mass += pooled[outcome];
        }
        for (int outcome = 0; outcome < pooled.length; outcome++) {
            pooled[outcome] /= mass;
        }
    }
}
