package app.linewright.odds.board;

import app.linewright.odds.BookKey;
import app.linewright.odds.Outcome;
import app.linewright.odds.Point;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One outcome of a market, with the price of every source. Prices are compared at the row's line, those of
 * an exchange after its commission.
 *
 * @param point the line at which prices are compared, seen from this outcome; null where the market has none
 * @param quotes each source's price, of a source that quotes several lines the one nearest to the row's; a source
 *     without one for this outcome is absent
 * @param others the prices of such a source at its other lines, nearest first
 * @param best the best price of the books one can use; null where no such book quotes
 * @param second the next best; null where there is none
 * @param aggregate the price of an aggregate or of an unnamed book, where no book at all quotes the outcome
 * @param fair the fair line; null where no source prices the whole market
 */
public record BoardRow(
        Outcome outcome,
        @Nullable Point point,
        Map<BookKey, RowQuote> quotes,
        Map<BookKey, List<RowQuote>> others,
        @Nullable RowQuote best,
        @Nullable RowQuote second,
        @Nullable RowQuote aggregate,
        @Nullable Fair fair) {
    public BoardRow {
        quotes = Map.copyOf(quotes);
        others = Map.copyOf(others);
    }
}
