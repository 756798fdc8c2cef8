package app.linewright.desktop.board;

import app.linewright.desktop.palette.Fixtures;
import app.linewright.odds.BookKey;
import app.linewright.odds.MarketKey;
import app.linewright.odds.MarketType;
import app.linewright.odds.Outcome;
import app.linewright.odds.Sportsbook;
import app.linewright.odds.board.Board;
import app.linewright.odds.board.BoardMarket;
import app.linewright.odds.board.BoardQuestion;
import app.linewright.odds.board.BoardRow;
import app.linewright.odds.board.MarketTrend;
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
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A board made of prepared markets; a market without rows stands for an event without prices. */
public class PreparedBoards implements BoardSource {
    private final List<BoardMarket> markets = new ArrayList<>();
    private CountDownLatch gate = new CountDownLatch(0);
    private List<String> damage = List.of();
    private Instant now = MatchDay.NOW;
    private Optional<RuntimeException> failure = Optional.empty();
    private Optional<BoardQuestion> asked = Optional.empty();

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

    /** The games to come and the teams, as the palette finds them. */
    public Fixtures.Found fixtures() {
        var games = markets.stream().map(BoardMarket::game).distinct().toList();
        return new Fixtures.Found(
                games.stream().filter(game -> !game.event().start().startedBy(now)).toList(),
                games.stream()
                        .flatMap(game -> Stream.of(
                                new Fixtures.TeamGame(game.home(), game), new Fixtures.TeamGame(game.away(), game)))
                        .toList());
    }

    Optional<BoardMarket> market(MarketKey key) {
        return markets.stream().filter(market -> market.key().equals(key)).findFirst();
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

    /** What was asked last. */
    public BoardQuestion asked() {
        return asked.orElseThrow();
    }

    @Override
    public Board at(BoardQuestion question) {
        asked = Optional.of(question);
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
        return new Board(question.asOf().orElse(now), shown, List.of(), damage);
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
    public Set<BookKey> books() {
        return markets.stream()
                .flatMap(market -> market.sources().stream())
                .map(Sportsbook::key)
                .collect(Collectors.toSet());
    }

    @Override
    public Optional<LocalDate> firstDayFrom(LocalDate day, Optional<LeagueKey> league, ZoneId zone) {
        return Optional.ofNullable(days(league, zone).ceiling(day));
    }

    @Override
    public Optional<LocalDate> lastDayUntil(LocalDate day, Optional<LeagueKey> league, ZoneId zone) {
        return Optional.ofNullable(days(league, zone).floor(day));
    }

    /** A course of thirty steps over 18 hours, made up from the names of the market and the outcome. */
    @Override
    public Optional<MarketTrend> trend(MarketKey market, Optional<Instant> asOf) {
        return market(market).map(found -> new MarketTrend(
                market, now, found.rows().stream().map(row -> course(market, row)).toList(), List.of()));
    }

    private MarketTrend.Course course(MarketKey market, BoardRow row) {
        var random = new Random(market.hashCode() * 31L + row.outcome().name().hashCode());
        var steps = new ArrayList<MarketTrend.Step>();
        double price = row.best() == null ? 2 : row.best().comparable();
        for (int i = 0; i < 30; i++) {
            steps.addFirst(new MarketTrend.Step(now.minusSeconds(36L * 60 * i + 60), price));
            price += .02 * Math.round(random.nextGaussian());
        }
        return new MarketTrend.Course(row.outcome(), steps);
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
                soccer("Arsenal", "Leeds United", "2022-10-01T11:30:00Z")
                        .row(Outcome.HOME, 2.141, .02, "2.08 2.05 2.06 2.19@96 2.04 2.00")
                        .row(Outcome.DRAW, 3.620, .04, "3.46 3.50 3.40 3.45 3.30 3.35")
                        .row(Outcome.AWAY, 3.895, .03, "3.78 3.60 3.50 3.40 3.65 3.75"),
                soccer("Aston Villa", "Brentford", "2022-10-01T14:00:00Z")
                        .row(Outcome.HOME, 3.270, .02, "3.14@46 3.10 3.05 3.10 3.00 3.05")
                        .row(Outcome.DRAW, 3.510, .02, "3.41@46 3.30 3.35 3.25 3.30 3.20")
                        .row(Outcome.AWAY, 2.436, .02, "2.39@46 2.30 2.35 2.30 2.25 2.25"),
                soccer("Crystal Palace", "Southampton", "2022-10-01T14:00:00Z")
                        .row(Outcome.HOME, 5.310, .09, "5.15@32 4.80 4.90 4.60 4.75 5.00@380")
                        .row(Outcome.DRAW, 4.020, .03, "3.88@32 3.75 3.80 3.70 3.75 3.60@380")
                        .row(Outcome.AWAY, 1.778, .02, "1.73 1.75 1.72 1.82@43 1.74 1.71@380"),
                soccer("Fulham", "Everton", "2022-10-01T14:00:00Z")
                        .row(Outcome.HOME, 2.870, .003, "2.77 2.80@78 2.75 2.80@412 susp 2.70")
                        .row(Outcome.DRAW, 3.420, .02, "3.31@42 3.25 3.20 3.25 susp 3.15")
                        .row(Outcome.AWAY, 2.791, .01, "2.71@42 2.60 2.62 2.55 susp 2.58"),
                soccer("Liverpool", "Nottingham Forest", "2022-10-01T14:00:00Z")
                        .row(Outcome.HOME, 1.412, .02, "1.39@21 1.38 1.36 1.37 1.35 1.34@380")
                        .row(Outcome.DRAW, 5.460, .10, "5.22 5.10 5.00 5.30@221 4.90 5.05@380")
                        .row(Outcome.AWAY, 9.050, .30, "8.60 8.20 8.30 8.80@221 8.40 8.80@380"),
                soccer("Leicester City", "Newcastle United", "2022-10-01T14:00:00Z")
                        .row(Outcome.HOME, 2.513, .02, "2.46@6 2.40 2.42 2.35 2.38 2.30")
                        .row(Outcome.DRAW, 3.370, .02, "3.26 3.20 3.15 3.28@20 3.25 3.10")
                        .row(Outcome.AWAY, 3.275, .02, "3.12 3.05 3.00 3.22@20 3.10 3.15"),
                soccer("Tottenham Hotspur", "Wolverhampton Wanderers", "2022-10-01T16:30:00Z")
                        .row(Outcome.HOME, 1.883, .02, "1.86@11 1.80 1.82 1.85@380 1.78 1.80")
                        .row(Outcome.DRAW, 3.690, .02, "3.52 3.55 3.60@37 3.50@380 3.45 3.40")
                        .row(Outcome.AWAY, 5.070, .05, "4.85 4.95@38 4.70 4.75@380 4.80 4.60"),
                soccer("Manchester City", "Brighton and Hove Albion", "2022-10-02T13:00:00Z")
                        .row(Outcome.HOME, 1.310, .02, "1.29 1.27 1.28 1.28 1.26 1.27")
                        .row(Outcome.DRAW, 6.700, .10, "6.40 6.20 6.25 6.10 6.00 6.30")
                        .row(Outcome.AWAY, 11.460, .40, "10.90 10.50 10.40 10.60 11.25@81 12.00@412"),
                MatchDay.game(MatchDay.NFL, "Green Bay Packers", "Denver Broncos", "2022-10-02T20:25:00Z",
                                MarketType.SPREADS, List.of(MatchDay.PINNACLE, MatchDay.BET365))
                        .row(Outcome.HOME, "-6.5", 1.98, .01, "1.95 -7/2.02")
                        .row(Outcome.AWAY, "+6.5", 2.02, .01, "1.95 +7/1.87"),
                MatchDay.game(MatchDay.NFL, "Green Bay Packers", "Denver Broncos", "2022-10-02T20:25:00Z",
                                MarketType.TOTALS, List.of(MatchDay.PINNACLE, MatchDay.BET365))
                        .row(Outcome.OVER, "43.5", 2.00, .01, "1.95 1.91")
                        .row(Outcome.UNDER, "43.5", 2.00, .01, "1.95 1.91"),
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
                soccer("Arsenal", "Leeds United", "2022-10-01T11:30:00Z")
                        .row(Outcome.HOME, 2.141, .02, "2.08@2530 2.05@2541 2.06@2530 2.19@2530 2.04@2530 2.00@2530")
                        .row(Outcome.DRAW, 3.620, .04, "3.46@2530 3.50@2541 3.40@2530 3.45@2530 3.30@2530 3.35@2530")
                        .row(Outcome.AWAY, 3.895, .03, "3.78@2530 3.60@2541 3.50@2530 3.40@2530 3.65@2530 3.75@2530"),
                soccer("Aston Villa", "Brentford", "2022-10-01T14:00:00Z")
                        .row(Outcome.HOME, 3.270, .02, "3.14@2530 3.10@2541 3.05@2530 3.10@2530 3.00@2530 3.05@2530")
                        .row(Outcome.DRAW, 3.510, .02, "3.41@2530 3.30@2541 3.35@2530 3.25@2530 3.30@2530 3.20@2530")
                        .row(Outcome.AWAY, 2.436, .02, "2.39@2530 2.30@2541 2.35@2530 2.30@2530 2.25@2530 2.25@2530"));
    }

    private static MatchDay soccer(String home, String away, String start) {
        return MatchDay.game(MatchDay.PREMIER_LEAGUE, home, away, start, MarketType.H2H, MatchDay.SIX);
    }
}
