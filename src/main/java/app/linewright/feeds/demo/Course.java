package app.linewright.feeds.demo;

import app.linewright.feeds.demo.Chance.Kind;
import app.linewright.sport.Result;
import java.util.List;

/**
 * How a basketball game goes, trip by trip, the home side first and then in turn.
 *
 * @param game the game's number
 * @param home what the home side's trips bring
 * @param away what the away side's trips bring
 */
record Course(Chance chance, long game, Side home, Side away) {
    /** How many trips both sides have together. */
    static final int TRIPS = 2 * Side.TRIPS;

    /** What a player has done. */
    record Figures(int points, int rebounds, int assists) {
        boolean doubleDouble() {
            return (points >= 10 ? 1 : 0) + (rebounds >= 10 ? 1 : 0) + (assists >= 10 ? 1 : 0) >= 2;
        }
    }

    /** How many of the first {@code trips} trips are the home side's (0) or the away side's (1). */
    static int tripsOf(int side, int trips) {
        return (trips + 1 - side) / 2;
    }

    private Side side(int side) {
        return side == 0 ? home : away;
    }

    /** What a side has scored after {@code trips} trips of both. */
    int score(int side, int trips) {
        int score = 0;
        for (int trip = side; trip < trips; trip += 2) {
            if (scores(trip)) {
                score += worth(trip);
            }
        }
        return score;
    }

    private boolean scores(int trip) {
        return chance.even(Kind.SCORER, game, trip, 0) < side(trip % 2).scoring();
    }

    private int worth(int trip) {
        double drawn = chance.even(Kind.POINTS, game, trip, 0);
        return drawn < Side.ONE ? 1 : drawn < Side.ONE + Side.TWO ? 2 : 3;
    }

    /** The final score. */
    Result result() {
        int homeScore = score(0, TRIPS);
        int awayScore = score(1, TRIPS);
        if (homeScore != awayScore) {
            return new Result(homeScore, awayScore, false, List.of());
        }
        int winner = chance.even(Kind.SHOOT_OFF, game, 0, 0) < 0.5 ? 1 : 0;
        return new Result(homeScore + winner, awayScore + 1 - winner, true, List.of());
    }

    /** What a player does in the whole game. */
    Figures figures(int side, int player) {
        int points = 0;
        int rebounds = 0;
        int assists = 0;
        for (int trip = 0; trip < TRIPS; trip++) {
            if (rebounder(trip) == side * home.players() + player) {
                rebounds++;
            }
            if (trip % 2 == side && scores(trip)) {
                int scorer = scorer(trip);
                if (scorer == player) {
                    points += worth(trip);
                } else if (passer(trip, scorer) == player) {
                    assists++;
                }
            }
        }
        return new Figures(points, rebounds, assists);
    }

    /** Who scores, if somebody does; −1 for the bench. */
    private int scorer(int trip) {
        var side = side(trip % 2);
        double left = chance.even(Kind.SCORER, game, trip, 0) / side.scoring();
        for (int player = 0; player < side.players(); player++) {
            left -= side.share(player);
            if (left < 0) {
                return player;
            }
        }
        return -1;
    }

    /** Who made the pass to the scorer; −1 where none of the players did. */
    private int passer(int trip, int scorer) {
        var side = side(trip % 2);
        double left = chance.even(Kind.ASSIST, game, trip, 0);
        for (int player = 0; player < side.players(); player++) {
            left -= player == scorer ? 0 : side.assist(player);
            if (left < 0) {
                return player;
            }
        }
        return -1;
    }

    /** Who takes the rebound: the home side's players are counted first; −1 where none of the players does. */
    private int rebounder(int trip) {
        double left = chance.even(Kind.REBOUND, game, trip, 0);
        for (int player = 0; player < home.players() + away.players(); player++) {
            left -= player < home.players() ? home.rebound(player) : away.rebound(player - home.players());
            if (left < 0) {
                return player;
            }
        }
        return -1;
    }
}
