package app.linewright.odds.board;

import app.linewright.odds.BookKey;
import app.linewright.odds.MarketType;
import app.linewright.sport.DayWindow;
import app.linewright.sport.LeagueKey;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Which part of the board is wanted.
 *
 * @param leagues the leagues shown; all if empty
 * @param window the days shown, in the reader's zone
 * @param markets the markets shown; all if empty
 * @param usable the books the reader can bet at, from which alone a best price comes; every book if empty. The other
 *     books are shown, and still speak for the fair line
 * @param reference one book whose prices alone make the fair line, if wanted
 * @param asOf the instant whose knowledge is shown; everything stored if empty
 */
public record BoardQuestion(
        Set<LeagueKey> leagues,
        DayWindow window,
        Set<MarketType> markets,
        Set<BookKey> usable,
        Optional<BookKey> reference,
        Optional<Instant> asOf) {
    public BoardQuestion {
        leagues = Set.copyOf(leagues);
        markets = Set.copyOf(markets);
        usable = Set.copyOf(usable);
    }

    /** The whole board of {@code window}. */
    public static BoardQuestion of(DayWindow window) {
        return new BoardQuestion(Set.of(), window, Set.of(), Set.of(), Optional.empty(), Optional.empty());
    }

    public BoardQuestion withLeagues(Set<LeagueKey> wanted) {
        return new BoardQuestion(wanted, window, markets, usable, reference, asOf);
    }

    public BoardQuestion withMarkets(Set<MarketType> wanted) {
        return new BoardQuestion(leagues, window, wanted, usable, reference, asOf);
    }

    public BoardQuestion withUsable(Set<BookKey> wanted) {
        return new BoardQuestion(leagues, window, markets, wanted, reference, asOf);
    }

    public BoardQuestion withReference(Optional<BookKey> wanted) {
        return new BoardQuestion(leagues, window, markets, usable, wanted, asOf);
    }

    public BoardQuestion asOf(Instant instant) {
        return new BoardQuestion(leagues, window, markets, usable, reference, Optional.of(instant));
    }
}
