package app.linewright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Cell;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/**
 * Whatever can be focused, pressed or read in the window has a name for a screen reader, what shows an icon alone has a
 * tooltip as well, and nothing speaks English in a French window: in every panel, state, popover and dialog.
 */
class NamesTest extends EveryScreen {
    /** What hardly an English sentence does without, but for names. What stands in quotes, others said. */
    private static final Pattern ENGLISH = Pattern.compile("\\b(the(?!-odds-api)|The (?!Odds API)|is|are|was|were|has"
            + "|have|not|cannot|with|your|which|because|and(?! Hove)|of|for|from)\\b");
    private static final Pattern QUOTED = Pattern.compile("«[^»]*»");

    private final TreeSet<String> nameless = new TreeSet<>();
    private final TreeSet<String> english = new TreeSet<>();
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
        assertEnglish(language);
        assertThat(named).isGreaterThan(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"english", "french"})
    void inTheWelcome(String language, FxRobot robot) {
        visitWelcome(robot, language);

        assertThat(String.join("\n", nameless)).isEmpty();
        assertEnglish(language);
        assertThat(named).isGreaterThan(20);
    }

    @Override
    void inspect(FxRobot robot, String screen, Runnable settle) {
        robot.interact(() -> {
            settle.run();
            visit(screen, scene().getRoot(), scene().getRoot());
        });
    }

    /** An English window shows that what is looked for would be found. */
    private void assertEnglish(String language) {
        if (language.equals("english")) {
            assertThat(english).hasSizeGreaterThan(10);
        } else {
            assertThat(String.join("\n", english)).isEmpty();
        }
    }

    private void visit(String screen, Node node, Parent root) {
        if (!node.isVisible() || node instanceof ScrollBar) {
            return;
        }
        said(node).filter(text -> ENGLISH.matcher(QUOTED.matcher(text).replaceAll("")).find())
                .forEach(text -> english.add(screen + ": " + text));
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

    /** What {@code node} shows or tells by itself. */
    private static Stream<String> said(Node node) {
        var tooltip = node instanceof Control control ? control.getTooltip() : null;
        var shown = switch (node) {
            case Labeled labeled -> labeled.getText();
            case Text text -> text.getText();
            case TextInputControl field -> field.getPromptText();
            default -> null;
        };
        return Stream.of(node.getAccessibleText(), tooltip == null ? null : tooltip.getText(), shown)
                .filter(Objects::nonNull);
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
