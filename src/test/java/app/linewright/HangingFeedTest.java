package app.linewright;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.cli.Here;
import app.linewright.cli.Terminal;
import app.linewright.desktop.Workstation;
import app.linewright.desktop.kit.Words;
import app.linewright.feeds.http.Transport;
import app.linewright.feeds.oddsapi.OddsApi;
import app.linewright.feeds.oddsapi.PlayedGames;
import app.linewright.feeds.oddsapi.PlayedOddsApi;
import app.linewright.store.Keyring;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The whole program while a server that it asks takes the question and hangs. */
@ExtendWith(ApplicationExtension.class)
@Tag("slow")
@SuppressWarnings("NullAway.Init") // TestFX sets the fields up before each test.
class HangingFeedTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Transport.Limits SHORT = new Transport.Limits(
            Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(4), 64_000_000);

    @TempDir
    private Path home;

    private volatile Instant now = Instant.parse("2026-11-21T12:00:00Z");
    private PlayedOddsApi provider;
    private PlayedGames games;
    private Stage stage;
    private ProgramWindow window;
    private Workstation workstation;

    /** What a server does instead of answering. */
    enum Hanging {
        BEFORE_A_WORD {
            @Override
            MockResponse answer() {
                return new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build();
            }
        },
        AFTER_ITS_HEADERS {
            @Override
            MockResponse answer() {
                return PlayedOddsApi.status(200, "[]").onResponseBody(SocketEffect.Stall.INSTANCE).build();
            }
        },
        BYTE_BY_BYTE {
            @Override
            MockResponse answer() {
                return PlayedOddsApi.status(200, "[" + " ".repeat(10_000) + "]")
                        .throttleBody(1, 200, TimeUnit.MILLISECONDS)
                        .build();
            }
        };

        abstract MockResponse answer();
    }

    @Start
    void start(Stage shown) throws Exception {
        stage = shown;
        window = new ProgramWindow(shown);
        provider = new PlayedOddsApi();
        games = new PlayedGames(provider, now.minusSeconds(20));
        workstation = new Workstation(() -> now, LONDON, new Words(Locale.ENGLISH), (_, _) -> List.of());
    }

    @AfterEach
    void close() {
        workstation.close();
        provider.close();
    }

    @ParameterizedTest
    @EnumSource
    void aFeedThatHangsIsGivenUpThePricesStayAndTheNextAnswerGoesIn(Hanging how) {
        open(SHORT);

        now = now.plusSeconds(400);
        provider.otherwise(_ -> how.answer());
        window.push(KeyCode.F5);
        window.until(() -> window.said("#feedsStatus").equals("Asking The Odds API"));
        window.until(() -> window.said("#tasksStatus").equals("1 task"));
        window.clickOn("Spread");
        window.until(() -> window.rows() != 1 + 3);
        window.clickOn("Moneyline");
        window.until(() -> window.rows() == 1 + 3);

        window.until(() -> window.said("#tasksStatus").equals("1 failed"));
        assertThat(window.said("#bannerText")).contains("the time was up");
        assertThat(window.said("#bannerLead")).isEqualTo("Prices are 7:00 old.");
        assertThat(window.rows()).isEqualTo(1 + 3);
        window.shoot("feed-hung-" + how);

        answerAgain();
        assertThat(window.said("#bannerAction")).isEqualTo("Refresh");
        window.clickOn("#bannerAction");
        window.until(() -> window.said("#bannerText").isEmpty() && window.lines().contains("1.80"));
        assertThat(window.rows()).isEqualTo(1 + 3);
        window.shoot("feed-recovered-" + how);
    }

    @Test
    void whoDoesNotWaitForAFeedThatHangsStopsItAndAsksAgain() {
        open(Transport.Limits.USUAL);

        now = now.plusSeconds(400);
        provider.otherwise(_ -> Hanging.BEFORE_A_WORD.answer());
        window.push(KeyCode.F5);
        window.until(() -> window.said("#tasksStatus").equals("1 task"));
        window.push(KeyCode.CONTROL, KeyCode.T);
        window.until(() -> window.count(".task-row") == 1);
        window.shoot("feed-hangs");
        window.clickOn(".task-row .button");
        window.until(() -> window.said("#tasksStatus").equals("1 failed"));
        window.until(() -> window.said("#bannerText").startsWith("What The Odds API still answers"));
        window.shoot("feed-stopped");

        answerAgain();
        window.push(KeyCode.F5);
        window.until(() -> window.said("#bannerText").isEmpty() && window.lines().contains("1.80"));
    }

    @Test
    void theWindowClosesAtOnceWhileAFeedHangs() {
        open(Transport.Limits.USUAL);

        now = now.plusSeconds(400);
        provider.otherwise(_ -> Hanging.BEFORE_A_WORD.answer());
        window.push(KeyCode.F5);
        window.until(() -> window.said("#tasksStatus").equals("1 task"));

        long begun = System.nanoTime();
        workstation.close();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
    }

    private void answerAgain() {
        now = now.plusSeconds(400);
        provider.otherwise(games::answer);
        games.quoted("-125", now.minusSeconds(5));
    }

    /** Opens the window on the prices of a soccer match. */
    private void open(Transport.Limits limits) {
        var outside = new Outside(
                new Here(() -> now, LONDON),
                Map.of("LINEWRIGHT_ODDS_API_KEY", "canary0123456789abcdef0123456789"),
                new OddsApi.Reach(provider.host(), limits, _ -> { }),
                Keyring.NONE);
        var said = new StringWriter();
        var terminal = new Terminal(
                new PrintWriter(said, true), new PrintWriter(said, true), OptionalInt.empty(), false, false);
        int exitCode = Launcher.run(terminal, outside, "refresh", "--feed", "odds_api", "--league", "epl",
                "--watch", "hand", "--budget", "100000", "--home", home.toString());
        assertThat(exitCode).as(said.toString()).isZero();
        Launcher.run(terminal, outside, "quota", "--budget", "100000", "--home", home.toString());
        WaitForAsyncUtils.waitForAsyncFx(
                20_000, () -> workstation.show(stage, () -> Launcher.opening(home, outside)));
        window.until(() -> window.rows() == 1 + 3);
        window.resize(false, 1440, 900);
    }
}
