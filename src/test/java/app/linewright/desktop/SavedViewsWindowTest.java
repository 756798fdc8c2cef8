package app.linewright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.desktop.board.PreparedBoards;
import app.linewright.desktop.kit.Segments;
import app.linewright.desktop.kit.Theme;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The views of the Board that have a name, by keyboard, in the palette and after a restart. */
class SavedViewsWindowTest extends WindowTest {
    @Start
    void start(Stage shown) {
        prepare(shown);
    }

    @Test
    void aViewIsSavedByKeyboardAndIsThereAfterARestart(FxRobot robot) {
        openSeason(robot);
        robot.interact(() -> table(robot).requestFocus());
        robot.write("/").write("palace").push(KeyCode.ENTER);
        waitForRows(robot, 4);
        until(() -> said(robot).equals("View Default, changed since"));

        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.V);
        until(() -> button(robot).isShowing());
        // Over the default view and the line under it, to what saves.
        robot.push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.ENTER);
        until(() -> robot.lookup("#name").tryQuery().isPresent());
        name(robot, "Palace only");
        shootName(robot, false);
        shootName(robot, true);
        robot.push(KeyCode.ENTER);
        until(() -> said(robot).equals("View Palace only"));

        fire(robot, "view-standard");
        waitForRows(robot, 22);
        assertThat(said(robot)).isEqualTo("View Default");
        reopen(PreparedBoards.season());
        waitForRows(robot, 22);
        fire(robot, "view-1");

        waitForRows(robot, 4);
        assertThat(robot.lookup("#filterText").queryAs(TextField.class).getText()).isEqualTo("palace");
        assertThat(said(robot)).isEqualTo("View Palace only");
    }

    @Test
    void theNameIsRefusedUnderItsField(FxRobot robot) {
        openSeason(robot);
        fire(robot, "view-save");
        until(() -> robot.lookup("#name").tryQuery().isPresent());

        name(robot, "default");
        robot.push(KeyCode.ENTER);
        until(() -> robot.lookup(".field-note").queryAllAs(Node.class).stream()
                .anyMatch(note -> note.isVisible() && note.lookup(".label") instanceof Labeled said
                        && said.getText().startsWith("There is a view “default” already.")));
        shootName(robot, false);
        robot.push(KeyCode.ESCAPE);
        until(() -> robot.lookup("#name").tryQuery().isEmpty());

        assertThat(preferences.read().views().all()).isEmpty();
    }

    @Test
    void aViewIsChangedRenamedDeletedAndHadBack(FxRobot robot) {
        openSeason(robot);
        save(robot, "Premier League, match result, an edge");
        robot.interact(() -> ((ToggleButton) robot.lookup("#show").queryAs(Segments.class).getChildren().get(2))
                .setSelected(true));
        until(() -> said(robot).endsWith(", changed since"));
        robot.interact(() -> button(robot).show());
        shoot("views");
        robot.interact(() -> button(robot).hide());

        fire(robot, "view-overwrite");
        until(() -> !said(robot).endsWith(", changed since"));
        fire(robot, "view-rename");
        until(() -> robot.lookup("#name").tryQuery().isPresent());
        name(robot, "Edges");
        robot.push(KeyCode.ENTER);
        until(() -> said(robot).equals("View Edges"));
        fire(robot, "view-delete");
        until(() -> said(robot).equals("View Default, changed since"));

        waitFor(robot, ".toast");
        shoot("view-deleted");
        robot.clickOn(".toast .button");
        until(() -> said(robot).equals("View Edges"));
    }

    @Test
    void theBarHasRoomForALongName(FxRobot robot) {
        openSeason(robot);
        save(robot, "Premier League, match result, with edges");
        robot.interact(() -> ((ToggleButton) robot.lookup("#show").queryAs(Segments.class).getChildren().get(2))
                .setSelected(true));
        until(() -> said(robot).endsWith(", changed since"));

        shoot("view-long");
        shoot("view-long", true, 1440, 900);
        shoot("view-long", false, 1100, 700);
        resize(false, 1100, 700);

        robot.interact(() -> {
            var bar = robot.lookup("#filters").queryAs(Node.class);
            assertThat(bar.localToScene(bar.getBoundsInLocal()).getMaxX()).isLessThanOrEqualTo(1100);
            var views = button(robot);
            assertThat(views.localToScene(views.getBoundsInLocal()).getMaxX()).isLessThanOrEqualTo(1100);
        });
    }

    @Test
    void everyViewIsAnEntryOfThePalette(FxRobot robot) {
        openSeason(robot);
        save(robot, "Sharp books");
        robot.push(KeyCode.CONTROL, KeyCode.COMMA);
        robot.push(KeyCode.CONTROL, KeyCode.K);
        waitFor(robot, "#field");
        find(robot, "view default");
        shoot("views-palette");
        robot.push(KeyCode.ENTER);

        until(() -> said(robot).equals("View Default"));
        robot.push(KeyCode.CONTROL, KeyCode.K);
        find(robot, "sharp books");
        robot.push(KeyCode.ENTER);
        until(() -> said(robot).equals("View Sharp books"));
    }

    private void openSeason(FxRobot robot) {
        open(PreparedBoards.season(), new PreparedImporter());
        waitForRows(robot, 22);
    }

    private void save(FxRobot robot, String name) {
        fire(robot, "view-save");
        until(() -> robot.lookup("#name").tryQuery().isPresent());
        name(robot, name);
        robot.push(KeyCode.ENTER);
        until(() -> said(robot).equals("View " + name));
    }

    /** The field of the question has the focus; what is written goes into it. */
    private static void name(FxRobot robot, String name) {
        robot.interact(() -> {
            var field = robot.lookup("#name").queryAs(TextField.class);
            assertThat(field.isFocused()).isTrue();
            field.setText(name);
        });
    }

    private static void find(FxRobot robot, String typed) {
        robot.interact(() -> robot.lookup("#field").queryAs(TextField.class).setText(typed));
        until(() -> robot.lookup(".palette-row").queryAll().stream()
                .anyMatch(row -> row.getAccessibleText().startsWith("View: ")));
    }

    private void shootName(FxRobot robot, boolean dark) {
        robot.interact(() -> {
            var dialog = robot.lookup("#name").query().getScene();
            Theme.setDark(dialog, dark);
            Shots.take(dialog, "view-name-" + (dark ? "dark" : "light"));
        });
    }

    private static MenuButton button(FxRobot robot) {
        return robot.lookup("#views").queryAs(MenuButton.class);
    }

    private static String said(FxRobot robot) {
        return robot.lookup("#views").tryQuery().map(Node::getAccessibleText).orElse("");
    }

    private static void fire(FxRobot robot, String id) {
        robot.interact(() -> List.copyOf(button(robot).getItems()).stream()
                .filter(each -> id.equals(each.getId()))
                .findFirst()
                .ifPresent(MenuItem::fire));
    }
}
