package app.linewright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Cell;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/**
 * Whatever can be focused, pressed or read in the window has a name for a screen reader, and what shows an icon alone
 * has a tooltip as well: in every panel, state, popover and dialog.
 */
class NamesTest extends EveryScreen {
    private final TreeSet<String> nameless = new TreeSet<>();
    private int named;

    @Start
    void start(Stage shown) {
        prepare(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"english", "french"})
    void everywhere(String language, FxRobot robot) {
        visitPanels(robot, language);

        assertThat(String.join("\n", nameless)).isEmpty();
        assertThat(named).isGreaterThan(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"english", "french"})
    void inTheWelcome(String language, FxRobot robot) {
        visitWelcome(robot, language);

        assertThat(String.join("\n", nameless)).isEmpty();
        assertThat(named).isGreaterThan(20);
    }

    @Override
    void inspect(FxRobot robot, String screen, Runnable settle) {
        robot.interact(() -> {
            settle.run();
            visit(screen, scene().getRoot(), scene().getRoot());
        });
    }

    private void visit(String screen, Node node, Parent root) {
        if (!node.isVisible() || node instanceof ScrollBar) {
            return;
        }
        if (asksForAName(node)) {
            named++;
            if (name(node, root).isBlank()) {
                nameless.add(screen + ": " + RoomWalk.told(node));
            }
            if (node instanceof ButtonBase button && Objects.requireNonNullElse(button.getText(), "").isEmpty()
                    && button.getTooltip() == null) {
                nameless.add(screen + ", without a tooltip: " + RoomWalk.told(node));
            }
        }
        if (node instanceof Parent parent && !(node instanceof ComboBoxBase<?>)
                && !(node instanceof TextInputControl)) {
            parent.getChildrenUnmodifiable().forEach(child -> visit(screen, child, root));
        }
    }

    /** Cells are read as parts of their table; what only scrolls is passed over by a screen reader. */
    private static boolean asksForAName(Node node) {
        return node instanceof ButtonBase || node instanceof TableView<?>
                || (node.isFocusTraversable() && !(node instanceof Cell<?>) && !(node instanceof ScrollPane));
    }

    private static String name(Node node, Parent root) {
        var label = root.lookupAll(".label").stream()
                .filter(each -> each instanceof Label of && node.equals(of.getLabelFor()))
                .map(each -> ((Label) each).getText());
        var text = node instanceof Labeled labeled ? labeled.getText() : "";
        return Stream.concat(Stream.of(
                                Objects.requireNonNullElse(node.getAccessibleText(), ""),
                                Objects.requireNonNullElse(text, "")),
                        label)
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse("");
    }
}
