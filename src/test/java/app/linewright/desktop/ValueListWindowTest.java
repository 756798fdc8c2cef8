package app.linewright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.desktop.board.MatchDay;
import app.linewright.desktop.board.PreparedBoards;
import app.linewright.desktop.opportunity.PreparedOpportunities;
import app.linewright.odds.Outcome;
import app.linewright.odds.board.Game;
import app.linewright.odds.board.NoBet;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The list of values beside the Board, where there is room for it. */
class ValueListWindowTest extends WindowTest {
    @Start
    void start(Stage shown) {
        prepare(shown);
    }

    @Test
    void theListStandsBesideAWideBoardAndNowhereElse(FxRobot robot) {
        openSeason(robot);
        resize(false, 1440, 900);
        assertThat(robot.lookup("#valueList").tryQuery()).isEmpty();

        resize(false, 1680, 945);
        waitForValues(robot, 3);

        assertThat(robot.lookup(".value-edge").queryAllAs(Labeled.class)).extracting(Labeled::getText)
                .contains("+2.5\u00A0%", "+2.3\u00A0%");
        robot.interact(() -> table(robot).getSelectionModel().select(1));
        assertThat(robot.lookup(".value-selection").queryAllAs(Label.class)).noneMatch(Label::isTextTruncated);
        shoot("value-list", false, 1680, 945);
        shoot("value-list", true, 1680, 945);
        resize(false, 1440, 900);
        assertThat(robot.lookup("#valueList").tryQuery()).isEmpty();
    }

    @Test
    void enterAndAClickLeadToTheMarketAndItsDetails(FxRobot robot) {
        openSeason(robot);
        resize(false, 1680, 945);
        waitForValues(robot, 3);
        robot.interact(() -> {
            values(robot).requestFocus();
            values(robot).getSelectionModel().select(0);
        });

        robot.push(KeyCode.ENTER);

        until(() -> robot.lookup("#chart").tryQuery().isPresent());
        until(() -> selected(robot).contains("Crystal Palace"));
        shoot("value-list-chosen", false, 1680, 945);
        robot.clickOn(robot.lookup(".value-selection").nth(1).queryAs(Node.class));
        until(() -> selected(robot).contains("Arsenal"));
    }

    @Test
    void theListTellsOfWhatTheBoardShowsAlone(FxRobot robot) {
        openSeason(robot);
        resize(false, 1680, 945);
        waitForValues(robot, 3);

        robot.interact(() -> robot.lookup("#filterText").queryAs(TextField.class).setText("palace"));
        waitForValues(robot, 1);
        robot.interact(() -> robot.lookup("#filterText").queryAs(TextField.class).setText("villa"));
        waitForValues(robot, 0);

        until(() -> robot.lookup(".value-message").queryAllAs(Labeled.class).stream()
                .anyMatch(said -> said.getText().startsWith("None of the prices shown is above the fair one")));
    }

    private void openSeason(FxRobot robot) {
        // The whole window has to be on the screen.
        robot.interact(() -> {
            stage.setX(0);
            stage.setY(0);
        });
        var boards = PreparedBoards.season();
        var games = boards.fixtures().toCome();
        var palace = game(games, "Crystal Palace");
        opportunities = new PreparedOpportunities()
                .value(game(games, "Arsenal"), Outcome.HOME, MatchDay.INTERWETTEN, "2.19", 96, 2.141, .011, .035)
                .value(palace, Outcome.AWAY, MatchDay.INTERWETTEN, "1.82", 43, 1.776, .010, .032)
                .value(game(games, "Leicester City"), Outcome.DRAW, MatchDay.WILLIAM_HILL, "3.40", 221, 3.38, -.02, .04)
                .value(game(games, "Manchester City"), Outcome.AWAY, MatchDay.BWIN, "12.00", 30, 11.4, .01, .09)
                .leftOut(game(games, "Fulham"), NoBet.Reason.CLOSED, 3)
                .leftOut(game(games, "Liverpool"), NoBet.Reason.TOO_OLD, 2)
                .leftOut(game(games, "Aston Villa"), NoBet.Reason.NO_EDGE, 1);
        open(boards, new PreparedImporter());
        waitForRows(robot, 22);
    }

    private static Game game(List<Game> games, String home) {
        return games.stream().filter(each -> each.home().name().equals(home)).findFirst().orElseThrow();
    }

    private static ListView<?> values(FxRobot robot) {
        return robot.lookup("#values").queryAs(ListView.class);
    }

    private static void waitForValues(FxRobot robot, int values) {
        until(() -> robot.lookup("#values").tryQuery().isPresent() && values(robot).getItems().size() == values);
    }

    private static String selected(FxRobot robot) {
        return String.valueOf(table(robot).getSelectionModel().getSelectedItem());
    }
}
