package app.linewright.desktop.kit;

import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** A text that may be cut, and is then told in full in a tooltip. */
public final class TextCell<S> extends TableCell<S, String> {
    public TextCell() {
        Whole.tellWhereCut(this);
    }

    @Override
    protected void updateItem(@Nullable String text, boolean empty) {
        super.updateItem(text, empty);
        setText(empty ? null : text);
    }
}
