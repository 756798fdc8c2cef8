package app.linewright.desktop.board;

import app.linewright.desktop.kit.TickMark;
import app.linewright.odds.BookKey;
import app.linewright.odds.MarketKey;
import app.linewright.odds.Outcome;
import app.linewright.odds.board.Board;
import app.linewright.odds.board.BoardMarket;
import app.linewright.odds.board.BoardRow;
import app.linewright.odds.board.MarketTrend;
import app.linewright.odds.board.RowQuote;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which prices changed less than a minute ago, and which way. That one changed, and when, is stored with it; which way
 * is told by the board that stood before, or, after a start, by the history once it is read. Touched on the JavaFX
 * thread only.
 */
final class PriceTicks {
    private record Place(MarketKey market, Outcome outcome, BookKey book) {}

    private record Tick(TickMark.Move move, Instant until) {}

    /** A price that changed. */
    record Change(MarketKey market, Outcome outcome, BookKey book, boolean longer, Instant at) {}

    private record Ageing(Place place, Instant until) {}

    private final Map<Place, Tick> ticks = new HashMap<>();
    /** The oldest first, so that what is over is found without looking through a minute's worth of changes. */
    private final ArrayDeque<Ageing> ageing = new ArrayDeque<>();

    /** What changed from one board to a later one, as far as it is still news there. Pure, for any thread. */
    static List<Change> between(Board former, Board latest) {
        List<Change> changes = new ArrayList<>();
        Map<MarketKey, BoardMarket> markets = new HashMap<>();
        former.markets().forEach(market -> markets.put(market.key(), market));
        for (var market : latest.markets()) {
            var before = markets.get(market.key());
            if (before != null && before.stage() == market.stage()) {
                market.rows().forEach(row -> changes(before, market, row, changes));
            }
        }
        return changes;
    }

    private static void changes(BoardMarket former, BoardMarket latest, BoardRow row, List<Change> changes) {
        BoardRow before = null;
        for (var each : row.quotes().values()) {
            var brought = each.brought();
            if (brought == null) {
                continue;
            }
            before = before == null ? row(former, row.outcome()) : before;
            var old = before == null ? null : before.quotes().get(each.quote().book());
            if (old != null && isAnother(old, each)) {
                boolean longer = each.quote().price().decimal() > old.quote().price().decimal();
                changes.add(new Change(latest.key(), row.outcome(), each.quote().book(), longer, brought));
            }
        }
    }

    private static @Nullable BoardRow row(BoardMarket market, Outcome outcome) {
        return market.rows().stream().filter(row -> row.outcome() == outcome).findFirst().orElse(null);
    }

    private static boolean isAnother(RowQuote old, RowQuote quote) {
        return Objects.equals(old.quote().point(), quote.quote().point())
                && old.quote().price().decimal() != quote.quote().price().decimal();
    }

    /** Takes up what changed, and forgets what is no news any more. */
    void show(List<Change> changes, Instant now) {
        while (!ageing.isEmpty() && !ageing.getFirst().until().isAfter(now)) {
            age(ageing.removeFirst().place(), now);
        }
        changes.forEach(change -> put(
                new Place(change.market(), change.outcome(), change.book()), change.longer(), change.at(), now));
    }

    /** Takes up what the history tells of prices of which no board told. */
    void learn(MarketTrend trend, Instant now) {
        for (var move : trend.moves()) {
            var place = new Place(trend.market(), move.outcome(), move.book());
            if (!ticks.containsKey(place)) {
                put(place, move.longer(), move.at(), now);
            }
        }
    }

    private void put(Place place, boolean longer, Instant at, Instant now) {
        var until = at.plus(RowQuote.NEWS);
        if (until.isAfter(now)) {
            var former = ticks.put(place, new Tick(longer ? TickMark.Move.LONGER : TickMark.Move.SHORTER, until));
            if (former == null) {
                ageing.addLast(new Ageing(place, until));
            }
        }
    }

    /** A price that changed again meanwhile stays, and is looked at anew when that is over. */
    private void age(Place place, Instant now) {
        var tick = ticks.get(place);
        if (tick != null && tick.until().isAfter(now)) {
            ageing.addLast(new Ageing(place, tick.until()));
        } else {
            ticks.remove(place);
        }
    }

    void forget() {
        ticks.clear();
        ageing.clear();
    }

    /** Which way a price went in the minute before {@code now}. */
    TickMark.Move at(MarketKey market, Outcome outcome, BookKey book, Instant now) {
        if (ticks.isEmpty()) {
            return TickMark.Move.NONE;
        }
        var tick = ticks.get(new Place(market, outcome, book));
        return tick == null || !tick.until().isAfter(now) ? TickMark.Move.NONE : tick.move();
    }
}
