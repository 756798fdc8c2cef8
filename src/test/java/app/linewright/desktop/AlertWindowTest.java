package app.linewright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.desktop.board.PreparedBoards;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Price alerts in the window. */
class AlertWindowTest extends WindowTest {
    @Start
    void start(Stage shown) {
        prepare(shown);
    }

    @Test
    void anAlertIsSetOnTheSelectionByKeyboardToldOnceAndShown(FxRobot robot) {
        var boards = PreparedBoards.season();
        open(boards, new PreparedImporter());
        waitForRows(robot, 22);
        robot.interact(() -> table(robot).getSelectionModel().select(6));
        robot.push(KeyCode.CONTROL, KeyCode.B);
        until(() -> robot.lookup("#alertFigure").query().isFocused());
        robot.interact(() -> assertThat(robot.lookup("#alertFigure").queryAs(TextField.class).getText())
                .isEqualTo("2.39"));
        robot.interact(() -> robot.lookup("#alertBook").queryAs(ComboBox.class).getSelectionModel().select(1));
        shoot("alert-form");
        shoot("alert-form", true, 1440, 900);
        resize(false, 1440, 900);
        robot.write("2.50").push(KeyCode.ENTER);
        until(() -> texts(robot, ".alert-standing").equals("Pending"));
        shoot("alert-pending", false, 1440, 900);
        robot.push(KeyCode.ESCAPE);
        until(() -> !robot.lookup("#alertList").query().isVisible());
        until(() -> robot.lookup(".selection-name > .ikonli-font-icon").queryAll().size() == 1);
        shoot("alert-bell", true, 1440, 900);
        resize(false, 1440, 900);

        boards.reprice("Brentford", "2.52 2.30 2.35 2.30 2.25 2.25");
        robot.interact(() -> robot.lookup("#refresh").query().requestFocus());
        robot.push(KeyCode.F5);

        until(() -> texts(robot, ".toast .label").contains("Brentford 2.52 at Pinnacle"));
        until(() -> robot.lookup(".selection-name > .ikonli-font-icon").queryAll().isEmpty());
        robot.interact(() -> table(robot).getSelectionModel().clearSelection());
        shoot("alert-toast");
        resize(false, 1440, 900);
        robot.clickOn("#toastOffer");
        until(() -> table(robot).getSelectionModel().getSelectedIndex() == 4);

        robot.clickOn("#bell");
        until(() -> texts(robot, ".alert-standing").equals("Reached: 2.52 at Pinnacle"));
        shoot("alert-reached", true, 1100, 700);
        reopen(boards);
        waitForRows(robot, 22);
        robot.clickOn("#bell");
        until(() -> texts(robot, ".alert-standing").equals("Reached: 2.52 at Pinnacle"));
        robot.clickOn(robot.lookup(".alert-row .button").queryAs(Node.class));
        until(() -> texts(robot, ".alert-list .alert-note").contains("No alert is set."));
    }

    private static String texts(FxRobot robot, String query) {
        return String.join("\n", robot.lookup(query).queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .toList());
    }
}
