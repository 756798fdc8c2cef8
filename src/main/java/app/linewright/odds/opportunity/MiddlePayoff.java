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
    private double hitProfit;
    private double partialProfit;
    private double edge;
    private double worst;
    private double aboveEdge;
    private double belowEdge;

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
        hitProfit = 0;
        partialProfit = 0;
        edge = 0;
        worst = Double.POSITIVE_INFINITY;
        aboveEdge = 0;
        belowEdge = 0;
        for (int score = scores.lowest(); score <= scores.highest(); score++) {
            double probability = scores.probability(score);
            if (probability > 0) {
                double first = above.settle(score);
                double second = below.settle(score);
                double aboveProfit = profit(first, abovePrice);
                double belowProfit = profit(second, belowPrice);
                double profit = aboveShare * aboveProfit + (1 - aboveShare) * belowProfit;
                edge += probability * profit;
                aboveEdge += probability * aboveProfit;
                belowEdge += probability * belowProfit;
                worst = Math.min(worst, profit);
                if (first == 1 && second == 1) {
                    hit += probability;
                    hitProfit += probability * profit;
                } else if (first >= 0 && second >= 0) {
                    partial += probability;
                    partialProfit += probability * profit;
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

    double aboveEdge() {
        return aboveEdge;
    }

    double belowEdge() {
        return belowEdge;
    }

    /**
     * The probability m at which m·gain + (1 − m)·miss is zero: the mean profits where both win, or, where no score
     * lets both win, where neither loses; and everywhere else.
     */
    double breakEven() {
        double wanted = hit > 0 ? hit : partial;
        double profit = hit > 0 ? hitProfit : partialProfit;
        if (wanted == 0 || wanted >= 1) {
            return 0;
        }
        double gain = profit / wanted;
        double miss = (edge - profit) / (1 - wanted);
        return Math.max(0, -miss / (gain - miss));
    }

    private static double profit(double settlement, double price) {
        return settlement > 0 ? settlement * (price - 1) : settlement;
    }
}
