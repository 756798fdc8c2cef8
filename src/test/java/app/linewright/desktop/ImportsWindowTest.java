package app.linewright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.desktop.board.PreparedBoards;
import app.linewright.desktop.kit.Theme;
import app.linewright.feeds.file.CellFault;
import app.linewright.feeds.file.ImportProblem;
import app.linewright.feeds.file.RowFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What is asked in the window of files that are to be read in, and what can be done about what was not taken. */
class ImportsWindowTest extends WindowTest {
    @Start
    void start(Stage shown) {
        prepare(shown);
    }

    @Test
    void severalFilesAreShownAndAnsweredForByKeyboardAlone(FxRobot robot) {
        chosen = List.of(
                Path.of("E0_2223.csv"), Path.of("odds.zip"), PreparedSamples.WIDE.file(), Path.of("E0_2122.csv"));
        var importer = new PreparedImporter()
                .faulty(Path.of("odds.zip"))
                .unexplained(PreparedSamples.WIDE, PreparedSamples::preview);
        open(PreparedBoards.season(), importer);
        waitForRows(robot, 22);
        robot.push(KeyCode.CONTROL, KeyCode.O);
        until(() -> button(robot).isFocused());
        shootDialog(robot, "preview");

        TableView<?> files = robot.lookup("#previewFiles").queryTableView();
        assertThat(files.getItems()).hasSize(4);
        robot.push(KeyCode.SHIFT, KeyCode.TAB).push(KeyCode.SHIFT, KeyCode.TAB).push(KeyCode.SHIFT, KeyCode.TAB);
        robot.interact(() -> assertThat(files.isFocused()).isTrue());
        robot.push(KeyCode.DOWN);
        until(() -> said(robot).startsWith("odds.zip cannot be imported"));
        assertThat(said(robot)).contains("It is a ZIP archive or a spreadsheet");
        robot.push(KeyCode.DOWN);
        until(() -> said(robot).startsWith("my odds.csv is of no known kind."));
        shootDialog(robot, "preview-unexplained");

        robot.push(KeyCode.ESCAPE);
        until(() -> robot.lookup("#previewFiles").tryQuery().isEmpty());
        assertThat(robot.lookup(".strip-lead").queryAs(Node.class).isVisible()
                && robot.lookup("#strip").queryAs(Node.class).isVisible()).isFalse();

        robot.push(KeyCode.CONTROL, KeyCode.O);
        until(() -> button(robot).isFocused());
        robot.interact(() -> robot.lookup("#previewFiles").query().requestFocus());
        robot.push(KeyCode.ENTER);
        until(() -> robot.lookup("#previewFiles").tryQuery().isEmpty());
        until(() -> text(robot, ".strip-lead").equals("2 of 2 files are in."));
    }

    private static Button button(FxRobot robot) {
        return robot.lookup("#acceptPreview").<Button>tryQuery().orElseGet(Button::new);
    }

    /** What stands in the place of the rows of a file. */
    private static String said(FxRobot robot) {
        return robot.lookup("#instead .label").queryAllAs(Labeled.class).stream()
                .filter(label -> label.getScene().equals(robot.lookup("#previewFiles").query().getScene()))
                .map(Labeled::getText)
                .collect(Collectors.joining(" "));
    }

    private static void shootDialog(FxRobot robot, String name) {
        var scene = robot.lookup("#previewFiles").query().getScene();
        for (var dark : List.of(true, false)) {
            robot.interact(() -> Theme.setDark(scene, dark));
            WaitForAsyncUtils.waitForFxEvents();
            robot.interact(() -> Shots.take(scene, name + (dark ? "-dark" : "-light")));
        }
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
        importChosen(robot);
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
