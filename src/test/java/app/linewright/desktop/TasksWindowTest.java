package app.linewright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.desktop.board.PreparedBoards;
import app.linewright.feeds.oddsapi.OddsApiFeed;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The list of tasks in the window, by keyboard. */
class TasksWindowTest extends WindowTest {
    private final CountDownLatch mayGoOn = new CountDownLatch(1);

    @Start
    void start(Stage shown) {
        prepare(shown);
    }

    @Test
    void whatIsUnderWayIsListedWithItsProgressAndCanBeCancelledFromAnyPanel(FxRobot robot) {
        refresher.watch(OddsApiFeed.KEY, Optional.empty());
        refresher.refreshing(this::await);
        open(PreparedBoards.season(), new PreparedImporter().importing(this::await));
        waitForRows(robot, 22);
        resize(false, 1440, 900);
        assertThat(robot.lookup("#tasksStatus").queryAs(Node.class).isVisible()).isFalse();

        robot.push(KeyCode.F5);
        importChosen(robot);
        until(() -> text(robot, "#tasksStatus").equals("2 tasks"));
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        robot.push(KeyCode.CONTROL, KeyCode.T);
        waitFor(robot, ".task-row");
        until(() -> stage.getScene().getFocusOwner() instanceof Button);
        assertThat(robot.lookup(".task-title").queryAllAs(Labeled.class)).extracting(Labeled::getText)
                .containsExactly("Reading E0_2223.csv", "Asking The Odds API");
        assertThat(stage.getScene().getFocusOwner().getAccessibleText()).isEqualTo("Cancel: Reading E0_2223.csv");
        shoot("tasks");

        robot.push(KeyCode.TAB).push(KeyCode.SPACE);
        until(() -> text(robot, "#tasksStatus").equals("1 task, 1 failed"));
        mayGoOn.countDown();
        until(() -> text(robot, "#tasksStatus").equals("1 failed"));
        assertThat(robot.lookup(".task-text").queryAllAs(Labeled.class)).extracting(Labeled::getText)
                .anyMatch(said -> said.startsWith("The Odds API was not waited for any longer."))
                .anyMatch(said -> said.startsWith("E0_2223.csv is in."));
        shoot("tasks-ended");
        robot.push(KeyCode.ESCAPE);
        until(() -> !robot.lookup(".task-list").queryAs(Node.class).isVisible());
    }

    private void await() {
        try {
            mayGoOn.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
