package app.linewright.odds.opportunity;

import app.linewright.odds.MarketKey;
import app.linewright.odds.Quote;
import java.time.Duration;
import java.util.List;

/**
 * Two bets on different lines that both win when the score falls between: above the lower line and below the higher
 * one. Amounts are shares of the whole stake, split so that either bet alone returns the same.
 *
 * @param above the bet above the lower line: over, or the home side
 * @param below the bet below the higher line: under, or the away side
 * @param aboveShare the part of the whole stake on {@code above}
 * @param hit how likely both bets win
 * @param partial how likely neither bet loses but not both win: a push or half result beside a win
 * @param breakEven how likely both have to win for the bets to be fair, everything else staying in proportion; without
 *     pushes Σ 1/o − 1, at −110 on both sides 1/21
 * @param edge the expected profit of one unit staked in all
 * @param worst the least profit of one unit staked in all, below zero unless the middle is an arbitrage too
 * @param age the age of the older bet
 * @param differences what the books do not, or may not, rule alike
 */
public record Middle(
        MarketKey market,
        Quote above,
        Quote below,
        double aboveShare,
        double hit,
        double partial,
        double breakEven,
        double edge,
        double worst,
        Duration age,
        List<BookRules.Difference> differences) {
    public Middle {
        differences = List.copyOf(differences);
    }
}
