package app.linewright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.desktop.board.PreparedBoards;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The settings in the window: the key, what it is spent on, and old prices. */
class SettingsWindowTest extends WindowTest {
    @Start
    void start(Stage shown) {
        prepare(shown);
    }

    private void openSettings(FxRobot robot) {
        open(PreparedBoards.season(), new PreparedImporter());
        waitForRows(robot, 22);
        robot.push(KeyCode.CONTROL, KeyCode.COMMA);
        resize(false, 1440, 900);
        waitFor(robot, "#keep");
    }

    @Test
    void aKeyIsEnteredTestedReplacedAndRemoved(FxRobot robot) {
        openSettings(robot);
        shoot("settings-no-key");
        robot.clickOn("#key").write("canary0123456789").push(KeyCode.ENTER);
        until(() -> note(robot, "#keyNote").startsWith("Answered in 214 ms"));
        assertThat(account.kept()).isEqualTo("canary0123456789");
        assertThat(text(robot, "#chip")).isEqualTo("working");
        robot.clickOn("#budget").push(KeyCode.CONTROL, KeyCode.A).write("5o0").push(KeyCode.ENTER);
        until(() -> note(robot, "#budgetNote").contains("is no number of requests"));
        shoot("settings-key");

        account.refusing("The Odds API has deactivated this key; ask there for another.");
        robot.clickOn("#test");
        until(() -> note(robot, "#keyNote").startsWith("The Odds API has deactivated this key"));
        assertThat(text(robot, "#chip")).isEqualTo("not working");
        shoot("settings-key-refused");
        robot.clickOn("#remove");
        until(() -> note(robot, "#keyNote").startsWith("No key is kept."));
        assertThat(robot.lookup("#remove").queryAs(Node.class).isVisible()).isFalse();
    }

    @Test
    void withoutAKeyringItIsSaidAndAPassphraseSealsTheKey(FxRobot robot) {
        account.withoutKeyring();
        openSettings(robot);

        robot.clickOn("#key").write("canary0123456789").push(KeyCode.ENTER);
        until(() -> note(robot, "#keyNote").contains("no keyring that runs"));
        shoot("settings-no-keyring");
        robot.clickOn("#passphrase").write("a passphrase").push(KeyCode.ENTER);

        until(() -> note(robot, "#keyNote").contains("sealed with your passphrase"));
        assertThat(robot.lookup("#passphraseRow").queryAs(Node.class).isVisible()).isFalse();
    }

    @Test
    void theLeaguesAreChosenAndTheFeedIsWatched(FxRobot robot) {
        openSettings(robot);
        assertThat(robot.lookup("#watch").queryAs(Node.class).isDisabled()).isTrue();

        robot.clickOn("#leagues");
        waitFor(robot, ".context-menu");
        robot.interact(() -> Shots.take(robot.lookup(".context-menu").query().getScene(), "settings-leagues"));
        robot.clickOn("Premier League");
        until(() -> note(robot, "#termsNote").startsWith("3 markets × 1 region × 1 league = 3 requests"));
        robot.clickOn("#watch");

        until(() -> text(robot, "#feedsStatus").startsWith("The Odds API: next in"));
        assertThat(robot.lookup("#watch").queryAs(Node.class).isVisible()).isFalse();
        shoot("settings-watched");
    }

    private static String note(FxRobot robot, String query) {
        return robot.lookup(query + " .label").queryAs(Labeled.class).getText();
    }
}
