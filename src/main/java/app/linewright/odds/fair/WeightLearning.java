package app.linewright.odds.fair;

import java.util.Arrays;
import java.util.List;

/**
 * Learns what books are worth in the pool from how they closed: the weights, none below 0 and summing to one, with the
 * least Σ log loss + m·KL(defaults ‖ weights). That is the likeliest pool under a Dirichlet prior of the weights with m
 * pseudo-counts spread like the defaults, so that little history moves them little. The loss is convex in the weights
 * wherever all books quote; the descent is by exponentiated gradients (Kivinen and Warmuth 1997), which keep weights
 * above 0.
 *
 * <p>Whether they are any better is told by a walk forward: each stretch of events is priced with the weights learned
 * from strictly earlier days, and compared with the weights that stand.
 */
public final class WeightLearning {
    /** How firmly the defaults are held: m, the pseudo-counts of the prior. */
    public static final double PSEUDO_COUNTS = 10;

    /** Fewer events than this are not learned from. */
    public static final int MINIMUM = 400;

    private static final int STRETCHES = 12;
    private static final int STEPS = 500;
    private static final double TOLERANCE = 1e-10;

    private WeightLearning() {}

    /**
     * What was learned, and whether it is to be used.
     *
     * @param weights one a book, summing to one: of all events
     * @param logLoss the mean log loss of the walk forward
     * @param standingLogLoss that of the weights that stand, on the same events
     * @param gain the gain over the weights that stand with its interval
     * @param adopted whether the interval excludes zero; otherwise what stands goes on standing
     */
    public record Learned(
            List<Double> weights, double logLoss, double standingLogLoss, GainInterval gain, boolean adopted) {
        public Learned {
            weights = List.copyOf(weights);
        }

        /** The weights in the unit of {@code defaults}, so that they stand beside those of books not learned here. */
        public List<Double> inUnitOf(double[] defaults) {
            double unit = Arrays.stream(defaults).sum();
            return weights.stream().map(weight -> weight * unit).toList();
        }
    }

    /**
     * Learns the weights of {@code history}'s books, where no others stand than the defaults.
     *
     * @see #learn(ClosingHistory, double[], double[], long)
     */
    public static Learned learn(ClosingHistory history, double[] defaults, long seed) {
        return learn(history, defaults, defaults, seed);
    }

    /**
     * Learns the weights of {@code history}'s books.
     *
     * @param defaults what the weights are held to, one a book, 0 or more and not all 0; a book with 0 stays at 0
     * @param standing what they are compared with, of the same form
     * @param seed of the interval
     * @return the defaults, not adopted, with fewer than {@link #MINIMUM} events
     */
    public static Learned learn(ClosingHistory history, double[] defaults, double[] standing, long seed) {
        double[] prior = normalised(history, defaults);
        double[] before = normalised(history, standing);
        if (history.events() < MINIMUM) {
            return new Learned(asList(prior), Double.NaN, Double.NaN,
                    new GainInterval(Double.NaN, Double.NaN, Double.NaN, 0, 0), false);
        }
        double[] gains = new double[history.events()];
        Arrays.fill(gains, Double.NaN);
        double[] pooled = new double[history.outcomes()];
        double[] weights = prior;
        double learnedLoss = 0;
        double standingLoss = 0;
        int priced = 0;
        for (int from = firstOfDay(history, history.events() / 3); from < history.events(); ) {
            weights = fit(history, from, prior, weights);
            int to = firstOfDay(history, Math.max(from + history.events() * 2 / 3 / STRETCHES, from + 1));
            for (int event = from; event < to; event++) {
                double learned = history.loss(event, weights, pooled);
                double stood = history.loss(event, before, pooled);
                gains[event] = stood - learned;
                if (!Double.isNaN(gains[event])) {
                    learnedLoss += learned;
                    standingLoss += stood;
                    priced++;
                }
            }
            from = to;
        }
        var gain = PairedBootstrap.of(gains, history.days(), seed);
        double[] all = fit(history, history.events(), prior, weights);
        return new Learned(asList(all), learnedLoss / priced, standingLoss / priced, gain, gain.isProven());
    }

    /** The first event from {@code event} on that begins a day: no day is both learned from and priced. */
    private static int firstOfDay(ClosingHistory history, int event) {
        int first = event;
        while (first > 0 && first < history.events() && history.day(first) == history.day(first - 1)) {
            first++;
        }
        return Math.min(first, history.events());
    }

    /** The best weights for the first {@code events}, beginning at {@code start}. */
    static double[] fit(ClosingHistory history, int events, double[] prior, double[] start) {
        double[] weights = start.clone();
        double[] slope = new double[weights.length];
        double[] trial = new double[weights.length];
        double rate = 1;
        double value = objective(history, events, prior, weights, slope);
        for (int step = 0; step < STEPS; step++) {
            double centre = 0;
            for (int i = 0; i < weights.length; i++) {
                centre += weights[i] * slope[i];
            }
            double promised = 0;
            for (int i = 0; i < weights.length; i++) {
                promised += weights[i] * (slope[i] - centre) * (slope[i] - centre);
            }
            if (promised < TOLERANCE * TOLERANCE) {
                break;
            }
            double[] trialSlope = new double[weights.length];
            double trialValue;
            do {
                multiply(weights, slope, centre, rate, trial);
                Arrays.fill(trialSlope, 0);
                trialValue = objective(history, events, prior, trial, trialSlope);
                rate /= 2;
            } while (trialValue > value - rate * promised / 2 && rate > 1e-9);
            if (!(value - trialValue > TOLERANCE)) {
                break;
            }
            System.arraycopy(trial, 0, weights, 0, weights.length);
            slope = trialSlope;
            value = trialValue;
            // The halving after a good step is taken back, and a longer one tried.
            rate *= 4;
        }
        return weights;
    }

    private static void multiply(double[] weights, double[] slope, double centre, double rate, double[] trial) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            trial[i] = weights[i] * Math.exp(Math.clamp(-rate * (slope[i] - centre), -20, 20));
            sum += trial[i];
        }
        for (int i = 0; i < weights.length; i++) {
            trial[i] /= sum;
        }
    }

    /** The mean of the loss and of what shrinks towards the defaults, and its derivatives. */
    private static double objective(
            ClosingHistory history, int events, double[] prior, double[] weights, double[] slope) {
        double[] pooled = new double[history.outcomes()];
        double value = 0;
        for (int event = 0; event < events; event++) {
            value += history.addSlope(event, weights, pooled, slope);
        }
        double scale = 1.0 / Math.max(events, 1);
        for (int i = 0; i < weights.length; i++) {
            if (prior[i] > 0) {
                value += PSEUDO_COUNTS * prior[i] * Math.log(prior[i] / weights[i]);
                slope[i] = scale * (slope[i] - PSEUDO_COUNTS * prior[i] / weights[i]);
            } else {
                slope[i] = 0;
            }
        }
        return value * scale;
    }

    private static double[] normalised(ClosingHistory history, double[] defaults) {
        double sum = Arrays.stream(defaults).sum();
        boolean possible = Arrays.stream(defaults).allMatch(weight -> weight >= 0) && sum > 0 && Double.isFinite(sum);
        if (defaults.length != history.books() || !possible) {
            throw new IllegalArgumentException("Each of the " + history.books()
                    + " books needs a default weight of 0 or more, not all 0; not " + Arrays.toString(defaults) + ".");
        }
        return Arrays.stream(defaults).map(weight -> weight / sum).toArray();
    }

    private static List<Double> asList(double[] weights) {
        return Arrays.stream(weights).boxed().toList();
    }
}
