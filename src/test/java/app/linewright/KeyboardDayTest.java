package app.linewright;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.cli.Here;
import app.linewright.desktop.Workstation;
import app.linewright.desktop.board.BoardLine;
import app.linewright.desktop.kit.Theme;
import app.linewright.desktop.kit.Words;
import app.linewright.feeds.oddsapi.OddsApi;
import app.linewright.store.Keyring;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The whole program as a new user works with it, by keyboard alone: from the welcome over a filled Board, the details
 * of a game, settings and a file to a match of the past, and everything where it was after a restart. It also runs in a
 * real window, with {@code -Dglass.platform=gtk}.
 */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX sets the fields up before each test.
class KeyboardDayTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @TempDir
    private Path folder;

    private Stage stage;
    private Workstation workstation;

    @Start
    void start(Stage shown) {
        open(shown);
    }

    private void open(Stage shown) {
        stage = shown;
        var outside = new Outside(new Here(() -> NOW, LONDON), Map.of(), OddsApi.Reach.USUAL, Keyring.NONE);
        workstation = new Workstation(
                () -> NOW,
                LONDON,
                new Words(Locale.ENGLISH),
                (_, _) -> List.of(SharedData.require("soccer/E0_2122.csv")));
        workstation.show(stage, () -> Launcher.opening(folder.resolve("home"), outside));
    }

    @AfterEach
    void close() {
        workstation.close();
    }

    @Test
    void fromTheWelcomeToAMatchOfThePastAndBackAfterARestart(FxRobot robot) {
        SharedData.require("soccer/E0_2122.csv");
        until(() -> visible(robot, "#demo"));
        robot.write("1");
        until(() -> selections(robot).findAny().isPresent());

        filter(robot);
        details(robot);
        choose(robot, "price format: american");
        until(() -> chosen(robot, "American"));
        choose(robot, "zone: Europe/Paris");
        until(() -> text(robot, "#clock").startsWith("Europe/Paris"));
        boolean dark = Theme.isDark(stage.getScene());
        choose(robot, dark ? "theme: light" : "theme: dark");
        until(() -> Theme.isDark(stage.getScene()) != dark);

        robot.push(KeyCode.CONTROL, KeyCode.O);
        until(() -> visible(robot, ".strip-lead") && text(robot, ".strip-lead").startsWith("E0_2122.csv is in"));
        choose(robot, "Arsenal");
        until(() -> selections(robot).anyMatch(line -> line.name().equals("Arsenal")));
        assertThat(robot.lookup("#day").queryAs(DatePicker.class).getValue()).hasToString("2022-05-22");

        restart();

        until(() -> visible(robot, "#prices"));
        assertThat(text(robot, "#title")).isEqualTo("Board");
        assertThat(chosen(robot, "American")).isTrue();
        until(() -> text(robot, "#clock").startsWith("Europe/Paris"));
        until(() -> Theme.isDark(stage.getScene()) != dark);
        assertThat(visible(robot, "#demo")).as("the welcome again").isFalse();
    }

    /** The slash leads to the filter, which narrows the Board as it is typed. */
    private void filter(FxRobot robot) {
        var all = selections(robot).count();
        var name = selections(robot).filter(line -> line.name().length() > 5).findFirst().orElseThrow().name();
        robot.write("/");
        until(() -> stage.getScene().getFocusOwner() instanceof TextInputControl);
        robot.write(name);
        until(() -> selections(robot).count() < all && selections(robot).anyMatch(line -> line.name().equals(name)));
        robot.push(KeyCode.CONTROL, KeyCode.A).push(KeyCode.BACK_SPACE);
        until(() -> selections(robot).count() == all);
    }

    /** Tab leads to the table, and Enter on a selection opens its game. */
    private void details(FxRobot robot) {
        TableView<?> table = robot.lookup("#prices").query();
        for (int i = 0; i < 40 && !table.isFocused(); i++) {
            robot.push(KeyCode.TAB);
        }
        assertThat(table.isFocused()).isTrue();
        robot.push(KeyCode.HOME).push(KeyCode.DOWN).push(KeyCode.ENTER);
        until(() -> visible(robot, ".detail"));
    }

    /** The first that the palette finds for what is typed. */
    private void choose(FxRobot robot, String typed) {
        robot.push(KeyCode.CONTROL, KeyCode.K);
        until(() -> visible(robot, ".palette")
                && stage.getScene().getFocusOwner() instanceof TextInputControl);
        robot.write(typed);
        until(() -> robot.lookup(".palette-row .label").queryAllAs(Labeled.class).stream()
                .anyMatch(label -> label.getText().equalsIgnoreCase(typed)));
        robot.push(KeyCode.ENTER);
        until(() -> !visible(robot, ".palette"));
    }

    private void restart() {
        new FxRobot().interact(() -> stage.hide());
        workstation.close();
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> open(new Stage()));
    }

    private static boolean chosen(FxRobot robot, String name) {
        return robot.lookup(".toggle-button").queryAllAs(ToggleButton.class).stream()
                .anyMatch(button -> button.isSelected() && button.getText().equals(name));
    }

    private static Stream<BoardLine.Selection> selections(FxRobot robot) {
        return robot.lookup("#prices").queryAll().stream()
                .flatMap(table -> ((TableView<?>) table).getItems().stream())
                .filter(BoardLine.Selection.class::isInstance)
                .map(BoardLine.Selection.class::cast);
    }

    /** Seen with all that it lies in. */
    private static boolean visible(FxRobot robot, String query) {
        return robot.lookup(query).queryAll().stream().anyMatch(KeyboardDayTest::seen);
    }

    private static boolean seen(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Labeled.class).getText();
    }

    private static void until(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
        } catch (TimeoutException e) {
            throw new AssertionError("The window does not come to show what was waited for.", e);
        }
    }
}
