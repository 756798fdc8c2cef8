package app.linewright;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.cli.Here;
import app.linewright.cli.Terminal;
import app.linewright.desktop.Opening;
import app.linewright.desktop.Shots;
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
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
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
    private static final String KEPT = "The prices could not be read again. The last ones stay.";

    @TempDir
    private Path folder;

    private PlayedOddsApi provider;
    private Stage stage;
    private Workstation workstation;
    private volatile DatabaseAddress database;

    @Start
    void start(Stage shown) throws Exception {
        stage = shown;
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
    void aFullDiskEndsAnImportWithASentenceReadingGoesOnAndSoDoesTheNextImport(FxRobot robot) throws Exception {
        try (var disk = SmallDisk.mount(folder, 64)) {
            try {
                open(robot);
                disk.fill(64_000);

                importFile(robot);
                until(() -> said(robot, ".strip-text").contains("the disk of the database is full: free some space"));
                shoot(robot, "full-disk");
                robot.push(KeyCode.F5);
                robot.push(KeyCode.ALT, KeyCode.RIGHT);
                until(() -> rows(robot) == 1 + 2);

                disk.free();
                importFile(robot);
                until(() -> said(robot, ".strip-lead").startsWith("E0_2122.csv is in"));
            } finally {
                workstation.close();
            }
        }
    }

    @Test
    void aDatabaseThatIsClosedUnderTheWindowIsReadAgain(FxRobot robot) throws Exception {
        open(robot);

        LostDatabase.close(database);
        robot.push(KeyCode.ALT, KeyCode.RIGHT);
        until(() -> rows(robot) == 1 + 2);
    }

    @Test
    void whileTheFileOfTheDatabaseIsGoneThePricesStayAndWhenItIsBackTheyAreReadByThemselves(FxRobot robot)
            throws Exception {
        open(robot);

        var lost = LostDatabase.takeAway(database);
        robot.push(KeyCode.CONTROL, KeyCode.O);
        until(() -> said(robot, ".message .message-text").contains("the database cannot be reached"));
        shoot(robot, "database-taken-away-preview");
        robot.push(KeyCode.ESCAPE);
        robot.push(KeyCode.F5);
        until(() -> said(robot, "#bannerLead").equals(KEPT));
        assertThat(said(robot, "#bannerText")).contains("the database cannot be reached");
        assertThat(rows(robot)).isEqualTo(1 + 3);
        shoot(robot, "database-taken-away");

        lost.giveBack();

        until(() -> !said(robot, "#bannerLead").equals(KEPT));
        assertThat(rows(robot)).isEqualTo(1 + 3);
        importFile(robot);
        until(() -> said(robot, ".strip-lead").startsWith("E0_2122.csv is in"));
    }

    /** Opens the window on the prices of a soccer match; an NFL game is on the next day. */
    private void open(FxRobot robot) {
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
        until(() -> rows(robot) == 1 + 3);
        robot.interact(() -> {
            stage.setWidth(1440);
            stage.setHeight(900);
        });
    }

    /** By keyboard: sees what reading the file in would do, and agrees to it. */
    private static void importFile(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.O);
        until(() -> robot.lookup("#acceptPreview").tryQuery().filter(Node::isFocused).isPresent());
        robot.push(KeyCode.ENTER);
    }

    /** How many lines the table has, those of days included. */
    private static int rows(FxRobot robot) {
        return robot.lookup("#prices").<TableView<?>>tryQuery().map(table -> table.getItems().size()).orElse(0);
    }

    /** What is said there; nothing where it is not seen. */
    private static String said(FxRobot robot, String query) {
        return robot.lookup(query).queryAll().stream()
                .filter(RealFaultsTest::seen)
                .map(node -> ((Labeled) node).getText())
                .findFirst()
                .orElse("");
    }

    private static boolean seen(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private void shoot(FxRobot robot, String name) {
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> Shots.take(stage.getScene(), name));
    }

    private static void until(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
        } catch (TimeoutException e) {
            throw new AssertionError("The window does not come to show what was waited for.", e);
        }
    }
}
