package app.linewright.odds.devig;

import java.util.Arrays;

/** p = π − zσ with z = (B−1)/Σσ; the feature is σ = √(1−π), the standard error of a unit's return per unit of price. */
final class GotoMargin implements Margin {
    @Override
    public double neutral() {
        return 0;
    }

    @Override
    public void remove(Lanes lanes) {
        Arrays.fill(lanes.sum, 0, lanes.size, 0);
        for (int i = 0; i < lanes.outcomes; i++) {
            deviate(lanes.price[i], lanes.implied[i], lanes.feature[i], lanes.sum, lanes.size);
        }
        share(lanes.booksum, lanes.sum, lanes.parameter, lanes.size);
        for (int i = 0; i < lanes.outcomes; i++) {
            subtract(lanes.implied[i], lanes.feature[i], lanes.parameter, lanes.probability[i], lanes.size);
        }
    }

    private static void deviate(double[] price, double[] implied, double[] feature, double[] sum, int size) {
        for (int b = 0; b < size; b++) {
            var deviation = Math.sqrt((price[b] - 1) * implied[b]);
            feature[b] = deviation;
            sum[b] += deviation;
        }
    }

    private static void share(double[] booksum, double[] sum, double[] parameter, int size) {
        for (int b = 0; b < size; b++) {
            parameter[b] = (booksum[b] - 1) / sum[b];
        }
    }

    private static void subtract(
            double[] implied, double[] feature, double[] parameter, double[] probability, int size) {
        for (int b = 0; b < size; b++) {
            probability[b] = implied[b] - parameter[b] * feature[b];
        }
    }

    @Override
    public double add(double[] probabilities, double booksum) {
        var t = SumSolver.addMargin(new Quoted(), probabilities, p -> p, booksum);
        return (1 - t) / t;
    }

    /**
     * The inverse: π = 1 − σ², where σ² + zσ = 1 − p. The parameter t = 1/(1+z) keeps z, which has no upper bound,
     * within (0, 1].
     */
    private record Quoted() implements SumSolver.Curve {
        @Override
        public double probability(double fair, double t) {
            var deviation = deviation(fair, (1 - t) / t);
            return 1 - deviation * deviation;
        }

        @Override
        public double slope(double fair, double quoted, double t) {
            var z = (1 - t) / t;
            var deviation = deviation(fair, z);
            return 2 * deviation * deviation / ((2 * deviation + z) * t * t);
        }

        private static double deviation(double fair, double z) {
            return 2 * (1 - fair) / (z + Math.sqrt(z * z + 4 * (1 - fair)));
        }
    }
}
