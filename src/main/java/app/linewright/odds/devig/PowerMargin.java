package app.linewright.odds.devig;

import java.util.Arrays;

/** p = π^k. The feature is u = ln(price), so that p = e^(−ku); the block solves for x = k − 1, which is small. */
final class PowerMargin implements Margin, SumSolver.Curve {
    /** The polynomial of {@link #exp} is exact to the last digits for exponents up to this. */
    private static final double EXPONENT_LIMIT = 1.25;

    /** The cubic in {@link #move} is exact to the last digits for exponents up to this. */
    private static final double STEP_LIMIT = 1e-4;

    private static final double BLOCK_TOLERANCE = 1e-14;

    @Override
    public double neutral() {
        return 1;
    }

    @Override
    public void remove(Lanes lanes) {
        var size = lanes.size;
        var x = lanes.parameter;
        lanes.startRound();
        Arrays.fill(lanes.third, 0, size, 0);
        Arrays.fill(x, 0, size, 0);
        for (int i = 0; i < lanes.outcomes; i++) {
            Logarithms.of(lanes.price[i], lanes.feature[i], lanes.step, size);
            addUp(lanes.implied[i], lanes.feature[i], lanes.sum, lanes.first, lanes.second, lanes.third, size);
        }
        householder(x, lanes.step, lanes.sum, lanes.first, lanes.second, lanes.third, size);
        for (int round = 0; round < rounds(lanes.outcomes); round++) {
            lanes.startRound();
            Arrays.fill(lanes.third, 0, size, 0);
            for (int i = 0; i < lanes.outcomes; i++) {
                exp(lanes.feature[i], x, lanes.slope[i], size);
                scale(lanes.implied[i], lanes.slope[i], lanes.probability[i], size);
                addUp(lanes.probability[i], lanes.feature[i], lanes.sum, lanes.first, lanes.second, lanes.third, size);
            }
            householder(x, lanes.step, lanes.sum, lanes.first, lanes.second, lanes.third, size);
        }
        Arrays.fill(lanes.sum, 0, size, -1);
        Arrays.fill(lanes.greatest, 0, size, 0);
        for (int i = 0; i < lanes.outcomes; i++) {
            move(lanes.probability[i], lanes.feature[i], lanes.step, lanes.sum, lanes.greatest, size);
        }
        certainty(x, lanes.step, lanes.sum, lanes.greatest, lanes.residual, size);
        lanes.rescue(this, BLOCK_TOLERANCE);
    }

    /** Longer fields have longer odds and larger margins: too many of their books would be left uncertain by one. */
    private static int rounds(int outcomes) {
        return outcomes <= 4 ? 1 : 2;
    }

    /** Adds one outcome to Σp, Σup, Σu²p and Σu³p: the sum and its derivatives but for the sign. */
    private static void addUp(
            double[] probability,
            double[] feature,
            double[] sum,
            double[] first,
            double[] second,
            double[] third,
            int size) {
        for (int b = 0; b < size; b++) {
            var p = probability[b];
            var u = feature[b];
            var up = u * p;
            var uup = u * up;
            sum[b] += p;
            first[b] += up;
            second[b] += uup;
            third[b] += u * uup;
        }
    }

    /** Householder's step of third order; the error of the parameter goes to its fourth power. */
    private static void householder(
            double[] x, double[] step, double[] sum, double[] first, double[] second, double[] third, int size) {
        for (int b = 0; b < size; b++) {
            var f = sum[b];
            var d = first[b];
            var fs = f * second[b];
            var dd = d * d;
            var delta = f * (6 * dd - 3 * fs) / (6 * d * (dd - fs) + f * f * third[b]);
            step[b] = delta;
            x[b] += delta;
        }
    }

    /** e^(−xu), as the fourth power of a polynomial in −xu/4. */
    private static void exp(double[] feature, double[] x, double[] power, int size) {
        for (int b = 0; b < size; b++) {
            var y = -0.25 * x[b] * feature[b];
            var e = 1.0 / 362880 + y * (1.0 / 3628800 + y * (1.0 / 39916800 + y * (1.0 / 479001600)));
            e = 1.0 / 120 + y * (1.0 / 720 + y * (1.0 / 5040 + y * (1.0 / 40320 + y * e)));
            power[b] = 1 + y * (1 + y * (1.0 / 2 + y * (1.0 / 6 + y * (1.0 / 24 + y * e))));
        }
    }

    private static void scale(double[] implied, double[] power, double[] probability, int size) {
        for (int b = 0; b < size; b++) {
            var square = power[b] * power[b];
            probability[b] = implied[b] * square * square;
        }
    }

    /** Brings p along by the last step, through the cubic of its exponential. */
    private static void move(
            double[] probability, double[] feature, double[] step, double[] sum, double[] greatest, int size) {
        for (int b = 0; b < size; b++) {
            var y = -step[b] * feature[b];
            var p = probability[b] * (1 + y * (1 + y * (1.0 / 2 + y * (1.0 / 6))));
            probability[b] = p;
            sum[b] += p;
            greatest[b] = Math.max(greatest[b], feature[b]);
        }
    }

    /** A block's answer is certain where its sum is 1 and no exponent was beyond the reach of its polynomial. */
    private static void certainty(
            double[] x, double[] step, double[] sum, double[] greatest, double[] residual, int size) {
        for (int b = 0; b < size; b++) {
            var beyond = Math.max(x[b] * greatest[b] - EXPONENT_LIMIT, Math.abs(step[b]) * greatest[b] - STEP_LIMIT);
            residual[b] = Math.max(Math.abs(sum[b]), beyond);
            x[b] += 1;
        }
    }

    @Override
    public double add(double[] probabilities, double booksum) {
        return 1 / SumSolver.addMargin(this, probabilities, p -> -Math.log(p), booksum);
    }

    @Override
    public double probability(double feature, double parameter) {
        return Math.exp(-parameter * feature);
    }

    @Override
    public double slope(double feature, double probability, double parameter) {
        return feature * probability;
    }

    @Override
    public double low() {
        return 1;
    }

    /** At k = ln(n)/u even n favourites would sum to 1. */
    @Override
    public double high(double least, int outcomes) {
        return Math.log(outcomes) / least;
    }
}
