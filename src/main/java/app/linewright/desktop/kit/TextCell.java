package app.linewright.desktop.kit;

import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** A text that may be cut, and is then told in full in a tooltip. */
public final class TextCell<S> extends TableCell<S, String> {
    public TextCell() {
        // A tooltip is a window with a scene: only a cell whose text is cut makes one.
        textTruncatedProperty().subscribe(cut -> setTooltip(cut ? inFull() : null));
    }

    private Tooltip inFull() {
        var full = new Tooltip();
        full.setWrapText(true);
        full.setMaxWidth(480);
        full.textProperty().bind(textProperty());
        return full;
    }

    @Override
    protected void updateItem(@Nullable String text, boolean empty) {
        super.updateItem(text, empty);
        setText(empty ? null : text);
    }
}
