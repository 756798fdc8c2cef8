package app.linewright.odds.opportunity;

import app.linewright.odds.MarketKey;
import app.linewright.odds.Money;
import app.linewright.odds.Quote;
import java.time.Duration;
import java.util.List;

/**
 * Prices of different books that together pay more than they take. Not free of risk: a leg may be refused, voided or
 * settled by another rule, and prices move between two bets.
 *
 * @param inverseSum Σ 1/o′ over the legs' prices net of commission, below 1
 * @param locked the least profit that the stakes leave after rounding, above zero
 * @param canPush whether the score can fall on the one line of both bets: then stakes come back, and none of it or
 *     about half is won. Of bets on different lines one wins where the other pushes, which is more than is locked
 * @param age the age of the oldest leg
 * @param differences what the books do not, or may not, rule alike
 */
public record Arbitrage(
        MarketKey market,
        List<Leg> legs,
        double inverseSum,
        Money locked,
        boolean canPush,
        Duration age,
        List<BookRules.Difference> differences) {
    /**
     * One bet of the arbitrage.
     *
     * @param price the decimal price net of commission
     * @param share the part of the whole stake before rounding
     * @param stake the stake in whole minor units; all of it is at risk if only this leg is accepted
     * @param returns what the leg returns in all if it wins, rounded HALF_UP to the minor unit
     * @param hedgePrice the lowest price on everything else together at which this leg, accepted alone, can still be
     *     hedged without loss
     */
    public record Leg(Quote quote, double price, double share, Money stake, Money returns, double hedgePrice) {}

    public Arbitrage {
        legs = List.copyOf(legs);
        differences = List.copyOf(differences);
    }

    /** The profit of one unit staked in exact shares, before rounding: 1/Σ − 1. */
    public double rate() {
        return 1 / inverseSum - 1;
    }

    /** All stakes together. */
    public Money staked() {
        return legs.stream().map(Leg::stake).reduce(Money::plus).orElseThrow();
    }

    /** Whether every leg stands at one book: more likely a wrong price, which books void, than an offer. */
    public boolean atOneBook() {
        return legs.stream().map(leg -> leg.quote().book()).distinct().count() == 1;
    }
}
