package app.linewright;

import app.linewright.desktop.Desk;
import app.linewright.desktop.board.StoredBoards;
import app.linewright.desktop.opportunity.StoredOpportunities;
import app.linewright.desktop.palette.StoredFixtures;
import app.linewright.desktop.settings.StoredPreferences;
import app.linewright.feeds.FileFormats;
import app.linewright.feeds.ImportJournalStore;
import app.linewright.feeds.ImportService;
import app.linewright.feeds.ImportStores;
import app.linewright.feeds.UnexplainedFiles;
import app.linewright.feeds.UnfinishedImportsCheck;
import app.linewright.feeds.demo.DemoLeague;
import app.linewright.feeds.demo.DemoTerms;
import app.linewright.feeds.generic.CsvMappingStore;
import app.linewright.feeds.live.ApiUsageStore;
import app.linewright.feeds.live.EventLinkStore;
import app.linewright.feeds.live.PastPrices;
import app.linewright.feeds.live.RawPayloadStore;
import app.linewright.feeds.live.RefreshService;
import app.linewright.feeds.live.UsageLedger;
import app.linewright.feeds.live.WatchedFeeds;
import app.linewright.feeds.oddsapi.KeyCheck;
import app.linewright.feeds.oddsapi.OddsApi;
import app.linewright.feeds.oddsapi.OddsApiFeed;
import app.linewright.feeds.oddsapi.OddsApiKeys;
import app.linewright.odds.PriceJournalCheck;
import app.linewright.odds.QuoteStore;
import app.linewright.odds.ShippedSportsbooks;
import app.linewright.odds.SportsbookNames;
import app.linewright.odds.SportsbookStore;
import app.linewright.odds.StatedLineStore;
import app.linewright.odds.board.BestPrices;
import app.linewright.odds.board.Boards;
import app.linewright.odds.board.GameSearch;
import app.linewright.odds.board.Games;
import app.linewright.odds.board.MarketDetails;
import app.linewright.odds.board.Movements;
import app.linewright.odds.board.Opportunities;
import app.linewright.odds.evidence.Evidence;
import app.linewright.odds.evidence.FairPolicyStore;
import app.linewright.odds.history.HistoryCare;
import app.linewright.odds.history.QuoteExport;
import app.linewright.odds.opportunity.BookRules;
import app.linewright.odds.points.ScoreModels;
import app.linewright.sport.EventStore;
import app.linewright.sport.LeagueStore;
import app.linewright.sport.PlayerStore;
import app.linewright.sport.ResultStore;
import app.linewright.sport.Schedule;
import app.linewright.sport.SportReference;
import app.linewright.sport.TeamStore;
import app.linewright.sport.Venue;
import app.linewright.store.Attempt;
import app.linewright.store.Database;
import app.linewright.store.DatabaseAddress;
import app.linewright.store.Doctor;
import app.linewright.store.OpenHome;
import app.linewright.store.ReferenceData;
import app.linewright.store.Settings;
import app.linewright.store.SettingsStore;
import app.linewright.store.StartListener;
import app.linewright.store.Startup;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * The composition root: the program put together on an open home, from the stores up. Each method makes one application
 * service of what it needs and nothing else. Those that only read may be asked with a clock of the asker's.
 */
final class Linewright implements AutoCloseable {
    private final OpenHome home;
    private final Logs logs;
    private final Database database;
    private final InstantSource clock;

    // The stores: each owns its tables.
    private final SettingsStore settings;
    private final LeagueStore leagues = new LeagueStore();
    private final TeamStore teams = new TeamStore();
    private final PlayerStore players = new PlayerStore();
    private final EventStore events = new EventStore();
    private final ResultStore results = new ResultStore();
    private final SportsbookStore books = new SportsbookStore();
    private final QuoteStore quotes = new QuoteStore(books);
    private final StatedLineStore lines = new StatedLineStore();

    private final OddsApi oddsApi;

    private Linewright(OpenHome home, Outside outside) {
        this.home = home;
        this.logs = Logs.in(home.home().folder());
        this.database = home.database();
        this.clock = outside.clock();
        this.settings = new SettingsStore(clock);
        this.oddsApi = new OddsApi(
                new UsageLedger(database, new ApiUsageStore(), new RawPayloadStore(), clock),
                new Settings(database, settings),
                new OddsApiKeys(
                        outside.environment(),
                        new Settings(database, settings),
                        outside.keyring(),
                        home.home().folder()),
                outside.oddsApi(),
                clock);
    }

    /** Opens the home in {@code folder} for this process alone, or says why that cannot be. */
    static Attempt<Linewright> open(Path folder, Outside outside) {
        return open(folder, Optional.empty(), outside);
    }

    /** As above; the database is on {@code server}, or in the folder. */
    static Attempt<Linewright> open(Path folder, Optional<DatabaseAddress.PostgreSql> server, Outside outside) {
        return new Startup(referenceData(), outside.clock(), StartListener.SILENT)
                .open(folder, server)
                .then(home -> Attempt.done(new Linewright(home, outside)));
    }

    /** Looks after the home in {@code folder}, open or not. */
    static Doctor doctor(Path folder, Outside outside) {
        return new Doctor(
                outside.environment(),
                referenceData(),
                List.of(
                        new UnfinishedImportsCheck(new ImportJournalStore()),
                        new PriceJournalCheck(new QuoteStore(new SportsbookStore())),
                        new KeyCheck(
                                outside.environment(),
                                new SettingsStore(outside.clock()),
                                outside.keyring(),
                                folder)));
    }

    /** What the program ships and a home is filled with. */
    private static List<ReferenceData> referenceData() {
        return List.of(
                new SportReference(new LeagueStore(), new TeamStore(), new PlayerStore()),
                new ShippedSportsbooks(new SportsbookStore()));
    }

    Schedule schedule() {
        return new Schedule(database, leagues, events);
    }

    SportsbookNames sportsbooks() {
        return new SportsbookNames(database.read(books::all).values());
    }

    ImportService imports() {
        return new ImportService(database, importStores(), new FileFormats(Venue.ballparks()), clock);
    }

    RefreshService refreshes() {
        return new RefreshService(
                database,
                leagues,
                teams,
                events,
                new EventLinkStore(),
                results,
                players,
                books,
                quotes,
                clock,
                this::careForWhatGrows);
    }

    PastPrices pastPrices() {
        return new PastPrices(database, refreshes(), events, new EventLinkStore(), players, books, quotes);
    }

    /** Old history first, which leaves room in the file. */
    private void careForWhatGrows() {
        historyCare().carryOutIfDue();
        database.compactIfWorthwhile();
    }

    HistoryCare historyCare() {
        return new HistoryCare(
                database,
                events,
                games(),
                players,
                quotes,
                new Settings(database, settings),
                home.home().folder().resolve("archive"),
                clock);
    }

    QuoteExport quoteExport() {
        return new QuoteExport(database, events, games(), players, quotes);
    }

    WatchedFeeds watchedFeeds() {
        return new WatchedFeeds(
                database,
                settings,
                refreshes(),
                List.of(
                        new WatchedFeeds.Offered(
                                DemoLeague.KEY, "Demo league", () -> new DemoLeague(DemoTerms.USUAL, clock)),
                        new WatchedFeeds.Offered(OddsApiFeed.KEY, "The Odds API", oddsApi::watched)));
    }

    OddsApi oddsApi() {
        return oddsApi;
    }

    private UnexplainedFiles unexplainedFiles() {
        return new UnexplainedFiles(database, importStores(), new FileFormats(Venue.ballparks()));
    }

    private ImportStores importStores() {
        return new ImportStores(
                leagues,
                teams,
                events,
                results,
                players,
                books,
                quotes,
                lines,
                new CsvMappingStore(),
                new ImportJournalStore());
    }

    Boards boards(InstantSource asked) {
        return new Boards(
                database,
                events,
                games(),
                players,
                books,
                quotes,
                lines,
                new FairPolicyStore(settings),
                ScoreModels.shipped(),
                asked);
    }

    BestPrices bestPrices(InstantSource asked) {
        return new BestPrices(database, leagues, teams, events, games(), boards(asked), asked);
    }

    Opportunities opportunities(InstantSource asked) {
        return new Opportunities(boards(asked), BookRules.shipped());
    }

    Movements movements(InstantSource asked) {
        return new Movements(database, new GameSearch(leagues, teams, events, games(), asked), boards(asked));
    }

    Evidence evidence() {
        return new Evidence(database, leagues, events, results, books, quotes, new FairPolicyStore(settings));
    }

    private Games games() {
        return new Games(leagues, teams, results);
    }

    /** What the window works with. */
    Desk desk() {
        return new Desk(
                new StoredBoards(boards(clock), schedule()),
                new MarketDetails(database, events, games(), boards(clock))::of,
                new StoredOpportunities(opportunities(clock)),
                new StoredImporter(imports(), unexplainedFiles()),
                new StoredRefresher(watchedFeeds(), oddsApi),
                new StoredAccount(oddsApi, historyCare(), database, leagues),
                new StoredPreferences(database, settings),
                new StoredFixtures(database, events, games(), clock),
                new StoredFirstCall(() -> database.read(leagues::all), oddsApi, watchedFeeds()),
                database.address(),
                this::close);
    }

    @Override
    public void close() {
        try (logs; oddsApi) {
            home.close();
        }
    }
}
