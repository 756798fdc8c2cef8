package app.linewright.odds.points;

import app.linewright.odds.Outcome;
import app.linewright.odds.Point;

/**
 * A bet on a spread or total as what it is about: whether a score ends above or below a threshold. The score of a
 * spread is the margin, home less away, so that home −2.5 is “above 2.5” and away +2.5 is “below 2.5”; the score of a
 * total is the sum of both sides.
 *
 * @param threshold in hundredths; a whole number can be hit exactly (a push), an odd quarter is two half bets at the
 *     half and whole number beside it
 * @param above whether the bet wins above the threshold
 */
public record LineSide(int threshold, boolean above) {
    /**
     * What a bet on {@code outcome} at {@code point} is about.
     *
     * @throws IllegalArgumentException if the outcome is one that has no point
     */
    public static LineSide of(Outcome outcome, Point point) {
        return switch (outcome) {
            case HOME -> new LineSide(-point.hundredths(), true);
            case AWAY -> new LineSide(point.hundredths(), false);
            case OVER -> new LineSide(point.hundredths(), true);
            case UNDER -> new LineSide(point.hundredths(), false);
            case DRAW, YES, NO -> throw new IllegalArgumentException(
                    "“" + outcome.key() + "” has no point: only sides and totals do.");
        };
    }

    /** The bet that wins what this one loses. */
    public LineSide opposite() {
        return new LineSide(threshold, !above);
    }

    /** What this bet earns when the score ends at {@code score}: 1 win, ½ half win, 0 push, −½ half loss, −1 loss. */
    public double settle(int score) {
        double whole = signum(score, lower(threshold)) + signum(score, upper(threshold));
        return (above ? whole : -whole) / 2;
    }

    /** Whether a score can settle the bet as anything but a win or a loss. */
    public boolean canPush() {
        return threshold % 100 == 0 || isQuarter(threshold);
    }

    private static int signum(int score, int threshold) {
        return Long.signum(100L * score - threshold);
    }

    /** The lower of the two half bets at a quarter line, in hundredths; elsewhere the threshold itself. */
    static int lower(int threshold) {
        return isQuarter(threshold) ? threshold - 25 : threshold;
    }

    /** The upper of the two half bets at a quarter line, in hundredths; elsewhere the threshold itself. */
    static int upper(int threshold) {
        return isQuarter(threshold) ? threshold + 25 : threshold;
    }

    private static boolean isQuarter(int threshold) {
        return threshold % 25 == 0 && threshold % 50 != 0;
    }
}
