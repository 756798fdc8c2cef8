package app.linewright.feeds.demo;

/**
 * The probabilities of every score when both sides score as independent Poisson processes, and what follows of them.
 */
public final class GoalGrid {
    private static final int MOST = 12;

    private final double[][] score = new double[MOST + 1][MOST + 1];

    public GoalGrid(double homeRate, double awayRate) {
        double[] home = poisson(homeRate);
        double[] away = poisson(awayRate);
        for (int h = 0; h <= MOST; h++) {
            for (int a = 0; a <= MOST; a++) {
                score[h][a] = home[h] * away[a];
            }
        }
    }

    /** The probabilities of 0, 1, … goals; what is beyond the grid counts as its end. */
    private static double[] poisson(double rate) {
        double[] probability = new double[MOST + 1];
        probability[0] = StrictMath.exp(-rate);
        double rest = 1 - probability[0];
        for (int goals = 1; goals < MOST; goals++) {
            probability[goals] = probability[goals - 1] * rate / goals;
            rest -= probability[goals];
        }
        probability[MOST] = Math.max(0, rest);
        return probability;
    }

    /** Home, draw, away. */
    public double[] winner() {
        double[] winner = new double[3];
        for (int h = 0; h <= MOST; h++) {
            for (int a = 0; a <= MOST; a++) {
                winner[h > a ? 0 : h == a ? 1 : 2] += score[h][a];
            }
        }
        return winner;
    }

    /** The fair decimal price of the home side with {@code quarters} / 4 goals added to its score. */
    public double fairHandicap(int quarters) {
        return fair(quarters, true);
    }

    /** The fair decimal price of more than {@code quarters} / 4 goals. */
    public double fairOver(int quarters) {
        return fair(-quarters, false);
    }

    /**
     * A quarter line is half a stake on each of the lines beside it; a stake that neither wins nor loses comes back. So
     * the fair profit on a unit is what is lost on average over what is won.
     */
    private double fair(int quarters, boolean margin) {
        double won = 0;
        double lost = 0;
        for (int h = 0; h <= MOST; h++) {
            for (int a = 0; a <= MOST; a++) {
                int over = 4 * (margin ? h - a : h + a) + quarters;
                won += score[h][a] * Math.clamp(over, 0, 2) / 2.0;
                lost += score[h][a] * Math.clamp(-over, 0, 2) / 2.0;
            }
        }
        return 1 + lost / won;
    }

    /** The home side's handicap at which the fair price is nearest to evens, in quarters of a goal. */
    public int evenHandicap() {
        int best = 0;
        for (int quarters = -12; quarters <= 12; quarters++) {
            if (Math.abs(fairHandicap(quarters) - 2) < Math.abs(fairHandicap(best) - 2)) {
                best = quarters;
            }
        }
        return best;
    }

    /** The total at which the fair price is nearest to evens, in quarters of a goal. */
    public int evenTotal() {
        int best = 10;
        for (int quarters = 4; quarters <= 20; quarters++) {
            if (Math.abs(fairOver(quarters) - 2) < Math.abs(fairOver(best) - 2)) {
                best = quarters;
            }
        }
        return best;
    }
}
