package app.linewright.feeds.demo;

import app.linewright.feeds.live.FeedMarket;
import app.linewright.odds.MarketType;
import app.linewright.odds.Outcome;
import app.linewright.odds.Point;
import app.linewright.odds.Price;
import app.linewright.odds.PriceFormat;
import app.linewright.odds.Quote;
import app.linewright.odds.QuoteTime;
import app.linewright.odds.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one book puts down when it looks its prices over, into what all books show. */
final class Slip {
    /** A book takes no bets on a market one side of which is as good as sure. */
    private static final double SURE = 1.02;

    private final DemoBook book;
    private final QuoteTime time;
    private final Stage stage;
    private final Map<FeedMarket, List<Quote>> shown;

    Slip(DemoBook book, Instant looked, Stage stage, Map<FeedMarket, List<Quote>> shown) {
        this.book = book;
        this.time = new QuoteTime.Exact(looked);
        this.stage = stage;
        this.shown = shown;
    }

    /** The prices of home, perhaps draw, and away, whose probabilities are {@code winner}. */
    void winner(double... winner) {
        boolean suspended = false;
        for (double probability : winner) {
            suspended |= 1 / probability < SURE;
        }
        var quotes = quotes(FeedMarket.of(MarketType.H2H));
        add(quotes, Outcome.HOME, null, 1 / winner[0], book.margin(), suspended);
        if (winner.length == 3) {
            add(quotes, Outcome.DRAW, null, 1 / winner[1], book.margin(), suspended);
        }
        add(quotes, Outcome.AWAY, null, 1 / winner[winner.length - 1], book.margin(), suspended);
    }

    /** The prices of both sides of a spread; {@code fair} is the home side's. */
    void spread(Point home, double fair) {
        var quotes = quotes(FeedMarket.of(MarketType.SPREADS));
        boolean suspended = isSure(fair);
        add(quotes, Outcome.HOME, home, fair, book.margin(), suspended);
        add(quotes, Outcome.AWAY, home.opposite(), other(fair), book.margin(), suspended);
    }

    /** The prices above and below a line; {@code fair} is that of above. */
    void total(Point line, double fair) {
        overUnder(FeedMarket.of(MarketType.TOTALS), line, fair, book.margin(), isSure(fair));
    }

    /** The prices of a player's figure above and below a line; {@code fair} is that of above. */
    void playerTotal(FeedMarket market, Point line, double fair, boolean suspended) {
        overUnder(market, line, fair, book.playerMargin(), suspended);
    }

    /** The prices of what a player does or does not; {@code fair} is that of yes. */
    void playerYes(FeedMarket market, double fair, boolean suspended) {
        var quotes = quotes(market);
        add(quotes, Outcome.YES, null, fair, book.playerMargin(), suspended);
        add(quotes, Outcome.NO, null, other(fair), book.playerMargin(), suspended);
    }

    /** The price of what a player does, where nobody offers that he does not. */
    void playerDoes(FeedMarket market, double fair) {
        add(quotes(market), Outcome.YES, null, fair, book.playerMargin(), false);
    }

    private void overUnder(FeedMarket market, Point line, double fair, double margin, boolean suspended) {
        var quotes = quotes(market);
        add(quotes, Outcome.OVER, line, fair, margin, suspended);
        add(quotes, Outcome.UNDER, line, other(fair), margin, suspended);
    }

    private static double other(double fair) {
        return fair / (fair - 1);
    }

    private static boolean isSure(double fair) {
        return Math.min(fair, other(fair)) < SURE;
    }

    private List<Quote> quotes(FeedMarket market) {
        return shown.computeIfAbsent(market, _ -> new ArrayList<>(2 * DemoBook.ALL.size()));
    }

    private void add(
            List<Quote> quotes,
            Outcome outcome,
            @Nullable Point point,
            double fair,
            double margin,
            boolean suspended) {
        var price = new Price(PriceFormat.DECIMAL, DemoBook.hundredths(fair, margin), 2);
        quotes.add(new Quote(book.key(), outcome, point, price, time, stage, suspended));
    }
}
