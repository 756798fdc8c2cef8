package app.linewright.odds.fair;

/** What a fair line was made of; the best there is, and nothing beside it. In falling order of worth. */
public enum Basis {
    /** Books' prices captured at exact instants and not stale. Only such a line can be held against a price. */
    FRESH("fresh prices"),
    /**
     * Books' prices that are not known to be stale, their times not being exact, or that the source itself calls its
     * opening or closing prices, whatever their age.
     */
    UNTIMED("prices without an exact time"),
    /** Books' prices that are all stale. */
    STALE("stale prices"),
    /** No book quotes the whole market; an average, a consensus or an unnamed book does. */
    AGGREGATE("an aggregate, no book"),
    /** Nobody but a list of highest prices, taken at unequal instants, quotes the whole market. */
    MAXIMUM("the highest prices of unequal instants");

    private final String words;

    Basis(String words) {
        this.words = words;
    }

    /** What the line was made of, as it stands within a sentence. */
    public String words() {
        return words;
    }
}
