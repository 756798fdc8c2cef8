package app.linewright.feeds.file;

import app.linewright.odds.BookKey;
import app.linewright.odds.MarketType;
import app.linewright.odds.Outcome;
import app.linewright.odds.Point;
import app.linewright.odds.Price;
import app.linewright.odds.Quote;
import app.linewright.odds.QuoteTime;
import app.linewright.odds.Stage;
import app.linewright.odds.StatedLine;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gathers what the single source of a file, of unknown time, says of one game. */
public final class OneSource {
    private static final QuoteTime UNKNOWN = new QuoteTime.Unknown();

    private final BookKey book;
    private final Stage stage;
    private final Map<MarketType, List<Quote>> quotes = new EnumMap<>(MarketType.class);
    private final List<StatedLine> lines = new ArrayList<>();

    public OneSource(BookKey book, Stage stage) {
        this.book = book;
        this.stage = stage;
    }

    /** The moneyline; a price that is null is not quoted. */
    public void moneyline(@Nullable Price home, @Nullable Price away) {
        add(MarketType.H2H, Outcome.HOME, null, home);
        add(MarketType.H2H, Outcome.AWAY, null, away);
    }

    /** The spread by the number added to the home side's score; only stated where both prices are null. */
    public void spread(Point home, @Nullable Price homePrice, @Nullable Price awayPrice) {
        if (homePrice == null && awayPrice == null) {
            lines.add(new StatedLine(book, MarketType.SPREADS, home, stage));
        }
        add(MarketType.SPREADS, Outcome.HOME, home, homePrice);
        add(MarketType.SPREADS, Outcome.AWAY, home.opposite(), awayPrice);
    }

    /** The total; only stated where both prices are null. */
    public void total(Point point, @Nullable Price over, @Nullable Price under) {
        if (over == null && under == null) {
            lines.add(new StatedLine(book, MarketType.TOTALS, point, stage));
        }
        add(MarketType.TOTALS, Outcome.OVER, point, over);
        add(MarketType.TOTALS, Outcome.UNDER, point, under);
    }

    private void add(MarketType market, Outcome outcome, @Nullable Point point, @Nullable Price price) {
        if (price != null) {
            quotes.computeIfAbsent(market, _ -> new ArrayList<>(2))
                    .add(new Quote(book, outcome, point, price, UNKNOWN, stage, false));
        }
    }

    public Map<MarketType, List<Quote>> quotes() {
        return quotes;
    }

    public List<StatedLine> lines() {
        return lines;
    }
}
