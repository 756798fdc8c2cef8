package app.linewright.feeds.oddsapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.linewright.feeds.live.FeedFailure;
import app.linewright.feeds.live.FeedTrouble;
import app.linewright.feeds.live.LiveStock;
import app.linewright.feeds.live.RawPayloadStore;
import app.linewright.feeds.live.RefreshReport;
import app.linewright.feeds.live.RefreshService;
import app.linewright.odds.MarketType;
import app.linewright.odds.QuoteStore;
import app.linewright.odds.QuoteTime;
import app.linewright.odds.SportsbookStore;
import app.linewright.odds.StoredMarket;
import app.linewright.sport.Event;
import app.linewright.sport.EventFilter;
import app.linewright.sport.EventStore;
import app.linewright.sport.LeagueKey;
import app.linewright.store.TestDatabase;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Refreshes from a played Odds API, into a database. */
class OddsApiFeedTest {
    private static final List<LeagueKey> LEAGUES = Stream.of(
                    "americanfootball_nfl", "basketball_nba", "baseball_mlb", "soccer_epl")
            .map(LeagueKey::new)
            .toList();
    private static final LeagueKey EPL = LEAGUES.getLast();
    private static final int GAMES = 5;

    private static TestDatabase home;
    private final EventStore events = new EventStore();
    private final SportsbookStore books = new SportsbookStore();
    private final QuoteStore quotes = new QuoteStore(books);
    private PlayedOddsApi provider;
    private PlayedGames games;
    private OddsApiDesk desk;
    private RefreshService refreshes;

    @BeforeAll
    static void open() {
        home = TestDatabase.h2();
    }

    @BeforeEach
    void play() throws IOException {
        provider = new PlayedOddsApi();
        desk = new OddsApiDesk(home.database());
        games = new PlayedGames(provider, desk.now.minusSeconds(20));
        refreshes = LiveStock.refreshes(home.database(), () -> desk.now);
        LiveStock.load(home.database());
    }

    @AfterEach
    void stop() {
        provider.close();
        home.empty();
    }

    @AfterAll
    static void close() {
        home.close();
    }

    @Test
    void fourLeaguesComeWithTheirPlayersAndResults() throws FeedFailure {
        var report = refresh("player_points", "player_assists");

        assertThat(report.problems()).isEmpty();
        assertThat(report.games()).as("five to come, one that has ended").isEqualTo(6);
        assertThat(report.results()).isOne();
        // 2 books × (5 games × 6 prices, 1 draw, and 2 × 2 of the one player of the 3 games within a day).
        assertThat(report.shown()).isEqualTo(2 * (GAMES * 6 + 1 + 3 * 4));
        assertThat(report.changed()).isEqualTo(report.shown());
        // 4 leagues × (3 markets + 2 for results), 3 games × 2 markets of players.
        assertThat(provider.charged()).isEqualTo(4 * 5 + 3 * 2);
        assertThat(desk.usage().allowance().spent()).isEqualTo(provider.charged());
    }

    @Test
    void aRefreshThatIsDoubledAsksAndStoresNothingAgain() throws FeedFailure {
        var first = refresh("player_points");
        int asked = provider.asked().size();
        desk.now = desk.now.plusSeconds(15);

        var second = refresh("player_points");

        assertThat(provider.asked()).hasSize(asked);
        assertThat(second.changed()).isZero();
        assertThat(second.shown()).isEqualTo(first.shown());
        desk.now = desk.now.plusSeconds(16);
        games.quoted("-115", desk.now.minusSeconds(3));
        assertThat(refresh("player_points").changed()).isEqualTo(first.shown());
    }

    @Test
    void anAnswerThatWasPaidForAndNotTakenOverIsTakenOverByTheNextRefresh() throws FeedFailure {
        feed(List.of()).fetch(desk.now);
        int charged = provider.charged();
        desk.now = desk.now.plusSeconds(10);

        var report = refresh();

        assertThat(report.changed()).isEqualTo(2 * (GAMES * 6 + 1));
        assertThat(report.fetched()).isEqualTo(OddsApiDesk.NOON);
        assertThat(provider.charged()).isEqualTo(charged);
    }

    @Test
    void aLeagueThatFailsIsToldAndTheOthersGoIn() throws FeedFailure {
        games.failing.put("basketball_nba", 500);

        var report = refresh();

        assertThat(report.problems()).hasSize(2).allSatisfy(problem -> assertThat(problem.sentence())
                .startsWith("The Odds API has trouble of its own (status 500) with /v4/sports/basketball_nba/"));
        assertThat(report.shown()).isEqualTo(2 * ((GAMES - 1) * 6 + 1));
    }

    @Test
    void whereNothingCanBeHadTheRefreshFailsAndThePricesStay() throws FeedFailure {
        refresh();
        var before = stored();
        desk.now = desk.now.plus(Duration.ofHours(7));
        LEAGUES.forEach(league -> games.failing.put(league.value(), 401));

        assertThatThrownBy(this::refresh).isInstanceOf(FeedFailure.class)
                .hasMessageStartingWith("The Odds API does not know this key; look whether it is written")
                .hasMessageNotContaining(" The Odds API does not know this key");
        assertThat(stored()).isEqualTo(before);
        assertThat(before).hasSize(3 * GAMES);
    }

    @Test
    void resultsThatWereToldBeforeDoNotMakeARefresh() throws FeedFailure {
        refresh();
        desk.now = desk.now.plusSeconds(60);
        games.failing.put("h2h", 500);

        assertThatThrownBy(this::refresh).isInstanceOf(FeedFailure.class)
                .hasMessageStartingWith("The Odds API has trouble of its own (status 500) with ");
    }

    @Test
    void aWrongKeyIsTriedOnce() {
        LEAGUES.forEach(league -> games.failing.put(league.value(), 401));

        assertThatThrownBy(this::refresh).isInstanceOf(FeedFailure.class);
        assertThat(provider.asked()).hasSize(1);
    }

    @Test
    void pricesGoBeforeResultsAndThesePlayersWhereTheDayHasNotEnoughCredits() throws FeedFailure {
        // A tenth of the month is left, so that a day has 14: 4 leagues × 3 for prices and 2 for the first results.
        desk.budget = 140;

        var report = refresh("player_points", "player_assists");

        assertThat(provider.charged()).isEqualTo(14);
        assertThat(report.shown()).isEqualTo(2 * (GAMES * 6 + 1));
        assertThat(report.problems()).extracting(FeedTrouble::sentence)
                .containsExactly("Today’s share of the credits of The Odds API is used up (14 of"
                + " 14), which is too little for what is asked; it goes on at 2026-11-22 00:00:00 UTC, or with a larger"
                + " budget. The prices stay as they are.");
    }

    @Test
    void resultsThatWouldSoonBeLostGoBeforePrices() throws FeedFailure {
        refresh();
        desk.now = desk.now.plus(Duration.ofHours(50));
        int before = provider.asked().size();

        refresh();

        assertThat(provider.asked().subList(before, before + 4))
                .allSatisfy(target -> assertThat(target).contains("/scores?daysFrom=3&"));
    }

    @Test
    void resultsAreAskedForAsFarBackAsIsNeededAndWhatIsBeyondReachIsTold() throws FeedFailure {
        refresh();
        desk.now = desk.now.plus(Duration.ofHours(7));
        assertThat(refresh().problems()).isEmpty();
        assertThat(provider.asked().getLast()).contains("/soccer_epl/scores?daysFrom=1&");
        desk.now = desk.now.plus(Duration.ofHours(5));
        int before = provider.asked().size();
        refresh();
        assertThat(provider.asked().subList(before, provider.asked().size()))
                .as("results are good for six hours")
                .noneMatch(target -> target.contains("/scores"));
        desk.now = desk.now.plus(Duration.ofDays(4));

        assertThat(refresh().problems()).hasSize(4).extracting(FeedTrouble::sentence).last()
                .isEqualTo("Results of soccer_epl were last asked for at"
                + " 2026-11-21T19:00:00Z, and The Odds API tells those of three days: games from before"
                + " 2026-11-23T00:00:00Z may have none; import them from a file.");
    }

    @Test
    void aPriceIsAsOldAsTheLastWordOnItWhateverElseIsRefreshedSince() throws FeedFailure {
        refresh("player_points");
        desk.now = desk.now.plusSeconds(60);
        games.quoted("-110", desk.now);
        refresh("player_points");
        var confirmed = confirmed();
        assertThat(confirmed).contains(desk.now).doesNotContain(desk.now.minusSeconds(80));
        desk.now = desk.now.plusSeconds(60);
        games.failing.put("h2h", 500);

        assertThatThrownBy(this::refresh).isInstanceOf(FeedFailure.class);
        assertThat(confirmed()).isEqualTo(confirmed);
        games.failing.clear();
        desk.now = desk.now.plusSeconds(60);
        games.quoted("-110", desk.now);
        refresh();
        assertThat(confirmed()).hasSameSizeAs(confirmed)
                .contains(desk.now)
                .contains(desk.now.minusSeconds(120))
                .doesNotContain(desk.now.minusSeconds(200));
    }

    @Test
    void anAnswerThatCannotBeReadIsToldAndNotPaidForAgainInItsWindow() throws FeedFailure {
        provider.then(provider.charging(3, "{\"no\": \"list\"}"));

        assertThat(refresh().problems()).extracting(FeedTrouble::sentence).singleElement().asString()
                .startsWith("/v4/sports/americanfootball_nfl/odds: ");
        int charged = provider.charged();
        assertThat(refresh().problems()).hasSize(1);
        assertThat(provider.charged()).isEqualTo(charged);
    }

    @Test
    void aGameThatHasEndedSinceItWasListedIsPassedOver() throws FeedFailure {
        games.failing.put("player_points", 404);

        assertThat(refresh("player_points").problems()).isEmpty();
    }

    @Test
    void whatIsKeptCanBeReplayed() throws FeedFailure {
        var told = feed(List.of("player_points")).fetch(desk.now);
        var replay = new OddsApiFeed(
                new StoredOddsApi(home.database(), new RawPayloadStore(), desk.now),
                terms(List.of("player_points")),
                () -> desk.now);

        assertThat(replay.fetch(desk.now)).isEqualTo(told);
    }

    @Test
    void americanBooksAreAskedForAmericanPricesAndOthersForDecimals() {
        assertThat(asked(new BookScope.Regions(List.of("us", "us2")))).isEqualTo("american");
        assertThat(asked(new BookScope.Regions(List.of("us", "eu")))).isEqualTo("decimal");
        assertThat(asked(new BookScope.Bookmakers(List.of("draftkings", "fanduel")))).isEqualTo("american");
        assertThat(asked(new BookScope.Bookmakers(List.of("draftkings", "pinnacle")))).isEqualTo("decimal");
        assertThat(asked(new BookScope.Bookmakers(List.of("nobody_knows")))).isEqualTo("decimal");
    }

    private static String asked(BookScope books) {
        return new OddsApiTerms(LEAGUES, books, List.of(MarketType.H2H), List.of())
                .odds(EPL).parameters().getOrDefault("oddsFormat", "");
    }

    private RefreshReport refresh(String... props) throws FeedFailure {
        return refreshes.refresh(feed(List.of(props)));
    }

    private OddsApiFeed feed(List<String> props) {
        return new OddsApiFeed(desk.client(provider.host()), terms(props), () -> desk.now);
    }

    private static OddsApiTerms terms(List<String> props) {
        return new OddsApiTerms(LEAGUES, BookScope.USUAL, MarketType.OF_GAMES, props);
    }

    /** How old the latest prices are by the last word on each of them. */
    private List<Instant> confirmed() {
        return home.database().read(transaction -> {
            var all = events.list(transaction, EventFilter.ALL).stream().map(Event::id).toList();
            var confirmations = quotes.confirmed(transaction, Optional.empty());
            return quotes.latest(transaction, all).markets().stream()
                    .flatMap(market -> confirmations.on(market).quotes().stream())
                    .map(each -> ((QuoteTime.Exact) each.quote().time()).at())
                    .toList();
        });
    }

    private List<StoredMarket> stored() {
        return home.database().read(transaction -> {
            var all = events.list(transaction, EventFilter.ALL).stream().map(Event::id).toList();
            return quotes.history(transaction, all).markets();
        });
    }
}
