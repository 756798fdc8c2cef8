package app.linewright.desktop.board;

import app.linewright.desktop.board.BoardLine.Selection;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A cell of the Board's table. Its nodes are made once; a new line only changes their texts and style classes. */
abstract class LineCell extends TableCell<BoardLine, BoardLine> {
    private final Region waiting = new Region();
    private final Region content;

    /**
     * @param content what shows a selection
     * @param bar the width of the grey bar that stands in for it; 0 for none
     */
    LineCell(Region content, double bar) {
        this.content = content;
        waiting.getStyleClass().add("waiting-bar");
        waiting.setMaxSize(bar, 8);
        waiting.setMinSize(bar, 8);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        // The row gives it its place and size, whatever it shows; as nobody's to manage it is laid out by itself when a
        // figure changes, where otherwise all rows in sight are laid out and dressed anew.
        setManaged(false);
    }

    /** A cell that tells more in {@code shared}, the one tooltip of the whole table. */
    LineCell(Region content, double bar, Tooltip shared) {
        this(content, bar);
        setOnMouseEntered(_ -> {
            var text = getItem() instanceof Selection selection ? tip(selection) : "";
            shared.setText(text);
            setTooltip(text.isEmpty() ? null : shared);
        });
    }

    static void wear(Label label, String styleClass, boolean worn) {
        var classes = label.getStyleClass();
        if (worn != classes.contains(styleClass)) {
            if (worn) {
                classes.add(styleClass);
            } else {
                classes.remove(styleClass);
            }
        }
    }

    /** Shows {@code line}, which stands for the same as the one shown. */
    final void repaint(BoardLine line) {
        updateItem(line, false);
    }

    @Override
    public final @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        // Worded only for who asks: a hundred cells may change at once.
        return attribute == AccessibleAttribute.TEXT
                ? getItem() instanceof Selection selection ? tip(selection) : ""
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    @Override
    protected final void updateItem(@Nullable BoardLine line, boolean empty) {
        super.updateItem(line, empty);
        if (!(line instanceof Selection)) {
            setText(null);
        }
        if (line == null || empty) {
            setGraphic(null);
            return;
        }
        switch (line) {
            case Selection selection -> show(selection);
            case BoardLine.Waiting(boolean first, _, int length) -> {
                var width = waitingWidth(first, length);
                waiting.setMaxWidth(width);
                waiting.setMinWidth(width);
                setGraphic(width > 0 ? waiting : null);
            }
            case BoardLine.Title title -> setGraphic(updateTitle(title) ? content : null);
            case BoardLine.Day _ -> setGraphic(null);
        }
    }

    /** Shows a selection in the cell. */
    void show(Selection selection) {
        setGraphic(update(selection) ? content : null);
    }

    /** Brings the content up to date; false where the line has nothing for this cell. */
    abstract boolean update(Selection selection);

    /** What a tooltip and a screen reader say of the cell. */
    abstract String tip(Selection selection);

    boolean updateTitle(BoardLine.Title title) {
        return false;
    }

    double waitingWidth(boolean first, int length) {
        return waiting.getMaxWidth();
    }
}
