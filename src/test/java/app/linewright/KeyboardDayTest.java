package app.linewright;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.cli.Here;
import app.linewright.desktop.Shots;
import app.linewright.desktop.Workstation;
import app.linewright.desktop.board.BoardLine;
import app.linewright.desktop.kit.Theme;
import app.linewright.desktop.kit.Words;
import app.linewright.desktop.kit.charts.ChartPane;
import app.linewright.feeds.http.Transport;
import app.linewright.feeds.oddsapi.OddsApi;
import app.linewright.feeds.oddsapi.PlayedGames;
import app.linewright.feeds.oddsapi.PlayedOddsApi;
import app.linewright.sport.League;
import app.linewright.store.PreparedKeyring;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Screen;
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
 * The whole program as a new user works with it, by keyboard alone: from the welcome over tonight's games, the chart of
 * one, settings and a file to a match of the past, and everything where it was after a restart. It also runs in a real
 * window, with {@code -Dglass.platform=gtk}.
 */
@ExtendWith({LanguageHandedBack.class, ApplicationExtension.class})
@SuppressWarnings("NullAway.Init") // TestFX sets the fields up before each test.
class KeyboardDayTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Words FRENCH = new Words(Locale.FRENCH);

    @TempDir
    private Path folder;

    private final PreparedKeyring keyring = new PreparedKeyring();
    private PlayedOddsApi provider;
    private Stage stage;
    private Workstation workstation;

    @Start
    void start(Stage shown) throws Exception {
        provider = new PlayedOddsApi();
        new PlayedGames(provider, NOW.minusSeconds(20));
        open(shown);
    }

    private void open(Stage shown) {
        stage = shown;
        var reach = new OddsApi.Reach(provider.host(), Transport.Limits.USUAL, _ -> { });
        var outside = new Outside(new Here(() -> NOW, LONDON), Map.of(), reach, keyring);
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
        provider.close();
    }

    @Test
    void fromTheWelcomeToAMatchOfThePastAndBackAfterARestart(FxRobot robot) {
        SharedData.require("soccer/E0_2122.csv");
        begin(robot);
        choose(robot, "NFL");
        until(() -> league(robot).equals("NFL"));
        filter(robot, "Packers");
        until(() -> selections(robot).allMatch(line -> line.name().matches("Green Bay Packers|Chicago Bears")));
        shoot(robot, "day-tonight");
        copyChart(robot);

        choose(robot, "Price format: American");
        until(() -> chosen(robot, "American"));
        choose(robot, "Zone: Europe/Paris");
        until(() -> text(robot, "#clock").startsWith("Europe/Paris"));
        boolean dark = Theme.isDark(stage.getScene());
        choose(robot, dark ? "Theme: Light" : "Theme: Dark");
        until(() -> Theme.isDark(stage.getScene()) != dark);
        choose(robot, "Language: Français");

        robot.push(KeyCode.CONTROL, KeyCode.O);
        until(() -> robot.lookup("#acceptPreview").tryQuery().filter(Node::isFocused).isPresent());
        robot.interact(() -> Shots.take(robot.lookup("#acceptPreview").query().getScene(), "day-preview"));
        robot.push(KeyCode.ENTER);
        until(() -> visible(robot, ".strip-lead") && text(robot, ".strip-lead").startsWith("E0_2122.csv is in"));
        choose(robot, "Premier League");
        until(() -> league(robot).equals("Premier League"));
        filter(robot, "Norwich");
        choose(robot, "Norwich City");
        until(() -> selections(robot).anyMatch(line -> line.name().equals("Norwich City")));
        assertThat(robot.lookup("#day").queryAs(DatePicker.class).getValue()).hasToString("2022-05-22");
        assertThat(selections(robot)).allMatch(line -> line.name().matches("Norwich City|Draw|Tottenham Hotspur"));
        arrange(robot);
        shoot(robot, "day-past");

        restart(robot);

        until(() -> selections(robot).anyMatch(line -> line.name().equals("Norwich City")));
        shoot(robot, "day-restarted");
        assertThat(selections(robot)).allMatch(line -> line.name().matches("Norwich City|Nul|Tottenham Hotspur"));
        assertThat(text(robot, "#title")).isEqualTo(FRENCH.say("panel.board"));
        assertThat(league(robot)).isEqualTo("Premier League");
        assertThat(chosen(robot, FRENCH.say("shell.format.american"))).isTrue();
        assertThat(text(robot, "#clock")).startsWith("Europe/Paris");
        assertThat(Theme.isDark(stage.getScene())).isNotEqualTo(dark);
        assertThat(robot.lookup("#filterText").queryTextInputControl().getText()).isEqualTo("Norwich");
        assertThat(new double[] {stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()})
                .containsExactly(64, 32, width(), 700);
        openColumns(robot);
        assertThat(robot.lookup("#columns-order").queryComboBox().getValue().toString()).contains("by=BEST");
        assertThat(robot.lookup("#column-hold").queryAs(CheckBox.class).isSelected()).isFalse();
    }

    /** The welcome's third choice: a key, and the league to begin with. */
    private void begin(FxRobot robot) {
        until(() -> visible(robot, "#demo"));
        robot.write("3");
        until(() -> focused("#key"));
        robot.write("canary0123456789abcdef0123456789");
        tabTo(robot, node -> node instanceof ComboBox<?> box && "league".equals(box.getId()));
        ComboBox<?> leagues = robot.lookup("#league").queryComboBox();
        for (int i = 0; i < 20 && !(leagues.getValue() instanceof League league && league.name().equals("NFL")); i++) {
            robot.push(KeyCode.DOWN);
        }
        tabTo(robot, node -> "enterKey".equals(node.getId()));
        robot.push(KeyCode.SPACE);
        until(() -> selections(robot).anyMatch(line -> line.name().equals("Green Bay Packers")));
        // What a window manager does at the mouse's or the keys' bidding.
        robot.interact(() -> {
            stage.setX(64);
            stage.setY(32);
            stage.setWidth(width());
            stage.setHeight(700);
        });
    }

    private static double width() {
        return Math.min(1100, Screen.getPrimary().getVisualBounds().getWidth());
    }

    /** The slash leads to the filter, which narrows the Board as it is typed. */
    private void filter(FxRobot robot, String text) {
        robot.write("/");
        until(() -> focused("#filterText"));
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.write(text);
        until(() -> robot.lookup("#filterText").queryTextInputControl().getText().equals(text));
        robot.push(KeyCode.ENTER);
    }

    /** Enter on a selection opens its game, and Ctrl+C on its chart copies that. */
    private void copyChart(FxRobot robot) {
        tabTo(robot, node -> "prices".equals(node.getId()));
        robot.push(KeyCode.HOME).push(KeyCode.DOWN).push(KeyCode.ENTER);
        until(() -> visible(robot, ".detail") && robot.lookup(".detail").queryAll().stream()
                .flatMap(detail -> detail.lookupAll("#chart").stream()).anyMatch(KeyboardDayTest::seen));
        robot.interact(() -> Clipboard.getSystemClipboard().clear());
        tabTo(robot, ChartPane.class::isInstance);
        robot.push(KeyCode.CONTROL, KeyCode.C);
        until(() -> Clipboard.getSystemClipboard().hasImage());
        shoot(robot, "day-detail");
    }

    /** Sorts by the best price and puts the column of the hold away. */
    private void arrange(FxRobot robot) {
        openColumns(robot);
        ComboBox<?> order = robot.lookup("#columns-order").queryComboBox();
        for (int i = 0; i < 12 && !order.getValue().toString().contains("by=BEST"); i++) {
            robot.push(KeyCode.DOWN);
        }
        tabTo(robot, node -> "column-hold".equals(node.getId()));
        robot.push(KeyCode.SPACE).push(KeyCode.ESCAPE);
        until(() -> !visible(robot, ".columns-pane"));
    }

    private void openColumns(FxRobot robot) {
        tabTo(robot, node -> "columnsToggle".equals(node.getId()));
        robot.push(KeyCode.SPACE);
        until(() -> focused("#columns-order"));
    }

    /** The first that the palette finds for what is typed, which bears that name. */
    private void choose(FxRobot robot, String title) {
        robot.push(KeyCode.CONTROL, KeyCode.K);
        until(() -> visible(robot, ".palette")
                && stage.getScene().getFocusOwner() instanceof TextInputControl);
        robot.write(title.substring(0, title.length() - 1));
        until(() -> robot.lookup(".palette-row").queryAll().stream()
                .anyMatch(row -> row.getPseudoClassStates().toString().contains("chosen")
                        && row.getAccessibleText().startsWith(title)));
        robot.push(KeyCode.ENTER);
        until(() -> !visible(robot, ".palette"));
    }

    /** Ctrl+Q closes the window, and the program is started again. */
    private void restart(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.Q);
        until(() -> !stage.isShowing());
        workstation.close();
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> open(new Stage()));
        // A desktop gives a new window the keys; without one they have to be asked for.
        robot.interact(() -> stage.requestFocus());
        // Headless, the control key that closed the window was let go where nobody heard of it.
        robot.push(KeyCode.CONTROL);
    }

    /** Presses Tab until the focus stands where it is wanted. */
    private void tabTo(FxRobot robot, Predicate<Node> wanted) {
        WaitForAsyncUtils.waitForFxEvents();
        for (int i = 0; i < 80 && !wanted.test(stage.getScene().getFocusOwner()); i++) {
            robot.push(KeyCode.TAB);
        }
        assertThat(stage.getScene().getFocusOwner()).matches(wanted, "that is wanted");
    }

    private boolean focused(String id) {
        var owner = stage.getScene().getFocusOwner();
        return owner != null && id.equals("#" + owner.getId());
    }

    private static boolean chosen(FxRobot robot, String name) {
        return robot.lookup(".toggle-button").queryAllAs(ToggleButton.class).stream()
                .anyMatch(button -> button.isSelected() && button.getText().equals(name));
    }

    private static String league(FxRobot robot) {
        return robot.lookup("#league").queryAs(ComboBox.class).getButtonCell().getText();
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

    private void shoot(FxRobot robot, String name) {
        robot.interact(() -> Shots.take(stage.getScene(), name));
    }

    private static void until(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
        } catch (TimeoutException e) {
            throw new AssertionError("The window does not come to show what was waited for.", e);
        }
    }
}
