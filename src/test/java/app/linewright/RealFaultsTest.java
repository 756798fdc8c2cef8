package app.linewright;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.cli.Here;
import app.linewright.cli.Terminal;
import app.linewright.desktop.Opening;
import app.linewright.desktop.Workstation;
import app.linewright.desktop.kit.Words;
import app.linewright.feeds.http.Transport;
import app.linewright.feeds.oddsapi.OddsApi;
import app.linewright.feeds.oddsapi.PlayedGames;
import app.linewright.feeds.oddsapi.PlayedOddsApi;
import app.linewright.store.DatabaseAddress;
import app.linewright.store.Keyring;
import app.linewright.store.LostDatabase;
import app.linewright.store.SmallDisk;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The whole program while what it stands on fails: it says so, keeps what it shows, and goes on by itself. */
@ExtendWith(ApplicationExtension.class)
@Tag("slow")
@SuppressWarnings("NullAway.Init") // TestFX sets the fields up before each test.
class RealFaultsTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String UNREAD = "The prices could not be read";

    @TempDir
    private Path folder;

    private PlayedOddsApi provider;
    private Stage stage;
    private ProgramWindow window;
    private Workstation workstation;
    private volatile DatabaseAddress database;

    @Start
    void start(Stage shown) throws Exception {
        stage = shown;
        window = new ProgramWindow(shown);
        var file = SharedData.require("soccer/E0_2122.csv");
        provider = new PlayedOddsApi();
        new PlayedGames(provider, NOW.minusSeconds(20));
        workstation = new Workstation(
                () -> NOW,
                LONDON,
                new Words(Locale.ENGLISH),
                (_, _) -> List.of(file));
    }

    @AfterEach
    void close() {
        workstation.close();
        provider.close();
    }

    @Test
    void aFullDiskEndsAnImportWithASentenceReadingGoesOnAndSoDoesTheNextImport() throws Exception {
        try (var disk = SmallDisk.mount(folder, 64)) {
            try {
                open();
                disk.fill(64_000);

                window.importFile();
                window.until(() ->
                        window.said(".strip-text").contains("the disk of the database is full: free some space"));
                window.shoot("full-disk");
                window.push(KeyCode.F5);
                window.push(KeyCode.ALT, KeyCode.RIGHT);
                window.until(() -> window.rows() == 1 + 2);

                disk.free();
                window.importFile();
                window.until(() -> window.said(".strip-lead").startsWith("E0_2122.csv is in"));
            } finally {
                workstation.close();
            }
        }
    }

    @Test
    void aDatabaseThatIsClosedUnderTheWindowIsReadAgain() throws Exception {
        open();

        LostDatabase.close(database);
        window.push(KeyCode.ALT, KeyCode.RIGHT);
        window.until(() -> window.rows() == 1 + 2);
    }

    @Test
    void aDatabaseThatIsClosedUnderTheWindowIsWrittenAgain() throws Exception {
        open();

        LostDatabase.close(database);
        window.importFile();
        window.until(() -> window.said(".strip-lead").matches("E0_2122.csv is in.*|The import failed\\."));
        assertThat(window.said(".strip-lead")).startsWith("E0_2122.csv is in");
    }

    @Test
    void whileTheFileOfTheDatabaseIsGoneThePricesStayAndWhenItIsBackTheyAreReadByThemselves()
            throws Exception {
        open();

        var lost = LostDatabase.takeAway(database);
        window.push(KeyCode.CONTROL, KeyCode.O);
        window.until(() -> window.said(".message .message-text").contains("the database cannot be reached"));
        window.shoot("database-taken-away-preview");
        window.push(KeyCode.ESCAPE);
        window.push(KeyCode.F5);
        window.until(() -> window.said("#bannerText").contains("the database cannot be reached"));
        assertThat(window.rows()).isEqualTo(1 + 3);
        window.shoot("database-taken-away");
        window.clickOn("Spread");
        window.until(() -> window.said(".message .lw-title").equals(UNREAD));

        lost.giveBack();

        window.until(() -> !window.said(".message .lw-title").equals(UNREAD));
        window.clickOn("Moneyline");
        window.until(() -> window.rows() == 1 + 3);
        window.importFile();
        window.until(() -> window.said(".strip-lead").startsWith("E0_2122.csv is in"));
    }

    /** Opens the window on the prices of a soccer match; an NFL game is on the next day. */
    private void open() {
        var outside = new Outside(
                new Here(() -> NOW, LONDON),
                Map.of("LINEWRIGHT_ODDS_API_KEY", "canary0123456789abcdef0123456789"),
                new OddsApi.Reach(provider.host(), Transport.Limits.USUAL, _ -> { }),
                Keyring.NONE);
        var home = folder.resolve("home");
        var said = new StringWriter();
        var terminal = new Terminal(
                new PrintWriter(said, true), new PrintWriter(said, true), OptionalInt.empty(), false, false);
        int exitCode = Launcher.run(terminal, outside, "refresh", "--feed", "odds_api", "--league", "nfl,epl",
                "--watch", "hand", "--budget", "100000", "--home", home.toString());
        assertThat(exitCode).as(said.toString()).isZero();
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> workstation.show(stage, () -> {
            var opening = Launcher.opening(home, outside);
            database = ((Opening.Opened) opening).desk().database();
            return opening;
        }));
        window.until(() -> window.rows() == 1 + 3);
        window.resize(false, 1440, 900);
    }
}
