package app.linewright.odds.board;

import app.linewright.odds.MarketType;

/** A market that offers nothing to bet on, and why: a result like any other. */
public record NoBet(Game game, MarketType market, Reason reason) {
    /** Why a market offers nothing, the first that holds. */
    public enum Reason {
        STARTED("the game has started"),
        MAY_HAVE_STARTED("only the date of the game is known, so it may have started"),
        NO_BOOK("no book quotes it"),
        NOT_USABLE("none of your books quotes it"),
        OTHER_MARKET("its books price a draw, so their sides settle after regular time"),
        MISPRINT("its prices cannot be one market's, so one of them is a misprint"),
        CLOSED("no book takes bets on it at the moment"),
        NO_EXACT_TIME("no price tells when it was captured"),
        TOO_OLD("every price is too old"),
        NO_FAIR_LINE("the other books make no fair line of fresh prices"),
        NO_EDGE("no price is far enough above the fair one"),
        NO_ARBITRAGE("the best prices together keep a margin, or rounding eats the profit"),
        NO_MIDDLE("no two prices leave a score at which neither loses");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        /** The reason as the end of a sentence. */
        public String words() {
            return words;
        }
    }
}
