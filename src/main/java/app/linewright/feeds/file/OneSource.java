package app.linewright.feeds.file;

import app.linewright.feeds.csv.Column;
import app.linewright.odds.BookKey;
import app.linewright.odds.MarketType;
import app.linewright.odds.Outcome;
import app.linewright.odds.Point;
import app.linewright.odds.PriceFormat;
import app.linewright.odds.Quote;
import app.linewright.odds.QuoteTime;
import app.linewright.odds.Stage;
import app.linewright.odds.StatedLine;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gathers what the single source of a file, of unknown time, says of one game, in American prices. */
public final class OneSource {
    private static final QuoteTime UNKNOWN = new QuoteTime.Unknown();

    private final RowCells cells;
    private final BookKey book;
    private final Stage stage;
    private final Map<MarketType, List<Quote>> quotes = new EnumMap<>(MarketType.class);
    private final List<StatedLine> lines = new ArrayList<>();

    public OneSource(RowCells cells, BookKey book, Stage stage) {
        this.cells = cells;
        this.book = book;
        this.stage = stage;
    }

    /** The moneyline; a column that is null is not there. */
    public void moneyline(@Nullable Column home, @Nullable Column away) {
        add(MarketType.H2H, Outcome.HOME, null, home);
        add(MarketType.H2H, Outcome.AWAY, null, away);
    }

    /** The spread by the number added to the home side's score; only stated where neither side is priced. */
    public void spread(Point home, @Nullable Column homePrice, @Nullable Column awayPrice) {
        boolean first = add(MarketType.SPREADS, Outcome.HOME, home, homePrice);
        boolean second = add(MarketType.SPREADS, Outcome.AWAY, home.opposite(), awayPrice);
        if (!first && !second) {
            lines.add(new StatedLine(book, MarketType.SPREADS, home, stage));
        }
    }

    /** The total; only stated where neither side is priced. */
    public void total(Point point, @Nullable Column over, @Nullable Column under) {
        boolean first = add(MarketType.TOTALS, Outcome.OVER, point, over);
        boolean second = add(MarketType.TOTALS, Outcome.UNDER, point, under);
        if (!first && !second) {
            lines.add(new StatedLine(book, MarketType.TOTALS, point, stage));
        }
    }

    private boolean add(MarketType market, Outcome outcome, @Nullable Point point, @Nullable Column column) {
        var price = column == null ? null : cells.price(column, PriceFormat.AMERICAN);
        if (column == null || price == null) {
            return false;
        }
        var quote = new Quote(book, outcome, point, price, UNKNOWN, stage, false);
        quotes.computeIfAbsent(market, _ -> new ArrayList<>(2)).add(cells.priced(column, quote));
        return true;
    }

    public Map<MarketType, List<Quote>> quotes() {
        return quotes;
    }

    public List<StatedLine> lines() {
        return lines;
    }
}
