package app.linewright.odds.points;

/**
 * The odds of “above a threshold” under a tilt, and how fast they change with it. Every score that wins lies above
 * every score that loses, so the logarithm of the odds rises by at least 1 for each unit of tilt.
 *
 * <p>Sums run by Horner's rule in powers not above 1, so that no tilt overflows.
 */
final class TiltedLine {
    private final ScoreDistribution scores;
    /** The first index that wins, and its weight: ½ where only one half of a quarter line wins. */
    private final int firstWin;
    private final double firstWinWeight;
    /** The last index that loses, and its weight. */
    private final int lastLoss;
    private final double lastLossWeight;

    private double logMass;
    private double mean;
    private double logOdds;
    private double slope;

    TiltedLine(ScoreDistribution scores, int threshold) {
        this.scores = scores;
        int lower = LineSide.lower(threshold);
        int upper = LineSide.upper(threshold);
        int win = Math.floorDiv(lower, 100) + 1;
        int loss = Math.ceilDiv(upper, 100) - 1;
        firstWinWeight = 100L * win > upper ? 1 : 0.5;
        lastLossWeight = 100L * loss < lower ? 1 : 0.5;
        firstWin = Math.clamp((long) win - scores.lowest(), 0, scores.size());
        lastLoss = Math.clamp((long) loss - scores.lowest(), -1, scores.size() - 1);
    }

    /** Whether some possible score wins and some possible score loses. */
    boolean isDecidable() {
        return firstWin < scores.size() && lastLoss >= 0;
    }

    void tiltTo(double tilt) {
        if (!isDecidable()) {
            logOdds = firstWin < scores.size() ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
            slope = 1;
            return;
        }
        sum(firstWin, scores.size() - 1, firstWin, firstWinWeight, tilt);
        double winMass = logMass;
        double winMean = mean;
        sum(0, lastLoss, lastLoss, lastLossWeight, tilt);
        logOdds = winMass - logMass;
        slope = winMean - mean;
    }

    /** ln of what wins over what loses. */
    double logOdds() {
        return logOdds;
    }

    /** The change of {@link #logOdds} with the tilt: the mean winning score less the mean losing one. */
    double slope() {
        return slope;
    }

    /** Sets {@link #logMass} and {@link #mean} to those of the indices from {@code low} to {@code high}. */
    private void sum(int low, int high, int edge, double edgeWeight, double tilt) {
        double ratio = Math.exp(-Math.abs(tilt));
        int step = tilt > 0 ? 1 : -1;
        int anchor = tilt > 0 ? high : low;
        double mass = 0;
        double distance = 0;
        for (int i = low + high - anchor, left = high - low; left >= 0; i += step, left--) {
            distance = ratio * (distance + mass);
            mass = ratio * mass + (i == edge ? edgeWeight * scores.at(i) : scores.at(i));
        }
        logMass = Math.log(mass) + tilt * anchor;
        mean = anchor - step * distance / mass;
    }
}
