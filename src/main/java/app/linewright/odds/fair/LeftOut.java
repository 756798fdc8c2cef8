package app.linewright.odds.fair;

import app.linewright.odds.BookKey;

/** A source that did not take part in a fair line. */
public record LeftOut(BookKey book, Reason reason) {
    /** Why a source did not take part. */
    public enum Reason {
        /** It takes no bets at the moment. */
        SUSPENDED,
        /** It does not price every outcome at one line. */
        INCOMPLETE,
        /** It prices a draw where the sport has none: its sides settle after regular time. */
        OTHER_MARKET,
        /** Its prices are of another stage. */
        OTHER_STAGE,
        /** It is too old beside fresh prices. */
        STALE,
        /** Its time is not exact, beside prices whose time is. */
        NO_EXACT_TIME,
        /** It is no book, and books quote the market. */
        AGGREGATE,
        /** Another source was chosen as the reference. */
        NOT_THE_REFERENCE,
        /** Its prices cannot be one market's: a misprint. */
        MISPRINT,
        /** Its line cannot be brought to the common one. */
        NO_COMMON_POINT,
        /** The margin cannot be taken out of its prices by the chosen method. */
        REFUSED,
        /** It has no weight. */
        NO_WEIGHT,
        /** It is the book that is compared with the line. */
        COMPARED
    }
}
