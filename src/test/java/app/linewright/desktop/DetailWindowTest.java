package app.linewright.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.linewright.desktop.board.PreparedBoards;
import app.linewright.desktop.kit.charts.ChartExport;
import app.linewright.desktop.kit.charts.ChartPane;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The details of a market under the Board, by the keyboard. */
class DetailWindowTest extends WindowTest {
    @TempDir
    private Path folder;

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
        var methods = robot.lookup("#methodsScroll").queryAs(ScrollPane.class);
        assertThat(methods.getContent().getLayoutBounds().getHeight())
                .describedAs("the height of the methods with what is said of them, which need no scrolling")
                .isLessThanOrEqualTo(methods.getViewportBounds().getHeight());
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
    void theChartIsWrittenAsAPictureADrawingAndItsFigures(FxRobot robot) throws IOException {
        openDetails(robot);
        var pane = robot.lookup("#chart").queryAs(ChartPane.class);
        for (var kind : ChartExport.Kind.values()) {
            write(pane, kind);
        }

        var picture = new Image(Files.newInputStream(folder.resolve("chart.png")));
        assertThat(picture.getWidth()).isEqualTo(Math.floor(2 * pane.getWidth()));
        assertThat(colours(picture)).isGreaterThan(8);
        assertThat(Files.readString(folder.resolve("chart.svg")))
                .startsWith("<?xml")
                .contains("<svg", "IBM Plex Sans", "Fair 2.141", "Interwetten")
                .endsWith("</svg>\n");
        var rows = Files.readAllLines(folder.resolve("chart.csv"));
        assertThat(rows.getFirst()).startsWith("time,\"Fair\",").contains("\"Pinnacle\"");
        assertThat(rows.get(1)).startsWith("2022-09-30T16:42:00Z,2.2302,2.2800,");
        assertThat(rows.getLast()).contains(",2.0800,", ",2.1900,");
    }

    @Test
    void aChartThatCannotBeWrittenSaysSo(FxRobot robot) {
        openDetails(robot);
        var pane = robot.lookup("#chart").queryAs(ChartPane.class);

        assertThatThrownBy(() -> new ChartExport(pane).write(
                        ChartExport.Kind.CSV, folder.resolve("nowhere").resolve("chart.csv")))
                .isInstanceOf(NoSuchFileException.class);
    }

    private void write(ChartPane pane, ChartExport.Kind kind) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            new ChartExport(pane).write(kind, folder.resolve("chart." + kind.ending()));
            return kind;
        });
    }

    private static long colours(Image picture) {
        int width = (int) picture.getWidth();
        int height = (int) picture.getHeight();
        return IntStream.range(0, width * height)
                .map(i -> picture.getPixelReader().getArgb(i % width, i / width))
                .distinct()
                .count();
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
