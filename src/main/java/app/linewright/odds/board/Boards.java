package app.linewright.odds.board;

import static java.util.Comparator.comparing;

import app.linewright.odds.BookKey;
import app.linewright.odds.Confirmations;
import app.linewright.odds.MarketKey;
import app.linewright.odds.Prop;
import app.linewright.odds.QuoteStore;
import app.linewright.odds.Sportsbook;
import app.linewright.odds.SportsbookStore;
import app.linewright.odds.StatedLine;
import app.linewright.odds.StatedLineStore;
import app.linewright.odds.StoredMarket;
import app.linewright.odds.evidence.FairPolicyStore;
import app.linewright.odds.points.ScoreModels;
import app.linewright.sport.DayWindow;
import app.linewright.sport.Event;
import app.linewright.sport.EventFilter;
import app.linewright.sport.EventStart;
import app.linewright.sport.EventStore;
import app.linewright.sport.LeagueKey;
import app.linewright.sport.Player;
import app.linewright.sport.PlayerId;
import app.linewright.sport.PlayerStore;
import app.linewright.store.Database;
import app.linewright.store.Transaction;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lays out the board: reads what is stored, in one consistent snapshot, and compares it.
 *
 * <p>Asked for as of an instant, the board shows what was known then and nothing later: prices by
 * {@link app.linewright.odds.StoredQuote#knownBy}, a result once the day after the start has passed, since no source
 * tells when it became known.
 */
public final class Boards {
    private final Database database;
    private final EventStore events;
    private final Games games;
    private final PlayerStore players;
    private final SportsbookStore books;
    private final QuoteStore quotes;
    private final StatedLineStore lines;
    private final FairPolicyStore policies;
    private final ScoreModels scores;
    private final InstantSource clock;

    public Boards(
            Database database,
            EventStore events,
            Games games,
            PlayerStore players,
            SportsbookStore books,
            QuoteStore quotes,
            StatedLineStore lines,
            FairPolicyStore policies,
            ScoreModels scores,
            InstantSource clock) {
        this.database = database;
        this.events = events;
        this.games = games;
        this.players = players;
        this.books = books;
        this.quotes = quotes;
        this.lines = lines;
        this.policies = policies;
        this.scores = scores;
        this.clock = clock;
    }

    /** The board that {@code question} asks for, now or as it was. */
    public Board at(BoardQuestion question) {
        return laidOut(read(question), question);
    }

    /** The books that there are, whether they quote anything or not. */
    public Set<BookKey> books() {
        return database.read(transaction -> Set.copyOf(books.all(transaction).keySet()));
    }

    /** The games of the leagues and days that {@code question} asks for, those without prices too. */
    public List<Game> games(BoardQuestion question) {
        return database.read(transaction -> games(transaction, question).stream()
                .map(game -> question.asOf().map(game::asKnown).orElse(game))
                .toList());
    }

    /**
     * How the best prices of a market went, from one consistent snapshot of what is stored; empty where nobody quotes
     * it.
     *
     * @param asOf the instant whose knowledge is shown; everything stored if empty
     */
    public Optional<MarketTrend> trend(MarketKey key, Optional<Instant> asOf) {
        return database.read(transaction -> events.find(transaction, key.event()).flatMap(event -> {
            var game = games.of(transaction, List.of(event)).getFirst();
            var open = BoardQuestion.of(DayWindow.of(event.start().dateIn(ZoneOffset.UTC), ZoneOffset.UTC))
                    .withMarkets(Set.of(key.type()));
            var snapshot = history(transaction, game, asOf.map(open::asOf).orElse(open));
            var confirmed = quotes.confirmed(transaction, asOf);
            return snapshot.markets().stream()
                    .filter(quoted -> quoted.market().market().equals(key))
                    .findFirst()
                    .flatMap(quoted -> new MarketLayout(snapshot, Set.of())
                            .of(quoted.game(), asItStands(quoted, confirmed).market())
                            .map(market -> new TrendCourse(quoted, market, snapshot.now()).trend()));
        }));
    }

    private List<Game> games(Transaction transaction, BoardQuestion question) {
        var days = Optional.of(question.window());
        var found = events.list(transaction, new EventFilter(onlyLeague(question), Optional.empty(), days)).stream()
                .filter(event -> question.leagues().isEmpty() || question.leagues().contains(event.league()))
                .sorted(comparing(Event::league))
                .toList();
        return games.of(transaction, found);
    }

    /** The part of the board of {@code question} that shows the games {@code shown}, in their order. */
    Board of(Transaction transaction, List<Game> shown, BoardQuestion question) {
        return laidOut(read(transaction, shown, question, false), question);
    }

    /** What is known of one game's markets, with everything that went before. */
    Snapshot history(Transaction transaction, Game game, BoardQuestion question) {
        return read(transaction, List.of(game), question, true);
    }

    /** What is known of one game's markets as it stands. */
    Snapshot standing(Transaction transaction, Game game, BoardQuestion question) {
        return read(transaction, List.of(game), question, false);
    }

    /** When books last said, before the start of {@code game} and up to {@code now}, that their prices stand. */
    Confirmations confirmedBeforeStart(Transaction transaction, Game game, Instant now) {
        var until = switch (game.event().start()) {
            case EventStart.AtInstant(Instant start) when start.isBefore(now) -> start;
            case EventStart.AtInstant _, EventStart.OnDate _ -> now;
        };
        return quotes.confirmed(transaction, Optional.of(until));
    }

    /** What is known of the markets that {@code question} asks for. */
    Snapshot read(BoardQuestion question) {
        return database.read(
                transaction -> read(transaction, games(transaction, question), question, false));
    }

    private Snapshot read(
            Transaction transaction, List<Game> shown, BoardQuestion question, boolean withHistory) {
        var now = question.asOf().orElseGet(clock::instant);
        var ids = shown.stream().map(game -> game.event().id()).toList();
        var stored = withHistory || question.asOf().isPresent()
                ? quotes.history(transaction, ids)
                : quotes.latest(transaction, ids, question.markets());
        var confirmed = quotes.confirmed(transaction, question.asOf());
        var byEvent = stored.markets().stream().collect(Collectors.groupingBy(market -> market.market().event()));
        var markets = shown.stream()
                .flatMap(game -> byEvent.getOrDefault(game.event().id(), List.of()).stream()
                        .filter(market -> isWanted(question, market))
                        .sorted(comparing(market -> market.market().type()))
                        .map(market -> new Snapshot.Quoted(game, market)))
                .map(quoted -> question.asOf().isPresent() ? asKnown(quoted, now) : quoted)
                .map(quoted -> withHistory ? quoted : asItStands(quoted, confirmed))
                .toList();
        var damage = Stream.concat(stored.damage().stream(), confirmed.damage().stream()).toList();
        var known = books.all(transaction);
        var learned = policies.all(transaction);
        var fairMarkets = new FairMarkets(
                known, question.reference(), question.asOf().map(learned::knownBy).orElse(learned), scores);
        return new Snapshot(
                now,
                markets,
                lines(transaction, shown, question, known),
                known,
                askedOf(transaction, markets),
                fairMarkets,
                damage);
    }

    private Map<PlayerId, Player> askedOf(Transaction transaction, List<Snapshot.Quoted> markets) {
        return players.byId(
                transaction,
                markets.stream()
                        .flatMap(quoted -> Stream.ofNullable(quoted.market().market().prop()))
                        .map(Prop::player)
                        .collect(Collectors.toSet()));
    }

    /** The lines without a price; no source tells their time, so they are known once the game has started. */
    private List<GameLine> lines(
            Transaction transaction, List<Game> shown, BoardQuestion question, Map<BookKey, Sportsbook> known) {
        var stated = lines.of(transaction, shown.stream().map(game -> game.event().id()).toList());
        return shown.stream()
                .filter(game -> question.asOf().map(game.event().start()::startedBy).orElse(true))
                .flatMap(game -> stated.getOrDefault(game.event().id(), List.of()).stream()
                        .filter(line -> question.markets().isEmpty() || question.markets().contains(line.market()))
                        .sorted(comparing(StatedLine::market))
                        .map(line -> new GameLine(game, Objects.requireNonNull(known.get(line.book())), line)))
                .toList();
    }

    private static Board laidOut(Snapshot snapshot, BoardQuestion question) {
        var layout = new MarketLayout(snapshot, question.usable());
        var markets = snapshot.markets().stream()
                .flatMap(quoted -> layout.of(quoted.game(), quoted.market()).stream())
                .toList();
        return new Board(snapshot.now(), markets, snapshot.lines(), snapshot.damage());
    }

    private static Optional<LeagueKey> onlyLeague(BoardQuestion question) {
        return question.leagues().size() == 1 ? question.leagues().stream().findFirst() : Optional.empty();
    }

    private static boolean isWanted(BoardQuestion question, StoredMarket market) {
        return question.markets().isEmpty() || question.markets().contains(market.market().type());
    }

    /** The latest quotes, as old as their books' last word on them. */
    private static Snapshot.Quoted asItStands(Snapshot.Quoted quoted, Confirmations confirmed) {
        return new Snapshot.Quoted(quoted.game(), confirmed.on(quoted.market().latest()));
    }

    private static Snapshot.Quoted asKnown(Snapshot.Quoted quoted, Instant at) {
        return new Snapshot.Quoted(
                quoted.game().asKnown(at), quoted.market().knownBy(at, quoted.game().event().start()));
    }
}
