package app.linewright.odds.board;

import java.time.Instant;
import java.util.List;

/**
 * Markets side by side.
 *
 * @param asOf the instant whose knowledge is shown and against which ages are counted
 * @param markets by league, start, event and market
 * @param damage stored prices that could not be read, a sentence each; everything else is served
 */
public record Board(Instant asOf, List<BoardMarket> markets, List<String> damage) {
    public Board {
        markets = List.copyOf(markets);
        damage = List.copyOf(damage);
    }
}
