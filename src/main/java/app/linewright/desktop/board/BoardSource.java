package app.linewright.desktop.board;

import app.linewright.odds.BookKey;
import app.linewright.odds.MarketKey;
import app.linewright.odds.board.Board;
import app.linewright.odds.board.BoardQuestion;
import app.linewright.odds.board.MarketTrend;
import app.linewright.sport.EventFilter;
import app.linewright.sport.League;
import app.linewright.sport.LeagueKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the Board asks of the program. Every answer may take its time. */
public interface BoardSource {
    Board at(BoardQuestion question);

    /** The leagues that have events, by name. */
    List<League> leagues();

    /** The books that there are, whether they quote anything or not. */
    Set<BookKey> books();

    /** The first day, not before {@code day}, on which {@code league} (any league, if empty) plays. */
    Optional<LocalDate> firstDayFrom(LocalDate day, Optional<LeagueKey> league, ZoneId zone);

    /** The last day, not after {@code day}, on which {@code league} (any league, if empty) plays. */
    Optional<LocalDate> lastDayUntil(LocalDate day, Optional<LeagueKey> league, ZoneId zone);

    /**
     * How the best prices of a market went; empty where nobody quotes it.
     *
     * @param asOf the instant whose knowledge is wanted; what is known now if empty
     */
    Optional<MarketTrend> trend(MarketKey market, Optional<Instant> asOf);

    /** How many events pass {@code filter}. */
    int events(EventFilter filter);
}
