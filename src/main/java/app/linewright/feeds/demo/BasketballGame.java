package app.linewright.feeds.demo;

import app.linewright.feeds.demo.Chance.Kind;
import app.linewright.feeds.live.FeedMarket;
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
 * One game of basketball: {@link Side#TRIPS} trips of each side in turn, each of which brings a basket, a pass, a
 * rebound with probabilities that stay the same ({@link Side}). So every line has its exact fair price, before the
 * start and, from what is left of the trips, in play ({@link Finish}); those of the players too ({@link Tally}).
 *
 * <p>While the game is priced, its sides' rates and its players' roles {@link Drift drift}, and now and then it is told
 * that a player will be absent. A book that has heard so suspends the prices on him as they stood, and lowers his side.
 */
final class BasketballGame implements DemoGame {
    static final Duration LENGTH = Duration.ofMinutes(8);
    private static final double MOVE = 0.0012;
    private static final double NEWS = 0.015;
    private static final double ROLE_MOVE = 0.003;
    private static final double ABSENT = 0.04;
    /** It is told at most so long before the start that somebody will be absent. */
    private static final Duration TOLD = Duration.ofHours(2);

    /** A book's opinions on sides are so much smaller than in soccer. */
    private static final double SIDE_OPINION = 0.25;

    /** On players they are as great; three times as much would pay a third of the stake on a double-double. */
    private static final double PLAYER_OPINION = 1;
    /** Whether a player makes a double-double is asked where neither answer is rarer. */
    private static final double WORTH_ASKING = 0.10;

    private final Chance chance;
    private final long number;
    private final Instant opens;
    private final Instant start;
    private final long minutes;
    private final double[] before;
    private final List<Squad> squads;
    private final Drift sideDrift;
    private final Drift roleDrift;
    private final Looks looks;

    /**
     * @param before the logarithms of the sides' chances to score on a trip when the first prices are hung
     * @param squads those of home and away
     */
    BasketballGame(Chance chance, Pairing pairing, Instant opens, double[] before, List<Squad> squads) {
        this.chance = chance;
        this.number = pairing.number();
        this.opens = opens;
        this.start = pairing.start();
        this.minutes = Duration.between(opens, start).toMinutes();
        this.before = before.clone();
        this.squads = squads;
        this.sideDrift = new Drift(chance, number, minutes, MOVE, NEWS);
        this.roleDrift = new Drift(chance, number, minutes, ROLE_MOVE, 0);
        this.looks = new Looks(chance, number, opens);
    }

    @Override
    public Optional<Result> resultAt(Instant now) {
        return now.isBefore(start.plus(LENGTH)) ? Optional.empty() : Optional.of(course().result());
    }

    /** How the game goes: all news has been heard. */
    Course course() {
        return new Course(chance, number, truth(0), truth(1));
    }

    private Side truth(int side) {
        double[] roles = new double[squads.get(side).players()];
        for (int player = 0; player < roles.length; player++) {
            roles[player] = roleDrift.at(series(side, player), minutes);
        }
        double scoring = StrictMath.exp(before[side] + sideDrift.at(side, minutes));
        return squads.get(side).side(scoring, absentBy(side, start), roles);
    }

    private static long series(int side, int player) {
        return 2 + 16L * side + player;
    }

    /** When it is told that a player will be absent; empty where he is not. */
    Optional<Instant> absence(int side, int player) {
        if (chance.even(Kind.ABSENCE, number, side, player) >= ABSENT) {
            return Optional.empty();
        }
        var priced = Duration.between(opens, start);
        long told = Math.min(TOLD.toMillis(), priced.toMillis());
        double ahead = 0.05 + 0.9 * chance.even(Kind.ABSENCE_TIME, number, side, player);
        return Optional.of(start.minusMillis((long) (ahead * told)));
    }

    /** Who of a side is known to be absent at {@code instant}, a bit each. */
    private int absentBy(int side, Instant instant) {
        int absent = 0;
        for (int player = 0; player < squads.get(side).players(); player++) {
            if (absence(side, player).filter(told -> !told.isAfter(instant)).isPresent()) {
                absent |= 1 << player;
            }
        }
        return absent;
    }

    /** How many trips are over at {@code at}. */
    static int trips(Instant start, Instant at) {
        long played = Math.clamp(Duration.between(start, at).toMillis(), 0, LENGTH.toMillis());
        return (int) (Course.TRIPS * played / LENGTH.toMillis());
    }

    @Override
    public Map<FeedMarket, List<Quote>> quotesAt(Instant now) {
        Map<FeedMarket, List<Quote>> quotes = new LinkedHashMap<>();
        if (now.isBefore(start)) {
            boolean[][] asked = askedForDoubles();
            for (var book : DemoBook.ALL) {
                looks.last(book, now).ifPresent(looked -> before(book, looked, asked, quotes));
            }
        } else if (now.isBefore(start.plus(LENGTH))) {
            var course = course();
            DemoBook.ALL.stream().filter(DemoBook::inPlay).forEach(book -> looks.last(book, now)
                    .filter(looked -> !looked.isBefore(start))
                    .ifPresent(looked -> during(book, looked, course, quotes)));
        }
        return quotes;
    }

    private boolean[][] askedForDoubles() {
        boolean[][] asked = new boolean[2][];
        for (int side = 0; side < 2; side++) {
            int players = squads.get(side).players();
            var opening = squads.get(side).side(StrictMath.exp(before[side]), 0, new double[players]);
            asked[side] = new boolean[players];
            for (int player = 0; player < players; player++) {
                double likely = opening.doubleDouble(player);
                asked[side][player] = likely > WORTH_ASKING && likely < 1 - WORTH_ASKING;
            }
        }
        return asked;
    }

    private void before(DemoBook book, Instant looked, boolean[][] asked, Map<FeedMarket, List<Quote>> quotes) {
        var slip = new Slip(book, looked, Stage.PRE_MATCH, quotes);
        Side[] sides = {view(book, looked, 0), view(book, looked, 1)};
        game(book, slip, new Finish(0, 0, Side.TRIPS, Side.TRIPS, sides[0].scoring(), sides[1].scoring()));
        if (book.quotesPlayers()) {
            for (int side = 0; side < 2; side++) {
                for (int player = 0; player < sides[side].players(); player++) {
                    player(book, looked, slip, sides[side], side, player, asked[side][player]);
                }
            }
        }
    }

    private void during(DemoBook book, Instant looked, Course course, Map<FeedMarket, List<Quote>> quotes) {
        int heard = trips(start, looked.minus(book.delay()));
        int over = trips(start, looked);
        game(book, new Slip(book, looked, Stage.IN_PLAY, quotes), new Finish(
                course.score(0, heard),
                course.score(1, heard),
                Side.TRIPS - Course.tripsOf(0, over),
                Side.TRIPS - Course.tripsOf(1, over),
                view(book, looked, 0).scoring(),
                view(book, looked, 1).scoring()));
    }

    private static void game(DemoBook book, Slip slip, Finish finish) {
        boolean halfLines = book.lines() == DemoBook.Lines.HALF;
        double home = finish.marginAbove(0);
        slip.winner(home, 1 - home);
        int handicap = finish.evenHandicap(halfLines);
        slip.spread(point(handicap), finish.fairHandicap(handicap));
        int total = finish.evenTotal(halfLines);
        slip.total(point(total), finish.fairOver(total));
    }

    /** The prices on one player; where he is known to be absent, those that stood before, suspended. */
    private void player(DemoBook book, Instant looked, Slip slip, Side seen, int side, int player, boolean asked) {
        var told = absence(side, player).filter(at -> !at.isAfter(looked.minus(book.delay())));
        if (told.isEmpty()) {
            prices(book, slip, seen, squads.get(side).markets(player), player, asked, false);
            return;
        }
        looks.last(book, told.get().plus(book.delay()).minusMillis(1)).ifPresent(last ->
                prices(book, slip, view(book, last, side), squads.get(side).markets(player), player, asked, true));
    }

    private static void prices(
            DemoBook book,
            Slip slip,
            Side side,
            Squad.Markets markets,
            int player,
            boolean asked,
            boolean suspended) {
        figure(book, slip, side.points(player), markets.points(), suspended);
        figure(book, slip, side.rebounds(player), markets.rebounds(), suspended);
        figure(book, slip, side.assists(player), markets.assists(), suspended);
        if (asked) {
            slip.playerYes(markets.doubleDouble(), 1 / side.doubleDouble(player), suspended);
        }
    }

    private static void figure(DemoBook book, Slip slip, Tally figure, FeedMarket market, boolean suspended) {
        int line = figure.even(Math.max(1, 2 * figure.median()), book.lines() == DemoBook.Lines.HALF);
        slip.playerTotal(market, point(line), figure.fairOver(line), suspended);
    }

    /** What {@code book} takes a side to do, when it looks at {@code looked}; who has no players follows none. */
    private Side view(DemoBook book, Instant looked, int side) {
        long heard = Math.min(minutes, looks.heard(book, looked));
        double opinion = SIDE_OPINION * book.opinion() * looks.opinion(book, side, looked);
        double[] roles = new double[squads.get(side).players()];
        for (int player = 0; book.quotesPlayers() && player < roles.length; player++) {
            long series = series(side, player);
            roles[player] = roleDrift.at(series, heard)
                    + PLAYER_OPINION * book.opinion() * looks.opinion(book, series, looked);
        }
        double scoring = StrictMath.exp(before[side] + sideDrift.at(side, heard) + opinion);
        return squads.get(side).side(scoring, absentBy(side, looked.minus(book.delay())), roles);
    }

    private static Point point(int halves) {
        return new Point(50 * halves);
    }
}
