package app.linewright.desktop.board;

import app.linewright.desktop.board.BoardSort.By;
import app.linewright.desktop.board.BoardSort.Range;
import app.linewright.odds.QuoteTime;
import app.linewright.odds.Stage;
import app.linewright.odds.board.BoardMarket;
import app.linewright.odds.board.BoardRow;
import app.linewright.sport.EventStart;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/** The values by which markets are sorted. */
final class BoardValues {
    private BoardValues() {}

    /** @param zone in which a day begins whose events have no time */
    static Map<By, Range> of(BoardMarket market, ZoneId zone) {
        Map<By, Range> values = new EnumMap<>(By.class);
        values.put(By.START, Range.of((double) start(market, zone).getEpochSecond()));
        values.put(By.BEST, range(market, row -> row.best() == null ? Double.NaN : row.best().comparable()));
        values.put(By.FAIR, range(market, row -> row.fair() == null ? Double.NaN : row.fair().price()));
        values.put(By.EDGE, range(market, row -> edge(market, row)));
        values.put(By.HOLD, Range.of(Objects.requireNonNullElse(market.bestHold(), Double.NaN)));
        values.put(By.AGE, range(market, BoardValues::since));
        values.values().removeIf(Range.NONE::equals);
        return values;
    }

    /** What changes when any price does, whatever its time. */
    static int version(BoardMarket market) {
        int version = market.stage().hashCode();
        for (var row : market.rows()) {
            int prices = 0;
            for (var each : row.quotes().values()) {
                var quote = each.quote();
                // A sum, because the quotes have no order.
                prices += Objects.hash(quote.book(), quote.point(), quote.price().decimal(), quote.suspended());
            }
            version = 31 * version + prices;
        }
        return version;
    }

    private static Range range(BoardMarket market, ToDoubleFunction<BoardRow> value) {
        return Range.of(market.rows().stream().mapToDouble(value).toArray());
    }

    private static double edge(BoardMarket market, BoardRow row) {
        var best = row.best();
        return best == null || best.edge() == null || market.stage() == Stage.IN_PLAY ? Double.NaN : best.edge();
    }

    /** How far back the best price lies, in seconds from an instant that is the same for all. */
    private static double since(BoardRow row) {
        return row.best() != null && row.best().quote().time() instanceof QuoteTime.Exact(Instant at)
                ? (double) -at.getEpochSecond()
                : Double.NaN;
    }

    private static Instant start(BoardMarket market, ZoneId zone) {
        return switch (market.game().event().start()) {
            case EventStart.AtInstant(Instant at) -> at;
            case EventStart.OnDate(var date) -> date.atStartOfDay(zone).toInstant();
        };
    }
}
