package app.linewright.desktop.imports;

import app.linewright.desktop.kit.TextCell;
import app.linewright.desktop.kit.Whole;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** A column of texts that may be cut, and are then told in full; in the order of their file. */
final class TextColumn<T> extends TableColumn<T, String> {
    private static final double SCROLL_BAR = 12;

    /** @param width of the column, where its head needs no more */
    TextColumn(String title, double width, Function<T, String> text) {
        super(title);
        setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        setCellFactory(_ -> new TextCell<>());
        setPrefWidth(Whole.column(title, width));
        setSortable(false);
        setReorderable(false);
    }

    /** As above, for figures. */
    static <T> TextColumn<T> figures(String title, double width, Function<T, String> text) {
        var column = new TextColumn<T>(title, width, text);
        column.getStyleClass().add("numeric");
        return column;
    }

    /** Takes what the other columns of {@code table} leave, which are {@code others} wide together. */
    void fill(TableView<T> table, double others) {
        setMinWidth(getPrefWidth());
        prefWidthProperty().bind(table.widthProperty().subtract(others + SCROLL_BAR));
    }
}
