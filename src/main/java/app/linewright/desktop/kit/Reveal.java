package app.linewright.desktop.kit;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;

/** Scrolls what has the focus into view. */
public final class Reveal {
    private static final double MARGIN = 12;

    private Reveal() {}

    /** Tab goes on below the edge: what gets the focus in {@code pane} is brought into view. */
    public static void focused(ScrollPane pane) {
        pane.sceneProperty()
                .flatMap(Scene::focusOwnerProperty)
                .subscribe(focused -> Optional.ofNullable(focused).ifPresent(node -> in(pane, node)));
    }

    /** Scrolls {@code pane} no farther than it takes to show {@code node}, where that is within it. */
    public static void in(ScrollPane pane, Node node) {
        var content = pane.getContent();
        var inside = node;
        while (inside != null && !inside.equals(content)) {
            inside = inside.getParent();
        }
        var room = content.getLayoutBounds().getHeight() - pane.getViewportBounds().getHeight();
        if (inside == null || room <= 0) {
            return;
        }
        var bounds = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        var top = pane.getVvalue() * room;
        var bottom = top + pane.getViewportBounds().getHeight();
        if (bounds.getMinY() - MARGIN < top) {
            pane.setVvalue(Math.max(0, bounds.getMinY() - MARGIN) / room);
        } else if (bounds.getMaxY() + MARGIN > bottom) {
            pane.setVvalue(Math.min(1, (bounds.getMaxY() + MARGIN - pane.getViewportBounds().getHeight()) / room));
        }
    }
}
