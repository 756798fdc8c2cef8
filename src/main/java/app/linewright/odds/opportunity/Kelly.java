package app.linewright.odds.opportunity;

import app.linewright.odds.points.LineOutcomes;

/**
 * The share of a bankroll that grows it fastest in the long run (Kelly 1956), for a single bet at a decimal price net
 * of commission. Full Kelly trusts the probability wholly; a {@link #QUARTER} is what the program proposes.
 */
public final class Kelly {
    /** The fraction of full Kelly that is proposed. */
    public static final double QUARTER = 0.25;

    private static final int HALVINGS = 60;

    private Kelly() {}

    /** The full stake of a bet that wins or loses: (p·o − 1)/(o − 1), and 0 where the edge is not above 0. */
    public static double stake(double probability, double price) {
        double edge = Edge.of(probability, price);
        return edge > 0 ? Math.min(edge / (price - 1), 1) : 0;
    }

    /**
     * The full stake of a bet on a line: the f in [0, 1] with the greatest Σ w·ln(1 + f·r) over the five settlements,
     * r = b, b/2, 0, −½, −1 with b = o − 1. The derivative falls in f, so its root is halved down to 2^−60.
     */
    public static double stake(LineOutcomes line, double price) {
        if (line.edge(price) <= 0) {
            return 0;
        }
        if (line.halfWin() == 0 && line.halfLoss() == 0) {
            double decided = line.win() + line.loss();
            return stake(line.win() / decided, price);
        }
        double low = 0;
        double high = 1;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (growthSlope(line, price - 1, middle) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double growthSlope(LineOutcomes line, double profit, double stake) {
        return line.win() * profit / (1 + stake * profit)
                + line.halfWin() * profit / 2 / (1 + stake * profit / 2)
                - line.halfLoss() / 2 / (1 - stake / 2)
                - line.loss() / (1 - stake);
    }
}
