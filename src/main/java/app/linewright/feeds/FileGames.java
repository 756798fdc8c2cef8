package app.linewright.feeds;

import app.linewright.feeds.file.CellFault;
import app.linewright.feeds.file.FileGame;
import app.linewright.feeds.file.RefusedRowException;
import app.linewright.feeds.file.RowCells;
import app.linewright.feeds.file.RowFault;
import app.linewright.odds.BookKey;
import app.linewright.odds.MarketType;
import app.linewright.odds.Outcome;
import app.linewright.odds.Point;
import app.linewright.odds.Quote;
import app.linewright.odds.QuoteTime;
import app.linewright.odds.Stage;
import app.linewright.sport.EventKey;
import app.linewright.sport.Result;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a file has told of its games so far, and in which lines: it may repeat itself, but not contradict itself. */
final class FileGames {
    private final Map<EventKey, Told> games = new HashMap<>();
    private final boolean quotePerRow;

    /**
     * What can be told once: of one book, outcome and stage, the price at an instant and a line, or without an instant
     * the price and the line.
     */
    private record Place(
            MarketType market,
            BookKey book,
            Outcome outcome,
            Stage stage,
            QuoteTime.@Nullable Exact time,
            @Nullable Point point) {
        static Place of(MarketType market, Quote quote) {
            return quote.time() instanceof QuoteTime.Exact exact
                    ? new Place(market, quote.book(), quote.outcome(), quote.stage(), exact, quote.point())
                    : new Place(market, quote.book(), quote.outcome(), quote.stage(), null, null);
        }
    }

    /**
     * Where a price stands.
     *
     * @param column null where the format does not tell
     */
    record Origin(long line, @Nullable String column, Quote quote) {}

    private static final class Told {
        private final long line;
        private final Map<Place, Origin> quotes = new HashMap<>();
        private long scoreLine;
        private @Nullable Result result;

        Told(long line) {
            this.line = line;
        }
    }

    /** @param quotePerRow whether a row is a single quote, so that nothing is left of it without that */
    FileGames(boolean quotePerRow) {
        this.quotePerRow = quotePerRow;
    }

    /**
     * The game, as far as it does not contradict what the file told before. A price that does is left out.
     *
     * @throws RefusedRowException where the row turns a game round, or gives it a second score
     */
    FileGame take(RowCells cells, EventKey key, FileGame game) throws RefusedRowException {
        checkSides(key);
        var told = games.getOrDefault(key, new Told(cells.line()));
        checkScore(told, game);
        var consistent = consistent(told, cells, game.quotes());
        if (told.result == null && game.result() != null) {
            told.result = game.result();
            told.scoreLine = cells.line();
        }
        games.putIfAbsent(key, told);
        return game.with(consistent);
    }

    /** Two teams meet at one place on a day, so also the second game of a doubleheader has a number of its own. */
    private void checkSides(EventKey key) throws RefusedRowException {
        var turned = games.get(key.turned());
        if (turned != null) {
            throw new RefusedRowException(new RowFault.TurnedRound(turned.line));
        }
    }

    /** A file that tells two scores of one game is wrong in one of them; the first is taken. */
    private static void checkScore(Told told, FileGame game) throws RefusedRowException {
        var first = told.result;
        var second = game.result();
        if (first != null && second != null && (first.home() != second.home() || first.away() != second.away())) {
            throw new RefusedRowException(new RowFault.OtherScore(told.scoreLine, first.home(), first.away()));
        }
    }

    private Map<MarketType, List<Quote>> consistent(
            Told told, RowCells cells, Map<MarketType, List<Quote>> quotes) throws RefusedRowException {
        var consistent = new EnumMap<MarketType, List<Quote>>(MarketType.class);
        for (var market : quotes.entrySet()) {
            for (var quote : market.getValue()) {
                var column = cells.columnOf(quote);
                var origin = new Origin(cells.line(), column == null ? null : column.name(), quote);
                var first = told.quotes.putIfAbsent(Place.of(market.getKey(), quote), origin);
                if (first == null || first.quote().equals(quote)) {
                    consistent.computeIfAbsent(market.getKey(), _ -> new ArrayList<>()).add(quote);
                } else if (column == null) {
                    throw new IllegalStateException("The format does not tell whence it has " + quote + ".");
                } else if (quotePerRow) {
                    throw cells.refusal(column, contradiction(first, quote));
                } else {
                    cells.leaveOut(column, contradiction(first, quote));
                }
            }
        }
        return consistent;
    }

    private static CellFault contradiction(Origin first, Quote quote) {
        var point = first.quote().point();
        return new CellFault.OtherPrice(
                first.line(), first.quote().price(), Objects.equals(point, quote.point()) ? null : point);
    }

    /** Where the file told a price that was stored. */
    Origin origin(EventKey key, MarketType market, Quote quote) {
        var told = games.get(key);
        var origin = told == null ? null : told.quotes.get(Place.of(market, quote));
        if (origin == null) {
            throw new IllegalStateException("The file told nothing of " + quote + ".");
        }
        return origin;
    }
}
