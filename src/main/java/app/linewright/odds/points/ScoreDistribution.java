package app.linewright.odds.points;

import java.util.Arrays;

/**
 * How likely each whole score is: a margin (home less away) or a total. Immutable.
 *
 * <p>Its location moves by an exponential tilt, p(k) ∝ p₀(k)·e^(θk): of all distributions with a given mean the one
 * nearest to p₀ (Kullback 1959, minimum discrimination information). A tilt keeps what makes a sport's scores lumpy
 * where it is, the 3 of a field goal and the missing ties, which a shift along the axis would smear; and for the
 * classic shapes it is the move one would want: a normal curve keeps its width, a Poisson total becomes a Poisson
 * total, a Skellam margin a Skellam margin.
 */
public final class ScoreDistribution {
    private static final double TOLERANCE = 1e-13;
    /** Newton's steps square their error: after one as short as this nothing is left that a double shows. */
    private static final double LAST_STEP = 1e-8;
    private static final double SMALLEST = 1e-12;
    private static final int STEPS = 200;

    private final int lowest;
    private final double[] probabilities;

    private ScoreDistribution(int lowest, double[] probabilities) {
        this.lowest = lowest;
        this.probabilities = probabilities;
    }

    /**
     * The distribution that gives the scores from {@code lowest} on probabilities proportional to {@code weights}.
     *
     * @throws IllegalArgumentException if a weight is negative or not finite, or fewer than two are above zero
     */
    public static ScoreDistribution of(int lowest, double[] weights) {
        double sum = 0;
        int first = weights.length;
        int last = -1;
        for (int i = 0; i < weights.length; i++) {
            if (!(weights[i] >= 0) || weights[i] == Double.POSITIVE_INFINITY) {
                throw new IllegalArgumentException(
                        "The weight of score " + (lowest + i) + " is " + weights[i] + "; it has to be 0 or more.");
            }
            if (weights[i] > 0) {
                first = Math.min(first, i);
                last = i;
            }
            sum += weights[i];
        }
        if (last <= first || sum == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("A score distribution needs at least two possible scores.");
        }
        double[] probabilities = Arrays.copyOfRange(weights, first, last + 1);
        for (int i = 0; i < probabilities.length; i++) {
            probabilities[i] /= sum;
        }
        return new ScoreDistribution(lowest + first, probabilities);
    }

    /** The lowest possible score. */
    public int lowest() {
        return lowest;
    }

    /** The highest possible score. */
    public int highest() {
        return lowest + probabilities.length - 1;
    }

    /** How likely {@code score} is; 0 outside the possible scores. */
    public double probability(int score) {
        int index = score - lowest;
        return index < 0 || index >= probabilities.length ? 0 : probabilities[index];
    }

    /** The mean score. */
    public double mean() {
        double sum = 0;
        for (int i = 0; i < probabilities.length; i++) {
            sum += probabilities[i] * i;
        }
        return lowest + sum;
    }

    /** The standard deviation of the score. */
    public double standardDeviation() {
        double mean = mean();
        double sum = 0;
        for (int i = 0; i < probabilities.length; i++) {
            double distance = lowest + i - mean;
            sum += probabilities[i] * distance * distance;
        }
        return Math.sqrt(sum);
    }

    /** This distribution moved by the tilt θ; 0 leaves it as it is, above 0 raises the scores. */
    public ScoreDistribution tilted(double tilt) {
        double[] weights = new double[probabilities.length];
        // Measured from the end the tilt favours, no power exceeds 1.
        int anchor = tilt > 0 ? weights.length - 1 : 0;
        double greatest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = probabilities[i] == 0
                    ? Double.NEGATIVE_INFINITY
                    : Math.log(probabilities[i]) + tilt * (i - anchor);
            greatest = Math.max(greatest, weights[i]);
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.exp(weights[i] - greatest);
        }
        return of(lowest, weights);
    }

    /**
     * The tilt that gives the mean {@code mean}.
     *
     * @return NaN if the mean does not lie strictly between the lowest and the highest score
     */
    public double tiltForMean(double mean) {
        if (!(mean > lowest && mean < highest())) {
            return Double.NaN;
        }
        double low = -1;
        double high = 1;
        while (tilted(low).mean() > mean) {
            low *= 2;
        }
        while (tilted(high).mean() < mean) {
            high *= 2;
        }
        for (int step = 0; step < STEPS && high - low > TOLERANCE; step++) {
            double middle = (low + high) / 2;
            if (tilted(middle).mean() < mean) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** How a bet above {@code threshold} (in hundredths) settles. */
    public LineOutcomes above(int threshold) {
        double[] shares = new double[5];
        var side = new LineSide(threshold, true);
        for (int i = 0; i < probabilities.length; i++) {
            shares[2 + (int) (2 * side.settle(lowest + i))] += probabilities[i];
        }
        return new LineOutcomes(shares[4], shares[3], shares[2], shares[1], shares[0]);
    }

    /** How a bet on {@code side} settles. */
    public LineOutcomes outcomes(LineSide side) {
        LineOutcomes above = above(side.threshold());
        return side.above() ? above : above.opposite();
    }

    /**
     * The tilt under which the fair probability of “above {@code threshold}” ({@link LineOutcomes#fairProbability}) is
     * {@code fair}.
     *
     * @param threshold in hundredths
     * @return NaN if no tilt can do it: {@code fair} does not lie between 1e-12 and 1 − 1e-12, or every possible score
     *     lies on one side of the threshold
     */
    public double tiltFor(int threshold, double fair) {
        return tiltFor(threshold, fair, 0);
    }

    /** As {@link #tiltFor(int, double)}, begun at {@code guess}, such as the tilt for a neighbouring probability. */
    public double tiltFor(int threshold, double fair, double guess) {
        var line = new TiltedLine(this, threshold);
        if (!(fair >= SMALLEST && fair <= 1 - SMALLEST) || !line.isDecidable()) {
            return Double.NaN;
        }
        double target = Math.log(fair / (1 - fair));
        double low = Double.NEGATIVE_INFINITY;
        double high = Double.POSITIVE_INFINITY;
        double tilt = guess;
        for (int step = 0; step < STEPS; step++) {
            line.tiltTo(tilt);
            double gap = line.logOdds() - target;
            if (gap < 0) {
                low = tilt;
            } else {
                high = tilt;
            }
            double next = tilt - gap / line.slope();
            // The slope is never below 1, so where only one side is bounded a step still cannot run away.
            if ((next > low && next < high) || !Double.isFinite(low) || !Double.isFinite(high)) {
                if (Math.abs(next - tilt) <= LAST_STEP) {
                    return next;
                }
            } else {
                next = (low + high) / 2;
                if (Math.abs(next - tilt) <= TOLERANCE * (1 + Math.abs(tilt))) {
                    return next;
                }
            }
            tilt = next;
        }
        return tilt;
    }

    /**
     * The fair probability of “above {@code threshold}” under the tilt {@code tilt}; 0 or 1 where every possible score
     * lies on one side.
     *
     * @param threshold in hundredths
     */
    public double fairAbove(int threshold, double tilt) {
        var line = new TiltedLine(this, threshold);
        line.tiltTo(tilt);
        return 1 / (1 + Math.exp(-line.logOdds()));
    }

    /**
     * What a fair probability at one line is worth at another: the distribution is moved until “above {@code from}” is
     * worth {@code fair}, and “above {@code to}” is read from it. The same line gives {@code fair} itself.
     *
     * @param from in hundredths
     * @param to in hundredths
     * @return NaN if the distribution cannot be moved so ({@link #tiltFor})
     */
    public double move(double fair, int from, int to) {
        if (from == to) {
            return fair;
        }
        double tilt = tiltFor(from, fair);
        return Double.isNaN(tilt) ? Double.NaN : fairAbove(to, tilt);
    }

    /**
     * As {@link #move(double, int, int)} for many probabilities near each other, in place.
     *
     * @param fair receives what they are worth at {@code to}, NaN where that cannot be told
     */
    public void move(double[] fair, int from, int to) {
        if (from == to) {
            return;
        }
        double tilt = 0;
        for (int i = 0; i < fair.length; i++) {
            double next = tiltFor(from, fair[i], tilt);
            fair[i] = Double.isNaN(next) ? Double.NaN : fairAbove(to, next);
            tilt = Double.isNaN(next) ? tilt : next;
        }
    }

    double at(int index) {
        return probabilities[index];
    }

    int size() {
        return probabilities.length;
    }
}
