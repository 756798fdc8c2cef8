package app.linewright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.desktop.board.PreparedBoards;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What the Board shows: filters, what is watched, and the past. */
class FilterWindowTest extends WindowTest {
    @Start
    void start(Stage shown) {
        prepare(shown);
    }

    @Test
    void aSlashLeadsIntoTheFieldAndEscapeClearsIt(FxRobot robot) {
        openSeason(robot);
        robot.interact(() -> table(robot).requestFocus());

        robot.write("/");
        robot.write("palace");

        waitForRows(robot, 4);
        assertThat(text(robot, "#passing")).isEqualTo("3 selections, 1 event");
        robot.push(KeyCode.ESCAPE);
        waitForRows(robot, 22);
        robot.push(KeyCode.ESCAPE);
        robot.interact(() -> assertThat(stage.getScene().getFocusOwner()).isSameAs(table(robot)));
    }

    @Test
    void anEdgeIsAChipWhoseCrossClearsIt(FxRobot robot) {
        openSeason(robot);
        choose(robot, "Edge", "over 2\u00A0%");
        choose(robot, "Best price", "under 5\u00A0min old");
        choose(robot, "Books", "Interwetten");
        choose(robot, "Books", "Pinnacle");
        robot.clickOn("#league").clickOn("Premier League");
        waitForRows(robot, 7);
        assertThat(robot.lookup(".filter-value").queryAllAs(Labeled.class)).extracting(Labeled::getText)
                .containsExactly("Premier League", "over 2\u00A0%", "under 5\u00A0min old", "2 of 6 usable");
        robot.interact(() -> table(robot).getSelectionModel().select(1));
        shoot("filters");
        shoot("filters", true, 1440, 900);
        shoot("filters", false, 1100, 700);
        resize(false, 1440, 900);

        robot.clickOn(robot.lookup(".filter-remove").queryAllAs(Node.class).stream()
                .filter(node -> node.getAccessibleText().contains("over")).findFirst().orElseThrow());

        waitForRows(robot, 22);
        assertThat(robot.lookup(".filter-value").queryAll()).hasSize(3);
    }

    @Test
    void whereNothingPassesTheFilterThatBitesIsCleared(FxRobot robot) {
        openSeason(robot);
        choose(robot, "Edge", "over 5\u00A0%");

        waitFor(robot, "#offer-clear-filter");
        assertThat(text(robot, "#offer-clear-filter")).isEqualTo("Clear the edge filter");
        shoot("filtered-out");
        robot.clickOn("#offer-clear-filter");

        waitForRows(robot, 22);
    }

    @Test
    void theStarAndTheKeyPutAnEventOnTheWatchListWhichStaysThere(FxRobot robot) {
        openSeason(robot);
        robot.interact(() -> {
            table(robot).requestFocus();
            table(robot).getSelectionModel().select(4);
        });
        robot.push(KeyCode.W);
        robot.clickOn(robot.lookup(".star").queryAllAs(Node.class).stream()
                .filter(Node::isVisible)
                .min(Comparator.comparingDouble(star -> star.localToScene(0, 0).getY()))
                .orElseThrow());
        robot.clickOn("Watched");
        waitForRows(robot, 7);
        shoot("watched");

        reopen(PreparedBoards.season());

        waitForRows(robot, 7);
        assertThat(robot.lookup("Watched").queryAs(ToggleButton.class).isSelected()).isTrue();
    }

    @Test
    void theBoardIsShownAsItWasKnown(FxRobot robot) {
        openSeason(robot);
        robot.interact(() -> table(robot).getSelectionModel().select(1));
        robot.push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.LEFT);
        until(() -> text(robot, "#pastLead").equals("As known on Saturday 1 October 2022, 11:37"));
        robot.clickOn("#detailsToggle");
        until(() -> details.asked().isPresent());
        shoot("past", false, 1440, 900);
        shoot("past", true, 1100, 700);
        resize(false, 1440, 900);

        robot.interact(() -> {
            var time = robot.lookup("#pastTime").queryAs(TextField.class);
            time.requestFocus();
            time.selectAll();
        });
        robot.write("9:05").push(KeyCode.ENTER);
        until(() -> details.asked().filter(Instant.parse("2022-10-01T08:05:00Z")::equals).isPresent());
        robot.interact(() -> assertThat(robot.lookup("#pastTime").queryAs(TextField.class).getText())
                .isEqualTo("09:05"));

        robot.clickOn("#backToNow");
        until(() -> details.asked().isEmpty());
        robot.interact(() -> assertThat(robot.lookup("#past").queryAs(Node.class).isVisible()).isFalse());
        assertThat(robot.lookup("#pastToggle").queryAs(ToggleButton.class).isSelected()).isFalse();
    }

    private void openSeason(FxRobot robot) {
        open(PreparedBoards.season(), new PreparedImporter());
        waitForRows(robot, 22);
    }

    private static void choose(FxRobot robot, String menu, String item) {
        robot.interact(() -> robot.lookup("#addFilter").queryAs(MenuButton.class).getItems().stream()
                .map(Menu.class::cast)
                .filter(each -> each.getText().equals(menu))
                .flatMap(each -> List.copyOf(each.getItems()).stream())
                .filter(each -> each.getText().equals(item))
                .findFirst()
                .ifPresent(MenuItem::fire));
    }
}
