package app.linewright.odds.board;

import app.linewright.odds.Sportsbook;

/** A source that did not take part in something on a market. */
public record LeftOut(Sportsbook source, Reason reason) {
    /** Why a source did not take part. */
    public enum Reason {
        SUSPENDED("takes no bets at the moment"),
        STALE("is too old beside the fresh prices"),
        AGGREGATE("is no book one can bet at"),
        NOT_USABLE("is not among the books you can use"),
        INCOMPLETE("does not price every outcome at one line, so it has no fair line"),
        OTHER_STAGE("has only prices of another stage"),
        OTHER_MARKET("prices a draw, so its sides settle after regular time"),
        OTHER_POINT("quotes a line that cannot be brought to the common one"),
        NO_EXACT_TIME("has no exact time, beside prices that have one"),
        MISPRINT("has prices that cannot be one market's, so one of them is a misprint"),
        NO_FAIR_LINE("has prices from which the chosen method can make no fair line"),
        NO_WEIGHT("has no weight in the fair line"),
        NOT_THE_REFERENCE("is not the book chosen for the fair line");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        /** The reason as the end of a sentence that starts with the source's name. */
        public String words() {
            return words;
        }
    }

    public String sentence() {
        return source.name() + " " + reason.words() + ".";
    }
}
