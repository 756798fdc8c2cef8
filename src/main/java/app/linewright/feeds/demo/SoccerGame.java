package app.linewright.feeds.demo;

import app.linewright.feeds.demo.Chance.Kind;
import app.linewright.feeds.live.FeedMarket;
import app.linewright.odds.MarketType;
import app.linewright.odds.Point;
import app.linewright.odds.Quote;
import app.linewright.odds.Stage;
import app.linewright.sport.Result;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One game of soccer. While it is priced, the rates at which its sides will score {@link Drift drift}; every book looks
 * its prices over at its own pace, and hears of moves with its own delay. From the start on the sides score as
 * independent Poisson processes at the last rates, so what is left of the game is a Poisson game of what is left of the
 * time (Dixon and Robinson 1998, without their changes of rate): that is how it is priced in play. A player's goals are
 * a Poisson process too, of a share of his side's.
 */
final class SoccerGame implements DemoGame {
    static final Duration LENGTH = Duration.ofMinutes(6);
    private static final double MOVE = 0.004;
    private static final double NEWS = 0.14;
    private static final int MOST_GOALS = 12;
    /** The part of its side's goals that each player scores, in their order; the others' goals nobody asks for. */
    private static final double[] SHARES = {0.30, 0.22, 0.14};

    /** A book's opinions on players are so much greater than on sides. */
    private static final double PLAYER_OPINION = 4;

    private final Chance chance;
    private final long number;
    private final Instant start;
    private final long minutes;
    private final double[] before;
    private final List<List<FeedMarket>> scorers;
    private final Drift drift;
    private final Looks looks;

    /**
     * @param before the logarithms of the sides' rates when the first prices are hung
     * @param scorers the {@link #scorerMarket markets} on the players of home and away
     */
    SoccerGame(Chance chance, Pairing pairing, Instant opens, double[] before, List<List<FeedMarket>> scorers) {
        this.chance = chance;
        this.number = pairing.number();
        this.start = pairing.start();
        this.minutes = Duration.between(opens, start).toMinutes();
        this.before = before.clone();
        this.scorers = scorers;
        this.drift = new Drift(chance, number, minutes, MOVE, NEWS);
        this.looks = new Looks(chance, number, opens);
    }

    /** Whether a player scores in the game. */
    static FeedMarket scorerMarket(String player) {
        return FeedMarket.player(MarketType.PLAYER_YES, "player_goal_scorer_anytime", player);
    }

    @Override
    public Optional<Result> resultAt(Instant now) {
        return now.isBefore(start.plus(LENGTH))
                ? Optional.empty()
                : Optional.of(new Result(goals(0), goals(1), false, List.of()));
    }

    private int goals(int side) {
        double rate = StrictMath.exp(rate(side, minutes));
        double left = chance.even(Kind.GOALS, number, side, 0);
        double probability = StrictMath.exp(-rate);
        int goals = 0;
        while (left > probability && goals < MOST_GOALS) {
            left -= probability;
            goals++;
            probability *= rate / goals;
        }
        return goals;
    }

    /** How many goals a side has scored by {@code at}: each of all its goals falls at any time of the game alike. */
    int scored(int side, Instant at) {
        double played = played(at);
        int all = goals(side);
        int scored = 0;
        for (int goal = 0; goal < all; goal++) {
            if (chance.even(Kind.GOAL_TIME, number, side, goal) < played) {
                scored++;
            }
        }
        return scored;
    }

    /** Whether a player scores in the game: each goal of his side is his with the probability of his share. */
    boolean scores(int side, int player) {
        double from = 0;
        for (int earlier = 0; earlier < player; earlier++) {
            from += SHARES[earlier];
        }
        int all = goals(side);
        boolean scores = false;
        for (int goal = 0; goal < all; goal++) {
            double drawn = chance.even(Kind.SCORER, number, side, goal);
            scores |= drawn >= from && drawn < from + SHARES[player];
        }
        return scores;
    }

    /** How likely a player scores: a share of a Poisson process is one. */
    static double scoring(double rate, int player) {
        return 1 - StrictMath.exp(-rate * SHARES[player]);
    }

    /** How much of the game is over, 0 to 1. */
    private double played(Instant at) {
        return Math.clamp((double) Duration.between(start, at).toMillis() / LENGTH.toMillis(), 0, 1);
    }

    private double rate(int side, long minute) {
        return before[side] + drift.at(side, Math.min(minute, minutes));
    }

    @Override
    public Map<FeedMarket, List<Quote>> quotesAt(Instant now) {
        Map<FeedMarket, List<Quote>> quotes = new LinkedHashMap<>();
        if (now.isBefore(start.plus(LENGTH))) {
            boolean on = !now.isBefore(start);
            for (var book : DemoBook.ALL) {
                if (book.inPlay() || !on) {
                    looks.last(book, now)
                            .filter(looked -> !on || !looked.isBefore(start))
                            .ifPresent(looked -> price(book, looked, on, quotes));
                }
            }
        }
        return quotes;
    }

    private void price(DemoBook book, Instant looked, boolean on, Map<FeedMarket, List<Quote>> quotes) {
        var known = looked.minus(book.delay());
        var grid = on
                ? new GoalGrid(
                        (1 - played(looked)) * view(book, looked, 0),
                        (1 - played(looked)) * view(book, looked, 1),
                        scored(0, known),
                        scored(1, known))
                : new GoalGrid(view(book, looked, 0), view(book, looked, 1));
        var slip = new Slip(book, looked, on ? Stage.IN_PLAY : Stage.PRE_MATCH, quotes);
        slip.winner(grid.winner());
        int handicap = book.hung(grid.evenHandicap());
        slip.spread(point(handicap), grid.fairHandicap(handicap));
        int total = book.hung(grid.evenTotal());
        slip.total(point(total), grid.fairOver(total));
        if (book.quotesPlayers() && !on) {
            for (int side = 0; side < 2; side++) {
                scorers(book, looked, slip, side);
            }
        }
    }

    /** Nobody offers that a player does not score. */
    private void scorers(DemoBook book, Instant looked, Slip slip, int side) {
        double rate = view(book, looked, side);
        for (int player = 0; player < scorers.get(side).size(); player++) {
            double opinion = PLAYER_OPINION * book.opinion() * looks.opinion(book, 2 + 16L * side + player, looked);
            slip.playerDoes(scorers.get(side).get(player), 1 / scoring(rate * StrictMath.exp(opinion), player));
        }
    }

    /** The rate at which {@code book} takes a side to score over a whole game. */
    private double view(DemoBook book, Instant looked, int side) {
        return StrictMath.exp(rate(side, looks.heard(book, looked))
                + book.opinion() * looks.opinion(book, side, looked));
    }

    private static Point point(int quarters) {
        return new Point(25 * quarters);
    }
}
