package app.linewright.odds.devig;

import java.util.function.DoubleUnaryOperator;

/**
 * Finds the parameter at which the probabilities of one market reach a wanted sum, wherever it lies: Newton's step
 * while it stays between what is known to be too small and too large, else the middle of the two.
 */
final class SumSolver {
    private static final int MOST_ROUNDS = 250;

    /** Probabilities, of one feature each, that fall as the parameter grows. */
    interface Curve {
        double probability(double feature, double parameter);

        /** −dp/d(parameter), not below 0, where {@code probability} is the one just computed. */
        double slope(double feature, double probability, double parameter);

        /** A parameter at which the probabilities of no book with a margin sum to less than 1. */
        default double low() {
            return 0;
        }

        /** A parameter at which the probabilities of no market with this least feature sum to more than 1. */
        default double high(double least, int outcomes) {
            return 1;
        }
    }

    /** The features of the market to be solved; the first {@code outcomes} count. */
    final double[] feature = new double[Devig.MOST_OUTCOMES];

    private int rounds;

    /** How often the sum was evaluated for the last answer. */
    int rounds() {
        return rounds;
    }

    /** The parameter that takes the margin out: the probabilities sum to 1. */
    double removeMargin(Curve curve, int outcomes) {
        var least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < outcomes; i++) {
            least = Math.min(least, feature[i]);
        }
        return solve(curve, outcomes, 1, curve.low(), curve.high(least, outcomes));
    }

    /**
     * Puts a margin in: the parameter, within [0, 1] and falling as the margin grows, with which the {@code curve}
     * makes these probabilities sum to {@code wanted}; each gives way to the curve's. NaN if even at 0 they stay below.
     */
    static double addMargin(Curve curve, double[] probabilities, DoubleUnaryOperator feature, double wanted) {
        var solver = new SumSolver();
        double greatest = 0;
        for (int i = 0; i < probabilities.length; i++) {
            solver.feature[i] = feature.applyAsDouble(probabilities[i]);
            greatest += curve.probability(solver.feature[i], 0);
        }
        if (greatest < wanted) {
            return Double.NaN;
        }
        var parameter = solver.solve(curve, probabilities.length, wanted, 0, 1);
        for (int i = 0; i < probabilities.length; i++) {
            probabilities[i] = curve.probability(solver.feature[i], parameter);
        }
        return parameter;
    }

    /** Stops when the sum is right to its last digits, or when no parameter is left between the bounds. */
    private double solve(Curve curve, int outcomes, double wanted, double from, double to) {
        var low = from;
        var high = to;
        var parameter = low;
        for (rounds = 1; rounds < MOST_ROUNDS; rounds++) {
            double excess = -wanted;
            double slope = 0;
            for (int i = 0; i < outcomes; i++) {
                var probability = curve.probability(feature[i], parameter);
                excess += probability;
                slope += curve.slope(feature[i], probability, parameter);
            }
            if (Math.abs(excess) <= 0x1p-52 * wanted) {
                break;
            }
            if (excess > 0) {
                low = parameter;
            } else {
                high = parameter;
            }
            var newton = parameter + excess / slope;
            var next = newton > low && newton < high ? newton : low + (high - low) / 2;
            if (next <= low || next >= high) {
                break;
            }
            parameter = next;
        }
        return parameter;
    }
}
