package app.linewright.odds.opportunity;

/** What a price is worth against a fair probability. Prices are decimal and net of commission. */
public final class Edge {
    private Edge() {}

    /** The expected profit of one unit staked: p·o − 1. */
    public static double of(double probability, double price) {
        return probability * price - 1;
    }

    /** The edge in probability: p − 1/o. */
    public static double inProbability(double probability, double price) {
        return probability - 1 / price;
    }

    /** The lowest price that has the edge {@code edge}: (1 + e)/p. */
    public static double minimumPrice(double probability, double edge) {
        return (1 + edge) / probability;
    }
}
