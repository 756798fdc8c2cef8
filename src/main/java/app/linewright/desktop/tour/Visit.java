package app.linewright.desktop.tour;

import static app.linewright.desktop.tour.Camera.fx;
import static app.linewright.desktop.tour.Camera.until;
import static java.util.Objects.requireNonNull;

import app.linewright.desktop.Desk;
import app.linewright.desktop.Opening;
import app.linewright.desktop.Workstation;
import app.linewright.desktop.board.BoardLine;
import app.linewright.desktop.board.LeagueChoice;
import app.linewright.desktop.kit.Segments;
import app.linewright.desktop.kit.Words;
import app.linewright.store.DatabaseAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;

/** A window that is open for the tour, and what one does in it. Used from outside the JavaFX thread. */
final class Visit implements AutoCloseable {
    /** What stands for the place of the home, so that pictures of two computers are the same. */
    private static final DatabaseAddress PLACE =
            new DatabaseAddress.H2Files(Path.of("/home/ann/.local/share/linewright"));

    private static final Duration A_MOMENT = Duration.ofMillis(300);

    private final Workstation workstation;
    private final StagedPreferences preferences = new StagedPreferences();
    private final Stage stage;
    private volatile @Nullable StagedBoards boards;
    private volatile @Nullable StagedImporter importer;
    private volatile List<Path> chosen;

    Visit(Scenery scenery, Callable<Opening> opening) {
        chosen = List.of(scenery.season());
        workstation = new Workstation(
                scenery.clock(), scenery.zone(), new Words(Locale.ENGLISH), (_, _) -> chosen);
        stage = fx(() -> {
            // Without an edge, so that the window is as large as its picture.
            var window = new Stage(StageStyle.UNDECORATED);
            workstation.show(window, () -> staged(opening.call()));
            return window;
        });
    }

    private Opening staged(Opening opening) {
        return switch (opening) {
            case Opening.Refused refused -> refused;
            case Opening.Opened(Desk real) -> {
                var staged = new StagedBoards(real.board());
                var reading = new StagedImporter(real.importer());
                boards = staged;
                importer = reading;
                yield new Opening.Opened(new Desk(
                        staged, real.details(), real.opportunities(), reading, real.refresher(), real.account(),
                        preferences, real.fixtures(), real.firstCall(), PLACE, real.close()));
            }
        };
    }

    Stage stage() {
        return stage;
    }

    StagedBoards boards() {
        return requireNonNull(boards);
    }

    StagedImporter importer() {
        return requireNonNull(importer);
    }

    StagedPreferences preferences() {
        return preferences;
    }

    /** Which files are chosen when the window asks for some. */
    void choose(Path... files) {
        chosen = List.of(files);
    }

    /** Waits until what {@code query} finds is seen. */
    void awaitSeen(String query) {
        until(query, () -> seen(query));
    }

    boolean seen(String query) {
        return stage.getScene().getRoot().lookupAll(query).stream().anyMatch(Visit::seen);
    }

    private static boolean seen(Node node) {
        return node.isVisible() && (node.getParent() == null || seen(node.getParent()));
    }

    <N extends Node> N node(String query, Class<N> type) {
        return type.cast(stage.getScene().getRoot().lookupAll(query).stream()
                .filter(each -> type.isInstance(each) && seen(each))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The window does not show " + query + ".")));
    }

    void press(String query) {
        fx(() -> {
            node(query, ButtonBase.class).fire();
            return true;
        });
    }

    /** Chooses number {@code index} of some segments. */
    void segment(String query, int index) {
        fx(() -> {
            ((ToggleButton) node(query, Segments.class).getChildren().get(index)).setSelected(true);
            return true;
        });
    }

    /** Waits until the table that {@code query} finds has lines. */
    void awaitLines(String query) {
        until("lines in " + query, () -> seen(query) && !node(query, TableView.class).getItems().isEmpty());
    }

    /** Waits until the Board shows games, and no bars that stand in for them. */
    void awaitGames() {
        until("games", () -> ((TableView<?>) node("#prices", TableView.class)).getItems().stream()
                .anyMatch(BoardLine.Selection.class::isInstance));
    }

    /** Waits, where the Board has a column of courses, until they are drawn: one at first, then no more. */
    void awaitCourses() {
        Camera.still();
        if (!fx(() -> seen(".sparkline"))) {
            return;
        }
        awaitSeen(".sparkline-course");
        long drawn;
        do {
            drawn = courses();
            LockSupport.parkNanos(A_MOMENT.toNanos());
        } while (courses() > drawn);
    }

    private long courses() {
        return fx(() -> stage.getScene().getRoot().lookupAll(".sparkline-course").stream()
                .filter(Visit::seen)
                .count());
    }

    /** Selects line {@code index} of a table, without giving it the focus. */
    void select(String query, int index) {
        fx(() -> {
            node(query, TableView.class).getSelectionModel().select(index);
            return true;
        });
    }

    /** Chooses theme and text size in the settings. */
    void look(boolean dark, int text) {
        segment("#theme", dark ? 2 : 1);
        fx(() -> {
            ComboBox<?> sizes = node("#textSize", ComboBox.class);
            sizes.getSelectionModel().select(sizes.getItems().indexOf(text));
            return true;
        });
    }

    /** Shows one league alone on the Board. */
    void league(String title) {
        until(title, () -> seen("#league") && ((ComboBox<?>) node("#league", ComboBox.class)).getItems().stream()
                .anyMatch(titled(title)));
        fx(() -> {
            ComboBox<?> leagues = node("#league", ComboBox.class);
            leagues.getSelectionModel().select(
                    IntStream.range(0, leagues.getItems().size())
                            .filter(each -> titled(title).test(leagues.getItems().get(each)))
                            .findFirst()
                            .orElseThrow());
            return true;
        });
    }

    private static Predicate<Object> titled(String title) {
        return choice -> choice instanceof LeagueChoice league && league.title().startsWith(title);
    }

    /** Scrolls the Board to the first game that starts at {@code start} or later, and gives the number of its line. */
    int scrollTo(String start) {
        return fx(() -> {
            TableView<?> prices = node("#prices", TableView.class);
            var lines = prices.getItems();
            int line = IntStream.range(0, lines.size())
                    .filter(each -> lines.get(each) instanceof BoardLine.Selection selection
                            && selection.start().matches("\\d\\d:\\d\\d")
                            && selection.start().compareTo(start) >= 0)
                    .findFirst()
                    .orElse(0);
            // From elsewhere, so that the line is at the top whatever was there before.
            prices.scrollTo(0);
            prices.layout();
            prices.scrollTo(line);
            return line;
        });
    }

    /** The same, with all courses drawn, and the marks of the changes that they tell. */
    void settleOn(String start) {
        scrollTo(start);
        awaitCourses();
        scrollTo(start);
        Camera.still();
    }

    /** Takes the focus away from every control that shows it. */
    void rest() {
        fx(() -> {
            stage.getScene().getRoot().requestFocus();
            return true;
        });
    }

    /** The dialog that comes up over the window. */
    Stage awaitDialog() {
        until("a dialog", () -> dialogs().size() == 1);
        return fx(() -> dialogs().getFirst());
    }

    /** Waits until the dialog shows what an import would do. */
    void awaitAgreeable() {
        until("what an import would do", () -> agreement().filter(button -> !button.isDisabled()).isPresent());
    }

    /** Has the import done that the dialog shows. */
    void agree() {
        awaitAgreeable();
        fx(() -> {
            agreement().orElseThrow().fire();
            return true;
        });
    }

    private Optional<Button> agreement() {
        return dialogs().stream()
                .map(dialog -> dialog.getScene().lookup("#acceptPreview"))
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .findFirst();
    }

    private List<Stage> dialogs() {
        return Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .map(Stage.class::cast)
                .filter(window -> stage.equals(window.getOwner()))
                .toList();
    }

    /** Closes the dialogs as a person would. */
    void dismissDialogs() {
        fx(() -> {
            dialogs().forEach(dialog -> {
                dialog.fireEvent(new WindowEvent(dialog, WindowEvent.WINDOW_CLOSE_REQUEST));
                dialog.hide();
            });
            return true;
        });
    }

    /** What closing the window by its edge does. */
    void requestClose() {
        fx(() -> {
            stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
            return true;
        });
    }

    @Override
    public void close() {
        fx(() -> {
            stage.hide();
            return true;
        });
        workstation.close();
    }
}
