package app.linewright.feeds.oddsapi;

import static app.linewright.feeds.oddsapi.OddsApiChargesTest.sentence;
import static app.linewright.feeds.oddsapi.OddsApiDesk.KEY;
import static app.linewright.feeds.oddsapi.OddsApiDesk.NFL;
import static app.linewright.feeds.oddsapi.OddsApiDesk.ODDS;
import static app.linewright.feeds.oddsapi.PlayedOddsApi.gzipped;
import static app.linewright.feeds.oddsapi.PlayedOddsApi.status;
import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.SharedData;
import app.linewright.feeds.live.RawPayloadStore;
import app.linewright.feeds.live.StoredPayload;
import app.linewright.feeds.oddsapi.OddsApiCall.EventOdds;
import app.linewright.feeds.oddsapi.OddsApiSource.Reply;
import app.linewright.store.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every refusal of The Odds API that is known is told in a sentence of its own. */
class OddsApiRefusalsTest {
    private static final EventOdds EVENT = new EventOdds(NFL, "c0ffee", ODDS.prices());

    private static TestDatabase home;
    private PlayedOddsApi provider;
    private OddsApiDesk desk;

    @BeforeAll
    static void open() {
        home = TestDatabase.h2();
    }

    @BeforeEach
    void play() throws IOException {
        provider = new PlayedOddsApi();
        desk = new OddsApiDesk(home.database());
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            401_MISSING_KEY.constructed                                | asked without a key; enter it in the settings
            401_INVALID_KEY.observed                                   | does not know this key; look whether
            401_DEACTIVATED_KEY.constructed                            | has deactivated this key; ask there
            401_OUT_OF_USAGE_CREDITS.observed                          | no credits of The Odds API left this month; it
            401_HISTORICAL_UNAVAILABLE_ON_FREE_USAGE_PLAN.constructed  | has no past prices; everything else goes on
            404_EVENT_NOT_FOUND.constructed                            | does not tell of this game any more
            422_INVALID_BOOKMAKERS.constructed                         | (INVALID_BOOKMAKERS): look at
            422_INVALID_EVENT_ID.constructed                           | (INVALID_EVENT_ID): look at
            422_INVALID_HISTORICAL_TIMESTAMP.constructed               | (INVALID_HISTORICAL_TIMESTAMP): look at
            422_INVALID_MARKET.constructed                             | (INVALID_MARKET): look at
            422_INVALID_MARKET_COMBO.constructed                       | (INVALID_MARKET_COMBO): look at
            422_INVALID_REGION.constructed                             | (INVALID_REGION): look at
            422_INVALID_SCORES_DAYS_FROM.constructed                   | (INVALID_SCORES_DAYS_FROM): look at
            422_MISSING_REGION.constructed                             | (MISSING_REGION): look at
            429_EXCEEDED_FREQ_LIMIT.constructed                        | is asked too often
            """)
    void aRefusalIsTold(String file, String told) throws IOException {
        var body = Files.readString(SharedData.require("odds-api/errors/" + file + ".json"));
        provider.otherwise(_ -> status(Integer.parseInt(file.substring(0, 3)), body).build());

        var problem = ((Reply.None) desk.client(provider.host()).ask(EVENT)).problem();

        assertThat(problem.sentence()).contains(told).endsWith(".");
        assertThat(problem.endsPaidCalls()).isEqualTo(file.startsWith("401") && !file.contains("HISTORICAL"));
        assertThat(desk.usage().allowance().spent()).isZero();
        assertThat(provider.asked()).hasSize(file.startsWith("429") ? 4 : 1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            401 | <html>INVALID_KEY</html>        | does not know this key
            401 | {"error": "unauthorized"}       | does not know this key
            403 | Forbidden                       | with status 403; if that lasts
            404 | not found                       | with status 404; if that lasts
            418 | {"message": "short and stout"}  | with status 418 (“short and stout”); if that lasts
            422 | {}                              | (status 422): look at
            429 | slow down                       | is asked too often
            500 |                                 | has trouble of its own (status 500)
            503 | <html>Bad gateway</html>        | has trouble of its own (status 503)
            """)
    void aRefusalInAnUnknownFormIsToldByItsStatus(int status, String body, String told) {
        provider.otherwise(_ -> status(status, body == null ? "" : body).build());

        assertThat(sentence(desk.client(provider.host()).ask(EVENT))).contains(told);
    }

    @Test
    void aRefusalOfTheKeyWithNothingRemainingIsAnEndOfTheQuota() {
        provider.then(status(401, "?").addHeader("x-requests-remaining", "0").build());

        assertThat(sentence(desk.client(provider.host()).ask(ODDS)))
                .startsWith("The key has no credits of The Odds API left this month; it goes on at 2026-12-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "<html></html>", "[{\"a\": 1}, {", "{\"a\"", "null", "  "})
    void aBodyThatIsNoWholeJsonIsTold(String body) {
        provider.then(status(200, body).addHeader("x-requests-last", "3").build());

        assertThat(sentence(desk.client(provider.host()).ask(ODDS))).contains(" cannot be used: it is ");
    }

    @Test
    void aBodyThatIsTooLargeIsNotTakenHoweverSmallItIsPacked() throws IOException {
        provider.then(gzipped("[" + " ".repeat(2_000_000) + "]", 3));

        assertThat(sentence(desk.client(provider.host()).ask(ODDS))).contains("it is larger than 1000000 bytes");
    }

    @Test
    void aGzippedAnswerIsUnpackedAndKeptForReplay() throws IOException {
        provider.then(gzipped("[{\"id\": \"c0ffee\"}]", 3));

        var answer = desk.client(provider.host()).ask(ODDS);

        assertThat(((Reply.Answer) answer).body().beginning(100)).isEqualTo("[{\"id\": \"c0ffee\"}]");
        assertThat(replay(desk.now).ask(ODDS)).isEqualTo(answer);
        assertThat(replay(desk.now).lastAnswered(ODDS)).contains(desk.now);
        assertThat(sentence(replay(desk.now.minusSeconds(1)).ask(ODDS)))
                .endsWith("none is kept from before 2026-11-21T11:59:59Z; the prices stay as they are.");
    }

    @Test
    void nobodyIsFollowedToAnotherHost() throws IOException {
        try (var stranger = new PlayedOddsApi()) {
            provider.then(status(307, "").addHeader("Location", stranger.host() + "/v4/sports").build());

            assertThat(sentence(desk.client(provider.host()).ask(ODDS))).contains("with status 307");
            assertThat(stranger.asked()).isEmpty();
        }
    }

    @Test
    void whereSomebodyRepeatsTheKeyItIsTakenOut() {
        var secret = "canary0123456789abcdef0123456789";
        provider.then(status(418, "{\"message\": \"The key " + secret + " is short and stout.\"}").build())
                .then(status(200, "[\"" + secret + "\"]").build());
        var client = desk.client(provider.host());

        assertThat(sentence(client.ask(ODDS))).contains("(“The key [key] is short and stout.”)");
        assertThat(((Reply.Answer) client.ask(ODDS)).body().beginning(100)).isEqualTo("[\"[key]\"]");
        assertThat(provider.asked()).allSatisfy(target -> assertThat(target).contains("apiKey=" + secret));
        assertThat(desk.usage().lastCalls()).allSatisfy(call -> assertThat(call.request()).doesNotContain(secret));
        assertThat(stored().body().beginning(100)).isEqualTo("[\"[key]\"]");
        assertThat(KEY.toString() + KEY.fingerprint()).doesNotContain("canary");
    }

    @Test
    void whatIsAskedStandsInTheAddress() {
        desk.client(provider.host()).ask(ODDS);

        assertThat(provider.asked()).containsExactly("/v4/sports/americanfootball_nfl/odds"
                + "?markets=h2h%2Cspreads%2Ctotals&oddsFormat=american&regions=us"
                + "&apiKey=canary0123456789abcdef0123456789");
    }

    private StoredOddsApi replay(Instant asOf) {
        return new StoredOddsApi(home.database(), new RawPayloadStore(), asOf);
    }

    private StoredPayload stored() {
        return home.database().read(transaction -> new RawPayloadStore()
                .last(transaction, OddsApiClient.PROVIDER, ODDS.sameAs(), desk.now.plus(Duration.ofDays(1))))
                .orElseThrow();
    }
}
