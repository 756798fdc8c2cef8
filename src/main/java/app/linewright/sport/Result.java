package app.linewright.sport;

import java.util.List;

/**
 * The final score of an event.
 *
 * @param home the home side's score, overtime included
 * @param away the away side's score, overtime included
 * @param overtime whether it was decided (or drawn) after regulation time
 * @param periods the score of each period in order, as far as the source tells (halves in soccer, quarters in the NBA);
 *     empty when it does not
 */
public record Result(int home, int away, boolean overtime, List<Period> periods) {
    /** The points scored within one period. */
    public record Period(int home, int away) {}

    public Result {
        if (home < 0 || away < 0) {
            throw new IllegalArgumentException("A score cannot be negative: " + home + "–" + away + ".");
        }
        periods = List.copyOf(periods);
    }

    public int margin() {
        return home - away;
    }

    public int total() {
        return home + away;
    }
}
