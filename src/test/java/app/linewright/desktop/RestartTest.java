package app.linewright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.desktop.board.PreparedBoards;
import app.linewright.desktop.kit.Theme;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** After a restart everything is where it was. */
class RestartTest extends WindowTest {
    @Start
    void start(Stage shown) {
        prepare(shown);
    }

    @Test
    void everythingIsWhereItWas(FxRobot robot) {
        open(PreparedBoards.season(), new PreparedImporter());
        waitForRows(robot, 22);
        boolean dark = Theme.isDark(stage.getScene());
        double width = widest();
        robot.clickOn("#theme").clickOn("American").clickOn("Spread").clickOn("Week");
        robot.interact(() -> {
            robot.lookup("#league").queryAs(ComboBox.class).getSelectionModel().select(1);
            stage.setX(64);
            stage.setY(32);
            stage.setWidth(width);
            stage.setHeight(640);
        });
        robot.clickOn("#panel-imports");

        reopen(PreparedBoards.season());

        until(() -> text(robot, "#title").equals("Imports"));
        assertThat(Theme.isDark(stage.getScene())).isNotEqualTo(dark);
        assertThat(stage.getX()).isEqualTo(64);
        assertThat(stage.getY()).isEqualTo(32);
        assertThat(stage.getWidth()).isEqualTo(width);
        assertThat(stage.getHeight()).isEqualTo(640);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        waitForRows(robot, 3);
        assertThat(robot.lookup(".toggle-button").queryAllAs(ToggleButton.class).stream()
                        .filter(ToggleButton::isSelected)
                        .map(ToggleButton::getText))
                .contains("American", "Spread", "Week");
        assertThat(robot.lookup("#league").queryAs(ComboBox.class).getButtonCell().getText()).isEqualTo("NFL");
    }

    @Test
    void aWindowWhoseScreenIsGoneComesBackWhereItIsSeen(FxRobot robot) {
        open(PreparedBoards.season(), new PreparedImporter());

        reopen(PreparedBoards.season(), () -> preferences.with("window/place", "9000 -4000 1200 640"));

        waitForRows(robot, 22);
        var screen = Screen.getPrimary().getVisualBounds();
        assertThat(screen.contains(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()))
                .as("%s in %s", stage, screen).isTrue();
        assertThat(stage.getWidth()).isEqualTo(widest());
        assertThat(stage.getHeight()).isEqualTo(640);
    }

    /** A width that is not the usual one, and that a small screen has room for. */
    private static double widest() {
        return Math.min(1200, Screen.getPrimary().getVisualBounds().getWidth());
    }
}
