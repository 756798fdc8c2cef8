package app.linewright.odds.devig;

import java.util.List;

/**
 * What every method says of one market. The span of the fair lines is how uncertain the fair price is by the choice of
 * the method alone.
 *
 * @param answers one per method, in their order
 */
public record FairRange(List<Devigged> answers) {
    public FairRange {
        answers = List.copyOf(answers);
    }

    /** The fair lines of the methods that work, perhaps none. */
    public List<Devigged.Fair> lines() {
        return answers.stream()
                .filter(Devigged.Fair.class::isInstance)
                .map(Devigged.Fair.class::cast)
                .toList();
    }

    /** The lowest fair probability of the outcome; NaN if no method works. */
    public double lowest(int outcome) {
        return lines().stream()
                .mapToDouble(fair -> fair.probabilities().get(outcome))
                .min()
                .orElse(Double.NaN);
    }

    /** The highest fair probability of the outcome; NaN if no method works. */
    public double highest(int outcome) {
        return lines().stream()
                .mapToDouble(fair -> fair.probabilities().get(outcome))
                .max()
                .orElse(Double.NaN);
    }
}
