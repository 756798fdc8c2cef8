package app.linewright.odds.devig;

import java.util.Arrays;

/**
 * p = π/(C + π − Cπ), which is 1/(1 + Cw) with the feature w = price − 1: what a unit wins against the odds. The sum
 * is convex in C.
 */
final class OddsRatioMargin implements Margin, SumSolver.Curve {
    private static final int ROUNDS = 2;
    private static final double BLOCK_TOLERANCE = 1e-9;

    @Override
    public double neutral() {
        return 1;
    }

    @Override
    public void remove(Lanes lanes) {
        var size = lanes.size;
        Arrays.fill(lanes.parameter, 0, size, 1);
        for (int i = 0; i < lanes.outcomes; i++) {
            winnings(lanes.price[i], lanes.feature[i], size);
        }
        for (int round = 0; round <= ROUNDS; round++) {
            lanes.startRound();
            for (int i = 0; i < lanes.outcomes; i++) {
                evaluate(
                        lanes.feature[i], lanes.parameter, lanes.probability[i], lanes.slope[i], lanes.sum,
                        lanes.first, lanes.second, size);
            }
            if (round < ROUNDS) {
                Lanes.halley(lanes.parameter, lanes.sum, lanes.first, lanes.second, size);
            }
        }
        lanes.lastStep();
        lanes.rescue(this, BLOCK_TOLERANCE);
    }

    private static void winnings(double[] price, double[] feature, int size) {
        for (int b = 0; b < size; b++) {
            feature[b] = price[b] - 1;
        }
    }

    private static void evaluate(
            double[] feature,
            double[] parameter,
            double[] probability,
            double[] slope,
            double[] sum,
            double[] first,
            double[] second,
            int size) {
        for (int b = 0; b < size; b++) {
            var w = feature[b];
            var p = 1 / (1 + parameter[b] * w);
            var wp = w * p;
            var minusSlope = wp * p;
            probability[b] = p;
            slope[b] = minusSlope;
            sum[b] += p;
            first[b] += minusSlope;
            second[b] += wp * minusSlope;
        }
    }

    @Override
    public double add(double[] probabilities, double booksum) {
        return 1 / SumSolver.addMargin(this, probabilities, p -> (1 - p) / p, booksum);
    }

    @Override
    public double probability(double feature, double parameter) {
        return 1 / (1 + parameter * feature);
    }

    @Override
    public double slope(double feature, double probability, double parameter) {
        return feature * probability * probability;
    }

    @Override
    public double low() {
        return 1;
    }

    /** At C = (n − 1)/w even n favourites would sum to 1. */
    @Override
    public double high(double least, int outcomes) {
        return (outcomes - 1) / least;
    }
}
