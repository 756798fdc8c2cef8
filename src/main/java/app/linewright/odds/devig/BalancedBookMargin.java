package app.linewright.odds.devig;

import java.util.Arrays;

/**
 * p = (π − z)/(1 − z) with z = (B−1)/(n−1). With the feature ω = 1 − π = (price − 1)/price this is
 * 1 − (n−1)ω/Σω, which keeps its digits where z is near 1.
 */
final class BalancedBookMargin implements Margin {
    @Override
    public double neutral() {
        return 0;
    }

    @Override
    public void remove(Lanes lanes) {
        Arrays.fill(lanes.sum, 0, lanes.size, 0);
        for (int i = 0; i < lanes.outcomes; i++) {
            complement(lanes.price[i], lanes.implied[i], lanes.feature[i], lanes.sum, lanes.size);
        }
        var others = lanes.outcomes - 1;
        share(lanes.booksum, lanes.sum, lanes.parameter, lanes.step, others, lanes.size);
        for (int i = 0; i < lanes.outcomes; i++) {
            complement(lanes.feature[i], lanes.step, lanes.probability[i], lanes.size);
        }
    }

    private static void complement(double[] price, double[] implied, double[] feature, double[] sum, int size) {
        for (int b = 0; b < size; b++) {
            var complement = (price[b] - 1) * implied[b];
            feature[b] = complement;
            sum[b] += complement;
        }
    }

    private static void share(
            double[] booksum, double[] sum, double[] parameter, double[] factor, int others, int size) {
        for (int b = 0; b < size; b++) {
            parameter[b] = (booksum[b] - 1) / others;
            factor[b] = others / sum[b];
        }
    }

    private static void complement(double[] feature, double[] factor, double[] probability, int size) {
        for (int b = 0; b < size; b++) {
            probability[b] = 1 - factor[b] * feature[b];
        }
    }

    @Override
    public double add(double[] probabilities, double booksum) {
        var z = (booksum - 1) / (probabilities.length - 1);
        for (int i = 0; i < probabilities.length; i++) {
            probabilities[i] = z + (1 - z) * probabilities[i];
        }
        return z;
    }
}
