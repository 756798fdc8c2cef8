package app.linewright.feeds.generic;

import app.linewright.feeds.csv.Column;
import app.linewright.feeds.csv.FileRefusal.UnknownInMapping;
import app.linewright.feeds.csv.FileRefusedException;
import app.linewright.feeds.file.CellFault;
import app.linewright.feeds.file.GameQuotes;
import app.linewright.feeds.file.Known;
import app.linewright.feeds.file.RefusedRowException;
import app.linewright.feeds.file.RowCells;
import app.linewright.odds.MarketType;
import app.linewright.odds.Point;
import app.linewright.odds.Price;
import app.linewright.odds.PriceFormat;
import app.linewright.odds.Quote;
import app.linewright.odds.QuoteTime;
import app.linewright.odds.Stage;
import org.jspecify.annotations.Nullable;

/** A row that is a single quote. What cannot be read of it refuses the row, as nothing would be left of it. */
final class QuoteRow implements QuoteReader {
    private final MappedColumns.Source book;
    private final Column market;
    private final Column outcome;
    private final @Nullable Column point;
    private final Column price;
    private final PriceFormat format;
    private final Known known;

    QuoteRow(MappedColumns columns, CsvMapping.QuoteColumns mapping, PriceFormat format, Known known)
            throws FileRefusedException {
        book = columns.source(mapping.book());
        if (book instanceof MappedColumns.Source.Fixed(String key) && known.book(key).isEmpty()) {
            throw new FileRefusedException(new UnknownInMapping(UnknownInMapping.Part.BOOK, key));
        }
        market = columns.column(mapping.market());
        outcome = columns.column(mapping.outcome());
        point = columns.optional(mapping.point());
        price = columns.column(mapping.price());
        this.format = format;
        this.known = known;
    }

    @Override
    public void read(RowCells cells, QuoteTime time, Stage stage, GameQuotes into) throws RefusedRowException {
        if (cells.isEmpty(price)) {
            return;
        }
        var source = known.book(book.text(cells)).orElse(null);
        if (source == null) {
            throw book.refusal(cells, CellFault.Plain.NO_BOOK);
        }
        var type = Words.market(cells.text(market)).orElse(null);
        if (type == null) {
            throw cells.refusal(market, CellFault.Plain.NO_MARKET);
        }
        var quoted = Words.outcome(type, cells.text(outcome)).orElse(null);
        if (quoted == null) {
            throw cells.refusal(outcome, CellFault.Plain.NO_OUTCOME);
        }
        var amount = Price.tryParse(cells.text(price), format);
        if (amount == null) {
            throw cells.refusal(price, CellFault.Plain.NO_PRICE);
        }
        var quote = new Quote(source, quoted, point(cells, type), amount, time, stage, false);
        into.add(type, cells.priced(price, quote));
    }

    private @Nullable Point point(RowCells cells, MarketType type) throws RefusedRowException {
        if (!type.hasPoint()) {
            return null;
        }
        if (point == null) {
            throw cells.refusal(market, CellFault.Plain.NO_POINT_MAPPED);
        }
        var read = cells.isEmpty(point) ? null : cells.point(point);
        if (read == null) {
            throw cells.refusal(point, CellFault.Plain.NO_POINT);
        }
        if (type == MarketType.TOTALS && read.hundredths() <= 0) {
            throw cells.refusal(point, CellFault.Plain.NO_TOTAL);
        }
        return read;
    }
}
