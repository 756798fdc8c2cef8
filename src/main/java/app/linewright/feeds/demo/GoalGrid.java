package app.linewright.feeds.demo;

/**
 * The probabilities of every final score when both sides score as independent Poisson processes, and what follows of
 * them.
 */
public final class GoalGrid {
    /** Nobody scores more than so many goals more. */
    private static final int MOST = 12;

    /** How far from the present score an even line is looked for, in quarters. */
    private static final int REACH = 12;

    private final int lead;
    private final int scored;
    /** The probabilities of the margins that are still to be scored, from −MOST on. */
    private final double[] margins = new double[2 * MOST + 1];

    /** The probabilities of the goals that are still to be scored. */
    private final double[] totals = new double[2 * MOST + 1];

    /** Before the start. */
    public GoalGrid(double homeRate, double awayRate) {
        this(homeRate, awayRate, 0, 0);
    }

    /** While {@code homeScored} and {@code awayScored} stand, and the rates are those of what is left of the game. */
    GoalGrid(double homeRate, double awayRate, int homeScored, int awayScored) {
        this.lead = homeScored - awayScored;
        this.scored = homeScored + awayScored;
        double[] home = poisson(homeRate);
        double[] away = poisson(awayRate);
        for (int h = 0; h <= MOST; h++) {
            for (int a = 0; a <= MOST; a++) {
                margins[MOST + h - a] += home[h] * away[a];
                totals[h + a] += home[h] * away[a];
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
        for (int i = 0; i < margins.length; i++) {
            int margin = lead + i - MOST;
            winner[margin > 0 ? 0 : margin == 0 ? 1 : 2] += margins[i];
        }
        return winner;
    }

    /** The fair decimal price of the home side with {@code quarters} / 4 goals added to its score. */
    public double fairHandicap(int quarters) {
        return fair(margins, 4 * (lead - MOST) + quarters);
    }

    /** The fair decimal price of more than {@code quarters} / 4 goals. */
    public double fairOver(int quarters) {
        return fair(totals, 4 * scored - quarters);
    }

    /**
     * A quarter line is half a stake on each of the lines beside it; a stake that neither wins nor loses comes back. So
     * the fair profit on a unit is what is lost on average over what is won.
     *
     * @param first by how much the first of {@code figures} is over the line, in quarters
     */
    private static double fair(double[] figures, int first) {
        double won = 0;
        double lost = 0;
        for (int i = 0; i < figures.length; i++) {
            int over = first + 4 * i;
            won += figures[i] * Math.clamp(over, 0, 2) / 2.0;
            lost += figures[i] * Math.clamp(-over, 0, 2) / 2.0;
        }
        return 1 + lost / won;
    }

    /** The home side's handicap at which the fair price is nearest to evens, in quarters of a goal. */
    public int evenHandicap() {
        int best = -4 * lead;
        double off = Math.abs(fairHandicap(best) - 2);
        for (int quarters = -4 * lead - REACH; quarters <= -4 * lead + REACH; quarters++) {
            double next = Math.abs(fairHandicap(quarters) - 2);
            if (next < off) {
                best = quarters;
                off = next;
            }
        }
        return best;
    }

    /** The total at which the fair price is nearest to evens, in quarters of a goal. */
    public int evenTotal() {
        int best = 4 * scored + 10;
        double off = Math.abs(fairOver(best) - 2);
        for (int quarters = 4 * scored + 2; quarters <= 4 * scored + 20; quarters++) {
            double next = Math.abs(fairOver(quarters) - 2);
            if (next < off) {
                best = quarters;
                off = next;
            }
        }
        return best;
    }
}
