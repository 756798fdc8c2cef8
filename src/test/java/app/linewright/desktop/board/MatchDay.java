package app.linewright.desktop.board;

import app.linewright.odds.BookKey;
import app.linewright.odds.MarketType;
import app.linewright.odds.Outcome;
import app.linewright.odds.Point;
import app.linewright.odds.Price;
import app.linewright.odds.PriceFormat;
import app.linewright.odds.Quote;
import app.linewright.odds.QuoteTime;
import app.linewright.odds.Sportsbook;
import app.linewright.odds.Sportsbook.Kind;
import app.linewright.odds.Stage;
import app.linewright.odds.Staleness;
import app.linewright.odds.board.BoardMarket;
import app.linewright.odds.board.BoardRow;
import app.linewright.odds.board.Fair;
import app.linewright.odds.board.FairBasis;
import app.linewright.odds.board.Game;
import app.linewright.odds.board.RowQuote;
import app.linewright.odds.devig.DevigMethod;
import app.linewright.odds.fair.Basis;
import app.linewright.sport.Event;
import app.linewright.sport.EventId;
import app.linewright.sport.EventKey;
import app.linewright.sport.EventStart;
import app.linewright.sport.League;
import app.linewright.sport.LeagueKey;
import app.linewright.sport.Result;
import app.linewright.sport.Sport;
import app.linewright.sport.Team;
import app.linewright.sport.TeamId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** Boards for tests, written as a reader sees them: a game, its books, and a line of prices for each outcome. */
public final class MatchDay {
    public static final ZoneId LONDON = ZoneId.of("Europe/London");
    /** For what follows the reader's zone: one that does not change. */
    public static final ObservableValue<ZoneId> IN_LONDON = new SimpleObjectProperty<>(LONDON);
    /** When the tests' boards are looked at: Saturday 1 October 2022, 11:42 in London. */
    public static final Instant NOW = Instant.parse("2022-10-01T10:42:00Z");

    public static final League PREMIER_LEAGUE = league("soccer_epl", "Premier League", Sport.SOCCER, false);
    public static final League NFL = league("americanfootball_nfl", "NFL", Sport.AMERICAN_FOOTBALL, false);
    public static final League SAMPLE = league("sample_league", "Sample League", Sport.SOCCER, true);

    public static final Sportsbook PINNACLE = book("Pinnacle", "Pinn", Kind.SHARP);
    public static final Sportsbook BET365 = book("Bet365", "B365", Kind.SOFT);
    public static final Sportsbook BWIN = book("bwin", "bwin", Kind.SOFT);
    public static final Sportsbook INTERWETTEN = book("Interwetten", "Intw", Kind.SOFT);
    public static final Sportsbook WILLIAM_HILL = book("William Hill", "WHill", Kind.SOFT);
    public static final Sportsbook BETVICTOR = book("BetVictor", "BVic", Kind.SOFT);
    public static final Sportsbook AVERAGE = book("Average", "Avg", Kind.AVERAGE);
    public static final List<Sportsbook> SIX =
            List.of(PINNACLE, BET365, BWIN, INTERWETTEN, WILLIAM_HILL, BETVICTOR);

    private final League league;
    private final String home;
    private final String away;
    private final EventStart start;
    private final MarketType type;
    private final List<Sportsbook> books;
    private final List<BoardRow> rows = new ArrayList<>();
    private final long id;
    private Stage stage = Stage.PRE_MATCH;
    private @Nullable Result result;
    private @Nullable Instant brought;
    private int overtakenFrom = Integer.MAX_VALUE;

    private MatchDay(
            League league, String home, String away, EventStart start, MarketType type, List<Sportsbook> books) {
        this.league = league;
        this.home = home;
        this.away = away;
        this.start = start;
        this.type = type;
        this.books = books;
        this.id = (home + away + start).hashCode() & Integer.MAX_VALUE;
    }

    /** @param start an instant, or a date */
    public static MatchDay game(
            League league, String home, String away, String start, MarketType type, List<Sportsbook> books) {
        var at = start.contains("T")
                ? new EventStart.AtInstant(Instant.parse(start))
                : new EventStart.OnDate(LocalDate.parse(start));
        return new MatchDay(league, home, away, at, type, books);
    }

    /** The prices are closing prices of unknown time. */
    public MatchDay closing() {
        stage = Stage.CLOSING;
        return this;
    }

    /** It has ended. */
    MatchDay over(int homeScore, int awayScore) {
        result = new Result(homeScore, awayScore, false, List.of());
        return this;
    }

    /** Prices of so many seconds are too old beside fresher ones. */
    MatchDay overtaken(int seconds) {
        overtakenFrom = seconds;
        return this;
    }

    /** Its prices were taken while it is on. */
    MatchDay inPlay() {
        stage = Stage.IN_PLAY;
        return this;
    }

    /**
     * A line of prices, one a book in its order: {@code 2.08 2.05 - 2.19@96 susp 2.00@412}. A dash is no price; what
     * follows an at sign is the age in seconds, 14 if none is given; a point may stand before a slash: {@code +3/1.91}.
     * Further lines of the same book follow after bars: {@code +3/1.91|+3.5/1.70}.
     *
     * @param fair the fair price; 0 for none
     * @param halfRange of the fair price
     */
    public MatchDay row(Outcome outcome, double fair, double halfRange, String prices) {
        return row(outcome, null, fair, halfRange, prices);
    }

    public MatchDay row(
            Outcome outcome, @Nullable String point, double fair, double halfRange, String prices) {
        var rowPoint = point == null ? null : Point.parse(point);
        Map<BookKey, RowQuote> quotes = new HashMap<>();
        Map<BookKey, List<RowQuote>> others = new HashMap<>();
        RowQuote best = null;
        var anyFresh = false;
        var texts = prices.strip().split("\\s+");
        for (int i = 0; i < texts.length; i++) {
            if (texts[i].equals("-")) {
                continue;
            }
            var book = books.get(i);
            var lines = Arrays.stream(texts[i].split("\\|"))
                    .map(text -> quote(book, outcome, rowPoint, text, fair))
                    .toList();
            var quote = lines.getFirst();
            quotes.put(book.key(), quote);
            others.put(book.key(), lines.subList(1, lines.size()));
            if (!books.get(i).isBook() || quote.quote().suspended()) {
                continue;
            }
            // Stale prices compete only among themselves.
            var fresh = Staleness.of(quote.quote().time(), NOW) != Staleness.STALE;
            if (best == null
                    || (fresh && !anyFresh)
                    || (fresh == anyFresh && quote.comparable() > best.comparable())) {
                best = quote;
            }
            anyFresh |= fresh;
        }
        var range = fair == 0 ? null : new Fair(1 / fair, 1 / (fair + halfRange), 1 / (fair - halfRange));
        rows.add(new BoardRow(outcome, rowPoint, quotes, others, best, null, null, range));
        return this;
    }

    public BoardMarket market() {
        double booksum = 0;
        for (var row : rows) {
            booksum += row.best() == null ? Double.NaN : 1 / row.best().comparable();
        }
        return new BoardMarket(
                new Game(event(), league, team(home), team(away), result),
                type,
                null,
                stage,
                rows.getFirst().point(),
                books,
                rows,
                Double.isNaN(booksum) ? null : 1 - 1 / booksum,
                Map.of(),
                new FairBasis(DevigMethod.POWER, books.size(), Basis.FRESH, false),
                List.of());
    }

    /**
     * The market with new decimal prices, brought right now, for the outcome of {@code team}; the market itself if it
     * has no such team.
     */
    static BoardMarket repriced(BoardMarket market, String team, String prices) {
        if (!market.game().away().name().equals(team)) {
            return market;
        }
        var start = ((EventStart.AtInstant) market.game().event().start()).instant().toString();
        var game = game(market.game().league(), market.game().home().name(), team, start, market.type(),
                market.sources());
        game.rows.addAll(market.rows());
        var old = game.rows.removeLast();
        game.brought = NOW;
        return game.row(old.outcome(), old.fair() == null ? 0 : old.fair().price(), .02, prices).market();
    }

    private RowQuote quote(
            Sportsbook book, Outcome outcome, @Nullable Point rowPoint, String written, double fair) {
        var suspended = written.startsWith("susp");
        var text = suspended ? "2.00" : written;
        var age = 14;
        if (text.contains("@")) {
            age = Integer.parseInt(text.substring(text.indexOf('@') + 1));
            text = text.substring(0, text.indexOf('@'));
        }
        var point = rowPoint;
        if (text.contains("/")) {
            point = Point.parse(text.substring(0, text.indexOf('/')));
            text = text.substring(text.indexOf('/') + 1);
        }
        var price = text.startsWith("+") || text.startsWith("-")
                ? Price.american(Integer.parseInt(text))
                : Price.parse(text, PriceFormat.DECIMAL);
        QuoteTime time = stage == Stage.CLOSING
                ? new QuoteTime.Unknown()
                : new QuoteTime.Exact(NOW.minusSeconds(age));
        var quote = new Quote(book.key(), outcome, point, price, time, stage, suspended);
        var edge = fair == 0 ? null : (Double) (price.decimal() / fair - 1);
        return new RowQuote(quote, price.decimal(), edge, brought, age >= overtakenFrom);
    }

    private Event event() {
        var date = start.dateIn(league.zone());
        var key = new EventKey(league.key(), date, team(home).id(), team(away).id(), 0);
        return new Event(new EventId(id), key, "2022-23", start, false);
    }

    private Team team(String name) {
        var slug = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return new Team(new TeamId(slug), league.sport(), name, "", "", "");
    }

    private static League league(String key, String name, Sport sport, boolean simulated) {
        return new League(new LeagueKey(key), name, sport, "England", ZoneOffset.UTC, simulated, List.of());
    }

    private static Sportsbook book(String name, String abbreviation, Kind kind) {
        return new Sportsbook(
                new BookKey(name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_")), name, abbreviation, kind);
    }
}
