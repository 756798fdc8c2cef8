package app.linewright.feeds.oddsapi;

import static app.linewright.feeds.oddsapi.PlayedOddsApi.json;
import static app.linewright.feeds.oddsapi.PlayedOddsApi.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import app.linewright.SharedData;
import app.linewright.feeds.live.FeedFailure;
import app.linewright.feeds.live.FeedGame;
import app.linewright.feeds.live.FeedTrouble;
import app.linewright.feeds.live.Fetched;
import app.linewright.odds.MarketType;
import app.linewright.sport.LeagueKey;
import app.linewright.store.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The provider's own samples, and those made after them, from the network to the games that they tell of. */
class OddsApiSamplesTest {
    private final TestDatabase home = TestDatabase.h2();
    private final OddsApiDesk desk = new OddsApiDesk(home.database());
    private PlayedOddsApi provider;

    @BeforeEach
    void play() throws IOException {
        provider = new PlayedOddsApi();
    }

    @AfterEach
    void stop() {
        provider.close();
        home.close();
    }

    @Test
    void anOddsSampleOfTheProvider() throws FeedFailure {
        desk.now = Instant.parse("2021-06-10T13:40:00Z");
        provider.then(sample("published/odds_nfl_h2h_spreads_american", 2));

        var game = fetch("americanfootball_nfl").games().getFirst();

        assertThat(game.home()).isEqualTo("Tampa Bay Buccaneers");
        assertThat(game.id()).isEqualTo("bda33adca828c09dc3cac3a856aef176");
        assertThat(prices(game)).as("12 books, 2 markets of 2 outcomes").isEqualTo(12 * 2 * 2);
        assertThat(desk.usage().allowance().spent()).as("as the headers say, with the results").isEqualTo(2);
    }

    @Test
    void aLeagueOfSoccerWithDraws() throws FeedFailure {
        desk.now = Instant.parse("2026-10-16T18:30:00Z");
        provider.then(sample("constructed/odds_soccer_epl_h2h_spreads_totals_decimal", 3));

        var told = fetch("soccer_epl", new BookScope.Regions(List.of("uk", "eu")));

        assertThat(told.games()).hasSize(1);
        assertThat(told.problems()).isEmpty();
        assertThat(told.games().getFirst().quotes().keySet()).extracting(market -> market.type())
                .containsExactlyInAnyOrder(MarketType.H2H, MarketType.SPREADS, MarketType.TOTALS);
    }

    @Test
    void playersComeWithTheGameWhereThePricesOfItFail() throws FeedFailure {
        desk.now = Instant.parse("2026-10-24T12:00:00Z");
        provider.then(status(500, "").build())
                .then(json("[]", 0))
                .then(json("""
                        [{"id": "c0ffee00000000000000000000000002", "sport_key": "basketball_nba",
                          "commence_time": "2026-10-24T23:40:00Z",
                          "home_team": "Boston Celtics", "away_team": "Miami Heat"}]
                        """, 0))
                .then(sample("constructed/event_odds_nba_player_props_american", 1));

        var told = fetch("basketball_nba", "player_points");

        assertThat(told.problems()).extracting(FeedTrouble::sentence).singleElement().asString()
                .contains("trouble of its own (status 500)");
        assertThat(told.games()).hasSize(1);
        assertThat(told.games().getFirst().quotes().keySet())
                .isNotEmpty()
                .allSatisfy(market -> assertThat(market.type().isProp()).isTrue())
                .anySatisfy(market -> assertThat(market.player()).isEqualTo("Jayson Tatum"));
        assertThat(provider.asked().get(2)).startsWith("/v4/sports/basketball_nba/events?apiKey=");
        assertThat(provider.asked().get(3)).startsWith(
                "/v4/sports/basketball_nba/events/c0ffee00000000000000000000000002/odds?markets=player_points&");
    }

    @Test
    void resultsComeOfGamesThatAreOver() throws FeedFailure {
        desk.now = Instant.parse("2022-02-07T03:00:00Z");
        provider.then(json("[]", 0)).then(sample("transcribed/scores_nba_daysfrom1", 2));

        assertThat(fetch("basketball_nba").games()).filteredOn(game -> game.result() != null)
                .extracting("home", "result.home", "result.away")
                .containsExactly(tuple("Sacramento Kings", 113, 103), tuple("Portland Trail Blazers", 108, 137));
    }

    private Fetched fetch(String league, String... props) throws FeedFailure {
        return fetch(league, BookScope.USUAL, props);
    }

    private Fetched fetch(String league, BookScope books, String... props) throws FeedFailure {
        var terms = new OddsApiTerms(List.of(new LeagueKey(league)), books, MarketType.OF_GAMES, List.of(props));
        return new OddsApiFeed(desk.client(provider.host()), terms, () -> desk.now).fetch(desk.now);
    }

    private static int prices(FeedGame game) {
        return game.quotes().values().stream().mapToInt(List::size).sum();
    }

    private static MockResponse sample(String name, int cost) {
        try {
            return json(Files.readString(SharedData.require("odds-api/" + name + ".json")), cost);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
