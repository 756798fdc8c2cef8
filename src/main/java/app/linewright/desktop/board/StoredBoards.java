package app.linewright.desktop.board;

import app.linewright.odds.BookKey;
import app.linewright.odds.MarketKey;
import app.linewright.odds.board.Board;
import app.linewright.odds.board.BoardQuestion;
import app.linewright.odds.board.Boards;
import app.linewright.odds.board.MarketTrend;
import app.linewright.sport.EventFilter;
import app.linewright.sport.League;
import app.linewright.sport.LeagueKey;
import app.linewright.sport.Schedule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Answers the Board from what is stored. */
public record StoredBoards(Boards boards, Schedule schedule) implements BoardSource {
    @Override
    public Board at(BoardQuestion question) {
        return boards.at(question);
    }

    @Override
    public List<League> leagues() {
        return schedule.leaguesWithEvents();
    }

    @Override
    public Set<BookKey> books() {
        return boards.books();
    }

    @Override
    public Optional<LocalDate> firstDayFrom(LocalDate day, Optional<LeagueKey> league, ZoneId zone) {
        return schedule.firstDayFrom(day, league, zone);
    }

    @Override
    public Optional<LocalDate> lastDayUntil(LocalDate day, Optional<LeagueKey> league, ZoneId zone) {
        return schedule.lastDayUntil(day, league, zone);
    }

    @Override
    public Optional<MarketTrend> trend(MarketKey market, Optional<Instant> asOf) {
        return boards.trend(market, asOf);
    }

    @Override
    public int events(EventFilter filter) {
        return schedule.count(filter);
    }
}
