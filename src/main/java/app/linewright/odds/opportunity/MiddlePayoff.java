package app.linewright.odds.opportunity;

import app.linewright.odds.points.LineSide;
import app.linewright.odds.points.ScoreDistribution;

/** What two opposite bets at different lines earn, score by score, per unit staked on both together. */
final class MiddlePayoff {
    private final LineSide above;
    private final double abovePrice;
    private final double aboveShare;
    private final LineSide below;
    private final double belowPrice;

    private double hit;
    private double partial;
    private double missed;
    private double edge;
    private double worst;

    MiddlePayoff(LineSide above, double abovePrice, LineSide below, double belowPrice) {
        this.above = above;
        this.abovePrice = abovePrice;
        this.below = below;
        this.belowPrice = belowPrice;
        // Equal returns: the stakes go by the other's price.
        this.aboveShare = belowPrice / (abovePrice + belowPrice);
    }

    /** Counts every possible score of {@code scores}. */
    void weigh(ScoreDistribution scores) {
        hit = 0;
        partial = 0;
        missed = 0;
        edge = 0;
        worst = Double.POSITIVE_INFINITY;
        for (int score = scores.lowest(); score <= scores.highest(); score++) {
            double probability = scores.probability(score);
            if (probability > 0) {
                double first = above.settle(score);
                double second = below.settle(score);
                double profit = aboveShare * profit(first, abovePrice) + (1 - aboveShare) * profit(second, belowPrice);
                edge += probability * profit;
                worst = Math.min(worst, profit);
                if (first == 1 && second == 1) {
                    hit += probability;
                } else {
                    missed += probability * profit;
                    if (first >= 0 && second >= 0) {
                        partial += probability;
                    }
                }
            }
        }
    }

    double aboveShare() {
        return aboveShare;
    }

    double hit() {
        return hit;
    }

    double partial() {
        return partial;
    }

    double edge() {
        return edge;
    }

    double worst() {
        return worst;
    }

    /** The hit probability m at which m·(gain) + (1 − m)·(mean profit of all that misses) is zero. */
    double breakEven() {
        if (hit >= 1) {
            return 0;
        }
        double gain = aboveShare * (abovePrice - 1) + (1 - aboveShare) * (belowPrice - 1);
        double miss = missed / (1 - hit);
        return Math.max(0, -miss / (gain - miss));
    }

    private static double profit(double settlement, double price) {
        return settlement > 0 ? settlement * (price - 1) : settlement;
    }
}
