package app.linewright.odds.points;

import java.util.Arrays;
import java.util.Optional;

/**
 * A league's own score distribution from its results: what its scores do differently from a starting distribution,
 * believed in proportion to how much of it was seen.
 *
 * <p>Each score's weight is (observed + m·π) / (expected + m·π), where the expectation sums the starting distribution
 * over the games, each moved to its own mean, π is the expectation's share of a game and m the games that the starting
 * distribution counts for. Where all games share one mean this is the posterior mean under a Dirichlet prior. The
 * location stays where {@code start} has it: a price decides that, game by game.
 */
public final class ScoreFit {
    /** Fewer results than this say too little about single scores. */
    public static final int MINIMUM = 300;

    /** How many games the starting distribution counts for, unless told otherwise. */
    public static final double PRIOR_GAMES = 200;

    private ScoreFit() {}

    /** {@link #fit(ScoreDistribution, int[], double[], double)} with one mean for all games, that of the results. */
    public static Optional<ScoreDistribution> fit(ScoreDistribution start, int[] scores) {
        double sum = 0;
        for (int score : scores) {
            sum += score;
        }
        double[] expected = new double[scores.length];
        Arrays.fill(expected, sum / scores.length);
        return fit(start, scores, expected, PRIOR_GAMES);
    }

    /**
     * The distribution that {@code scores} and {@code start} speak for together.
     *
     * @param scores the margin or total of each game
     * @param expected what the market expected of each game, such as its closing line; the spread around it, not that
     *     of a season's games among themselves, is what a line needs
     * @param priorGames how many games {@code start} counts for, above 0
     * @return empty with fewer than {@link #MINIMUM} games that lie, with their expectation, within the scores that
     *     {@code start} holds possible
     * @throws IllegalArgumentException if the arrays differ in length or {@code priorGames} is not above 0
     */
    public static Optional<ScoreDistribution> fit(
            ScoreDistribution start, int[] scores, double[] expected, double priorGames) {
        if (scores.length != expected.length) {
            throw new IllegalArgumentException(
                    "Each of the " + scores.length + " scores needs one expectation, not " + expected.length + ".");
        }
        if (!(priorGames > 0)) {
            throw new IllegalArgumentException(
                    "The starting distribution has to count for more than 0 games, not " + priorGames + ".");
        }
        double[] observed = new double[start.size()];
        double[] hoped = new double[start.size()];
        int games = count(start, scores, expected, observed, hoped);
        if (games < MINIMUM) {
            return Optional.empty();
        }
        double[] weights = new double[start.size()];
        for (int i = 0; i < weights.length; i++) {
            double prior = priorGames * hoped[i] / games;
            weights[i] = hoped[i] > 0 ? start.at(i) * (observed[i] + prior) / (hoped[i] + prior) : 0;
        }
        return Optional.of(ScoreDistribution.of(start.lowest(), weights));
    }

    /** Adds up what was observed and what was expected; returns how many games could be used. */
    private static int count(
            ScoreDistribution start, int[] scores, double[] expected, double[] observed, double[] hoped) {
        int games = 0;
        double lastMean = Double.NaN;
        ScoreDistribution moved = start;
        for (int game = 0; game < scores.length; game++) {
            int index = scores[game] - start.lowest();
            if (index < 0 || index >= observed.length || start.at(index) == 0) {
                continue;
            }
            if (expected[game] != lastMean) {
                double tilt = start.tiltForMean(expected[game]);
                if (Double.isNaN(tilt)) {
                    continue;
                }
                lastMean = expected[game];
                moved = start.tilted(tilt);
            }
            observed[index]++;
            games++;
            for (int i = 0; i < hoped.length; i++) {
                hoped[i] += moved.probability(start.lowest() + i);
            }
        }
        return games;
    }
}
