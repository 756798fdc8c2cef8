package app.linewright;

import app.linewright.desktop.Shots;
import app.linewright.desktop.kit.Theme;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The window of the whole program, as a person sees it and works with it. */
final class ProgramWindow {
    private final Stage stage;
    private final FxRobot robot = new FxRobot();

    ProgramWindow(Stage stage) {
        this.stage = stage;
    }

    void push(KeyCode... keys) {
        robot.push(keys);
    }

    /** By keyboard: sees what reading the file in would do, and agrees to it. */
    void importFile() {
        push(KeyCode.CONTROL, KeyCode.O);
        until(() -> robot.lookup("#acceptPreview").tryQuery().filter(Node::isFocused).isPresent());
        push(KeyCode.ENTER);
    }

    void clickOn(String query) {
        robot.clickOn(query);
    }

    /** How many lines the table has, those of days included. */
    int rows() {
        return robot.lookup("#prices").<TableView<?>>tryQuery().map(table -> table.getItems().size()).orElse(0);
    }

    /** Every line of the table, in words. */
    String lines() {
        return robot.lookup("#prices").queryTableView().getItems().toString();
    }

    /** What is said there; nothing where it is not seen. */
    String said(String query) {
        return robot.lookup(query).queryAll().stream()
                .filter(ProgramWindow::seen)
                .map(node -> ((Labeled) node).getText())
                .findFirst()
                .orElse("");
    }

    /** How many nodes of this kind are seen. */
    long count(String query) {
        return robot.lookup(query).queryAll().stream().filter(ProgramWindow::seen).count();
    }

    private static boolean seen(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /** Draws it in both themes and in two sizes into {@code target/shots}. */
    void shoot(String name) {
        shoot(name + "-light", false, 1440, 900);
        shoot(name + "-dark", true, 1100, 700);
        resize(false, 1440, 900);
    }

    private void shoot(String name, boolean dark, int width, int height) {
        resize(dark, width, height);
        robot.interact(() -> Shots.take(stage.getScene(), name));
    }

    void resize(boolean dark, int width, int height) {
        robot.interact(() -> {
            Theme.setDark(stage.getScene(), dark);
            stage.setWidth(width);
            stage.setHeight(height);
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    void until(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
        } catch (TimeoutException e) {
            robot.interact(() -> Shots.take(stage.getScene(), "not-come-to"));
            throw new AssertionError("The window does not come to show what was waited for.", e);
        }
    }
}
