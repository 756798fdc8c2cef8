package app.linewright.odds.devig;

import java.util.Arrays;

/**
 * Shin's insiders. With the feature a = π²/B and s = √(z² + 4(1−z)a), p = 2a/(s + z): the usual form
 * (s − z)/(2(1−z)) times (s + z)/(s + z), which loses no digits on a long shot. Its derivative is −p(1−p)/s.
 */
final class ShinMargin implements Margin, SumSolver.Curve {
    private static final double BLOCK_TOLERANCE = 1e-9;

    @Override
    public double neutral() {
        return 0;
    }

    @Override
    public void remove(Lanes lanes) {
        if (lanes.outcomes == 2) {
            removeFromTwo(lanes.implied, lanes.probability, lanes.booksum, lanes.parameter, lanes.size);
        } else {
            removeFromMany(lanes);
        }
    }

    /** For two outcomes p = (1 ± d)/2 with d = π₁ − π₂, and z = (B−1)(B−d²)/(B(1−d²)). */
    private static void removeFromTwo(
            double[][] implied, double[][] probability, double[] booksum, double[] parameter, int size) {
        for (int b = 0; b < size; b++) {
            var sum = booksum[b];
            var difference = implied[0][b] - implied[1][b];
            var square = difference * difference;
            parameter[b] = (sum - 1) * (sum - square) / (sum * (1 - square));
            probability[0][b] = (1 + difference) / 2;
            probability[1][b] = (1 - difference) / 2;
        }
    }

    private void removeFromMany(Lanes lanes) {
        var size = lanes.size;
        Arrays.fill(lanes.sum, 0, size, 0);
        for (int i = 0; i < lanes.outcomes; i++) {
            squares(lanes.price[i], lanes.implied[i], lanes.booksum, lanes.feature[i], lanes.sum, size);
        }
        start(lanes.booksum, lanes.sum, lanes.parameter, lanes.outcomes, size);
        for (int round = 0; round < rounds(lanes.outcomes); round++) {
            lanes.startRound();
            for (int i = 0; i < lanes.outcomes; i++) {
                addUp(lanes.feature[i], lanes.parameter, lanes.sum, lanes.first, lanes.second, size);
            }
            Lanes.halley(lanes.parameter, lanes.sum, lanes.first, lanes.second, size);
        }
        lanes.startRound();
        for (int i = 0; i < lanes.outcomes; i++) {
            evaluate(
                    lanes.feature[i], lanes.parameter, lanes.probability[i], lanes.slope[i], lanes.sum, lanes.first,
                    size);
        }
        lanes.lastStep();
        lanes.rescue(this, BLOCK_TOLERANCE);
    }

    /** In longer fields the favourite's and the outsiders' parts of the sum bend at very different z. */
    private static int rounds(int outcomes) {
        return outcomes <= 8 ? 1 : 2;
    }

    /**
     * Halley's step from z = 0, where p = π/√B, the derivative is −(1−p)/2 and the second one (1−p)(1−3p)/(4p). Far
     * outsiders bend the sum so much there that the step is held to twice Newton's.
     */
    private static void start(double[] booksum, double[] prices, double[] parameter, int outcomes, int size) {
        for (int b = 0; b < size; b++) {
            var root = Math.sqrt(booksum[b]);
            var excess = root - 1;
            var first = 0.5 * (outcomes - root);
            var second = 0.125 * root * (prices[b] + 3) - 0.5 * outcomes;
            parameter[b] = excess / (first * (1 - Math.min(0.5, excess * second / (first * first))));
        }
    }

    private static void squares(
            double[] price, double[] implied, double[] booksum, double[] feature, double[] prices, int size) {
        for (int b = 0; b < size; b++) {
            prices[b] += price[b];
            feature[b] = implied[b] * implied[b] / booksum[b];
        }
    }

    /** Adds one outcome to the sum, its negated first derivative and half its second; with one division. */
    private static void addUp(
            double[] feature, double[] parameter, double[] sum, double[] first, double[] second, int size) {
        for (int b = 0; b < size; b++) {
            var z = parameter[b];
            var a = feature[b];
            var s = Math.sqrt(z * z + 4 * (1 - z) * a);
            var t = s + z;
            var reciprocal = 1 / (s * t);
            var p = 2 * a * s * reciprocal;
            var perRoot = t * reciprocal;
            var minusSlope = p * (1 - p) * perRoot;
            sum[b] += p;
            first[b] += minusSlope;
            second[b] += 0.5 * minusSlope * perRoot * (1 - 3 * p + z * (1 - p) * perRoot);
        }
    }

    private static void evaluate(
            double[] feature,
            double[] parameter,
            double[] probability,
            double[] slope,
            double[] sum,
            double[] first,
            int size) {
        for (int b = 0; b < size; b++) {
            var z = parameter[b];
            var a = feature[b];
            var s = Math.sqrt(z * z + 4 * (1 - z) * a);
            var p = 2 * a / (s + z);
            var minusSlope = p * (1 - p) / s;
            probability[b] = p;
            slope[b] = minusSlope;
            sum[b] += p;
            first[b] += minusSlope;
        }
    }

    @Override
    public double add(double[] probabilities, double booksum) {
        var root = Math.sqrt(booksum);
        var outsiders = SumSolver.addMargin(new Quoted(), probabilities, p -> p, root);
        for (int i = 0; i < probabilities.length; i++) {
            probabilities[i] *= root;
        }
        return 1 - outsiders;
    }

    @Override
    public double probability(double feature, double parameter) {
        return 2 * feature / (root(feature, parameter) + parameter);
    }

    @Override
    public double slope(double feature, double probability, double parameter) {
        return probability * (1 - probability) / root(feature, parameter);
    }

    private static double root(double feature, double z) {
        return Math.sqrt(z * z + 4 * (1 - z) * feature);
    }

    /**
     * The inverse: π/√B = √(zp + (1−z)p²), which is √(p − tp(1−p)) with the share of outsiders t = 1 − z, sums to √B.
     * It sums to Σ√p at most, beyond which no share of insiders makes such a book.
     */
    private record Quoted() implements SumSolver.Curve {
        @Override
        public double probability(double fair, double outsiders) {
            return Math.sqrt(fair - outsiders * fair * (1 - fair));
        }

        @Override
        public double slope(double fair, double quoted, double outsiders) {
            return fair * (1 - fair) / (2 * quoted);
        }
    }
}
