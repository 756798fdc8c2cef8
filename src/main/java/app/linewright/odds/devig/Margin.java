package app.linewright.odds.devig;

/** How a method takes the margin out of a block of books. Stateless: all scratch belongs to the {@link Lanes}. */
interface Margin {
    static Margin of(DevigMethod method) {
        return switch (method) {
            case MULTIPLICATIVE -> new MultiplicativeMargin();
            case ADDITIVE -> new AdditiveMargin();
            case POWER -> new PowerMargin();
            case ODDS_RATIO -> new OddsRatioMargin();
            case SHIN -> new ShinMargin();
            case BALANCED_BOOK -> new BalancedBookMargin();
            case GOTO -> new GotoMargin();
        };
    }

    /** The parameter of a book without margin. */
    double neutral();

    /**
     * Fills the probabilities and the parameter of every lane. Lanes whose booksum is not above 1, or that lack a
     * price, may come out as anything: the {@link Lanes} look after them.
     */
    void remove(Lanes lanes);

    /**
     * The parameter with which these fair probabilities make a book that sums to {@code booksum}, above 1 and below
     * their number; each probability gives way to its quoted one, 1/price. NaN if there is none.
     */
    double add(double[] probabilities, double booksum);
}
