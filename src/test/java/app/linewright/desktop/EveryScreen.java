package app.linewright.desktop;

import app.linewright.desktop.board.MatchDay;
import app.linewright.desktop.board.PreparedBoards;
import app.linewright.desktop.kit.Segments;
import app.linewright.feeds.file.CellFault;
import app.linewright.feeds.file.ImportProblem;
import app.linewright.feeds.file.RowFault;
import app.linewright.feeds.oddsapi.OddsApiFeed;
import app.linewright.feeds.oddsapi.OddsApiProblem;
import app.linewright.odds.Outcome;
import app.linewright.odds.board.Game;
import app.linewright.odds.board.NoBet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Brings up every panel, state, popover and dialog of the window, whatever its language. */
abstract class EveryScreen extends WindowTest {
    private final PreparedImporter importer = new PreparedImporter();
    private CountDownLatch mayGoOn = new CountDownLatch(0);

    /**
     * Is shown a screen.
     *
     * @param settle to be done again after the size has changed, on the JavaFX thread
     */
    abstract void inspect(FxRobot robot, String screen, Runnable settle);

    /** Is shown a screen that needs a wide window, in one. */
    void inspectWide(FxRobot robot, String screen) {
        inspect(robot, screen, EveryScreen::asItIs);
    }

    final void visitWelcome(FxRobot robot, String language) {
        preferences.with("window/language", language);
        open(new PreparedBoards(), importer);
        waitFor(robot, "#demo");
        inspect(robot, "welcome", EveryScreen::asItIs);
        press(robot, "#enterKey");
        firstCall.refusing(new OddsApiProblem.KeyRefused("INVALID_KEY"));
        robot.interact(() -> robot.lookup("#key").queryAs(TextField.class).setText("0123456789abcdef"));
        press(robot, "#enterKey");
        waitFor(robot, "#wordText");
        inspect(robot, "welcome-key", EveryScreen::asItIs);
        press(robot, "#look");
        waitFor(robot, "#offer-sample");
        inspect(robot, "board-fresh", EveryScreen::asItIs);
    }

    final void visitPanels(FxRobot robot, String language) {
        preferences.with("window/language", language);
        refresher.watch(OddsApiFeed.KEY, Optional.empty());
        refresher.refreshing(this::await);
        var boards = PreparedBoards.season();
        // For the list beside a wide Board, which is of the games that this shows.
        opportunities
                .value(game(boards, "Crystal Palace"), Outcome.AWAY, MatchDay.INTERWETTEN, "1.82", 43, 1.776, .01, .03)
                .value(game(boards, "Leicester City"), Outcome.DRAW, MatchDay.WILLIAM_HILL, "3.40", 22, 3.38, -.02, .04)
                .leftOut(game(boards, "Aston Villa"), NoBet.Reason.NO_EDGE, 1);
        open(boards, importer.importing(this::await).problems(
                new ImportProblem("E0_2223.csv", 88, "HomeTeam", "Brentfrod",
                        new RowFault.Cell("Brentfrod", new CellFault.NearlyTeam("Premier League", "Brentford")),
                        ImportProblem.Effect.ROW_REFUSED)));
        waitForRows(robot, 22);
        visitBoard(robot);
        visitWaiting(robot, boards);
        visitDetails(robot);
        visitOpportunities(robot);
        visitRest(robot);
        visitImports(robot);
    }

    private static Game game(PreparedBoards boards, String home) {
        return boards.fixtures().toCome().stream()
                .filter(each -> each.home().name().equals(home))
                .findFirst()
                .orElseThrow();
    }

    private void visitBoard(FxRobot robot) {
        robot.interact(() -> table(robot).getSelectionModel().select(1));
        inspect(robot, "board", EveryScreen::asItIs);
        robot.interact(() -> {
            // From the corner on, so that all of it is on the screen.
            stage.setX(0);
            stage.setY(0);
        });
        resize(false, 1680, 945);
        waitFor(robot, "#valueList .value-entry");
        inspectWide(robot, "board-wide");
        resize(false, 1440, 900);
        press(robot, "#columnsToggle");
        inspect(robot, "columns", EveryScreen::asItIs);
        press(robot, "#columnsToggle");
        robot.interact(() -> robot.lookup("#views").queryAs(MenuButton.class).getItems().stream()
                .filter(item -> "view-save".equals(item.getId()))
                .forEach(MenuItem::fire));
        inspectDialog(robot, "view-name");
        segment(robot, "#market", 2);
        until(() -> !robot.lookup("#message").queryAll().isEmpty());
        inspect(robot, "board-message", EveryScreen::asItIs);
        segment(robot, "#market", 0);
        waitForRows(robot, 22);
        robot.interact(() -> {
            robot.lookup("#league").queryAs(ComboBox.class).getSelectionModel().selectLast();
            var menus = List.copyOf(robot.lookup("#addFilter").queryAs(MenuButton.class).getItems());
            ((Menu) menus.get(0)).getItems().get(3).fire();
            ((Menu) menus.get(1)).getItems().get(0).fire();
        });
        press(robot, "#pastToggle");
        waitFor(robot, "#backToNow");
        inspect(robot, "board-filters-past", EveryScreen::asItIs);
        press(robot, "#backToNow");
        robot.interact(() -> robot.lookup(".filter-remove").queryAllAs(ButtonBase.class).forEach(ButtonBase::fire));
        robot.interact(() -> robot.lookup(".filter-remove").queryAllAs(ButtonBase.class).forEach(ButtonBase::fire));
        robot.interact(() -> robot.lookup(".filter-remove").queryAllAs(ButtonBase.class).forEach(ButtonBase::fire));
        waitForRows(robot, 22);
    }

    private void visitWaiting(FxRobot robot, PreparedBoards boards) {
        var mayAnswer = new CountDownLatch(1);
        boards.slowBy(mayAnswer);
        segment(robot, "#span", 1);
        waitFor(robot, "#cancel");
        inspect(robot, "board-loading", EveryScreen::asItIs);
        boards.failWith(new IllegalStateException("There is no such block."));
        mayAnswer.countDown();
        waitFor(robot, "#offer-again");
        inspect(robot, "board-error", EveryScreen::asItIs);
        boards.recover();
        segment(robot, "#span", 0);
        waitForRows(robot, 22);
    }

    private void visitDetails(FxRobot robot) {
        robot.interact(() -> table(robot).getSelectionModel().select(1));
        press(robot, "#detailsToggle");
        waitFor(robot, "#chart");
        for (int tab = 0; tab < 3; tab++) {
            int chosen = tab;
            inspect(robot, "details-" + tab, () -> choose(robot, "#tabs", chosen));
        }
        press(robot, "#detailsToggle");
        robot.interact(() -> table(robot).requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.B);
        waitFor(robot, "#alertFigure");
        inspect(robot, "alert-form", EveryScreen::asItIs);
        press(robot, "#alertSet");
        waitFor(robot, ".alert-row");
        inspect(robot, "alert-row", EveryScreen::asItIs);
        press(robot, "#bell");
    }

    private void visitOpportunities(FxRobot robot) {
        press(robot, "#panel-value");
        waitFor(robot, "#values");
        inspect(robot, "value", EveryScreen::asItIs);
        segment(robot, "#kind", 1);
        waitForLines(robot, "#bets");
        inspect(robot, "arbitrage", EveryScreen::asItIs);
        segment(robot, "#kind", 2);
        waitForLines(robot, "#bets");
        robot.interact(() -> robot.lookup("#total").queryAs(TextField.class).setText("x"));
        inspect(robot, "middles", EveryScreen::asItIs);
    }

    private void visitRest(FxRobot robot) {
        press(robot, "#panel-calculators");
        robot.interact(() -> robot.lookup(".card-input .text-field").queryAs(TextField.class).setText("x"));
        inspect(robot, "calculators", EveryScreen::asItIs);
        press(robot, "#panel-settings");
        inspect(robot, "settings", EveryScreen::asItIs);
        press(robot, "#search");
        waitFor(robot, "#field");
        inspect(robot, "palette", EveryScreen::asItIs);
        robot.interact(() -> robot.lookup("#field").queryAs(TextField.class).setText("ma"));
        WaitForAsyncUtils.waitForFxEvents();
        inspect(robot, "palette-found", EveryScreen::asItIs);
        robot.interact(() -> robot.lookup("#field").query().requestFocus());
        robot.push(KeyCode.ESCAPE);
        preferences.failWith(new IllegalStateException("There is no room left on the disk."));
        press(robot, "#panel-board");
        segment(robot, "#format", 1);
        waitFor(robot, ".toast");
        inspect(robot, "toast", EveryScreen::asItIs);
        preferences.recover();
        segment(robot, "#format", 0);
        press(robot, ".toast .icon-button");
    }

    private void visitImports(FxRobot robot) {
        press(robot, "#panel-imports");
        inspect(robot, "imports-fresh", EveryScreen::asItIs);
        mayGoOn = new CountDownLatch(1);
        robot.push(KeyCode.F5);
        robot.push(KeyCode.CONTROL, KeyCode.O);
        until(() -> robot.lookup("#acceptPreview").tryQuery().filter(Node::isFocused).isPresent());
        inspect(robot, "preview", EveryScreen::asItIs);
        agreeToImport(robot);
        robot.push(KeyCode.CONTROL, KeyCode.T);
        waitFor(robot, ".task-row");
        inspect(robot, "tasks", EveryScreen::asItIs);
        robot.interact(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        inspectDialog(robot, "question");
        robot.push(KeyCode.CONTROL, KeyCode.T);
        mayGoOn.countDown();
        waitFor(robot, "#report");
        robot.interact(() -> robot.lookup("#problems").queryTableView().getSelectionModel().select(0));
        press(robot, "#showRow");
        waitFor(robot, "#rowBox");
        inspect(robot, "imports", EveryScreen::asItIs);
        chosen = List.of(PreparedSamples.WIDE.file());
        importer.unexplained(PreparedSamples.WIDE, PreparedSamples::preview);
        press(robot, "#importFile");
        until(() -> dialog().isPresent());
        robot.interact(() -> {
            ComboBox<?> league = robot.lookup("#map-league").query();
            league.getSelectionModel().selectLast();
        });
        segment(robot, "#layout", 1);
        waitFor(robot, ".price-row");
        inspectDialog(robot, "mapping");
    }

    private void inspectDialog(FxRobot robot, String screen) {
        until(() -> dialog().isPresent());
        inspect(robot, screen, EveryScreen::asItIs);
        robot.interact(() -> dialog().orElseThrow().hide());
    }

    private static void asItIs() {}

    /** The dialog that is open over the window. */
    final Optional<Stage> dialog() {
        return Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .map(Stage.class::cast)
                .filter(window -> stage.equals(window.getOwner()))
                .findFirst();
    }

    /** Every scene of the window: its own, and that of a dialog over it. */
    final Scene scene() {
        return dialog().orElse(stage).getScene();
    }

    private void await() {
        try {
            mayGoOn.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static void press(FxRobot robot, String query) {
        robot.interact(() -> {
            var button = robot.lookup(query).<Node>queryAll().stream().filter(Node::isVisible).findFirst();
            ((ButtonBase) button.orElseThrow(() -> new AssertionError("There is no " + query + "."))).fire();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void segment(FxRobot robot, String query, int index) {
        robot.interact(() -> choose(robot, query, index));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Chooses number {@code index} of the segments, or the last one. */
    private static void choose(FxRobot robot, String query, int index) {
        var choices = robot.lookup(query).queryAs(Segments.class).getChildren().stream()
                .filter(ToggleButton.class::isInstance)
                .map(Toggle.class::cast)
                .toList();
        choices.get(Math.min(index, choices.size() - 1)).setSelected(true);
    }

    private static void waitForLines(FxRobot robot, String query) {
        until(() -> !robot.lookup(query).queryAs(TableView.class).getItems().isEmpty());
    }
}
