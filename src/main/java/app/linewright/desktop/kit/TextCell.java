package app.linewright.desktop.kit;

import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** A text that may be cut, and is then told in full in a tooltip. */
public final class TextCell<S> extends TableCell<S, String> {
    private final Tooltip full = new Tooltip();

    public TextCell() {
        full.setWrapText(true);
        full.setMaxWidth(480);
        full.textProperty().bind(textProperty());
        textTruncatedProperty().subscribe(cut -> setTooltip(cut ? full : null));
    }

    @Override
    protected void updateItem(@Nullable String text, boolean empty) {
        super.updateItem(text, empty);
        setText(empty ? null : text);
    }
}
