package app.linewright.odds.fair;

/** Why a source, or one of its quotes, has no part in something. */
public enum Refusal {
    AGGREGATE("is no book one can bet at"),
    OTHER_STAGE("has only prices of another stage"),
    NOT_USABLE("is not among the books you can use"),
    /** It prices an outcome that the market has not: a draw where the sport has none. */
    OTHER_MARKET("prices a draw, so its sides settle after regular time"),
    MISPRINT("has prices that cannot be one market's, so one of them is a misprint"),
    SUSPENDED("takes no bets at the moment"),
    NO_EXACT_TIME("has no exact time, beside prices that have one"),
    STALE("is too old beside the fresh prices"),
    INCOMPLETE("does not price every outcome at one line, so it has no fair line"),
    OTHER_POINT("quotes a line that cannot be brought to the common one"),
    /** The margin cannot be taken out of its prices by the chosen method. */
    NO_FAIR_LINE("has prices from which the chosen method can make no fair line"),
    NO_WEIGHT("has no weight in the fair line"),
    NOT_THE_REFERENCE("is not the book chosen for the fair line"),
    COMPARED("is the book that the fair line is compared with");

    private final String words;

    Refusal(String words) {
        this.words = words;
    }

    /** The reason as the end of a sentence that starts with the source's name. */
    public String words() {
        return words;
    }
}
