package app.linewright.odds.board;

import app.linewright.odds.BookKey;
import app.linewright.odds.Sportsbook;
import app.linewright.odds.StoredMarket;
import app.linewright.sport.Player;
import app.linewright.sport.PlayerId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What is known at an instant of the markets of a question.
 *
 * @param now the instant asked for, else the clock's
 * @param lines what sources state without a price, in the order of the games
 * @param books every source, in the order of the shipped file
 * @param players those whom the markets ask of
 * @param fairMarkets what makes the fair lines, for one thread
 */
record Snapshot(
        Instant now,
        List<Quoted> markets,
        List<GameLine> lines,
        Map<BookKey, Sportsbook> books,
        Map<PlayerId, Player> players,
        FairMarkets fairMarkets,
        List<String> damage) {
    /** A market with its known quotes, and its game as far as it is known. */
    record Quoted(Game game, StoredMarket market) {}
}
