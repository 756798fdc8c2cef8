package app.linewright.odds.points;

/**
 * How likely each settlement of a bet on a line is. The five sum to 1; the half results are above zero on quarter lines
 * only, the push on whole ones (and on quarters not at all).
 */
public record LineOutcomes(double win, double halfWin, double push, double halfLoss, double loss) {
    /** A bet that only wins or loses. */
    public static LineOutcomes twoWay(double win) {
        return new LineOutcomes(win, 0, 0, 0, 1 - win);
    }

    /** The share of the stake that wins, on average. */
    public double winShare() {
        return win + halfWin / 2;
    }

    /** The share of the stake that loses, on average. */
    public double lossShare() {
        return loss + halfLoss / 2;
    }

    /** The share of the stake that comes back, on average. */
    public double pushShare() {
        return push + (halfWin + halfLoss) / 2;
    }

    /**
     * The probability whose inverse is the fair price: what wins among what is decided, since a stake that comes back
     * neither gains nor loses.
     */
    public double fairProbability() {
        return winShare() / (winShare() + lossShare());
    }

    /** The expected profit of one unit staked at the decimal price {@code price}. */
    public double edge(double price) {
        return winShare() * (price - 1) - lossShare();
    }

    /** The same line from the other side. */
    public LineOutcomes opposite() {
        return new LineOutcomes(loss, halfLoss, push, halfWin, win);
    }
}
