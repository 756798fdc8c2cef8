package app.linewright.desktop;

import app.linewright.desktop.kit.Bar;
import app.linewright.desktop.kit.Segments;
import app.linewright.desktop.kit.TextCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Cell;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableRow;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/**
 * Walks through what a scene shows, node by node, and tells what has no room: a text that is cut, a thing that lies
 * outside of what it stands in or of the window, and two that cover one another.
 */
final class RoomWalk {
    /**
     * The style classes of what may end in an ellipsis where a tooltip has the whole, on itself, its cell or its row.
     * Text cells may as well: what files say in a table can be of any length.
     */
    private static final Set<String> MAY_SHORTEN = Set.of(
            "selection-name", // teams and players in a row of a table
            "selection-event", // the game beside a selection
            "head-event", // the game over its bets
            "note-sentence", // a sentence across the row of a table
            "palette-context", // the league beside a game
            "value-event"); // the game beside a value

    /** What lays out its children within itself, and none over another. */
    private static final Set<Class<?>> LAY_OUT = Set.of(
            Bar.class, BorderPane.class, FlowPane.class, GridPane.class, HBox.class, Segments.class, TilePane.class,
            VBox.class);
    private static final double TOLERANCE = 1;
    /** What moves its content within itself, so that a part of it may lie outside. */
    private static final List<String> SCROLLERS = List.of("viewport", "clipped-container", "column-header-background");

    private final Bounds window;
    private final List<String> faults = new ArrayList<>();

    private RoomWalk(Bounds window) {
        this.window = window;
    }

    /** What has no room in {@code root}, which fills a window. */
    static List<String> faults(Parent root) {
        var walk = new RoomWalk(bounds(root));
        walk.visit(root);
        return walk.faults;
    }

    private void visit(Node node) {
        if (!node.isVisible() || node instanceof ScrollBar) {
            return;
        }
        if (node instanceof Labeled labeled) {
            wholeText(labeled);
        }
        if (node instanceof TextField field) {
            wholeText(field);
        }
        if (node instanceof Control || (node instanceof Text && !(node.getParent() instanceof Labeled))) {
            place(node);
        }
        if (node instanceof Pane pane && LAY_OUT.stream().anyMatch(type -> type.isInstance(pane))) {
            children(pane);
        }
        if (node instanceof Parent parent && !(node instanceof TextField)) {
            parent.getChildrenUnmodifiable().forEach(this::visit);
        }
    }

    private void wholeText(Labeled labeled) {
        var whole = Objects.requireNonNullElse(labeled.getText(), "");
        boolean elsewhere = labeled instanceof MenuButton // in a label of its own
                || labeled.getContentDisplay() == ContentDisplay.GRAPHIC_ONLY;
        if (whole.isEmpty() || elsewhere) {
            return;
        }
        for (var child : labeled.getChildrenUnmodifiable()) {
            if (child instanceof Text text && text.getStyleClass().contains("text")) {
                var shown = text.getLayoutBounds();
                boolean cut = !text.getText().equals(whole)
                        || shown.getWidth() > labeled.getWidth() + TOLERANCE
                        || shown.getHeight() > labeled.getHeight() + TOLERANCE;
                if (cut && !mayShorten(labeled)) {
                    faults.add("cut to “" + text.getText() + "”: " + told(labeled));
                }
                return;
            }
        }
        faults.add("without its text: " + told(labeled));
    }

    private static boolean mayShorten(Labeled labeled) {
        return (labeled instanceof TextCell<?> || labeled.getStyleClass().stream().anyMatch(MAY_SHORTEN::contains))
                && tipped(labeled, labeled.getText());
    }

    /** Whether a pointer on {@code node} is told {@code whole}: by itself, its cell or its row. */
    private static boolean tipped(Node node, String whole) {
        if (node instanceof IndexedCell<?> && node.getOnMouseEntered() != null) {
            node.getOnMouseEntered().handle(new MouseEvent(
                    MouseEvent.MOUSE_ENTERED, 0, 0, 0, 0, MouseButton.NONE, 0, false, false, false, false, false,
                    false, false, false, false, false, null));
        }
        if (node instanceof Control control && control.getTooltip() != null
                && control.getTooltip().getText().contains(whole)) {
            return true;
        }
        return node.getParent() != null && !(node instanceof TableRow<?>) && tipped(node.getParent(), whole);
    }

    /** What stands in a field of its own accord: its prompt, or what was chosen. What is typed may be longer. */
    private void wholeText(TextField field) {
        var words = field.getText() == null || field.getText().isEmpty() ? field.getPromptText() : field.getText();
        boolean typed = field.isEditable() && !(field.getParent() instanceof ComboBoxBase<?>)
                && field.getText() != null && !field.getText().isEmpty();
        if (typed || words == null || words.isEmpty()) {
            return;
        }
        var text = new Text(words);
        text.setFont(field.getFont());
        double room = field.getWidth() - field.snappedLeftInset() - field.snappedRightInset();
        if (text.getLayoutBounds().getWidth() > room + TOLERANCE) {
            faults.add("cut in its field: " + told(field) + " “" + words + "”");
        }
    }

    /** Up to the window, everything that cuts must have {@code node} whole, or move what it shows. */
    private void place(Node node) {
        var bounds = bounds(node);
        if (bounds.getWidth() == 0 || bounds.getHeight() == 0) {
            return;
        }
        for (var parent = node.getParent(); parent != null; parent = parent.getParent()) {
            if (scrolls(parent)) {
                bounds = bounds(parent);
            } else if (cuts(parent, bounds)) {
                faults.add("outside " + told(parent) + ": " + told(node));
                return;
            }
        }
        if (!within(window, bounds)) {
            faults.add("outside the window: " + told(node));
        }
    }

    private static boolean cuts(Node parent, Bounds bounds) {
        if (parent.getClip() != null && !within(parent.localToScene(parent.getClip().getBoundsInParent()), bounds)) {
            return true;
        }
        return parent instanceof Cell<?> && !within(bounds(parent), bounds);
    }

    private static boolean scrolls(Node node) {
        return node.getStyleClass().stream().anyMatch(SCROLLERS::contains);
    }

    /** In a pane that lays out its children, each lies within the pane, and none on another. */
    private void children(Pane pane) {
        var laid = pane.getChildrenUnmodifiable().stream()
                .filter(child -> child.isVisible() && child.isManaged())
                .toList();
        for (var child : laid) {
            if (!within(pane.getLayoutBounds(), laid(child))) {
                faults.add("beyond " + told(pane) + ": " + told(child));
            }
        }
        if (pane instanceof GridPane) {
            return; // grounds lie under the cells of a row
        }
        for (int i = 0; i < laid.size(); i++) {
            for (int j = i + 1; j < laid.size(); j++) {
                if (covers(laid(laid.get(i)), laid(laid.get(j)))) {
                    faults.add("in one place: " + told(laid.get(i)) + " and " + told(laid.get(j)));
                }
            }
        }
    }

    /** Where the pane put {@code child}, without what is drawn beyond its edges. */
    private static Bounds laid(Node child) {
        var own = child.getLayoutBounds();
        return new BoundingBox(
                own.getMinX() + child.getLayoutX(), own.getMinY() + child.getLayoutY(),
                own.getWidth(), own.getHeight());
    }

    private static boolean covers(Bounds one, Bounds other) {
        return Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getMinX(), other.getMinX()) > TOLERANCE
                && Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getMinY(), other.getMinY()) > TOLERANCE;
    }

    private static Bounds bounds(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private static boolean within(Bounds whole, Bounds part) {
        return part.getMinX() >= whole.getMinX() - TOLERANCE && part.getMinY() >= whole.getMinY() - TOLERANCE
                && part.getMaxX() <= whole.getMaxX() + TOLERANCE && part.getMaxY() <= whole.getMaxY() + TOLERANCE;
    }

    static String told(Node node) {
        var id = node.getId() == null ? "" : "#" + node.getId();
        var classes = node.getStyleClass().isEmpty() ? "" : "." + String.join(".", node.getStyleClass());
        var text = switch (node) {
            case Labeled labeled when labeled.getText() != null -> " “" + labeled.getText() + "”";
            case Text words -> " “" + words.getText() + "”";
            default -> "";
        };
        return node.getClass().getSimpleName() + id + classes + text;
    }
}
