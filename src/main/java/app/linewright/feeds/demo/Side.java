package app.linewright.feeds.demo;

/**
 * How likely one basketball side's trips bring what. On each of its own trips a side scores or does not; somebody of
 * the squad scores, or the bench; another may have made the pass. On every trip of either side one of all players may
 * take the rebound.
 */
final class Side {
    /** How many trips a side has in a game. */
    static final int TRIPS = 72;
    /** What a basket is worth: the probabilities of one, two and three points. */
    static final double ONE = 0.10;

    static final double TWO = 0.58;
    static final double THREE = 0.32;
    /** The points of a basket, on average. */
    static final double POINTS = ONE + 2 * TWO + 3 * THREE;

    private static final int DOUBLE = 10;

    private final double scoring;
    private final double[] shares;
    private final double[] assists;
    private final double[] rebounds;

    /**
     * @param scoring the probability that a trip brings a basket
     * @param shares the part of its baskets that each player scores; the rest is the bench's
     * @param assists the probability that a player made the pass where another scored
     * @param rebounds the probability that a player takes the rebound
     */
    Side(double scoring, double[] shares, double[] assists, double[] rebounds) {
        this.scoring = scoring;
        this.shares = shares;
        this.assists = assists;
        this.rebounds = rebounds;
    }

    double scoring() {
        return scoring;
    }

    double share(int player) {
        return shares[player];
    }

    double assist(int player) {
        return assists[player];
    }

    double rebound(int player) {
        return rebounds[player];
    }

    int players() {
        return shares.length;
    }

    Tally points(int player) {
        double basket = scoring * shares[player];
        return new Tally(TRIPS, ONE * basket, TWO * basket, THREE * basket);
    }

    Tally assists(int player) {
        return Tally.of(TRIPS, passing(player));
    }

    Tally rebounds(int player) {
        return Tally.of(2 * TRIPS, rebounds[player]);
    }

    private double passing(int player) {
        return scoring * (1 - shares[player]) * assists[player];
    }

    /**
     * The probability that a player reaches ten in two of points, rebounds and assists. Rebounds do not depend on the
     * others; on one trip nobody both scores and passes, so given his assists his points come of the other trips.
     */
    double doubleDouble(int player) {
        double basket = scoring * shares[player];
        double passing = passing(player);
        double[] passes = Tally.exactly(TRIPS, passing, 0, 0, TRIPS);
        double assists = 0;
        double both = 0;
        for (int number = DOUBLE; number <= TRIPS && passes[number] > 1e-9; number++) {
            assists += passes[number];
            both += passes[number] * tenPoints(TRIPS - number, basket / (1 - passing));
        }
        double points = tenPoints(TRIPS, basket);
        double rebounds = rebounds(player).above(DOUBLE - 1);
        return both + rebounds * (points + assists - 2 * both);
    }

    private static double tenPoints(int trips, double basket) {
        double fewer = 0;
        for (double each : Tally.exactly(trips, ONE * basket, TWO * basket, THREE * basket, DOUBLE - 1)) {
            fewer += each;
        }
        return 1 - fewer;
    }
}
