package app.linewright.desktop;

import app.linewright.LanguageHandedBack;
import app.linewright.desktop.board.MatchDay;
import app.linewright.desktop.board.PreparedBoards;
import app.linewright.desktop.board.PreparedDetails;
import app.linewright.desktop.kit.Theme;
import app.linewright.desktop.kit.Words;
import app.linewright.desktop.opportunity.PreparedOpportunities;
import app.linewright.desktop.shell.FileQuestion;
import app.linewright.store.DatabaseAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** Opens the window over prepared boards, and draws it, where that is wanted, in both themes and in two sizes. */
@ExtendWith({LanguageHandedBack.class, ApplicationExtension.class})
@SuppressWarnings("NullAway.Init") // TestFX sets the fields up before each test.
abstract class WindowTest {
    private static final DatabaseAddress HOME =
            new DatabaseAddress.H2Files(Path.of("/home/ann/.local/share/linewright").toAbsolutePath());

    PreparedOpportunities opportunities = PreparedOpportunities.saturday();
    final PreparedRefresher refresher = new PreparedRefresher();
    final PreparedAccount account = new PreparedAccount();
    final PreparedPreferences preferences = new PreparedPreferences();
    final PreparedFirstCall firstCall = new PreparedFirstCall();
    List<Path> chosen = List.of(Path.of("E0_2223.csv"));
    @TempDir
    Path places;
    Stage stage;
    PreparedDetails details;
    private final Locale before = Locale.getDefault();
    private Workstation workstation;

    /** To be called from a method that TestFX starts with, which it looks for in the test's own class. */
    final void prepare(Stage shown) {
        stage = shown;
        workstation = new Workstation(
                () -> MatchDay.NOW, MatchDay.LONDON, new Words(Locale.ENGLISH), new FileQuestion() {
                    @Override
                    public List<Path> ask(Window owner, Words words) {
                        return chosen;
                    }

                    @Override
                    public Optional<Path> place(Window owner, Words words, String name) {
                        return Optional.of(places.resolve(name));
                    }
                });
    }

    /** Closes the window and opens another one on the same home. */
    final void reopen(PreparedBoards boards) {
        reopen(boards, () -> {});
    }

    /** @param between is done while the window is closed */
    final void reopen(PreparedBoards boards, Runnable between) {
        new FxRobot().interact(() -> stage.hide());
        workstation.close();
        between.run();
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> prepare(new Stage()));
        open(boards, new PreparedImporter());
    }

    @AfterEach
    void close() {
        workstation.close();
        Locale.setDefault(before);
    }

    final void open(PreparedBoards boards, PreparedImporter importer) {
        var opened = opened(boards, importer);
        open(() -> opened);
    }

    final Opening opened(PreparedBoards boards, PreparedImporter importer) {
        details = new PreparedDetails(boards);
        return new Opening.Opened(new Desk(
                boards, details, opportunities, importer, refresher, account, preferences, boards::fixtures, firstCall,
                HOME, () -> {}));
    }

    final void open(Callable<Opening> opening) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> workstation.show(stage, opening));
        WaitForAsyncUtils.waitForFxEvents();
    }

    final void shoot(String name) {
        shoot(name, false, 1440, 900);
        shoot(name, true, 1100, 700);
        resize(false, 1440, 900);
    }

    final void shoot(String name, boolean dark, int width, int height) {
        if (Shots.areWanted()) {
            resize(dark, width, height);
            new FxRobot().interact(() ->
                    Shots.take(stage.getScene(), name + (dark ? "-dark-" : "-light-") + width));
        }
    }

    final void resize(boolean dark, int width, int height) {
        new FxRobot().interact(() -> {
            Theme.setDark(stage.getScene(), dark);
            stage.setWidth(width);
            stage.setHeight(height);
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** By keyboard: asks for files, sees what reading in those of the test would do, and agrees to it. */
    static void importChosen(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.O);
        agreeToImport(robot);
    }

    /** Waits until it is shown what an import would do, and has it done. */
    static void agreeToImport(FxRobot robot) {
        until(() -> robot.lookup("#acceptPreview").tryQuery().filter(button -> !button.isDisabled()).isPresent());
        robot.push(KeyCode.ENTER);
        until(() -> robot.lookup("#acceptPreview").tryQuery().isEmpty());
    }

    static void waitFor(FxRobot robot, String query) {
        until(() -> robot.lookup(query).queryAll().stream().anyMatch(Node::isVisible));
    }

    static void waitForRows(FxRobot robot, int rows) {
        until(() -> !robot.lookup("#prices").queryAll().isEmpty() && table(robot).getItems().size() == rows);
        WaitForAsyncUtils.waitForFxEvents();
    }

    static void until(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
        } catch (TimeoutException e) {
            throw new AssertionError("The window does not come to show what was waited for.", e);
        }
    }

    static TableView<?> table(FxRobot robot) {
        return robot.lookup("#prices").queryTableView();
    }

    static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Labeled.class).getText();
    }
}
