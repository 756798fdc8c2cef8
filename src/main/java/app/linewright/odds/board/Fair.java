package app.linewright.odds.board;

/**
 * The fair probability of an outcome, with its range over the methods of taking the margin out.
 *
 * @param probability by the default method
 * @param lowest the lowest over the methods that answer for this market
 * @param highest the highest over them
 */
public record Fair(double probability, double lowest, double highest) {
    /** The fair price, decimal. */
    public double price() {
        return 1 / probability;
    }
}
