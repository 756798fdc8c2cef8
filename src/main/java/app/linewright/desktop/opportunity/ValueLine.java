package app.linewright.desktop.opportunity;

import app.linewright.odds.MarketKey;
import app.linewright.odds.Outcome;
import app.linewright.odds.QuoteTime;

/**
 * A price above the fair one, as it is shown.
 *
 * @param selection what is bet on, {@code event} where
 * @param edge, {@code lowest} and {@code highest} as fractions, the latter two over the methods
 * @param range the latter two in words
 */
record ValueLine(
        MarketKey market,
        Outcome outcome,
        String start,
        String selection,
        String event,
        boolean simulated,
        String price,
        String abbreviation,
        String book,
        String fair,
        String fairRange,
        double edge,
        String edgeText,
        double lowest,
        double highest,
        String range,
        QuoteTime time) {
    /** Whether by some method the price is worth no more than is staked. */
    boolean includesZero() {
        return lowest <= 0;
    }
}
