package app.linewright.odds.opportunity;

import app.linewright.odds.MarketKey;
import app.linewright.odds.Quote;
import app.linewright.odds.fair.FairLine;
import app.linewright.odds.points.LineOutcomes;
import java.time.Duration;

/**
 * A price above the fair one. A large edge is more often a stale price or an error in the fair line than a gift.
 *
 * @param price the decimal price net of commission
 * @param line the fair line without the quote's own book
 * @param worth how the bet settles by that line, at the quote's own point
 * @param edge the expected profit of one unit staked
 * @param lowestEdge the edge at the lowest fair probability over the methods of taking margins out
 * @param highestEdge the edge at the highest
 * @param kelly the full Kelly stake, as a share of the bankroll
 * @param age the age of the quote
 */
public record Value(
        MarketKey market,
        Quote quote,
        double price,
        FairLine line,
        LineOutcomes worth,
        double edge,
        double lowestEdge,
        double highestEdge,
        double kelly,
        Duration age) {
    /** The stake that is proposed: a quarter of full Kelly. */
    public double stake() {
        return kelly * Kelly.QUARTER;
    }

    /** The fair price at the quote's own point. */
    public double fairPrice() {
        return 1 / worth.fairProbability();
    }
}
