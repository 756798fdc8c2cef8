package app.linewright.odds.devig;

import java.util.Arrays;

/**
 * A block of books with the same number of outcomes, side by side: column {@code i} holds outcome {@code i} of every
 * book, and a lane is one book. Each loop over a column is short, straight and free of branches, so that the compiler
 * turns it into vector instructions; the same code serves a single book as a block of one lane.
 */
final class Lanes {
    final int outcomes;
    /** How many lanes are in use. */
    int size;

    final double[][] price;
    /** π = 1/price. */
    final double[][] implied;
    /** What the method solves with instead of the price. */
    final double[][] feature;

    final double[][] probability;
    /** −dp/d(parameter), where the method solves for one. */
    final double[][] slope;

    final double[] booksum;
    final double[] parameter;
    /** The least π(1−π): above 0 exactly where every outcome has a price, finite and above 1. */
    final double[] quotedWithin;
    /** The least p(1−p): above 0 exactly where every probability lies within (0, 1). */
    final double[] fairWithin;
    /** How far the probabilities' sum is from 1. */
    final double[] residual;

    /** How often the equation was evaluated for the block; 0 where the formula is closed. */
    int rounds;
    /** The same for the lanes that had to be solved one by one; 0 where that was not needed. */
    final int[] ownRounds;

    final double[] sum;
    final double[] first;
    final double[] second;
    final double[] third;
    final double[] step;
    final double[] greatest;
    final SumSolver solver = new SumSolver();

    Lanes(int outcomes, int capacity) {
        this.outcomes = outcomes;
        price = new double[outcomes][capacity];
        implied = new double[outcomes][capacity];
        feature = new double[outcomes][capacity];
        probability = new double[outcomes][capacity];
        slope = new double[outcomes][capacity];
        booksum = new double[capacity];
        parameter = new double[capacity];
        quotedWithin = new double[capacity];
        fairWithin = new double[capacity];
        residual = new double[capacity];
        ownRounds = new int[capacity];
        sum = new double[capacity];
        first = new double[capacity];
        second = new double[capacity];
        third = new double[capacity];
        step = new double[capacity];
        greatest = new double[capacity];
    }

    int capacity() {
        return booksum.length;
    }

    /** Takes in the books whose prices begin at the first {@code count} of {@code starts}. */
    void load(double[] prices, int[] starts, int count) {
        size = count;
        rounds = 0;
        Arrays.fill(ownRounds, 0, count, 0);
        Arrays.fill(booksum, 0, count, 0);
        Arrays.fill(quotedWithin, 0, count, 1);
        for (int i = 0; i < outcomes; i++) {
            gather(prices, starts, i, price[i], count);
            invert(price[i], implied[i], count);
            measure(implied[i], booksum, quotedWithin, count);
        }
    }

    /** Takes the margin out of every lane, whatever its book. */
    void remove(Margin margin) {
        margin.remove(this);
        for (int b = 0; b < size; b++) {
            if (Math.abs(booksum[b] - 1) <= Devig.FAIR_TOLERANCE) {
                parameter[b] = margin.neutral();
                for (int i = 0; i < outcomes; i++) {
                    probability[i][b] = implied[i][b] / booksum[b];
                }
            }
        }
        Arrays.fill(residual, 0, size, -1);
        Arrays.fill(fairWithin, 0, size, 1);
        for (var column : probability) {
            measure(column, residual, fairWithin, size);
        }
    }

    /** How lane {@code b} came out by {@code method}. */
    DevigStatus status(int b, DevigMethod method) {
        if (!hasPrices(b)) {
            return DevigStatus.NO_PRICE;
        }
        var underround = booksum[b] < 1 - Devig.FAIR_TOLERANCE;
        if (underround && method != DevigMethod.MULTIPLICATIVE) {
            return DevigStatus.UNDERROUND;
        }
        // Negated, since what is not a number is not above 0.
        if (!(fairWithin[b] > 0)) {
            return DevigStatus.OUTSIDE;
        }
        if (!(Math.abs(residual[b]) <= Devig.SUM_TOLERANCE)) {
            return DevigStatus.UNSOLVED;
        }
        return underround ? DevigStatus.FAIR_UNDERROUND : DevigStatus.FAIR;
    }

    int iterations(int b) {
        return ownRounds[b] == 0 ? rounds : ownRounds[b];
    }

    /**
     * Solves the lanes one by one whose block solution is not certain: those whose {@link #residual} is above
     * {@code tolerance}, or not a number.
     */
    void rescue(SumSolver.Curve curve, double tolerance) {
        for (int b = 0; b < size; b++) {
            if (!(residual[b] <= tolerance) && hasPrices(b) && booksum[b] > 1 + Devig.FAIR_TOLERANCE) {
                solve(curve, b);
            }
        }
    }

    private void solve(SumSolver.Curve curve, int b) {
        for (int i = 0; i < outcomes; i++) {
            solver.feature[i] = feature[i][b];
        }
        parameter[b] = solver.removeMargin(curve, outcomes);
        ownRounds[b] = solver.rounds();
        for (int i = 0; i < outcomes; i++) {
            probability[i][b] = curve.probability(feature[i][b], parameter[b]);
        }
    }

    private boolean hasPrices(int b) {
        return quotedWithin[b] > 0;
    }

    private static void gather(double[] prices, int[] starts, int outcome, double[] column, int size) {
        for (int b = 0; b < size; b++) {
            column[b] = prices[starts[b] + outcome];
        }
    }

    private static void invert(double[] price, double[] implied, int size) {
        for (int b = 0; b < size; b++) {
            implied[b] = 1 / price[b];
        }
    }

    /** Adds a column of probabilities to their sum, and sees how near it comes to 0 or 1. */
    private static void measure(double[] column, double[] sum, double[] within, int size) {
        for (int b = 0; b < size; b++) {
            var p = column[b];
            sum[b] += p;
            within[b] = Math.min(within[b], p * (1 - p));
        }
    }

    /** Empties the sums that a round adds up. */
    void startRound() {
        rounds++;
        Arrays.fill(sum, 0, size, -1);
        Arrays.fill(first, 0, size, 0);
        Arrays.fill(second, 0, size, 0);
    }

    /**
     * Halley's step on the parameter, from the excess of the sum, the negated first derivative and half the second.
     */
    static void halley(double[] parameter, double[] sum, double[] first, double[] second, int size) {
        for (int b = 0; b < size; b++) {
            parameter[b] += sum[b] * first[b] / (first[b] * first[b] - sum[b] * second[b]);
        }
    }

    /**
     * Newton's step, taken along the tangents of the probabilities instead of evaluating them again: what this leaves
     * out is of the order of the square of the residual.
     */
    void lastStep() {
        tangent(parameter, sum, first, residual, step, size);
        for (int i = 0; i < outcomes; i++) {
            along(probability[i], slope[i], step, size);
        }
    }

    private static void tangent(
            double[] parameter, double[] sum, double[] first, double[] residual, double[] step, int size) {
        for (int b = 0; b < size; b++) {
            var delta = sum[b] / first[b];
            step[b] = delta;
            parameter[b] += delta;
            residual[b] = Math.abs(sum[b]);
        }
    }

    private static void along(double[] probability, double[] slope, double[] step, int size) {
        for (int b = 0; b < size; b++) {
            probability[b] -= slope[b] * step[b];
        }
    }
}
