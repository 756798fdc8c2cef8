package app.linewright.cli;

import app.linewright.feeds.demo.DemoLeague;
import app.linewright.feeds.http.Transport;
import app.linewright.feeds.live.ApiUsageStore;
import app.linewright.feeds.live.EventLinkStore;
import app.linewright.feeds.live.LiveStock;
import app.linewright.feeds.live.PastPrices;
import app.linewright.feeds.live.RawPayloadStore;
import app.linewright.feeds.live.RefreshService;
import app.linewright.feeds.live.UsageLedger;
import app.linewright.feeds.live.WatchedFeeds;
import app.linewright.feeds.oddsapi.OddsApi;
import app.linewright.feeds.oddsapi.OddsApiFeed;
import app.linewright.feeds.oddsapi.OddsApiKeys;
import app.linewright.odds.BookKey;
import app.linewright.odds.Outcome;
import app.linewright.odds.Point;
import app.linewright.odds.Price;
import app.linewright.odds.Quote;
import app.linewright.odds.QuoteStore;
import app.linewright.odds.QuoteTime;
import app.linewright.odds.SportsbookNames;
import app.linewright.odds.SportsbookStore;
import app.linewright.odds.Stage;
import app.linewright.odds.StatedLineStore;
import app.linewright.odds.Stock;
import app.linewright.odds.board.BestPrices;
import app.linewright.odds.board.Boards;
import app.linewright.odds.board.GameSearch;
import app.linewright.odds.board.Games;
import app.linewright.odds.board.Movements;
import app.linewright.odds.board.Opportunities;
import app.linewright.odds.evidence.Evidence;
import app.linewright.odds.evidence.FairPolicyStore;
import app.linewright.odds.opportunity.BookRules;
import app.linewright.odds.points.ScoreModels;
import app.linewright.sport.EventStore;
import app.linewright.sport.LeagueStore;
import app.linewright.sport.PlayerStore;
import app.linewright.sport.ResultStore;
import app.linewright.sport.Schedule;
import app.linewright.sport.TeamStore;
import app.linewright.store.Database;
import app.linewright.store.DatabaseAddress;
import app.linewright.store.Keyring;
import app.linewright.store.Settings;
import app.linewright.store.SettingsStore;
import app.linewright.store.TestDatabase;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The commands that look at stored prices, over a database of their own. */
final class Bench implements AutoCloseable {
    /** What the commands take for now and here: noon UTC on the first of March 2026. */
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    static final Here HERE = new Here(InstantSource.fixed(NOON), ZoneOffset.UTC);

    private final TestDatabase opened = TestDatabase.h2();
    final Database database = opened.database();
    private final SportsbookStore books = new SportsbookStore();
    final QuoteStore quotes = new QuoteStore(books);
    private final StatedLineStore lines = new StatedLineStore();
    final LeagueStore leagues = new LeagueStore();
    private final TeamStore teams = new TeamStore();
    final EventStore events = new EventStore();
    final PlayerStore players = new PlayerStore();
    private final ResultStore results = new ResultStore();
    final Games games = new Games(leagues, teams, results);
    private final FairPolicyStore policies = new FairPolicyStore(new SettingsStore(InstantSource.fixed(NOON)));

    final Stock stock = new Stock(database);
    final Shell shell = new Shell()
            .with("best-price", it -> new BestPriceCommand(
                    it.global(), it.terminal(), HERE, this::bestPrices, this::sportsbooks))
            .with("board", it -> new BoardCommand(
                    it.global(), it.terminal(), HERE, this::boards, this::schedule, this::sportsbooks))
            .with("value", it -> new ValueCommand(
                    it.global(), it.terminal(), HERE, this::opportunities, this::schedule, this::sportsbooks))
            .with("arbs", it -> new ArbsCommand(
                    it.global(), it.terminal(), HERE, this::opportunities, this::schedule, this::sportsbooks))
            .with("middles", it -> new MiddlesCommand(
                    it.global(), it.terminal(), HERE, this::opportunities, this::schedule, this::sportsbooks))
            .with("movement", it -> new MovementCommand(
                    it.global(), it.terminal(), HERE, this::movements, this::sportsbooks))
            .with("rank", it -> new RankCommand(it.global(), it.terminal(), this::evidence, this::schedule));

    private Boards boards(InstantSource clock) {
        return new Boards(
                database, events, games, players, books, quotes, lines, policies, ScoreModels.shipped(), clock);
    }

    private BestPrices bestPrices(InstantSource clock) {
        return new BestPrices(database, leagues, teams, events, games, boards(clock), clock);
    }

    private Opportunities opportunities(InstantSource clock) {
        return new Opportunities(boards(clock), BookRules.shipped());
    }

    private Movements movements(InstantSource clock) {
        return new Movements(database, new GameSearch(leagues, teams, events, games, clock), boards(clock));
    }

    private Evidence evidence() {
        return new Evidence(database, leagues, events, results, books, quotes, policies);
    }

    private SportsbookNames sportsbooks() {
        return new SportsbookNames(database.read(books::all).values());
    }

    RefreshService refreshes() {
        return LiveStock.refreshes(database, InstantSource.fixed(NOON));
    }

    PastPrices pastPrices() {
        return new PastPrices(database, refreshes(), events, new EventLinkStore(), players, books, quotes);
    }

    WatchedFeeds watchedFeeds() {
        return new WatchedFeeds(
                database,
                new SettingsStore(InstantSource.fixed(NOON)),
                refreshes(),
                Stream.of(DemoLeague.KEY, OddsApiFeed.KEY)
                        .map(key -> new WatchedFeeds.Offered(key, key.value(), () -> {
                            throw new IllegalStateException("Commands ask feeds themselves.");
                        }))
                        .toList());
    }

    /** The Odds API at {@code host}, with the key in a file. */
    OddsApi oddsApi(String host) {
        var clock = InstantSource.fixed(NOON);
        return new OddsApi(
                new UsageLedger(database, new ApiUsageStore(), new RawPayloadStore(), clock),
                new Settings(database, new SettingsStore(clock)),
                new OddsApiKeys(Map.of(), new Settings(database, new SettingsStore(clock)), Keyring.NONE, folder()),
                new OddsApi.Reach(host, Transport.Limits.USUAL, _ -> { }),
                clock);
    }

    Database database() {
        return database;
    }

    /** Where its database lies. */
    Path folder() {
        return ((DatabaseAddress.H2Files) opened.address()).folder();
    }

    Schedule schedule() {
        return new Schedule(database, leagues, events);
    }

    @Override
    public void close() {
        opened.close();
    }

    /** A price before the start, captured {@code secondsAgo} before {@link #NOON}. */
    static Quote exact(String book, Outcome outcome, String price, long secondsAgo) {
        return line(book, outcome, null, price, secondsAgo);
    }

    /** A price at a line, captured {@code secondsAgo} before {@link #NOON}. */
    static Quote line(String book, Outcome outcome, @Nullable String point, String price, long secondsAgo) {
        return quote(
                book, outcome, point, price, new QuoteTime.Exact(NOON.minusSeconds(secondsAgo)), Stage.PRE_MATCH);
    }

    /** A price that the source calls the closing one, of unknown time. */
    static Quote closing(String book, Outcome outcome, String price) {
        return quote(book, outcome, null, price, new QuoteTime.Unknown(), Stage.CLOSING);
    }

    private static Quote quote(
            String book, Outcome outcome, @Nullable String point, String price, QuoteTime time, Stage stage) {
        return new Quote(
                new BookKey(book),
                outcome,
                point == null ? null : Point.parse(point),
                Price.decimal(price),
                time,
                stage,
                false);
    }
}
