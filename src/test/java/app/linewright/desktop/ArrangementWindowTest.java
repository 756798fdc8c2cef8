package app.linewright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.desktop.board.BoardLine;
import app.linewright.desktop.board.PreparedBoards;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableColumn;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The Board's table, arranged by pointer and by keyboard; after a restart it is as it was. */
class ArrangementWindowTest extends WindowTest {
    @Start
    void start(Stage shown) {
        prepare(shown);
    }

    @Test
    void columnsBooksAndOrderAreChosenByKeyboardAndKept(FxRobot robot) {
        open(PreparedBoards.season(), new PreparedImporter());
        waitForRows(robot, 22);
        resize(false, 1440, 900);

        robot.interact(() -> robot.lookup("#columnsToggle").queryAs(Node.class).requestFocus());
        robot.push(KeyCode.SPACE);
        waitFor(robot, "#columns-order");
        robot.interact(() -> assertThat(robot.lookup("#columns-order").queryAs(ComboBox.class).isFocused()).isTrue());
        robot.push(KeyCode.TAB).push(KeyCode.TAB).push(KeyCode.TAB);
        robot.interact(() -> assertThat(robot.lookup("#column-hold").queryAs(CheckBox.class).isFocused()).isTrue());
        robot.push(KeyCode.SPACE);
        robot.interact(() -> robot.lookup("#after-pinnacle").queryAs(Node.class).requestFocus());
        robot.push(KeyCode.SPACE).push(KeyCode.SPACE);
        shoot("board-columns");
        robot.push(KeyCode.ESCAPE);
        robot.interact(() -> {
            assertThat(robot.lookup("#columns-order").tryQuery().filter(Node::isVisible).map(node ->
                    node.getParent().getParent().isVisible())).contains(false);
            assertThat(robot.lookup("#columnsToggle").queryAs(Node.class).isFocused()).isTrue();
        });

        reopen(PreparedBoards.season());
        waitForRows(robot, 22);
        resize(false, 1440, 900);
        assertThat(columns(robot))
                .contains("price-pinnacle", "trend")
                .doesNotContain("hold")
                .containsSubsequence("price-bet365", "price-betvictor", "price-pinnacle");
    }

    @Test
    void aClickOnAHeadSortsTheMarketsAndTheSelectionStays(FxRobot robot) {
        open(PreparedBoards.season(), new PreparedImporter());
        waitForRows(robot, 22);
        resize(false, 1440, 900);
        robot.clickOn("Leicester City");

        robot.clickOn("Edge");

        waitForRows(robot, 21);
        assertThat(((BoardLine.Selection) table(robot).getItems().getFirst()).name()).isEqualTo("Crystal Palace");
        var selected = table(robot).getSelectionModel().getSelectedItem();
        assertThat(((BoardLine.Selection) selected).name()).isEqualTo("Leicester City");
        shoot("board-sorted");
    }

    private static List<String> columns(FxRobot robot) {
        return table(robot).getColumns().stream().map(TableColumn::getId).toList();
    }
}
