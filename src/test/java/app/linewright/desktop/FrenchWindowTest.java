package app.linewright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.desktop.board.PreparedBoards;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The window in French, once it was chosen. */
class FrenchWindowTest extends WindowTest {
    @Start
    void start(Stage shown) {
        prepare(shown);
    }

    @Test
    void theWindowSpeaksTheChosenLanguage(FxRobot robot) {
        preferences.with("window/language", "french");
        open(PreparedBoards.season(), new PreparedImporter());
        waitForRows(robot, 22);
        shoot("french-board");
        shoot("french-board", false, 1100, 700);

        assertThat(text(robot, "#title")).isEqualTo("Cotes");
        assertThat(text(robot, "#subtitle")).isEqualTo("7 matchs, 21 issues, dont 2 à plus de 2\u00a0% d’avantage");
        assertThat(text(robot, ".day-title")).isEqualTo("samedi 1 octobre");
        assertThat(text(robot, ".lw-best")).matches("\\d+,\\d\\d");

        robot.push(KeyCode.CONTROL, KeyCode.COMMA);
        waitFor(robot, "#textSize");
        shoot("french-settings");
        robot.push(KeyCode.CONTROL, KeyCode.K);
        waitFor(robot, ".palette");
        shoot("french-palette");
    }
}
