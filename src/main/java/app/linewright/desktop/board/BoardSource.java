package app.linewright.desktop.board;

import app.linewright.odds.board.Board;
import app.linewright.odds.board.BoardQuestion;
import app.linewright.sport.EventFilter;
import app.linewright.sport.League;
import app.linewright.sport.LeagueKey;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** What the Board asks of the program. Every answer may take its time. */
public interface BoardSource {
    Board at(BoardQuestion question);

    /** The leagues that have events, by name. */
    List<League> leagues();

    /** The first day, not before {@code day}, on which {@code league} (any league, if empty) plays. */
    Optional<LocalDate> firstDayFrom(LocalDate day, Optional<LeagueKey> league, ZoneId zone);

    /** The last day, not after {@code day}, on which {@code league} (any league, if empty) plays. */
    Optional<LocalDate> lastDayUntil(LocalDate day, Optional<LeagueKey> league, ZoneId zone);

    /** How many events pass {@code filter}. */
    int events(EventFilter filter);
}
