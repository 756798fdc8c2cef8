package app.linewright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.desktop.board.MatchDay;
import app.linewright.desktop.board.PreparedBoards;
import app.linewright.desktop.kit.Theme;
import app.linewright.desktop.kit.Words;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class WorkstationShotsTest {
    private Stage stage;

    @Start
    void start(Stage stage) {
        this.stage = stage;
        var workstation = new Workstation(() -> MatchDay.NOW, MatchDay.LONDON, new Words(Locale.ENGLISH), _ -> List.of());
        workstation.show(stage, () -> new Opening.Opened(
                new Desk(PreparedBoards.season(), new PreparedImporter(), "H2 database", () -> {})));
    }

    @Test
    void theBoardIsDrawnInBothThemesAndSizes(FxRobot robot) {
        robot.interact(() -> {});
        WaitForAsyncUtils.waitForFxEvents();
        for (int i = 0; i < 50 && robot.lookup("#prices").queryAll().isEmpty(); i++) {
            WaitForAsyncUtils.sleep(100, java.util.concurrent.TimeUnit.MILLISECONDS);
        }
        WaitForAsyncUtils.sleep(600, java.util.concurrent.TimeUnit.MILLISECONDS);
        robot.interact(() -> {
            TableView<?> table = robot.lookup("#prices").query();
            table.getSelectionModel().select(1);
        });
        for (var dark : List.of(false, true)) {
            for (var size : List.of(new int[] {1440, 900}, new int[] {1100, 700})) {
                robot.interact(() -> {
                    Theme.setDark(stage.getScene(), dark);
                    stage.setWidth(size[0]);
                    stage.setHeight(size[1]);
                });
                WaitForAsyncUtils.waitForFxEvents();
                robot.interact(() -> Shots.take(stage.getScene(), "board-" + (dark ? "dark" : "light") + "-" + size[0]));
            }
        }
        assertThat(robot.lookup("#prices").queryAll()).isNotEmpty();
    }
}
