package app.linewright.feeds.demo;

import app.linewright.feeds.demo.Chance.Kind;
import app.linewright.feeds.live.FeedMarket;
import app.linewright.odds.MarketType;
import app.linewright.sport.PlayerFacts;
import java.util.List;

/** The players of a basketball team, the first of them its star, and what each usually does. */
final class Squad {
    /** How much of a side's baskets the players score when all are there, in their order; the bench the rest. */
    private static final double[] WEIGHTS = {0.19, 0.16, 0.15, 0.12, 0.10, 0.08};

    private static final double BENCH = 0.20;
    /** How much the players of a team differ from those of others, in logarithms. */
    private static final double TALENT = 0.10;

    /** By how much of an absent player's part in the baskets a side scores less. */
    private static final double LOSS = 0.25;

    /** The markets on one player. */
    record Markets(FeedMarket points, FeedMarket rebounds, FeedMarket assists, FeedMarket doubleDouble) {
        static Markets on(String player) {
            return new Markets(
                    FeedMarket.player(MarketType.PLAYER_TOTAL, "player_points", player),
                    FeedMarket.player(MarketType.PLAYER_TOTAL, "player_rebounds", player),
                    FeedMarket.player(MarketType.PLAYER_TOTAL, "player_assists", player),
                    FeedMarket.player(MarketType.PLAYER_YES, "player_double_double", player));
        }
    }

    private final List<Markets> markets;
    private final double[] weights;
    private final double[] assists;
    private final double[] rebounds;

    /**
     * @param team the team's place in its league
     * @param players as many as are shipped of each team
     */
    Squad(Chance chance, int team, List<PlayerFacts> players) {
        if (players.size() != WEIGHTS.length) {
            throw new IllegalStateException("A team of the demo league has " + WEIGHTS.length + " players, not "
                    + players.size() + "; install the program again.");
        }
        this.markets = players.stream().map(player -> Markets.on(player.name())).toList();
        this.weights = new double[WEIGHTS.length];
        this.assists = new double[WEIGHTS.length];
        this.rebounds = new double[WEIGHTS.length];
        for (int player = 0; player < WEIGHTS.length; player++) {
            var position = players.get(player).position();
            weights[player] = WEIGHTS[player] * talent(chance, team, player, 0);
            assists[player] = talent(chance, team, player, 1)
                    * switch (position) {
                        case "G" -> 0.14;
                        case "F" -> 0.07;
                        default -> 0.05;
                    };
            rebounds[player] = talent(chance, team, player, 2)
                    * switch (position) {
                        case "G" -> 0.031;
                        case "F" -> 0.050;
                        default -> 0.068;
                    };
        }
    }

    private static double talent(Chance chance, int team, int player, int part) {
        return StrictMath.exp(TALENT * chance.normal(Kind.TALENT, team, player, part));
    }

    int players() {
        return weights.length;
    }

    Markets markets(int player) {
        return markets.get(player);
    }

    /**
     * What the side does when some are absent: the others take over their baskets, but not all of them; passes and
     * rebounds fall to the bench.
     *
     * @param scoring how likely a trip brings a basket when all are there
     * @param absent who is absent, a bit each
     * @param roles by how much each does more than usual, in logarithms
     */
    Side side(double scoring, int absent, double[] roles) {
        int players = players();
        double[] shares = new double[players];
        double[] passing = new double[players];
        double[] rebounding = new double[players];
        double present = BENCH;
        double missing = 0;
        for (int player = 0; player < players; player++) {
            double role = StrictMath.exp(roles[player]);
            if ((absent >> player & 1) == 0) {
                shares[player] = weights[player] * role;
                passing[player] = assists[player] * role;
                rebounding[player] = rebounds[player] * role;
                present += shares[player];
            } else {
                missing += weights[player] * role;
            }
        }
        for (int player = 0; player < players; player++) {
            shares[player] /= present;
        }
        double left = 1 - LOSS * missing / (present + missing);
        return new Side(Math.clamp(scoring * left, 0.4, 0.85), shares, passing, rebounding);
    }
}
