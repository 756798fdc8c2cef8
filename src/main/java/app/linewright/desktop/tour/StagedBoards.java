package app.linewright.desktop.tour;

import app.linewright.desktop.board.BoardSource;
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
import java.util.concurrent.CountDownLatch;

/** The stored boards, which can be made to keep their reader waiting, or to fail. */
final class StagedBoards implements BoardSource {
    private final BoardSource stored;
    private volatile CountDownLatch held = new CountDownLatch(0);
    private volatile Optional<String> failure = Optional.empty();

    StagedBoards(BoardSource stored) {
        this.stored = stored;
    }

    /** Answers nothing until {@link #release}. */
    void hold() {
        held = new CountDownLatch(1);
    }

    void release() {
        held.countDown();
    }

    /** @param sentence what every question is answered with; empty for what is stored */
    void fail(Optional<String> sentence) {
        failure = sentence;
    }

    @Override
    public Board at(BoardQuestion question) {
        await();
        return stored.at(question);
    }

    @Override
    public List<League> leagues() {
        await();
        return stored.leagues();
    }

    @Override
    public Set<BookKey> books() {
        return stored.books();
    }

    @Override
    public Optional<LocalDate> firstDayFrom(LocalDate day, Optional<LeagueKey> league, ZoneId zone) {
        return stored.firstDayFrom(day, league, zone);
    }

    @Override
    public Optional<LocalDate> lastDayUntil(LocalDate day, Optional<LeagueKey> league, ZoneId zone) {
        return stored.lastDayUntil(day, league, zone);
    }

    @Override
    public int events(EventFilter filter) {
        return stored.events(filter);
    }

    @Override
    public Optional<MarketTrend> trend(MarketKey market, Optional<Instant> asOf) {
        return stored.trend(market, asOf);
    }

    private void await() {
        try {
            held.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        failure.ifPresent(sentence -> {
            throw new IllegalStateException(sentence);
        });
    }
}
