package app.linewright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.desktop.board.BoardLine;
import app.linewright.desktop.board.PreparedBoards;
import app.linewright.desktop.kit.Theme;
import java.util.concurrent.CountDownLatch;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The palette and the settings, by keyboard. */
class PaletteWindowTest extends WindowTest {
    @Start
    void start(Stage shown) {
        prepare(shown);
    }

    @Test
    void anEventIsFoundGoneToAndSelected(FxRobot robot) {
        open(PreparedBoards.season(), new PreparedImporter());
        waitForRows(robot, 22);
        robot.push(KeyCode.CONTROL, KeyCode.K);
        waitFor(robot, ".palette");
        shoot("palette");
        robot.interact(() -> assertThat(stage.getScene().getFocusOwner()).isInstanceOf(TextField.class));

        robot.interact(() -> ((TextField) stage.getScene().getFocusOwner()).setText("brigh"));
        until(() -> !robot.lookup(".palette-typed").queryAll().isEmpty());
        shoot("palette-typed");
        shoot("palette-typed", true, 1440, 900);
        robot.push(KeyCode.ENTER);

        waitForRows(robot, 4);
        assertThat(robot.lookup("#day").queryAs(DatePicker.class).getValue()).hasToString("2022-10-02");
        until(() -> table(robot).getSelectionModel().getSelectedItem() instanceof BoardLine.Selection line
                && line.name().equals("Manchester City"));
    }

    @Test
    void escapeClosesThePaletteAndTheFocusIsWhereItWas(FxRobot robot) {
        open(PreparedBoards.season(), new PreparedImporter());
        waitForRows(robot, 22);
        robot.interact(() -> robot.lookup("#refresh").queryAs(Node.class).requestFocus());

        robot.push(KeyCode.CONTROL, KeyCode.K).push(KeyCode.ESCAPE);

        until(() -> "refresh".equals(stage.getScene().getFocusOwner().getId()));
        assertThat(robot.lookup(".palette-layer").queryAs(Node.class).isVisible()).isFalse();
    }

    @Test
    void simulatedGamesAndLeaguesSayThatTheyAre(FxRobot robot) {
        open(PreparedBoards.season(), new PreparedImporter());
        waitForRows(robot, 22);
        robot.push(KeyCode.CONTROL, KeyCode.K);
        waitFor(robot, ".palette");

        robot.interact(() -> ((TextField) stage.getScene().getFocusOwner()).setText("sample"));

        until(() -> robot.lookup(".palette-row .label").queryAllAs(Label.class).stream()
                .anyMatch(label -> label.getText().equals("Sample League (simulated)")));
    }

    @Test
    void aLeagueOfWhichTheBoardDoesNotKnowYetIsFoundAndShown(FxRobot robot) {
        var boards = PreparedBoards.season();
        var read = new CountDownLatch(1);
        boards.slowBy(read);
        open(boards, new PreparedImporter());
        until(() -> !robot.lookup("#league").queryAll().isEmpty());
        ComboBox<?> leagues = robot.lookup("#league").queryComboBox();
        assertThat(leagues.getItems()).hasSize(1);

        robot.push(KeyCode.CONTROL, KeyCode.K);
        waitFor(robot, ".palette");
        robot.interact(() -> ((TextField) stage.getScene().getFocusOwner()).setText("Premier League"));
        until(() -> robot.lookup(".palette-row").queryAll().stream()
                .anyMatch(row -> row.getAccessibleText().equals("Premier League")));
        robot.push(KeyCode.ENTER);
        until(() -> "Premier League".equals(leagues.getButtonCell().getText()));
        read.countDown();

        until(() -> leagues.getItems().size() > 1);
        assertThat(leagues.getButtonCell().getText()).isEqualTo("Premier League");
        assertThat(leagues.getSelectionModel().getSelectedIndex()).isPositive();
    }

    @Test
    void whatCannotBeKeptIsSaidUntilItIsClosed(FxRobot robot) {
        preferences.failWith(new IllegalStateException("The disk is full."));
        open(PreparedBoards.season(), new PreparedImporter());
        waitForRows(robot, 22);

        robot.clickOn("American");
        until(() -> robot.lookup(".toast").queryAs(Node.class).isVisible());
        shoot("toast");
        robot.clickOn(".toast .button");

        assertThat(robot.lookup(".toast").queryAs(Node.class).isVisible()).isFalse();
    }

    @Test
    void settingsHoldAtOnceAndTextGrowsWithoutLosingItsPlace(FxRobot robot) {
        open(PreparedBoards.season(), new PreparedImporter());
        waitForRows(robot, 22);
        robot.push(KeyCode.CONTROL, KeyCode.COMMA);
        waitFor(robot, "#textSize");
        shoot("settings");
        shoot("settings", true, 1440, 900);

        robot.clickOn("Dark");
        until(() -> Theme.isDark(stage.getScene()));
        robot.clickOn("Français");
        assertThat(text(robot, "#languageNote")).isEqualTo("The window speaks this language from the next start.");
        robot.clickOn("Comfortable").clickOn("English");
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.interact(() -> ((TextField) stage.getScene().getFocusOwner()).setText("text size: 150"));
        robot.push(KeyCode.ENTER);
        until(() -> stage.getScene().getRoot().getStyleClass().contains("text-150"));
        shoot("settings-150");
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        waitForRows(robot, 22);
        shoot("board-150");
        until(() -> table(robot).lookup(".table-row-cell").getLayoutBounds().getHeight() == 32);
    }
}
