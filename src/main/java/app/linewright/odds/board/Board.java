package app.linewright.odds.board;

import java.time.Instant;
import java.util.List;

/**
 * Markets side by side.
 *
 * @param asOf the instant whose knowledge is shown and against which ages are counted
 * @param markets by league, start, event and market
 * @param lines spreads and totals that sources state without a price, by league, start, event and market
 * @param damage stored prices that could not be read, a sentence each; everything else is served
 */
public record Board(Instant asOf, List<BoardMarket> markets, List<GameLine> lines, List<String> damage) {
    public Board {
        markets = List.copyOf(markets);
        lines = List.copyOf(lines);
        damage = List.copyOf(damage);
    }
}
