package app.linewright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.desktop.kit.Zoom;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import javafx.geometry.Dimension2D;
import javafx.stage.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/**
 * There is room for every text and every control: in two sizes of the window, and in a wide one where that shows more,
 * with text of 100 to 200 %, in both languages, in every panel, state, popover and dialog.
 */
class RoomTest extends EveryScreen {
    private static final Dimension2D HIGH = new Dimension2D(1440, 900);
    private static final Dimension2D LOW = new Dimension2D(1100, 700);
    private static final Dimension2D WIDE = new Dimension2D(1680, 945);
    private static final List<Integer> TEXT_SIZES = List.of(100, 150, 200);
    /** How much of its owner stays to be seen around a dialog. */
    private static final double MARGIN = 48;

    private final TreeSet<String> found = new TreeSet<>();

    @Start
    void start(Stage shown) {
        prepare(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"english", "french"})
    void inThePanels(String language, FxRobot robot) {
        visitPanels(robot, language);

        assertThat(String.join("\n", found)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"english", "french"})
    void inTheWelcome(String language, FxRobot robot) {
        visitWelcome(robot, language);

        assertThat(String.join("\n", found)).isEmpty();
    }

    @Override
    void inspect(FxRobot robot, String screen, Runnable settle) {
        inspect(robot, screen, settle, TEXT_SIZES, List.of(HIGH, LOW));
    }

    /** Larger text in a wide window is what a smaller one shows. */
    @Override
    void inspectWide(FxRobot robot, String screen) {
        inspect(robot, screen, () -> {}, List.of(100), List.of(WIDE));
    }

    private void inspect(
            FxRobot robot, String screen, Runnable settle, List<Integer> texts, List<Dimension2D> windows) {
        robot.interact(() -> {
            var shown = (Zoom) scene().getRoot();
            var asked = dialog().map(open -> new Dimension2D(shown.getWidth(), shown.getHeight()));
            // The sizes of text without: with each all styles are applied anew.
            for (int text : texts) {
                for (var window : windows) {
                    lay(shown, window, asked, text);
                    settle.run();
                    layOut(shown);
                    var where = screen + " at " + (int) window.getWidth() + ", " + text + " %: ";
                    RoomWalk.faults(shown).forEach(fault -> found.add(where + fault));
                    shoot(shown, where);
                }
            }
            lay(shown, HIGH, asked, 100);
        });
    }

    /**
     * Lays {@code shown} out as in a window of the size of {@code window}.
     *
     * @param asked the size that a dialog asks for at 100 %, which is as large as its owner less a margin at most
     */
    private static void lay(Zoom shown, Dimension2D window, Optional<Dimension2D> asked, int text) {
        shown.setPercent(text);
        var size = asked.map(dialog -> new Dimension2D(
                        Math.min(dialog.getWidth() * text / 100, window.getWidth() - MARGIN),
                        Math.min(dialog.getHeight() * text / 100, window.getHeight() - MARGIN)))
                .orElse(window);
        shown.resize(size.getWidth(), size.getHeight());
        layOut(shown);
    }

    /** Some of what is laid out asks for more when it knows its width. */
    private static void layOut(Zoom shown) {
        for (int i = 0; i < 3; i++) {
            shown.applyCss();
            shown.layout();
        }
    }

    private static void shoot(Zoom shown, String where) {
        Shots.take(shown.getScene(), "room-" + where.replaceAll("[^a-z0-9]+", "-"));
    }
}
