package app.linewright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.desktop.board.BoardLine;
import app.linewright.desktop.board.MatchDay;
import app.linewright.desktop.board.PreparedBoards;
import app.linewright.desktop.board.PreparedDetails;
import app.linewright.desktop.kit.Words;
import app.linewright.desktop.opportunity.PreparedOpportunities;
import app.linewright.store.DatabaseAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The window by keyboard alone. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX sets the fields up before each test.
class KeyboardTest {
    private static final PseudoClass FOCUS_VISIBLE = PseudoClass.getPseudoClass("focus-visible");

    private Stage stage;
    private Workstation workstation;

    @Start
    void start(Stage shown) {
        stage = shown;
        workstation = new Workstation(
                () -> MatchDay.NOW,
                MatchDay.LONDON,
                new Words(Locale.ENGLISH),
                (_, _) -> List.of(Path.of("E0_2223.csv")));
    }

    @AfterEach
    void close() {
        workstation.close();
    }

    @Test
    void tabGoesThroughTheWholeWindowAndEveryStopIsNamedAndRinged(FxRobot robot) {
        open(new PreparedImporter());
        robot.interact(() -> {
            stage.setWidth(1440); // room for all controls
            robot.lookup("#theme").queryAs(Node.class).requestFocus();
        });

        var stops = new ArrayList<String>();
        do {
            robot.push(KeyCode.TAB);
            robot.interact(() -> stops.add(stop()));
        } while (!stops.getLast().equals("theme") && stops.size() < 40);

        assertThat(stops).containsExactly(
                "panel-board", "previous", "day", "next", "today", "Days shown Day", "league", "Market Moneyline",
                "importFile", "pastToggle", "columnsToggle", "detailsToggle", "refresh", "Events shown All",
                "filterText", "addFilter", "views", "prices", "search", "Price format Decimal", "bell", "theme");

        var back = new ArrayList<String>();
        for (int i = 0; i < stops.size(); i++) {
            robot.push(KeyCode.SHIFT, KeyCode.TAB);
            robot.interact(() -> back.add(stop()));
        }
        assertThat(back.subList(0, back.size() - 1)).isEqualTo(stops.reversed().subList(1, stops.size()));
    }

    @Test
    void arrowsMoveInTheTableAndEnterFoldsADay(FxRobot robot) {
        open(new PreparedImporter());
        robot.interact(() -> robot.lookup("#views").queryAs(Node.class).requestFocus());
        robot.push(KeyCode.TAB);

        TableView<?> table = robot.lookup("#prices").query();
        robot.interact(() -> assertThat(ringed(table)).isTrue());
        robot.push(KeyCode.HOME).push(KeyCode.ENTER);
        until(() -> table.getItems().size() == 1);
        robot.push(KeyCode.RIGHT);
        until(() -> table.getItems().size() == 22);
        robot.push(KeyCode.DOWN).push(KeyCode.DOWN);
        robot.interact(() -> assertThat(table.getSelectionModel().getSelectedItem())
                .isInstanceOfSatisfying(BoardLine.Selection.class, line ->
                        assertThat(line.name()).isEqualTo("Draw")));
        robot.push(KeyCode.TAB);
        robot.interact(() -> assertThat(stage.getScene().getFocusOwner()).isNotSameAs(table));
    }

    @Test
    void closingTheWindowInMidImportAsksFirst(FxRobot robot) {
        var mayGoOn = new CountDownLatch(1);
        open(new PreparedImporter().importing(() -> await(mayGoOn)));
        robot.push(KeyCode.CONTROL, KeyCode.O);
        until(() -> robot.lookup("#acceptPreview").tryQuery().filter(Node::isFocused).isPresent());
        robot.push(KeyCode.ENTER);
        until(() -> robot.lookup("#cancel").tryQuery().isPresent());

        requestClose(robot);
        until(() -> robot.lookup("#stay").tryQuery().isPresent());
        robot.interact(() -> {
            assertThat(robot.lookup(".lw-title").queryAllAs(Labeled.class)).extracting(Labeled::getText)
                    .contains("Close while E0_2223.csv is being read?");
            Shots.take(robot.lookup("#stay").queryAs(Node.class).getScene(), "leave-light");
        });
        robot.push(KeyCode.ESCAPE);
        until(() -> robot.lookup("#stay").tryQuery().isEmpty());
        assertThat(stage.isShowing()).isTrue();

        requestClose(robot);
        until(() -> robot.lookup("#go").tryQuery().isPresent());
        robot.clickOn("#go");
        until(() -> !stage.isShowing());
        mayGoOn.countDown();
    }

    @Test
    void withNothingUnderWayClosingAsksNothing(FxRobot robot) {
        open(new PreparedImporter());

        requestClose(robot);

        assertThat(robot.lookup("#stay").tryQuery()).isEmpty();
    }

    private void open(PreparedImporter importer) {
        var home = new DatabaseAddress.H2Files(Path.of("/home/ann/.local/share/linewright"));
        var desk = new Desk(
                PreparedBoards.season(), new PreparedDetails(PreparedBoards.season()),
                PreparedOpportunities.saturday(), importer, new PreparedRefresher(), new PreparedAccount(),
                new PreparedPreferences(), PreparedBoards.season()::fixtures, new PreparedFirstCall(), home, () -> {});
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> workstation.show(stage, () -> new Opening.Opened(desk)));
        until(() -> stage.getScene().lookup("#prices") instanceof TableView<?> table && table.getItems().size() == 22);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void requestClose(FxRobot robot) {
        robot.interact(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
    }

    /** Where the focus stands, which must be seen and have a name. */
    private String stop() {
        var owner = stage.getScene().getFocusOwner();
        var name = owner.getAccessibleText();
        if (owner instanceof Labeled labeled && (name == null || name.isBlank())) {
            name = labeled.getText();
        }
        assertThat(name).as("the name of %s", owner).isNotBlank();
        assertThat(ringed(owner)).as("the ring around %s", owner).isTrue();
        return Objects.requireNonNullElse(owner.getId(), name);
    }

    /** Whether {@code owner}, or the row of it that has the focus, is drawn with a ring. */
    private static boolean ringed(Node owner) {
        if (owner instanceof TableView<?>) {
            return owner.lookupAll(".table-row-cell").stream().anyMatch(node ->
                    node instanceof TableRow<?> row && row.isFocused() && border(row));
        }
        return owner.getPseudoClassStates().contains(FOCUS_VISIBLE) && border((Region) owner);
    }

    private static boolean border(Region region) {
        return region.getBorder() != null
                && region.getBorder().getStrokes().stream().anyMatch(stroke -> stroke.getWidths().getTop() >= 1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void until(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
        } catch (TimeoutException e) {
            throw new AssertionError("The window does not come to show what was waited for.", e);
        }
    }
}
