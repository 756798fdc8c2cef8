package app.linewright;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.cli.Here;
import app.linewright.desktop.Opening;
import app.linewright.desktop.Workstation;
import app.linewright.desktop.kit.Words;
import app.linewright.feeds.demo.DemoLeague;
import app.linewright.feeds.oddsapi.OddsApi;
import app.linewright.store.Attempt;
import app.linewright.store.Keyring;
import app.linewright.store.StoppableServer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The whole program on a PostgreSQL server that ends under the open window and is started again. */
@ExtendWith(ApplicationExtension.class)
@Tag("slow")
@SuppressWarnings("NullAway.Init") // TestFX sets the fields up before each test.
class LostServerTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String UNREAD = "The data could not be read, because the database cannot be reached";

    @TempDir
    private Path home;

    private StoppableServer server;
    private Stage stage;
    private ProgramWindow window;
    private Workstation workstation;

    @Start
    void start(Stage shown) throws Exception {
        server = StoppableServer.start();
        var file = SharedData.require("soccer/E0_2122.csv");
        stage = shown;
        window = new ProgramWindow(shown);
        workstation = new Workstation(
                InstantSource.system(), LONDON, new Words(Locale.ENGLISH), (_, _) -> List.of(file));
    }

    @AfterEach
    void close() throws Exception {
        workstation.close();
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void whileTheServerIsGoneThePricesStayAndWhenItIsBackAllGoesOnByItself(StoppableServer.End how) throws Exception {
        open();
        window.until(() -> !window.said("#ages").isEmpty());
        int rows = window.rows();

        server.end(how);
        window.push(KeyCode.F5);
        window.until(() -> window.said("#bannerText").contains(UNREAD));
        assertThat(window.rows()).isEqualTo(rows);
        window.shoot("server-gone-" + how);
        window.push(KeyCode.CONTROL, KeyCode.O);
        window.until(() -> window.said(".message .message-text").contains("the database cannot be reached"));
        window.push(KeyCode.ESCAPE);
        window.until(() -> window.said(".message .message-text").isEmpty());
        window.clickOn("Total");
        window.until(() -> window.said(".message .lw-title").equals("The prices could not be read"));
        window.shoot("server-gone-another-market-" + how);

        server.startAgain();

        window.until(() -> !window.said("#ages").isEmpty() && window.said("#bannerText").isEmpty());
        window.clickOn("Moneyline");
        window.until(() -> window.said("#message").isEmpty() && window.rows() >= rows);
        window.shoot("server-back-" + how);
        window.importFile();
        window.until(() -> window.said(".strip-lead").startsWith("E0_2122.csv is in"));
    }

    /** Opens the window on the demo league, which is asked again by itself. */
    private void open() {
        var outside = new Outside(
                new Here(InstantSource.system(), LONDON), Map.of(), OddsApi.Reach.USUAL, Keyring.NONE);
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> workstation.show(stage, () -> {
            var opened = (Attempt.Done<Linewright>) Linewright.open(home, Optional.of(server.address()), outside);
            var feeds = opened.value().watchedFeeds();
            feeds.watch(DemoLeague.KEY, Optional.of(Duration.ofSeconds(15)));
            feeds.refresh(DemoLeague.KEY);
            return new Opening.Opened(opened.value().desk());
        }));
    }
}
