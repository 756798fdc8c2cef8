package app.linewright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.desktop.kit.Zoom;
import java.util.List;
import java.util.TreeSet;
import javafx.stage.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/**
 * There is room for every text and every control: in two sizes of the window, with text of 100 to 200 %, in both
 * languages, in every panel, state, popover and dialog.
 */
class RoomTest extends EveryScreen {
    private static final List<Integer> TEXT_SIZES = List.of(100, 150, 200);

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
        robot.interact(() -> {
            var shown = (Zoom) scene().getRoot();
            for (int width : List.of(1440, 1100)) {
                for (int text : TEXT_SIZES) {
                    lay(shown, width, width == 1440 ? 900 : 700, text);
                    settle.run();
                    layOut(shown);
                    var where = screen + " at " + width + ", " + text + " %: ";
                    RoomWalk.faults(shown).forEach(fault -> found.add(where + fault));
                    shoot(shown, where);
                }
            }
            lay(shown, 1440, 900, 100);
        });
    }

    /** Lays {@code shown} out as in a window of this size, or a dialog over such a window. */
    private void lay(Zoom shown, double width, double height, int text) {
        shown.setPercent(text);
        var dialog = dialog().filter(open -> open.getScene() == shown.getScene()).isPresent();
        shown.resize(dialog ? Math.min(960 * text / 100.0, width - 48) : width,
                dialog ? Math.min(852 * text / 100.0, height - 48) : height);
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
        if (Boolean.getBoolean("linewright.shots")) {
            Shots.take(shown.getScene(), "room-" + where.replaceAll("[^a-z0-9]+", "-"));
        }
    }
}
