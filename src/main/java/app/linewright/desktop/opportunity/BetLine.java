package app.linewright.desktop.opportunity;

import app.linewright.odds.QuoteTime;

/** A line of the arbitrages and middles: each is a head, its bets, and what else can come of it. Amounts as shown. */
sealed interface BetLine {
    /**
     * What it is on, and what the stakes leave at least and at most.
     *
     * @param time that of the oldest price
     */
    record Head(
            String start,
            String event,
            String market,
            boolean simulated,
            String staked,
            String profit,
            String share,
            QuoteTime time)
            implements BetLine {}

    /**
     * A bet; {@code profit} and {@code share} are what is left if it alone wins. No stakes where the total is too small
     * for its steps.
     */
    record Bet(
            String selection,
            String price,
            String abbreviation,
            String book,
            String stake,
            String returns,
            String profit,
            String share,
            QuoteTime time)
            implements BetLine {}

    /**
     * Another way it can end, or what it earns on average.
     *
     * @param positive whether it leaves a profit
     */
    record Ending(String name, String chance, String profit, String share, boolean positive) implements BetLine {}

    /** What speaks against it, or stands between the stakes and the profit. */
    record Note(String sentence) implements BetLine {}
}
