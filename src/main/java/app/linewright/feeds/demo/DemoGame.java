package app.linewright.feeds.demo;

import app.linewright.feeds.demo.Chance.Kind;
import app.linewright.feeds.live.FeedMarket;
import app.linewright.odds.MarketType;
import app.linewright.odds.Outcome;
import app.linewright.odds.Point;
import app.linewright.odds.Price;
import app.linewright.odds.PriceFormat;
import app.linewright.odds.Quote;
import app.linewright.odds.QuoteTime;
import app.linewright.odds.Stage;
import app.linewright.sport.Result;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One game of the demo league. While it is priced, the rates at which its sides will score move by little every minute,
 * and now and then by news: a line-up, an injury. Every book looks its prices over at its own pace, and hears of moves
 * with its own delay. All of it follows from the game's number alone.
 */
final class DemoGame {
    static final Duration LENGTH = Duration.ofMinutes(6);
    private static final Duration TICK = Duration.ofMinutes(1);
    /** A move of a minute, in logarithms of goals. */
    private static final double MOVE = 0.004;

    private static final double NEWS_A_MINUTE = 1 / 100.0;
    private static final double NEWS_SIZE = 0.14;
    /** An opinion lasts so long. */
    private static final Duration OPINION = Duration.ofMinutes(15);

    private static final int MOST_GOALS = 12;

    private final Chance chance;
    private final long number;
    private final Instant opens;
    private final Instant start;
    /** The logarithms of the rates after each tick, of home and away. */
    private final double[][] rates;

    /**
     * @param number the game's own, on which all its chance depends
     * @param before the logarithms of the sides' rates when the first prices are hung
     */
    DemoGame(Chance chance, long number, Instant opens, Instant start, double[] before) {
        this.chance = chance;
        this.number = number;
        this.opens = opens;
        this.start = start;
        this.rates = walk(before);
    }

    private double[][] walk(double[] before) {
        int ticks = (int) Duration.between(opens, start).dividedBy(TICK);
        var walk = new double[2][ticks + 1];
        for (int side = 0; side < 2; side++) {
            double rate = before[side];
            walk[side][0] = rate;
            for (int tick = 1; tick <= ticks; tick++) {
                rate += MOVE * chance.normal(Kind.MOVE, number, side, tick);
                if (chance.even(Kind.NEWS, number, side, tick) < NEWS_A_MINUTE) {
                    rate += NEWS_SIZE * chance.normal(Kind.NEWS_SIZE, number, side, tick);
                }
                walk[side][tick] = rate;
            }
        }
        return walk;
    }

    /** The final score, once the game has ended. */
    Optional<Result> resultAt(Instant now) {
        return now.isBefore(start.plus(LENGTH))
                ? Optional.empty()
                : Optional.of(new Result(goals(0), goals(1), false, List.of()));
    }

    private int goals(int side) {
        double rate = StrictMath.exp(rates[side][rates[side].length - 1]);
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

    /** The prices that stand at {@code now}; none before they are hung and from the start on. */
    Map<FeedMarket, List<Quote>> quotesAt(Instant now) {
        Map<FeedMarket, List<Quote>> quotes = new LinkedHashMap<>();
        if (!now.isBefore(start)) {
            return quotes;
        }
        for (var book : DemoBook.ALL) {
            var looked = lookedOver(book, now);
            if (looked != null) {
                new Prices(book, looked, view(book, looked)).addTo(quotes);
            }
        }
        return quotes;
    }

    /** When {@code book} last looked its prices over; null before it has hung the first. */
    private @Nullable Instant lookedOver(DemoBook book, Instant now) {
        double phase = chance.even(Kind.PACE, number, DemoBook.ALL.indexOf(book), 0);
        var first = opens.plusMillis((long) (1_000 * Math.floor(phase * book.pace().toSeconds())));
        if (now.isBefore(first)) {
            return null;
        }
        return first.plus(book.pace().multipliedBy(Duration.between(first, now).dividedBy(book.pace())));
    }

    private GoalGrid view(DemoBook book, Instant looked) {
        var heard = Duration.between(opens, looked).minus(book.delay()).dividedBy(TICK);
        int tick = (int) Math.clamp(heard, 0, rates[0].length - 1L);
        long opinion = looked.getEpochSecond() / OPINION.toSeconds();
        var view = new double[2];
        for (int side = 0; side < 2; side++) {
            double own = chance.normal(Kind.OPINION, number, 2L * DemoBook.ALL.indexOf(book) + side, opinion);
            view[side] = StrictMath.exp(rates[side][tick] + book.opinion() * own);
        }
        return new GoalGrid(view[0], view[1]);
    }

    /** The prices of one book. */
    private record Prices(DemoBook book, Instant looked, GoalGrid grid) {
        void addTo(Map<FeedMarket, List<Quote>> quotes) {
            var winner = grid.winner();
            add(quotes, MarketType.H2H, Outcome.HOME, null, 1 / winner[0]);
            add(quotes, MarketType.H2H, Outcome.DRAW, null, 1 / winner[1]);
            add(quotes, MarketType.H2H, Outcome.AWAY, null, 1 / winner[2]);
            int handicap = book.hung(grid.evenHandicap());
            double home = grid.fairHandicap(handicap);
            add(quotes, MarketType.SPREADS, Outcome.HOME, point(handicap), home);
            add(quotes, MarketType.SPREADS, Outcome.AWAY, point(-handicap), home / (home - 1));
            int total = book.hung(grid.evenTotal());
            double over = grid.fairOver(total);
            add(quotes, MarketType.TOTALS, Outcome.OVER, point(total), over);
            add(quotes, MarketType.TOTALS, Outcome.UNDER, point(total), over / (over - 1));
        }

        private void add(
                Map<FeedMarket, List<Quote>> quotes,
                MarketType market,
                Outcome outcome,
                @Nullable Point point,
                double fair) {
            var price = new Price(PriceFormat.DECIMAL, book.hundredths(fair), 2);
            quotes.computeIfAbsent(FeedMarket.of(market), _ -> new ArrayList<>())
                    .add(new Quote(
                            book.key(), outcome, point, price, new QuoteTime.Exact(looked), Stage.PRE_MATCH, false));
        }

        private static Point point(int quarters) {
            return new Point(25 * quarters);
        }
    }
}
