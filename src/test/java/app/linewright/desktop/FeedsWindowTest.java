package app.linewright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.desktop.board.PreparedBoards;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The window and the feeds that it watches. */
class FeedsWindowTest extends WindowTest {
    @Start
    void start(Stage shown) {
        prepare(shown);
    }

    @Test
    void theDemoLeagueFillsAFreshHomeAndIsAskedAgainByItself(FxRobot robot) {
        var boards = new PreparedBoards();
        refresher.refreshing(() -> boards.add(PreparedBoards.season()));
        open(boards, new PreparedImporter());
        waitFor(robot, "#look");
        robot.clickOn("#look");
        waitFor(robot, "#offer-demo");

        robot.clickOn("#offer-demo");

        waitForRows(robot, 22);
        assertThat(text(robot, "#feedsStatus")).startsWith("Demo league: next in ");
        shoot("feeds");

        robot.clickOn("#feedsStatus");
        waitFor(robot, ".context-menu");
        robot.interact(() -> Shots.take(robot.lookup(".context-menu").query().getScene(), "feeds-menu"));
        robot.clickOn("Only by hand");
        until(() -> text(robot, "#feedsStatus").equals("Demo league: only by hand"));

        refresher.refreshing(() -> {}).failing("The demo league does not answer; try again later.");
        robot.push(KeyCode.F5);
        until(() -> text(robot, "#bannerLead").equals("Demo league gave no answer."));
        shoot("feeds-failed");
    }
}
