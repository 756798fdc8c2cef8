package app.linewright.feeds.oddsapi;

import static app.linewright.feeds.oddsapi.OddsApiDesk.ODDS;
import static app.linewright.feeds.oddsapi.PlayedOddsApi.json;
import static app.linewright.feeds.oddsapi.PlayedOddsApi.status;
import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.feeds.live.Settlement;
import app.linewright.feeds.oddsapi.OddsApiSource.Reply;
import app.linewright.store.TestDatabase;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Function;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * However a question ends, and however often it is asked again, by this process or the next: within its window the
 * provider charges for it once at most, and the ledger counts at least what was charged.
 */
class OddsApiChargesTest {
    private static TestDatabase home;
    private PlayedOddsApi provider;
    private OddsApiDesk desk;

    /** What may become of the first request; all later ones would be answered and charged. */
    enum Ending {
        ANSWERED(provider -> provider.then(provider.charging(3, "[1]"))),
        ANSWERED_WITHOUT_HEADERS(provider -> provider.then(charged(provider, status(200, "[1]").build()))),
        ANSWERED_WITH_ABSURD_HEADERS(provider -> provider.then(charged(provider, status(200, "[1]")
                .addHeader("x-requests-last", "-7")
                .addHeader("x-requests-remaining", "99999999999999999999")
                .build()))),
        BROKEN_JSON(provider -> provider.then(charged(provider, status(200, "[{\"id\": \"c0ff").build()))),
        A_PAGE(provider -> provider.then(charged(provider, status(200, "<html>Log in</html>").build()))),
        NOTHING(provider -> provider.then(charged(provider, status(200, "").build()))),
        HALF_A_BODY(provider -> provider.then(charged(provider, half(true)))),
        HALF_A_CHUNKED_BODY(provider -> provider.then(charged(provider, half(false)))),
        NO_ANSWER_IN_TIME(provider -> provider.thenSilence(3)),
        CUT_BEFORE_THE_ANSWER(provider -> provider.then(charged(provider, new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build()))),
        FAILED_AFTER_IT_WAS_CHARGED(provider -> provider.then(charged(provider, status(500, "").build()))),
        GATEWAY_GAVE_UP(provider -> provider.then(charged(provider, status(504, "<html>").build()))),
        UNAVAILABLE_AND_TO_BE_ASKED_AGAIN_AT_ONCE(provider -> provider.then(charged(provider, status(503, "")
                .addHeader("Retry-After", "0")
                .build()))),
        TIMED_OUT_BY_THE_SERVER(provider -> provider.then(charged(provider, status(408, "")
                .addHeader("x-requests-last", "3")
                .build()))),
        REDIRECTED(provider -> provider.then(status(302, "")
                .addHeader("Location", provider.host() + "/v4/elsewhere")
                .build())),
        FAILED_FREE_OF_CHARGE(provider -> provider.then(status(500, "").addHeader("x-requests-last", "0").build())),
        ONE_TOO_MANY(provider -> provider.then(status(429, "").build())),
        TOO_MANY_ALL_THE_TIME(provider -> {
            for (int i = 0; i < 4; i++) {
                provider.then(status(429, "").build());
            }
        }),
        NOTHING_LEFT(provider -> provider.then(status(401, "{\"error_code\": \"OUT_OF_USAGE_CREDITS\"}").build())),
        REFUSED(provider -> provider.then(status(422, "{\"error_code\": \"INVALID_MARKET\"}").build()));

        @SuppressWarnings("ImmutableEnumChecker") // none of them captures anything
        private final Consumer<PlayedOddsApi> prepare;

        Ending(Consumer<PlayedOddsApi> prepare) {
            this.prepare = prepare;
        }
    }

    @BeforeAll
    static void open() {
        home = TestDatabase.h2();
    }

    @BeforeEach
    void play() throws IOException {
        provider = new PlayedOddsApi();
        provider.otherwise(provider.charging(3, "[1]"));
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
    @EnumSource
    void withinAWindowAtMostOneRequestIsCharged(Ending ending) {
        ending.prepare.accept(provider);

        // Doubled, asked again, and by two processes that were started anew in between.
        var first = desk.client(provider.host());
        first.ask(ODDS);
        first.ask(ODDS);
        desk.now = desk.now.plusSeconds(14);
        desk.client(provider.host()).ask(ODDS);
        desk.now = desk.now.plusSeconds(15);
        desk.client(provider.host()).ask(ODDS);

        assertThat(provider.charged()).isLessThanOrEqualTo(3);
        assertThat(desk.usage().allowance().spent()).isGreaterThanOrEqualTo(provider.charged());
    }

    @ParameterizedTest
    @EnumSource
    void afterTheWindowPricesComeAgainUnlessThereIsNothingLeft(Ending ending) {
        ending.prepare.accept(provider);
        desk.client(provider.host()).ask(ODDS);
        desk.now = desk.now.plusSeconds(31);

        var reply = desk.client(provider.host()).ask(ODDS);

        if (ending == Ending.NOTHING_LEFT) {
            assertThat(sentence(reply)).isEqualTo("The key has 0 credits of The Odds API left this month, which is too"
                    + " little for what is asked; it goes on at 2026-12-01 00:00:00 UTC, or within a day of a larger"
                    + " plan. The prices stay as they are.");
            assertThat(provider.charged()).isZero();
        } else {
            assertThat(reply).isInstanceOf(Reply.Answer.class);
        }
    }

    @Test
    void whereNothingWasLeftItIsLookedAgainADayLater() {
        Ending.NOTHING_LEFT.prepare.accept(provider);
        desk.client(provider.host()).ask(ODDS);
        desk.now = desk.now.plus(Duration.ofHours(23));
        assertThat(desk.client(provider.host()).ask(ODDS)).isInstanceOf(Reply.None.class);
        assertThat(provider.asked()).hasSize(1);
        desk.now = desk.now.plus(Duration.ofHours(1));

        assertThat(desk.client(provider.host()).ask(ODDS)).isInstanceOf(Reply.Answer.class);
    }

    @Test
    void whatIsSentAgainLateBeginsItsWindowAnew() {
        provider.then(status(429, "").addHeader("Retry-After", "29").build());
        var client = desk.client(provider.host(), pause -> desk.now = desk.now.plus(pause));
        assertThat(client.ask(ODDS)).isInstanceOf(Reply.Answer.class);
        desk.now = desk.now.plusSeconds(29);

        desk.client(provider.host()).ask(ODDS);

        assertThat(provider.charged()).isEqualTo(3);
    }

    @Test
    void whatAnotherAskedForWhileThisOneWaitedIsNotSentAgain() {
        provider.then(status(429, "").addHeader("Retry-After", "29").build());
        var client = desk.client(provider.host(), pause -> {
            desk.now = desk.now.plus(pause).plusSeconds(2);
            assertThat(desk.client(provider.host()).ask(ODDS)).isInstanceOf(Reply.Answer.class);
        });

        assertThat(sentence(client.ask(ODDS))).startsWith("The Odds API is asked too often");
        assertThat(provider.charged()).isEqualTo(3);
    }

    @Test
    void aThreadThatIsToStopSettlesItsCallAndStaysToStop() {
        provider.then(status(429, "").build());
        var client = desk.client(provider.host(), _ -> {
            throw new InterruptedException();
        });

        assertThat(sentence(client.ask(ODDS))).startsWith("The Odds API is asked too often");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(desk.usage().lastCalls().getFirst().state()).isEqualTo(Settlement.State.FREE);
    }

    @Test
    void withinTheWindowTheSameAnswerIsGivenAgain() {
        var client = desk.client(provider.host());
        var answer = client.ask(ODDS);
        desk.now = desk.now.plusSeconds(29);

        assertThat(desk.client(provider.host()).ask(ODDS)).isEqualTo(answer);
        assertThat(provider.asked()).hasSize(1);
    }

    @Test
    void aServerThatIsNotThereIsAskedAgainAndCostsNothing() {
        var host = provider.host();
        provider.close();

        var reply = desk.client(host).ask(ODDS);

        assertThat(sentence(reply)).contains(" cannot be reached for /v4/sports/americanfootball_nfl/odds?");
        assertThat(desk.waits).hasSize(3);
        assertThat(desk.usage().allowance().spent()).isZero();
    }

    @Test
    void oneTooManyIsSentAgainAfterTheTimeTheServerAsksFor() {
        provider.then(status(429, "").addHeader("Retry-After", "17").build())
                .then(status(429, "").addHeader("Retry-After", "Sat, 21 Nov 2026 12:00:20 GMT").build())
                .then(status(429, "").build());

        assertThat(desk.client(provider.host()).ask(ODDS)).isInstanceOf(Reply.Answer.class);
        assertThat(desk.waits.subList(0, 2)).containsExactly(Duration.ofSeconds(17), Duration.ofSeconds(20));
        assertThat(desk.waits.get(2)).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(4));
        assertThat(provider.charged()).isEqualTo(3);
    }

    @Test
    void aServerThatAsksForAnHourIsNotWaitedFor() {
        provider.then(status(429, "").addHeader("Retry-After", "3600").build());

        assertThat(sentence(desk.client(provider.host()).ask(ODDS)))
                .startsWith("The Odds API is asked too often");
        assertThat(desk.waits).isEmpty();
    }

    @Test
    void whatIsFreeIsSentAgainHoweverItFailed() {
        provider.thenSilence(0).then(half(true)).then(status(500, "").build()).then(json("[]", 0));

        assertThat(desk.client(provider.host()).ask(new OddsApiCall.Events(OddsApiDesk.NFL)))
                .isInstanceOf(Reply.Answer.class);
        assertThat(provider.asked()).hasSize(4);
    }

    @Test
    void aHostThatFailsAgainAndAgainIsLeftAloneForAMinute() {
        provider.otherwise(_ -> status(500, "").build());
        var client = desk.client(provider.host());
        var events = new OddsApiCall.Events(OddsApiDesk.NFL);
        client.ask(events);
        client.ask(events);
        int asked = provider.asked().size();
        assertThat(asked).isEqualTo(5);

        assertThat(sentence(client.ask(events)))
                .endsWith(" failed several times in a row and is left alone until 12:01:00 UTC; refresh again later.");
        assertThat(provider.asked()).hasSize(asked);
        provider.otherwise(_ -> json("[]", 0));
        desk.now = desk.now.plusSeconds(60);
        assertThat(client.ask(events)).isInstanceOf(Reply.Answer.class);
    }

    @Test
    void aBudgetThatIsSpentEndsInASentenceAndWhatIsFreeGoesOn() {
        desk.budget = 90;
        var client = desk.client(provider.host());
        assertThat(client.ask(ODDS)).isInstanceOf(Reply.Answer.class);
        desk.now = desk.now.plusSeconds(31);
        assertThat(client.ask(ODDS)).isInstanceOf(Reply.Answer.class);
        desk.now = desk.now.plusSeconds(31);
        assertThat(client.ask(ODDS)).isInstanceOf(Reply.Answer.class);
        desk.now = desk.now.plusSeconds(31);

        assertThat(sentence(client.ask(ODDS))).isEqualTo("Today’s share of the credits of The Odds API is used up"
                + " (9 of 9), which is too little for what is asked; it goes on at 2026-11-22 00:00:00 UTC, or with a"
                + " larger budget. The prices stay as they are.");
        assertThat(client.ask(new OddsApiCall.Sports(false))).isInstanceOf(Reply.Answer.class);
    }

    @Test
    void anEmptyAnswerCostsNothing() {
        provider.then(json("[]", 0));

        desk.client(provider.host()).ask(ODDS);

        assertThat(desk.usage().allowance().spent()).isZero();
        assertThat(desk.usage().allowance().remaining()).hasValue(40_000);
    }

    private static Function<RecordedRequest, MockResponse> charged(
            PlayedOddsApi provider, MockResponse answer) {
        return _ -> {
            provider.charge(3);
            return answer;
        };
    }

    /** An answer whose connection ends in the middle of it. */
    static MockResponse half(boolean withLength) {
        var entries = new String[2_000];
        Arrays.fill(entries, "{\"id\": \"c0ffee\"}");
        var body = new Buffer().writeUtf8(Arrays.toString(entries));
        var answer = new MockResponse.Builder().onResponseBody(new SocketEffect.CloseSocket());
        return (withLength ? answer.body(body) : answer.chunkedBody(body, 512)).build();
    }

    static String sentence(Reply reply) {
        assertThat(reply).isInstanceOf(Reply.None.class);
        return ((Reply.None) reply).problem().sentence();
    }
}
