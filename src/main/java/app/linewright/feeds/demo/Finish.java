package app.linewright.feeds.demo;

/**
 * The probabilities of how a basketball game ends, when so much of it is left. Both sides score independently; a tie is
 * settled by a shoot-off that either wins alike, and that brings the winner one point and no player any.
 */
final class Finish {
    private final int homeScore;
    private final int awayScore;
    private final double homePoints;
    private final double awayPoints;
    /** The probabilities of the points that each side still scores. */
    private final double[] home;

    private final double[] away;
    /** The probabilities that the away side scores at most so many more. */
    private final double[] awayAtMost;

    private final double tie;

    /**
     * @param homeTrips how many trips the home side still has
     * @param homeScoring how likely each brings a basket
     */
    Finish(int homeScore, int awayScore, int homeTrips, int awayTrips, double homeScoring, double awayScoring) {
        this.homeScore = homeScore;
        this.awayScore = awayScore;
        this.homePoints = homeTrips * homeScoring * Side.POINTS;
        this.awayPoints = awayTrips * awayScoring * Side.POINTS;
        this.home = points(homeTrips, homeScoring);
        this.away = points(awayTrips, awayScoring);
        this.awayAtMost = away.clone();
        for (int points = 1; points < away.length; points++) {
            awayAtMost[points] += awayAtMost[points - 1];
        }
        double ties = 0;
        for (int points = 0; points < home.length; points++) {
            ties += home[points] * awayExactly(points + homeScore - awayScore);
        }
        this.tie = ties;
    }

    private static double[] points(int trips, double scoring) {
        return Tally.exactly(trips, Side.ONE * scoring, Side.TWO * scoring, Side.THREE * scoring, 3 * trips);
    }

    private double awayExactly(int points) {
        return points < 0 || points >= away.length ? 0 : away[points];
    }

    private double awayAtMost(int points) {
        return points < 0 ? 0 : awayAtMost[Math.min(points, awayAtMost.length - 1)];
    }

    /** How likely the home side ends more than {@code number} ahead. */
    double marginAbove(int number) {
        double above = 0;
        for (int points = 0; points < home.length; points++) {
            above += home[points] * awayAtMost(points + homeScore - awayScore - number - 1);
        }
        return number == 0 ? above + tie / 2 : number == -1 ? above - tie / 2 : above;
    }

    /** How likely both sides together end with more than {@code number}. */
    double totalAbove(int number) {
        double above = 0;
        for (int points = 0; points < home.length; points++) {
            above += home[points] * (1 - awayAtMost(number - homeScore - awayScore - points));
        }
        int each = number / 2;
        boolean tied = number % 2 == 0 && each >= homeScore && each - homeScore < home.length;
        return tied ? above + home[each - homeScore] * awayExactly(each - awayScore) : above;
    }

    /** The home side's handicap at which the fair price is nearest to evens, in halves of a point. */
    int evenHandicap(boolean halfLines) {
        Figure margin = this::marginAbove;
        return -margin.even((int) Math.round(2 * (homeScore + homePoints - awayScore - awayPoints)), halfLines);
    }

    /** The fair decimal price of the home side with {@code halves} / 2 points added to its score. */
    double fairHandicap(int halves) {
        Figure margin = this::marginAbove;
        return margin.fairOver(-halves);
    }

    /** The total at which the fair price is nearest to evens, in halves of a point. */
    int evenTotal(boolean halfLines) {
        Figure total = this::totalAbove;
        return total.even((int) Math.round(2 * (homeScore + homePoints + awayScore + awayPoints)), halfLines);
    }

    /** The fair decimal price of more than {@code halves} / 2 points. */
    double fairOver(int halves) {
        Figure total = this::totalAbove;
        return total.fairOver(halves);
    }
}
