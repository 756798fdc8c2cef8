package app.linewright.feeds.demo;

/** A whole number that nobody knows yet, such as a score, and what lines on it are worth. */
@FunctionalInterface
interface Figure {
    /** How likely the figure is above {@code number}. */
    double above(int number);

    /**
     * The fair decimal price of more than {@code halves} / 2. A stake on a whole line that is hit comes back, so the
     * fair profit on a unit is what is lost on average over what is won.
     */
    default double fairOver(int halves) {
        int below = Math.floorDiv(halves, 2);
        double won = Math.max(0, above(below));
        double lost = Math.max(0, 1 - (halves % 2 == 0 ? above(below - 1) : won));
        return 1 + lost / won;
    }

    /**
     * The line at which the fair price is nearest to evens, in halves.
     *
     * @param near where it is looked for first, in halves
     * @param halfLines whether whole lines do not come into question
     */
    default int even(int near, boolean halfLines) {
        int step = halfLines ? 2 : 1;
        int best = halfLines ? 2 * Math.floorDiv(near, 2) + 1 : near;
        double off = off(best);
        int direction = off(best + step) < off ? step : -step;
        for (double next = off(best + direction); next < off; next = off(best + direction)) {
            best += direction;
            off = next;
        }
        return best;
    }

    private double off(int halves) {
        return Math.abs(1 / fairOver(halves) - 0.5);
    }
}
