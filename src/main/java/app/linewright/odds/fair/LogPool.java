package app.linewright.odds.fair;

/**
 * The weighted logarithmic pool of probabilities, p ∝ exp Σ w·ln p with the weights divided by their sum: of all pools
 * the one that does not care whether it is taken before or after news that all sources read alike (external
 * Bayesianity; Genest 1984).
 */
public final class LogPool {
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
        double mass = 0;
        for (int outcome = 0; outcome < outcomes; outcome++) {
            pooled[outcome] = Math.exp(pooled[outcome] - greatest);
            mass += pooled[outcome];
        }
        for (int outcome = 0; outcome < outcomes; outcome++) {
            pooled[outcome] /= mass;
        }
        return true;
    }
}
