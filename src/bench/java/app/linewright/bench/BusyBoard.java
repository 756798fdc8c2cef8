package app.linewright.bench;

import app.linewright.desktop.board.BoardSource;
import app.linewright.odds.BookKey;
import app.linewright.odds.MarketKey;
import app.linewright.odds.MarketType;
import app.linewright.odds.Outcome;
import app.linewright.odds.Price;
import app.linewright.odds.Quote;
import app.linewright.odds.QuoteTime;
import app.linewright.odds.Sportsbook;
import app.linewright.odds.Stage;
import app.linewright.odds.board.Board;
import app.linewright.odds.board.BoardMarket;
import app.linewright.odds.board.BoardQuestion;
import app.linewright.odds.board.BoardRow;
import app.linewright.odds.board.Fair;
import app.linewright.odds.board.FairBasis;
import app.linewright.odds.board.Game;
import app.linewright.odds.board.MarketTrend;
import app.linewright.odds.board.RowQuote;
import app.linewright.odds.devig.DevigMethod;
import app.linewright.odds.fair.Basis;
import app.linewright.sport.Event;
import app.linewright.sport.EventFilter;
import app.linewright.sport.EventId;
import app.linewright.sport.EventKey;
import app.linewright.sport.EventStart;
import app.linewright.sport.League;
import app.linewright.sport.LeagueKey;
import app.linewright.sport.Sport;
import app.linewright.sport.Team;
import app.linewright.sport.TeamId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A board of soccer games, three rows each, on one day, whose prices change as they are told to. Seeded. */
final class BusyBoard implements BoardSource {
    private static final List<Outcome> OUTCOMES = List.of(Outcome.HOME, Outcome.DRAW, Outcome.AWAY);

    private final Random random = new Random(20_261_122);
    private final League league = new League(
            new LeagueKey("bench"), "Bench League", Sport.SOCCER, "Nowhere", ZoneOffset.UTC, false, List.of());
    private final LocalDate day;
    private final List<Sportsbook> books;
    private final List<BoardMarket> markets = new ArrayList<>();
    private final AtomicInteger due = new AtomicInteger();

    BusyBoard(int rows, int sources, LocalDate day) {
        this.day = day;
        books = IntStream.range(0, sources)
                .mapToObj(i -> new Sportsbook(
                        new BookKey("book_" + i), "Book " + i, "B" + i, Sportsbook.Kind.SOFT))
                .toList();
        var now = Instant.now();
        for (int game = 0; game * OUTCOMES.size() < rows; game++) {
            markets.add(market(game, now));
        }
    }

    /** Has {@code ticks} prices change by the next reading. */
    void tick(int ticks) {
        due.addAndGet(ticks);
    }

    private BoardMarket market(int number, Instant now) {
        var start = new EventStart.AtInstant(day.atTime(12 + number % 8, 0).toInstant(ZoneOffset.UTC));
        var home = team("home-" + number, "Home of game " + number);
        var away = team("away-" + number, "Away of game " + number);
        var event = new Event(
                new EventId(number + 1),
                new EventKey(league.key(), day, home.id(), away.id(), 0),
                "2026",
                start,
                false);
        var rows = OUTCOMES.stream().map(outcome -> row(outcome, now)).toList();
        return new BoardMarket(new Game(event, league, home, away, null), MarketType.H2H, null, Stage.PRE_MATCH, null,
                books, rows, 0.02, Map.of(), new FairBasis(DevigMethod.POWER, books.size(), Basis.FRESH, false),
                List.of());
    }

    private Team team(String id, String name) {
        return new Team(new TeamId(id), Sport.SOCCER, name, "", "", "");
    }

    private BoardRow row(Outcome outcome, Instant now) {
        int middle = 180 + random.nextInt(300);
        Map<BookKey, RowQuote> quotes = new HashMap<>();
        for (var book : books) {
            quotes.put(book.key(), quote(book.key(), outcome, middle + random.nextInt(-15, 16), now, null));
        }
        return row(outcome, quotes, 100.0 / middle);
    }

    private static BoardRow row(Outcome outcome, Map<BookKey, RowQuote> quotes, double probability) {
        RowQuote best = null;
        for (var quote : quotes.values()) {
            best = best == null || quote.comparable() > best.comparable() ? quote : best;
        }
        var fair = new Fair(probability, probability * 0.99, probability * 1.01);
        return new BoardRow(outcome, null, quotes, Map.of(), best, null, null, fair);
    }

    private static RowQuote quote(
            BookKey book, Outcome outcome, int hundredths, Instant now, @Nullable Instant brought) {
        var price = Price.decimal(hundredths / 100 + "." + (hundredths % 100 < 10 ? "0" : "") + hundredths % 100);
        var quote = new Quote(book, outcome, null, price, new QuoteTime.Exact(now), Stage.PRE_MATCH, false);
        return new RowQuote(quote, price.decimal(), price.decimal() / 3.3 - 0.99, brought, false);
    }

    private void tickOnce(Instant now) {
        int place = random.nextInt(markets.size());
        var market = markets.get(place);
        var rows = new ArrayList<>(market.rows());
        int at = random.nextInt(rows.size());
        var row = rows.get(at);
        var book = books.get(random.nextInt(books.size())).key();
        var quotes = new HashMap<>(row.quotes());
        int former = (int) Math.round(100 * Objects.requireNonNull(quotes.get(book)).comparable());
        int changed = Math.max(110, former + (random.nextBoolean() ? 1 : -1) * random.nextInt(1, 6));
        quotes.put(book, quote(book, row.outcome(), changed, now, now));
        rows.set(at, row(row.outcome(), quotes, Objects.requireNonNull(row.fair()).probability()));
        markets.set(place, new BoardMarket(market.game(), market.type(), null, market.stage(), null, books, rows,
                market.bestHold(), Map.of(), market.fairBasis(), List.of()));
    }

    @Override
    public synchronized Board at(BoardQuestion question) {
        var now = Instant.now();
        for (int ticks = due.getAndSet(0); ticks > 0; ticks--) {
            tickOnce(now);
        }
        return new Board(now, markets, List.of(), List.of());
    }

    @Override
    public List<League> leagues() {
        return List.of(league);
    }

    @Override
    public Set<BookKey> books() {
        return books.stream().map(Sportsbook::key).collect(Collectors.toSet());
    }

    @Override
    public Optional<LocalDate> firstDayFrom(LocalDate from, Optional<LeagueKey> wanted, ZoneId zone) {
        return Optional.of(day).filter(each -> !each.isBefore(from));
    }

    @Override
    public Optional<LocalDate> lastDayUntil(LocalDate until, Optional<LeagueKey> wanted, ZoneId zone) {
        return Optional.of(day).filter(each -> !each.isAfter(until));
    }

    @Override
    public int events(EventFilter filter) {
        return markets.size();
    }

    /** Thirty steps, none of which takes the time that reading a history takes. */
    @Override
    public Optional<MarketTrend> trend(MarketKey market, Optional<Instant> asOf) {
        var now = Instant.now();
        return Optional.of(new MarketTrend(market, now, OUTCOMES.stream()
                .map(outcome -> new MarketTrend.Course(outcome, IntStream.range(0, 30)
                        .mapToObj(i -> new MarketTrend.Step(
                                now.minusSeconds(2_000L * (30 - i)), 2 + Math.sin((double) market.event().value() + i)))
                        .toList()))
                .toList(), List.of()));
    }
}
