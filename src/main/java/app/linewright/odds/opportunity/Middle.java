package app.linewright.odds.opportunity;

import app.linewright.odds.MarketKey;
import app.linewright.odds.Quote;
import java.time.Duration;
import java.util.List;

/**
 * Two bets on different lines, above the lower and below the higher one: at some score between or on them neither
 * loses, at every other one of them wins. Amounts are shares of the whole stake, split so that either bet alone returns
 * the same.
 *
 * @param above the bet above the lower line: over, or the home side
 * @param below the bet below the higher line: under, or the away side
 * @param aboveShare the part of the whole stake on {@code above}
 * @param hit how likely both bets win; 0 where no score lies between the lines
 * @param partial how likely neither bet loses but not both win: a push or half result beside a win
 * @param breakEven how likely its {@link #kind} has to come true for the bets to be fair, everything else staying in
 *     proportion; both win without pushes Σ 1/o − 1, at −110 on both sides 1/21, a win and a push 1/11
 * @param edge the expected profit of one unit staked in all
 * @param aboveEdge the expected profit of one unit staked on {@code above} alone, {@code belowEdge} on {@code below}:
 *     what stakes in other shares, as rounding makes them, earn
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
        double aboveEdge,
        double belowEdge,
        double worst,
        Duration age,
        List<BookRules.Difference> differences) {
    /** The best that can come of it. */
    public enum Kind {
        BOTH_WIN("both win"),
        /** One bet wins and the other pushes; on quarter lines half of a bet may win or push. */
        WIN_AND_PUSH("win + push");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public Middle {
        differences = List.copyOf(differences);
    }

    public Kind kind() {
        return hit > 0 ? Kind.BOTH_WIN : Kind.WIN_AND_PUSH;
    }

    /** How likely its kind comes true. */
    public double probability() {
        return switch (kind()) {
            case BOTH_WIN -> hit;
            case WIN_AND_PUSH -> partial;
        };
    }
}
