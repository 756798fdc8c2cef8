package app.linewright.desktop;


import app.linewright.desktop.board.PreparedBoards;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The panel of value, arbitrages and middles in the window, by keyboard and mouse. */
class OpportunityWindowTest extends WindowTest {
    @Start
    void start(Stage shown) {
        prepare(shown);
    }

    @Test
    void valueArbitragesAndMiddlesEachShowTheirLines(FxRobot robot) {
        openPanel(robot);
        until(() -> items(robot, "#values") == 4);
        shootAll("value");

        robot.clickOn("Arbitrage");
        until(() -> items(robot, "#bets") > 6);
        shootAll("arbitrage");

        robot.clickOn("Middles");
        until(() -> robot.lookup("#bets .column-header.chance").tryQuery().isPresent());
        shootAll("middles");
    }

    private void openPanel(FxRobot robot) {
        open(PreparedBoards.season(), new PreparedImporter());
        waitForRows(robot, 22);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        waitFor(robot, "#values");
    }

    private void shootAll(String name) {
        for (var dark : new boolean[] {false, true}) {
            shoot(name, dark, 1440, 900);
            shoot(name, dark, 1100, 700);
        }
        resize(false, 1440, 900);
    }

    private static int items(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(TableView.class).getItems().size();
    }
}
