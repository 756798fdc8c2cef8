package app.linewright.odds.fair;

import java.util.Arrays;

/**
 * What books said at the close, and what came of it: for each event, in the order of time, every book's fair
 * probabilities and the outcome that won.
 */
public final class ClosingHistory {
    private final int books;
    private final int outcomes;
    private final double[] logs;
    private final int[] winners;
    private final long[] days;

    /**
     * @param books how many books
     * @param outcomes how many outcomes an event has
     * @param probabilities by event, then book, then outcome; NaN where a book did not quote
     * @param winners the outcome that won, by event
     * @param days the day of each event, in any unit, ascending
     * @throws IllegalArgumentException if the arrays do not fit together, the days fall, or a probability is not within
     *     (0, 1)
     */
    public ClosingHistory(int books, int outcomes, double[] probabilities, int[] winners, long[] days) {
        if (books < 1 || outcomes < 2 || winners.length != days.length
                || probabilities.length != (long) winners.length * books * outcomes) {
            throw new IllegalArgumentException(probabilities.length + " probabilities and " + days.length
                    + " days do not fit " + winners.length + " events of " + books + " books and " + outcomes
                    + " outcomes.");
        }
        this.books = books;
        this.outcomes = outcomes;
        this.winners = winners.clone();
        this.days = days.clone();
        logs = new double[probabilities.length];
        for (int i = 0; i < probabilities.length; i++) {
            if (probabilities[i] <= 0 || probabilities[i] >= 1) {
                throw new IllegalArgumentException(
                        "A fair probability lies within 0 and 1, or is NaN, and is not " + probabilities[i] + ".");
            }
            logs[i] = Math.log(probabilities[i]);
        }
        for (int event = 0; event < winners.length; event++) {
            if (winners[event] < 0 || winners[event] >= outcomes) {
                throw new IllegalArgumentException("Event " + event + " was won by outcome " + winners[event]
                        + ", but there are only " + outcomes + ".");
            }
            if (event > 0 && days[event] < days[event - 1]) {
                throw new IllegalArgumentException("Event " + event + " lies before the one in front of it.");
            }
        }
    }

    int events() {
        return winners.length;
    }

    int books() {
        return books;
    }

    long day(int event) {
        return days[event];
    }

    long[] days() {
        return days.clone();
    }

    /** The log loss of the pool with {@code weights} on {@code event}; NaN where no book with a weight quoted. */
    double loss(int event, double[] weights, double[] pooled) {
        double total = pool(event, weights, pooled);
        return total > 0 ? -pooled[winners[event]] : Double.NaN;
    }

    /**
     * Adds the derivative of the loss of {@code event} by each weight to {@code slope}, and returns the loss; 0 and
     * nothing added where no book quoted.
     *
     * @param pooled scratch, as long as there are outcomes
     */
    double addSlope(int event, double[] weights, double[] pooled, double[] slope) {
        double total = pool(event, weights, pooled);
        if (!(total > 0)) {
            return 0;
        }
        int winner = winners[event];
        for (int book = 0; book < books; book++) {
            int at = (event * books + book) * outcomes;
            if (!Double.isNaN(logs[at])) {
                // Σ (p − 1{won})·(ln p_book − ln p): the normalising constants of the pool cancel.
                double sum = -(logs[at + winner] - pooled[winner]);
                for (int outcome = 0; outcome < outcomes; outcome++) {
                    sum += Math.exp(pooled[outcome]) * (logs[at + outcome] - pooled[outcome]);
                }
                slope[book] += sum / total;
            }
        }
        return -pooled[winner];
    }

    /** Sets {@code pooled} to ln p of the pool, with the weights of those that quoted divided by their sum. */
    private double pool(int event, double[] weights, double[] pooled) {
        double total = 0;
        Arrays.fill(pooled, 0);
        for (int book = 0; book < books; book++) {
            int at = (event * books + book) * outcomes;
            if (weights[book] > 0 && !Double.isNaN(logs[at])) {
                total += weights[book];
                for (int outcome = 0; outcome < outcomes; outcome++) {
                    pooled[outcome] += weights[book] * logs[at + outcome];
                }
            }
        }
        double mass = 0;
        for (int outcome = 0; outcome < outcomes; outcome++) {
            pooled[outcome] /= total;
            mass += Math.exp(pooled[outcome]);
        }
        double log = Math.log(mass);
        for (int outcome = 0; outcome < outcomes; outcome++) {
            pooled[outcome] -= log;
        }
        return total;
    }

    int outcomes() {
        return outcomes;
    }
}
