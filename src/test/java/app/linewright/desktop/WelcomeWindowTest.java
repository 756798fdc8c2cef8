package app.linewright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.desktop.board.PreparedBoards;
import app.linewright.desktop.kit.Theme;
import app.linewright.desktop.welcome.FirstCall.Answer;
import app.linewright.feeds.demo.DemoLeague;
import app.linewright.feeds.oddsapi.OddsApiFeed;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The first run. */
class WelcomeWindowTest extends WindowTest {
    private final PreparedBoards boards = new PreparedBoards();

    @Start
    void start(Stage shown) {
        prepare(shown);
    }

    @Test
    void theDemoIsStartedWithOneKey(FxRobot robot) {
        refresher.refreshing(() -> boards.add(PreparedBoards.season()));
        open(boards, new PreparedImporter());
        waitFor(robot, "#demo");
        shoot("welcome");
        shoot("welcome", true, 1440, 900);

        robot.push(KeyCode.DIGIT1);

        waitForRows(robot, 22);
        assertThat(refresher.asked()).containsExactly(DemoLeague.KEY);
    }

    @Test
    void aFileIsChosenWithOneKey(FxRobot robot) {
        open(boards, new PreparedImporter().importing(() -> boards.add(PreparedBoards.season())));
        waitFor(robot, "#demo");

        robot.push(KeyCode.DIGIT2);
        agreeToImport(robot);

        waitForRows(robot, 22);
        assertThat(text(robot, ".strip-lead")).isEqualTo("E0_2223.csv is in.");
    }

    @Test
    void aKeyIsEnteredTriedAndLeadsToPrices(FxRobot robot) {
        open(boards, new PreparedImporter());
        firstCall.refusing("The Odds API refused the key (401, INVALID_KEY). Nothing was stored.");
        waitFor(robot, "#demo");

        robot.push(KeyCode.DIGIT3);
        until(() -> robot.lookup("#key").queryAs(PasswordField.class).isFocused());
        robot.write("0123456789abcdef").push(KeyCode.ENTER);
        until(() -> text(robot, "#wordText").startsWith("The Odds API refused the key"));
        shoot("welcome-key");

        firstCall.answering(new Answer(14, Optional.empty()), () -> boards.add(PreparedBoards.season()));
        robot.clickOn("#enterKey");
        waitForRows(robot, 22);
        assertThat(firstCall.asked())
                .hasSize(2)
                .allMatch(asked -> asked.equals("0123456789abcdef americanfootball_nfl"));
        assertThat(refresher.asked()).doesNotContain(OddsApiFeed.KEY);
    }

    @Test
    void itIsNoWall(FxRobot robot) {
        open(boards, new PreparedImporter());
        waitFor(robot, "#demo");

        robot.push(KeyCode.DIGIT3).push(KeyCode.ESCAPE);
        until(() -> robot.lookup("#keyText").queryAs(Node.class).isVisible());
        robot.push(KeyCode.ESCAPE);

        waitFor(robot, "#offer-sample");
    }

    @Test
    void languageAndThemeHoldAtOnce(FxRobot robot) {
        open(boards, new PreparedImporter());
        waitFor(robot, "#demo");

        robot.clickOn("Dark");
        until(() -> Theme.isDark(stage.getScene()));
        robot.clickOn("#language").clickOn("Français");
        until(() -> text(robot, "#demo").equals("Lancer la démonstration"));
        assertThat(Theme.isDark(stage.getScene())).isTrue();
        for (var size : List.of(1440, 1100)) {
            shoot("welcome-fr", true, size, size == 1440 ? 900 : 700);
        }

        robot.clickOn("#look");
        until(() -> text(robot, "#panel-board").equals("Cotes"));
        assertThat(Theme.isDark(stage.getScene())).isTrue();
    }
}
