package app.linewright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.desktop.board.PreparedBoards;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The details of a market under the Board, by the keyboard. */
class DetailWindowTest extends WindowTest {
    @Start
    void start(Stage shown) {
        prepare(shown);
    }

    @Test
    void enterOnASelectionOpensItsDetailsAndEscapeClosesThem(FxRobot robot) {
        openDetails(robot);

        assertThat(text(robot, "#title")).isNotEmpty();
        assertThat(text(robot, "#chosen")).isEqualTo("Arsenal price");
        assertThat(robot.lookup(".method-in-use").queryAll()).hasSize(1);
        assertThat(text(robot, "#moved")).startsWith("Pinnacle ");
        shoot("detail");
        shoot("detail", true, 1440, 900);
        shoot("detail", false, 1100, 700);

        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        until(() -> !robot.lookup("#details").queryAs(Node.class).isVisible());
    }

    @Test
    void anotherOutcomeIsDrawnWhereItIsChosen(FxRobot robot) {
        openDetails(robot);

        robot.interact(() -> table(robot).getSelectionModel().select(2));

        until(() -> text(robot, "#chosen").equals("Draw price"));
    }

    @Test
    void theArrowsChooseAnInstantAndTheBoxTellsWhatStoodThen(FxRobot robot) {
        openDetails(robot);
        robot.interact(() -> robot.lookup("#chart").query().requestFocus());

        robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        WaitForAsyncUtils.waitForFxEvents();

        var box = robot.lookup(".chart-box").queryAs(Region.class);
        assertThat(box.isVisible()).isTrue();
        assertThat(robot.from(box).lookup(".label").queryAllAs(Label.class)).extracting(Label::getText)
                .contains("Fair", "Pinnacle", "Interwetten");
        shoot("detail-instant", false, 1440, 900);
    }

    @Test
    void theBooksStandInATableOfTheirOwn(FxRobot robot) {
        openDetails(robot);

        robot.clickOn("Books");
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(robot.lookup("#books").queryTableView().getItems()).hasSize(6);
        shoot("detail-books", false, 1440, 900);
    }

    @Test
    void whatCannotBeReadIsSaidAndTriedAgain(FxRobot robot) {
        openDetails(robot);
        details.failWith(new IllegalStateException("The database is gone."));
        robot.interact(() -> table(robot).getSelectionModel().select(4));
        waitFor(robot, "#detail-again");
        shoot("detail-failed", true, 1100, 700);

        details.recover();
        robot.clickOn("#detail-again");

        until(() -> text(robot, "#chosen").startsWith("Aston Villa"));
    }

    private void openDetails(FxRobot robot) {
        open(PreparedBoards.season(), new PreparedImporter());
        waitForRows(robot, 22);
        robot.interact(() -> {
            table(robot).requestFocus();
            table(robot).getSelectionModel().select(1);
        });
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        until(() -> robot.lookup("#chosen").tryQuery().isPresent() && !text(robot, "#chosen").isEmpty());
        WaitForAsyncUtils.waitForFxEvents();
    }
}
