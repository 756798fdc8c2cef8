package app.linewright.feeds.generic;

import app.linewright.feeds.csv.Column;
import app.linewright.feeds.csv.CsvHeader;
import app.linewright.feeds.csv.FileRefusal;
import app.linewright.feeds.csv.FileRefusal.PriceColumn.Fault;
import app.linewright.feeds.csv.FileRefusedException;
import app.linewright.feeds.file.CellFault;
import app.linewright.feeds.file.GameQuotes;
import app.linewright.feeds.file.Known;
import app.linewright.feeds.file.RowCells;
import app.linewright.odds.BookKey;
import app.linewright.odds.MarketType;
import app.linewright.odds.Outcome;
import app.linewright.odds.Point;
import app.linewright.odds.PriceFormat;
import app.linewright.odds.Quote;
import app.linewright.odds.QuoteTime;
import app.linewright.odds.Stage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prices with a column each, {@code price:<book>:<market>:<outcome>[:<stage>]} or as the mapping explains them. */
final class PriceColumns implements QuoteReader {
    private static final String PRICE = "price:";

    private final List<Priced> columns = new ArrayList<>();
    private final PriceFormat format;

    /**
     * A column of prices.
     *
     * @param point the column of the point; null where the market has none
     * @param stage what the column's name says; null where it says nothing
     */
    private record Priced(
            Column column,
            BookKey book,
            MarketType market,
            Outcome outcome,
            @Nullable Column point,
            @Nullable Stage stage) {
        Priced with(Column pointColumn) {
            return new Priced(column, book, market, outcome, pointColumn, stage);
        }
    }

    PriceColumns(MappedColumns mapped, CsvMapping mapping, Known known) throws FileRefusedException {
        format = mapping.priceFormat();
        for (var each : mapping.prices() == null ? List.<CsvMapping.PriceColumn>of() : mapping.prices()) {
            columns.add(explained(mapped, each, known));
        }
        var header = mapped.header();
        for (var column : header.columns()) {
            if (column.name().startsWith(PRICE)) {
                columns.add(priced(header, column, known));
            }
        }
    }

    private static Priced priced(CsvHeader header, Column column, Known known) throws FileRefusedException {
        var words = column.name().split(":", -1);
        if (words.length < 4 || words.length > 5) {
            throw refusal(column, Fault.FORM);
        }
        var named = priced(column, words[1], words[2], words[3], words.length == 5 ? words[4] : null, known);
        if (!named.market().hasPoint()) {
            return named;
        }
        var name = "point:" + words[1] + ":" + words[2] + (words.length == 5 ? ":" + words[4] : "");
        var point = header.find(name).orElse(null);
        if (point == null) {
            throw new FileRefusedException(new FileRefusal.PointColumnMissing(column.name(), name));
        }
        return named.with(point);
    }

    private static Priced explained(MappedColumns mapped, CsvMapping.PriceColumn each, Known known)
            throws FileRefusedException {
        var column = mapped.column(each.column());
        var named = priced(column, each.book(), each.market(), each.outcome(), each.stage(), known);
        if (!named.market().hasPoint()) {
            return named;
        }
        if (each.point() == null) {
            throw refusal(column, Fault.NO_POINT_MAPPED);
        }
        return named.with(mapped.column(each.point()));
    }

    /** What the words say of the column, still without its point. */
    private static Priced priced(
            Column column, String bookKey, String marketWord, String outcomeWord, @Nullable String stageWord,
            Known known) throws FileRefusedException {
        var book = known.book(bookKey).orElse(null);
        if (book == null) {
            throw refusal(column, Fault.BOOK);
        }
        var market = Words.market(marketWord).orElse(null);
        if (market == null) {
            throw refusal(column, Fault.MARKET);
        }
        var outcome = Words.outcome(market, outcomeWord).orElse(null);
        if (outcome == null) {
            throw refusal(column, Fault.OUTCOME);
        }
        var stage = stageWord == null ? null : Words.stage(stageWord).orElse(null);
        if (stageWord != null && stage == null) {
            throw refusal(column, Fault.STAGE);
        }
        return new Priced(column, book, market, outcome, null, stage);
    }

    private static FileRefusedException refusal(Column column, Fault fault) {
        return new FileRefusedException(new FileRefusal.PriceColumn(column.name(), fault));
    }

    @Override
    public void read(RowCells cells, QuoteTime time, Stage stage, GameQuotes into) {
        for (var priced : columns) {
            var price = cells.price(priced.column(), format);
            if (price != null) {
                var point = priced.point() == null ? null : point(cells, priced, priced.point());
                if (priced.point() == null || point != null) {
                    var called = priced.stage() == null ? stage : priced.stage();
                    var quote = new Quote(priced.book(), priced.outcome(), point, price, time, called, false);
                    into.add(priced.market(), cells.priced(priced.column(), quote));
                }
            }
        }
    }

    private static @Nullable Point point(RowCells cells, Priced priced, Column column) {
        if (cells.isEmpty(column)) {
            cells.leaveOut(priced.column(), CellFault.Plain.NO_POINT_BESIDE);
            return null;
        }
        var point = priced.market() == MarketType.TOTALS ? cells.total(column) : cells.point(column);
        return point != null && priced.market() == MarketType.SPREADS && priced.outcome() == Outcome.AWAY
                ? point.opposite()
                : point;
    }
}
