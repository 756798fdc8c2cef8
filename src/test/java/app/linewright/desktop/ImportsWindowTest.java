package app.linewright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.desktop.board.PreparedBoards;
import app.linewright.feeds.file.CellFault;
import app.linewright.feeds.file.ImportProblem;
import app.linewright.feeds.file.RowFault;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What can be done in the window about what was not taken of a file. */
class ImportsWindowTest extends WindowTest {
    @Start
    void start(Stage shown) {
        prepare(shown);
    }

    @Test
    void theListIsSavedAndTheRowShown(FxRobot robot) throws IOException {
        var importer = new PreparedImporter().problems(
                new ImportProblem("E0_2223.csv", 214, "PSH", "2,1o",
                        new RowFault.Cell("2,1o", CellFault.Plain.NO_PRICE),
                        ImportProblem.Effect.CELL_LEFT_OUT),
                new ImportProblem("E0_2223.csv", 400, "HomeTeam", "=cmd",
                        new RowFault.Cell("=cmd", new CellFault.NoTeam("Premier League", List.of())),
                        ImportProblem.Effect.ROW_REFUSED));
        open(PreparedBoards.season(), importer);
        waitForRows(robot, 22);
        resize(false, 1440, 900);
        robot.push(KeyCode.CONTROL, KeyCode.O);
        waitFor(robot, "#report");
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT4);
        waitFor(robot, "#problems");
        assertThat(robot.lookup("#showRow").queryAs(Node.class).isDisabled()).isTrue();

        TableView<?> problems = robot.lookup("#problems").query();
        robot.interact(() -> {
            problems.requestFocus();
            problems.getSelectionModel().select(0);
        });
        robot.push(KeyCode.ENTER);
        waitFor(robot, "#rowBox");
        assertThat(text(robot, "#rowTitle")).isEqualTo("Line 214 of E0_2223.csv");
        assertThat(text(robot, ".cell-wrong")).isEqualTo("2,1o");
        shoot("imports-row");
        robot.interact(() -> problems.getSelectionModel().select(1));
        robot.clickOn("#showRow");
        until(() -> text(robot, "#problemNote").startsWith("E0_2223.csv cannot be read any more: "));

        robot.clickOn("#saveReport");
        until(() -> text(robot, "#problemNote").startsWith("2 lines saved in "));
        assertThat(Files.readAllLines(places.resolve("E0_2223-problems.csv"))).containsExactly(
                "file,line,column,value,reason,effect",
                "E0_2223.csv,214,PSH,\"2,1o\",\"“2,1o” is not a price.\",cell left out",
                "E0_2223.csv,400,HomeTeam,'=cmd,“=cmd” is no team of the Premier League.,row refused");
    }
}
