package app.linewright.desktop.board;

import app.linewright.odds.MarketType;
import app.linewright.odds.Outcome;
import app.linewright.odds.board.Board;
import app.linewright.odds.board.BoardMarket;
import app.linewright.odds.board.BoardQuestion;
import app.linewright.sport.EventFilter;
import app.linewright.sport.League;
import app.linewright.sport.LeagueKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;

/** A board made of prepared markets; a market without rows stands for an event without prices. */
public final class PreparedBoards implements BoardSource {
    private final List<BoardMarket> markets = new ArrayList<>();
    private CountDownLatch gate = new CountDownLatch(0);
    private List<String> damage = List.of();
    private Instant now = MatchDay.NOW;
    private Optional<RuntimeException> failure = Optional.empty();

    public PreparedBoards with(MatchDay... games) {
        for (var game : games) {
            markets.add(game.market());
        }
        return this;
    }

    /** Adds what another has. */
    public void add(PreparedBoards other) {
        markets.addAll(other.markets);
    }

    /** Answers only once {@code latch} is at zero. */
    public void slowBy(CountDownLatch latch) {
        gate = latch;
    }

    /** Gives the outcome called {@code team} new prices, one a book in order. */
    public void reprice(String team, String prices) {
        markets.replaceAll(market -> MatchDay.repriced(market, team, prices));
    }

    public void failWith(RuntimeException cause) {
        failure = Optional.of(cause);
    }

    public void recover() {
        failure = Optional.empty();
    }

    public void damaged(String... sentences) {
        damage = List.of(sentences);
    }

    public void at(Instant instant) {
        now = instant;
    }

    @Override
    public Board at(BoardQuestion question) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        failure.ifPresent(cause -> {
            throw cause;
        });
        var shown = markets.stream()
                .filter(market -> !market.rows().getFirst().quotes().isEmpty())
                .filter(market -> question.leagues().isEmpty()
                        || question.leagues().contains(market.game().league().key()))
                .filter(market -> question.markets().isEmpty() || question.markets().contains(market.type()))
                .filter(market -> question.window().contains(market.game().event().start()))
                .toList();
        return new Board(now, shown, damage);
    }

    @Override
    public List<League> leagues() {
        failure.ifPresent(cause -> {
            throw cause;
        });
        return markets.stream()
                .map(market -> market.game().league())
                .distinct()
                .sorted(Comparator.comparing(League::name))
                .toList();
    }

    @Override
    public Optional<LocalDate> firstDayFrom(LocalDate day, Optional<LeagueKey> league, ZoneId zone) {
        return Optional.ofNullable(days(league, zone).ceiling(day));
    }

    @Override
    public Optional<LocalDate> lastDayUntil(LocalDate day, Optional<LeagueKey> league, ZoneId zone) {
        return Optional.ofNullable(days(league, zone).floor(day));
    }

    @Override
    public int events(EventFilter filter) {
        return (int) markets.stream()
                .map(market -> market.game().event())
                .filter(event -> filter.league().map(event.league()::equals).orElse(true))
                .filter(event -> filter.window().map(window -> window.contains(event.start())).orElse(true))
                .distinct()
                .count();
    }

    private NavigableSet<LocalDate> days(Optional<LeagueKey> league, ZoneId zone) {
        var days = new TreeSet<LocalDate>();
        markets.stream()
                .map(market -> market.game().event())
                .filter(event -> league.map(event.league()::equals).orElse(true))
                .forEach(event -> days.add(event.start().dateIn(zone)));
        return days;
    }

    /** Two days of the Premier League with six books, an evening of the NFL, and a simulated day. */
    public static PreparedBoards season() {
        return new PreparedBoards().with(
                soccer("Arsenal", "Tottenham Hotspur", "2022-10-01T11:30:00Z")
                        .row(Outcome.HOME, 2.052, .02, "1.99 2.00 2.00 2.10@96 2.00 1.93")
                        .row(Outcome.DRAW, 3.909, .04, "3.75 3.75 3.65 3.70 3.55 3.60")
                        .row(Outcome.AWAY, 3.894, .03, "3.83 3.55 3.45 3.30 3.55 3.70"),
                soccer("Bournemouth", "Brentford", "2022-10-01T14:00:00Z")
                        .row(Outcome.HOME, 3.448, .02, "3.31@46 3.30 3.25 3.25 3.30 3.30")
                        .row(Outcome.DRAW, 3.633, .02, "3.53@46 3.40 3.40 3.40 3.40 3.30")
                        .row(Outcome.AWAY, 2.301, .02, "2.27@46 2.20 2.20 2.20 2.15 2.15"),
                soccer("Crystal Palace", "Chelsea", "2022-10-01T14:00:00Z")
                        .row(Outcome.HOME, 4.908, .09, "4.80@32 4.20 4.50 4.20 4.40 4.50@380")
                        .row(Outcome.DRAW, 3.894, .03, "3.76@32 3.60 3.65 3.55 3.60 3.45@380")
                        .row(Outcome.AWAY, 1.854, .02, "1.80 1.85 1.79 1.90@43 1.80 1.79@380"),
                soccer("Fulham", "Newcastle United", "2022-10-01T14:00:00Z")
                        .row(Outcome.HOME, 3.079, .003, "2.96 3.00@78 2.90 3.00@412 susp 2.90")
                        .row(Outcome.DRAW, 3.571, .02, "3.43@42 3.40 3.40 3.40 susp 3.30")
                        .row(Outcome.AWAY, 2.531, .01, "2.50@42 2.37 2.35 2.35 susp 2.35"),
                soccer("Liverpool", "Brighton and Hove Albion", "2022-10-01T14:00:00Z")
                        .row(Outcome.HOME, 1.489, .02, "1.48@21 1.45 1.46 1.40 1.44 1.38@380")
                        .row(Outcome.DRAW, 5.130, .10, "4.81 4.75 4.75 5.00@221 4.50 4.70@380")
                        .row(Outcome.AWAY, 7.486, .30, "6.96 6.00 6.50 7.50@221 7.00 7.50@380"),
                soccer("Southampton", "Everton", "2022-10-01T14:00:00Z")
                        .row(Outcome.HOME, 2.382, .02, "2.37@6 2.30 2.25 2.20 2.20 2.10")
                        .row(Outcome.DRAW, 3.483, .02, "3.33 3.30 3.25 3.35@20 3.30 3.30")
                        .row(Outcome.AWAY, 3.412, .02, "3.25 3.10 3.15 3.40@20 3.25 3.40"),
                soccer("West Ham United", "Wolverhampton Wanderers", "2022-10-01T16:30:00Z")
                        .row(Outcome.HOME, 2.078, .02, "2.06@11 1.97 1.97 1.98@380 1.95 1.95")
                        .row(Outcome.DRAW, 3.528, .02, "3.37 3.45 3.45@37 3.40@380 3.35 3.25")
                        .row(Outcome.AWAY, 4.248, .05, "4.05 4.10@38 3.90 3.95@380 4.00 4.00"),
                soccer("Manchester City", "Manchester United", "2022-10-02T13:00:00Z")
                        .row(Outcome.HOME, 1.372, .02, "1.35 1.33 1.33 1.35 1.33 1.33")
                        .row(Outcome.DRAW, 5.820, .10, "5.60 5.50 5.25 5.40 5.25 5.40")
                        .row(Outcome.AWAY, 8.291, .40, "8.10 8.00 8.00 7.80 8.50@81 9.00@412"),
                MatchDay.game(MatchDay.NFL, "Green Bay Packers", "New England Patriots", "2022-10-02T20:25:00Z",
                                MarketType.SPREADS, List.of(MatchDay.PINNACLE, MatchDay.BET365))
                        .row(Outcome.HOME, "-9.5", 1.98, .01, "1.95 -10/2.02")
                        .row(Outcome.AWAY, "+9.5", 2.02, .01, "1.95 +10/1.87"),
                MatchDay.game(MatchDay.NFL, "Green Bay Packers", "New England Patriots", "2022-10-02T20:25:00Z",
                                MarketType.TOTALS, List.of(MatchDay.PINNACLE, MatchDay.BET365))
                        .row(Outcome.OVER, "40", 2.00, .01, "1.95 1.91")
                        .row(Outcome.UNDER, "40", 2.00, .01, "1.95 1.91"),
                MatchDay.game(MatchDay.SAMPLE, "Ashford Rovers", "Calder Vale", "2022-09-24", MarketType.H2H,
                                List.of(MatchDay.PINNACLE, MatchDay.AVERAGE))
                        .closing()
                        .row(Outcome.HOME, 2.41, .02, "2.36 2.30")
                        .row(Outcome.DRAW, 3.40, .02, "3.31 3.25")
                        .row(Outcome.AWAY, 3.05, .02, "3.02 2.95"));
    }

    /** Two events of the Premier League whose prices are all 42 minutes old. */
    public static PreparedBoards stale() {
        return new PreparedBoards().with(
                soccer("Arsenal", "Tottenham Hotspur", "2022-10-01T11:30:00Z")
                        .row(Outcome.HOME, 2.052, .02, "1.99@2530 2.00@2541 2.00@2530 2.10@2530 2.00@2530 1.93@2530")
                        .row(Outcome.DRAW, 3.909, .04, "3.75@2530 3.75@2541 3.65@2530 3.70@2530 3.55@2530 3.60@2530")
                        .row(Outcome.AWAY, 3.894, .03, "3.83@2530 3.55@2541 3.45@2530 3.30@2530 3.55@2530 3.70@2530"),
                soccer("Bournemouth", "Brentford", "2022-10-01T14:00:00Z")
                        .row(Outcome.HOME, 3.448, .02, "3.31@2530 3.30@2541 3.25@2530 3.25@2530 3.30@2530 3.30@2530")
                        .row(Outcome.DRAW, 3.633, .02, "3.53@2530 3.40@2541 3.40@2530 3.40@2530 3.40@2530 3.30@2530")
                        .row(Outcome.AWAY, 2.301, .02, "2.27@2530 2.20@2541 2.20@2530 2.20@2530 2.15@2530 2.15@2530"));
    }

    private static MatchDay soccer(String home, String away, String start) {
        return MatchDay.game(MatchDay.PREMIER_LEAGUE, home, away, start, MarketType.H2H, MatchDay.SIX);
    }
}
