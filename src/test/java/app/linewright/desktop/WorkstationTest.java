package app.linewright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.desktop.board.PreparedBoards;
import app.linewright.desktop.imports.MappingChoice;
import app.linewright.desktop.kit.Theme;
import app.linewright.feeds.file.CellFault;
import app.linewright.feeds.file.DateForm;
import app.linewright.feeds.file.ImportProblem;
import app.linewright.feeds.file.RowFault;
import app.linewright.store.Refusal;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The window over prepared boards: its states, drawn in both themes and in two sizes into {@code target/shots}. */
class WorkstationTest extends WindowTest {
    @Start
    void start(Stage shown) {
        prepare(shown);
    }

    @Test
    void theBoardShowsADayOfSixBooks(FxRobot robot) {
        open(PreparedBoards.season(), new PreparedImporter());
        waitForRows(robot, 22);
        robot.interact(() -> table(robot).getSelectionModel().select(1));

        shoot("board");
        shoot("board", false, 1100, 700);
        shoot("board", true, 1440, 900);

        assertThat(text(robot, "#subtitle")).startsWith("7 events, 21 selections");
        assertThat(text(robot, "#database")).startsWith("H2 database in ").endsWith("linewright");
        assertThat(robot.lookup("#simulated").queryAs(Node.class).isVisible()).isFalse();
    }

    @Test
    void noFigureIsCutInAnyFormat(FxRobot robot) {
        open(PreparedBoards.season(), new PreparedImporter());
        waitForRows(robot, 22);
        resize(false, 1100, 700);

        for (var format : List.of("Decimal", "American", "Fraction", "Prob.")) {
            robot.clickOn(format);
            WaitForAsyncUtils.waitForFxEvents();
            for (var figure : robot.lookup(".best-price, .fair-price, .price-text").queryAllAs(Labeled.class)) {
                Node cell = figure;
                while (!cell.getStyleClass().contains("table-cell")) {
                    cell = cell.getParent();
                }
                assertThat(cell.localToScene(cell.getLayoutBounds())
                                .contains(figure.localToScene(figure.getLayoutBounds())))
                        .as("%s in %s", figure.getText(), format)
                        .isTrue();
            }
        }
        shoot("board-probability");
    }

    @Test
    void whereThereIsLittleRoomTheAgeComesBeforeThePrices(FxRobot robot) {
        open(PreparedBoards.season(), new PreparedImporter());
        waitForRows(robot, 22);
        resize(false, 1440, 900);
        until(() -> table(robot).getColumns().getLast().getId().equals("trend"));

        resize(false, 1100, 700);
        until(() -> table(robot).getColumns().getLast().getId().equals("age"));
        assertThat(table(robot).getColumns()).extracting(TableColumn::getId).contains("hold").doesNotContain("trend");

        robot.clickOn("Prob.");
        resize(false, 900, 700);

        until(() -> table(robot).getColumns().get(5).getId().equals("age"));
        assertThat(table(robot).getColumns()).extracting(TableColumn::getId).doesNotContain("hold", "trend");
        shoot("board-narrow", true, 900, 700);
    }

    @Test
    void spreadsAndTotalsShowTheirLines(FxRobot robot) {
        open(PreparedBoards.season(), new PreparedImporter());
        waitForRows(robot, 22);
        robot.clickOn("#next").clickOn("Spread");
        waitForRows(robot, 3);
        shoot("board-spread");

        robot.clickOn("Total");
        waitForRows(robot, 4);
        shoot("board-total");
    }

    @Test
    void simulatedPricesSaySoWhereverTheyShow(FxRobot robot) {
        open(PreparedBoards.season(), new PreparedImporter());
        waitForRows(robot, 22);

        robot.clickOn("#previous");
        waitForRows(robot, 4);
        shoot("board-simulated");

        assertThat(robot.lookup("#simulated").queryAs(Node.class).isVisible()).isTrue();
        assertThat(robot.lookup(".day-head .simulated").queryAs(Node.class).isVisible()).isTrue();
        assertThat(text(robot, "#simulatedStatus")).isEqualTo("simulated prices");
    }

    @Test
    void aFreshHomeOffersTheSampleSeason(FxRobot robot) {
        var boards = new PreparedBoards();
        open(boards, new PreparedImporter().importing(() -> boards.add(PreparedBoards.season())));
        waitFor(robot, "#look");
        robot.clickOn("#look");
        waitFor(robot, "#offer-sample");
        shoot("fresh");

        robot.clickOn("#offer-sample");

        waitForRows(robot, 22);
        assertThat(text(robot, ".strip-lead")).isEqualTo("sample.csv is in.");
    }

    @Test
    void aLeagueThatRestsIsSaidWithAWayOut(FxRobot robot) {
        open(PreparedBoards.season(), new PreparedImporter());
        waitForRows(robot, 22);

        robot.interact(() -> robot.lookup("#league").queryAs(ComboBox.class).getSelectionModel().select(1));
        waitFor(robot, "#offer-all-leagues");
        shoot("filtered");

        robot.clickOn("#offer-all-leagues");
        waitForRows(robot, 22);
    }

    @Test
    void whatCannotBeReadIsSaidWithAWayOut(FxRobot robot) {
        var boards = PreparedBoards.season();
        boards.failWith(new IllegalStateException(
                "The database file cannot be read at block 1,204. Nothing was changed. Run “linewright doctor”."));
        open(boards, new PreparedImporter());
        waitFor(robot, "#offer-again");
        shoot("error");

        boards.recover();
        robot.clickOn("#offer-again");
        waitForRows(robot, 22);
    }

    @Test
    void readingThatTakesItsTimeIsDrawnAndCanBeGivenUp(FxRobot robot) {
        var boards = PreparedBoards.season();
        var mayGoOn = new CountDownLatch(1);
        boards.slowBy(mayGoOn);
        open(boards, new PreparedImporter());
        waitFor(robot, "#cancel");
        shoot("waiting");
        double whileReading = robot.lookup("#prices").queryTableView().getHeight();

        robot.clickOn("#cancel");
        waitFor(robot, "#offer-again");
        mayGoOn.countDown();
        robot.clickOn("#offer-again");
        waitForRows(robot, 22);
        assertThat(robot.lookup("#prices").queryTableView().getHeight())
                .describedAs("the height of the table, which does not jump with each reading")
                .isEqualTo(whileReading);
    }

    @Test
    void stalePricesStayReadableAndNothingIsComputedFromThem(FxRobot robot) {
        open(PreparedBoards.stale(), new PreparedImporter());
        waitForRows(robot, 7);

        shoot("stale");

        assertThat(text(robot, "#bannerLead")).isEqualTo("Prices are 42\u00A0min old.");
        assertThat(robot.lookup(".edge-value").queryAllAs(Labeled.class))
                .extracting(Labeled::getText)
                .hasSize(6)
                .containsOnly("held back");
    }

    @Test
    void theReportOfAnImportListsWhatWasNotTaken(FxRobot robot) {
        var importer = new PreparedImporter().problems(
                new ImportProblem("E0_2223.csv", 12, "Date", "31/02/2023",
                        new RowFault.Cell("31/02/2023", new CellFault.NoDate(DateForm.DAY_FIRST)),
                        ImportProblem.Effect.ROW_REFUSED),
                new ImportProblem("E0_2223.csv", 88, "HomeTeam", "Brentfrod",
                        new RowFault.Cell("Brentfrod", new CellFault.NearlyTeam("Premier League", "Brentford")),
                        ImportProblem.Effect.ROW_REFUSED),
                new ImportProblem("E0_2223.csv", 214, "PSH", "2,1o",
                        new RowFault.Cell("2,1o", CellFault.Plain.NO_PRICE),
                        ImportProblem.Effect.CELL_LEFT_OUT));
        open(PreparedBoards.season(), importer);
        waitForRows(robot, 22);

        importChosen(robot);
        waitFor(robot, "#report");
        shoot("import-ended");
        robot.clickOn("#report");
        waitFor(robot, "#problems");
        shoot("imports");

        TableView<?> problems = robot.lookup("#problems").query();
        assertThat(problems.getItems()).hasSize(3);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        waitForRows(robot, 22);
    }

    @Test
    void aFileOfUnknownColumnsIsExplainedAndImported(FxRobot robot) {
        chosen = List.of(PreparedSamples.WIDE.file());
        var importer = new PreparedImporter().unexplained(PreparedSamples.WIDE, PreparedSamples::preview);
        open(PreparedBoards.season(), importer);
        waitForRows(robot, 22);

        robot.push(KeyCode.CONTROL, KeyCode.O);
        waitFor(robot, "#accept");
        shootDialog(robot, "mapping-missing");
        assertThat(robot.lookup(".mapping-sentence").queryAs(Labeled.class).getText())
                .isEqualTo("Still missing: the league.");
        assertThat(robot.lookup("#accept").queryButton().isDisabled()).isTrue();

        robot.interact(() -> select(robot, "#map-league", "all rows: NFL"));
        robot.clickOn("A column for each");
        waitFor(robot, ".price-row");
        robot.interact(() -> {
            var row = robot.lookup(".price-row").queryAs(Pane.class);
            select(row.getChildren().get(0), "H odds");
            ((ComboBox<?>) row.getChildren().get(1)).getSelectionModel().select(0);
            ((ComboBox<?>) row.getChildren().get(2)).getSelectionModel().select(0);
        });
        until(() -> !robot.lookup("#accept").queryButton().isDisabled());
        shootDialog(robot, "mapping");
        robot.clickOn("#name").push(KeyCode.ENTER);

        until(() -> robot.lookup(".mapping").queryAll().isEmpty());
        until(() -> importer.mappings().size() == 1);
        waitFor(robot, "#report");
    }

    @Test
    void everyControlIsReachedByTabAndNamesItsKeys(FxRobot robot) {
        open(PreparedBoards.season(), new PreparedImporter());
        waitForRows(robot, 22);
        resize(false, 1440, 900);
        robot.interact(() -> robot.lookup("#theme").queryAs(Node.class).requestFocus());

        var reached = new HashSet<String>();
        for (int i = 0; i < 30; i++) {
            robot.push(KeyCode.TAB);
            robot.interact(() -> reached.add(String.valueOf(stage.getScene().getFocusOwner().getId())));
        }

        assertThat(reached).contains("previous", "day", "next", "today", "league", "importFile", "refresh", "prices",
                "panel-board", "theme");
        robot.interact(() -> robot.lookup("#panel-board").queryAs(Node.class).requestFocus());
        robot.push(KeyCode.DOWN);
        until(() -> text(robot, "#title").equals("Value"));
        robot.push(KeyCode.UP);
        waitForRows(robot, 22);
        assertThat(robot.lookup("#refresh").queryButton().getTooltip().getText()).isEqualTo("Refresh (F5)");
    }

    @Test
    void aDialogIsLeftWithEscapeAndCanBeOpenedAgain(FxRobot robot) {
        chosen = List.of(PreparedSamples.LONG.file());
        open(PreparedBoards.season(),
                new PreparedImporter().unexplained(PreparedSamples.LONG, PreparedSamples::preview));
        waitForRows(robot, 22);
        robot.push(KeyCode.CONTROL, KeyCode.O);
        waitFor(robot, "#accept");

        robot.push(KeyCode.ESCAPE);
        until(() -> robot.lookup(".mapping").queryAll().isEmpty());

        robot.push(KeyCode.CONTROL, KeyCode.O);
        waitFor(robot, "#accept");
        shootDialog(robot, "mapping-single");
        robot.clickOn("#cancelMapping");
        until(() -> robot.lookup(".mapping").queryAll().isEmpty());
    }

    @Test
    void whereThereIsLittleRoomControlsGiveWayAndNothingLeavesTheWindow(FxRobot robot) {
        open(PreparedBoards.season(), new PreparedImporter());
        waitForRows(robot, 22);
        for (var width : List.of(1440, 1100, 1040)) {
            resize(false, width, 700);
            for (var edge : List.of("#panel-board", "#previous", "#refresh", "#filterText", "#prices")) {
                var place = robot.lookup(edge).queryAs(Node.class);
                var bounds = place.localToScene(place.getLayoutBounds());
                assertThat(bounds.getMinX()).as(edge + " at " + width).isNotNegative();
                assertThat(bounds.getMaxX()).as(edge + " at " + width).isLessThanOrEqualTo(width);
            }
        }
    }

    @Test
    void anOpeningThatTakesItsTimeIsSaidAndThenTheKeysWorkOnThePrices(FxRobot robot) {
        var mayOpen = new CountDownLatch(1);
        var opened = opened(PreparedBoards.season(), new PreparedImporter());
        open(() -> {
            mayOpen.await();
            return opened;
        });
        waitFor(robot, ".message");
        shoot("opening");
        assertThat(text(robot, ".message .lw-title")).isEqualTo("Opening your prices");
        mayOpen.countDown();
        waitForRows(robot, 22);

        until(() -> table(robot).isFocused());
    }

    @Test
    void aHomeThatIsRefusedIsSaidInAPlainSentence(FxRobot robot) {
        open(() -> new Opening.Refused(new Refusal(Refusal.Fault.RUNNING, "/home/ann/.local/share/linewright")));
        waitFor(robot, "#close");
        shoot("refused");

        robot.clickOn("#close");

        assertThat(stage.isShowing()).isFalse();
    }

    private static void shootDialog(FxRobot robot, String name) {
        var scene = robot.lookup(".mapping").queryAs(Node.class).getScene();
        for (var dark : List.of(true, false)) {
            robot.interact(() -> Theme.setDark(scene, dark));
            WaitForAsyncUtils.waitForFxEvents();
            robot.interact(() -> Shots.take(scene, name + (dark ? "-dark" : "-light")));
        }
    }

    private static void select(FxRobot robot, String query, String title) {
        select(robot.lookup(query).queryAs(Node.class), title);
    }

    private static void select(Node list, String title) {
        var combo = (ComboBox<?>) list;
        for (int i = 0; i < combo.getItems().size(); i++) {
            if (combo.getItems().get(i) instanceof MappingChoice choice && choice.title().equals(title)) {
                combo.getSelectionModel().select(i);
            }
        }
    }
}
