package app.linewright.odds.board;

import app.linewright.odds.BookKey;
import app.linewright.odds.MarketKey;
import app.linewright.odds.MarketType;
import app.linewright.odds.Point;
import app.linewright.odds.Sportsbook;
import app.linewright.odds.Stage;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One market of one game. All of its prices are of one stage.
 *
 * @param player what is asked of which player; null exactly where the market is about the game
 * @param point the line at which the rows compare prices, seen from the home side on a spread; null where the market
 *     has none
 * @param sources the sources that quote the market, in column order: sharp books first, aggregates last
 * @param rows one an outcome, in the order of {@link app.linewright.odds.Outcome}
 * @param bestHold the hold of the book that the best prices of all outcomes would make, as a fraction (0.03 is 3 %),
 *     below 0 where they are an arbitrage on paper; of prices at {@code point} itself alone, and null where an outcome
 *     has none there
 * @param holds the hold of each source that prices every outcome at one line, as a fraction; none for prices of
 *     another market and for misprints
 * @param fairBasis what the fair line was made of; null without one
 * @param leftOut what did not take part, and why
 */
public record BoardMarket(
        Game game,
        MarketType type,
        @Nullable PlayerQuestion player,
        Stage stage,
        @Nullable Point point,
        List<Sportsbook> sources,
        List<BoardRow> rows,
        @Nullable Double bestHold,
        Map<BookKey, Double> holds,
        @Nullable FairBasis fairBasis,
        List<LeftOut> leftOut) {
    public BoardMarket {
        sources = List.copyOf(sources);
        rows = List.copyOf(rows);
        holds = Map.copyOf(holds);
        leftOut = List.copyOf(leftOut);
    }

    public MarketKey key() {
        return new MarketKey(game.event().id(), type, player == null ? null : player.prop());
    }

    /**
     * The source with this key.
     *
     * @throws IllegalArgumentException if it does not quote the market
     */
    public Sportsbook source(BookKey key) {
        return sources.stream()
                .filter(source -> source.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("“" + key + "” does not quote this market."));
    }

    /** Whether any source one can bet at quotes the market. */
    public boolean quotedByBooks() {
        return sources.stream().anyMatch(Sportsbook::isBook);
    }
}
