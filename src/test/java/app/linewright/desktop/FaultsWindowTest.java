package app.linewright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.desktop.board.PreparedBoards;
import app.linewright.feeds.oddsapi.OddsApiFeed;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Faults around the window, and in it: it says so, stays alive, and goes on. */
class FaultsWindowTest extends WindowTest {
    @Start
    void start(Stage shown) {
        prepare(shown);
    }

    @Test
    void whatNothingCaughtIsSaidAndTheWindowGoesOn(FxRobot robot) {
        open(PreparedBoards.season(), new PreparedImporter());
        waitForRows(robot, 22);
        resize(false, 1440, 900);

        for (int i = 0; i < 3; i++) {
            Platform.runLater(() -> {
                throw new IllegalStateException("A view model is wrong.");
            });
        }
        waitFor(robot, ".toast");
        assertThat(robot.lookup(".toast .label").queryAllAs(Labeled.class)).extracting(Labeled::getText)
                .anyMatch(said -> said.endsWith("It is in the log: A view model is wrong."));
        shoot("fault");

        robot.clickOn(".toast .icon-button");
        until(() -> !robot.lookup(".toast").queryAs(Node.class).isVisible());
        robot.clickOn("Spread");
        waitFor(robot, "#prices");
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        until(() -> text(robot, "#title").equals("Calculators"));
    }

    @Test
    void whileTheDatabaseIsGoneThePricesStayAndComeBackByThemselves(FxRobot robot) {
        var boards = PreparedBoards.season();
        open(boards, new PreparedImporter());
        waitForRows(robot, 22);
        resize(false, 1440, 900);

        boards.failWith(new IllegalStateException("The database does not answer; it is tried again."));
        robot.push(KeyCode.F5);
        until(() -> text(robot, "#bannerLead").startsWith("The prices could not be read again."));
        assertThat(table(robot).getItems()).hasSize(22);
        shoot("database-gone");

        boards.recover();
        until(() -> !text(robot, "#bannerLead").startsWith("The prices could not be read again.")
                || !robot.lookup("#banner").queryAs(Node.class).isVisible());
        assertThat(table(robot).getItems()).hasSize(22);
    }

    @Test
    void aFullDiskEndsTheImportWithASentenceAndTheNextOneGoesIn(FxRobot robot) {
        var importer = new PreparedImporter().failing(new IllegalStateException(
                "The last change was not saved, because the disk of the database is full: free some space and try"
                        + " again."));
        open(PreparedBoards.season(), importer);
        waitForRows(robot, 22);
        importChosen(robot);
        until(() -> text(robot, "#tasksStatus").equals("1 failed"));
        assertThat(text(robot, ".strip-text")).contains("the disk of the database is full: free some space");
        assertThat(table(robot).getItems()).hasSize(22);

        importer.recover();
        importChosen(robot);
        until(() -> text(robot, "#tasksStatus").equals("Tasks done"));
    }

    @Test
    void aFeedThatFailsIsSaidAndAskedAgain(FxRobot robot) {
        refresher.watch(OddsApiFeed.KEY, Optional.empty());
        refresher.failing("The Odds API cannot be reached; refresh again later.");
        open(PreparedBoards.season(), new PreparedImporter());
        waitForRows(robot, 22);

        robot.push(KeyCode.F5);
        until(() -> text(robot, "#tasksStatus").equals("1 failed"));
        assertThat(table(robot).getItems()).hasSize(22);

        refresher.answering();
        robot.push(KeyCode.F5);
        until(() -> text(robot, "#tasksStatus").equals("Tasks done"));
    }
}
