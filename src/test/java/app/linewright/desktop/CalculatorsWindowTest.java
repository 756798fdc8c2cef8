package app.linewright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.desktop.board.PreparedBoards;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The panel of calculators in the window. */
class CalculatorsWindowTest extends WindowTest {
    @Start
    void start(Stage shown) {
        prepare(shown);
    }

    @Test
    void whatIsWrittenIsAnsweredAndWhatCannotBeReadIsSaid(FxRobot robot) {
        openPanel(robot);
        shootAll("calculators");

        write(robot, "#converter-price", "11/10");
        assertThat(texts(robot, "#card-converter")).contains("2.10", "+110", "11/10", "+110.00");
        robot.clickOn("#converter-stake").push(KeyCode.CONTROL, KeyCode.A).write("250");
        assertThat(texts(robot, "#card-converter")).contains("525.00", "+275.00");
        assertThat(focused().getId()).isEqualTo("converter-stake");
        write(robot, "#hold-outcome-1", "-1x0");
        assertThat(texts(robot, "#card-hold")).anyMatch(text -> text.startsWith("Price 1: “-1x0” is not a price"));
        press(robot, "#arbitrage-add");
        assertThat(texts(robot, "#card-arbitrage")).contains("Price 3: Still empty.");
        robot.interact(() -> List.of("4.00", "5.00", "11.00").forEach(_ ->
                robot.lookup("#no_vig-add").queryAs(Button.class).fire()));
        for (int i = 4; i <= 6; i++) {
            write(robot, "#no_vig-outcome-" + i, "2" + i);
        }
        shoot("calculators-refused", false, 1100, 700);
        shoot("calculators-refused", false, 1440, 900);
        press(robot, "#arbitrage-remove");
        assertThat(texts(robot, "#card-arbitrage")).contains("49.40", "50.60", "+3.74");
    }

    @Test
    void byTabEveryFieldIsReachedNamedAndInView(FxRobot robot) {
        openPanel(robot);
        resize(false, 1100, 700);
        robot.interact(() -> robot.lookup("#converter-price").queryAs(Node.class).requestFocus());
        int fields = 0;
        for (int i = 0; i < 60 && focused().getId() != null && !focused().getId().equals("theme"); i++) {
            var owner = focused();
            if (owner instanceof TextField) {
                fields++;
                assertThat(owner.getAccessibleText()).isNotBlank();
                robot.interact(() -> {
                    ScrollPane pane = robot.lookup(".calculators").query();
                    var bounds = owner.localToScene(owner.getLayoutBounds());
                    assertThat(pane.localToScene(pane.getLayoutBounds()).contains(bounds)).isTrue();
                });
            }
            robot.push(KeyCode.TAB);
            if (focused().getId() == null) {
                robot.interact(() -> assertThat(focused().getAccessibleText()).isNotBlank());
                break;
            }
        }
        assertThat(fields).isPositive();
    }

    private Node focused() {
        return stage.getScene().getFocusOwner();
    }

    private void openPanel(FxRobot robot) {
        open(PreparedBoards.season(), new PreparedImporter());
        waitForRows(robot, 22);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        waitFor(robot, "#card-converter");
    }

    private static void press(FxRobot robot, String query) {
        robot.interact(() -> robot.lookup(query).queryAs(Button.class).fire());
    }

    private static void write(FxRobot robot, String query, String text) {
        robot.interact(() -> robot.lookup(query).queryAs(TextField.class).setText(text));
    }

    private static List<String> texts(FxRobot robot, String card) {
        return robot.from(robot.lookup(card)).lookup(".label").queryAllAs(Labeled.class).stream()
                .filter(Node::isVisible)
                .map(Labeled::getText)
                .toList();
    }

    private void shootAll(String name) {
        for (var dark : new boolean[] {false, true}) {
            shoot(name, dark, 1440, 900);
            shoot(name, dark, 1100, 700);
        }
        resize(false, 1440, 900);
    }
}
