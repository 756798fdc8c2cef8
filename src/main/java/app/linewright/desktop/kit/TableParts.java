package app.linewright.desktop.kit;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.Region;

/** What tables of lines are made of, each of whose cells takes its part of the line. */
public final class TableParts {
    private TableParts() {}

    /** A column whose cells are given the whole line. A person neither sorts nor moves nor widens it by its head. */
    public static <L> TableColumn<L, L> column(String title, String styleClass) {
        var column = new TableColumn<L, L>(title);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.getStyleClass().add(styleClass);
        column.setId(styleClass);
        column.setSortable(false);
        column.setReorderable(false);
        column.setResizable(false);
        return column;
    }

    public static Label label(String... styleClasses) {
        var label = new Label();
        label.getStyleClass().addAll(styleClasses);
        return label;
    }

    /** A label that gives way to no other: a number is never cut. */
    public static Label figure(String... styleClasses) {
        var label = label(styleClasses);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
