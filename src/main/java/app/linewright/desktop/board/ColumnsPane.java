package app.linewright.desktop.board;

import app.linewright.desktop.kit.Choices;
import app.linewright.desktop.kit.TableParts;
import app.linewright.desktop.kit.Words;
import app.linewright.odds.Sportsbook;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** Which columns the Board's table has, in which order its books and its markets stand. Escape closes it. */
final class ColumnsPane extends VBox {
    private final BoardTable table;
    private final Words words;
    private final ComboBox<Optional<BoardSort>> order = new ComboBox<>();
    private final Map<TableChoice.Column, CheckBox> columns = new EnumMap<>(TableChoice.Column.class);
    private final VBox books = new VBox(4);

    ColumnsPane(BoardTable table, Words words, Runnable close) {
        this.table = table;
        this.words = words;
        getStyleClass().addAll("lw-popover", "columns-pane");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        var shown = new HBox(12);
        for (var column : TableChoice.Column.values()) {
            shown.getChildren().add(box(column));
        }
        var scrolled = new ScrollPane(books);
        scrolled.setFitToWidth(true);
        scrolled.setFocusTraversable(false);
        var standard = new Button(words.say("board.columns.standard"));
        standard.setId("columns-standard");
        standard.setOnAction(_ -> table.choiceProperty().set(table.choiceProperty().get().withStandardColumns()));
        getChildren().addAll(
                head("board.columns.order"), order(), head("board.columns.shown"), shown,
                head("board.columns.books"), scrolled, standard);
        VBox.setVgrow(scrolled, Priority.SOMETIMES);
        table.columnsProperty().subscribe(_ -> show());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                close.run();
            }
        });
    }

    private Label head(String key) {
        var head = TableParts.label("columns-head");
        head.setText(words.say(key));
        return head;
    }

    private Node order() {
        var orders = new ArrayList<Optional<BoardSort>>();
        orders.add(Optional.empty());
        Arrays.stream(BoardSort.By.values()).forEach(by -> {
            var first = BoardSort.next(Optional.empty(), by);
            orders.add(first);
            orders.add(BoardSort.next(first, by));
        });
        order.setId("columns-order");
        order.setAccessibleText(words.say("board.columns.order"));
        order.getItems().setAll(orders);
        order.setMaxWidth(Double.MAX_VALUE);
        order.setConverter(Choices.shown(sort -> words.say("board.order." + sort.map(BoardSort::text).orElse("days"))));
        order.valueProperty().subscribe(sort -> {
            if (sort != null && !sort.equals(table.choiceProperty().get().sort())) {
                table.choiceProperty().set(table.choiceProperty().get().withSort(sort));
            }
        });
        return order;
    }

    private CheckBox box(TableChoice.Column column) {
        var box = new CheckBox(words.say("board.columns." + column.key()));
        box.setId("column-" + column.key());
        box.setOnAction(_ -> table.choiceProperty()
                .set(table.choiceProperty().get().withColumn(column, box.isSelected())));
        columns.put(column, box);
        return box;
    }

    private void show() {
        var shown = table.columnsProperty().get();
        order.setValue(shown.choice().sort());
        columns.forEach((column, box) -> box.setSelected(shown.choice().shows(column)));
        var focused = getScene() == null ? null : getScene().getFocusOwner();
        var focusedId = focused == null ? null : focused.getId();
        var sources = shown.choice().ordered(shown.sources());
        books.getChildren().setAll(sources.stream().map(source -> row(source, sources)).toList());
        // The rows are new; who was moving a book goes on moving it.
        var again = focusedId == null ? null : lookup("#" + focusedId);
        if (again != null && !again.equals(focused)) {
            (again.isDisabled() ? again.getParent().lookup(".check-box") : again).requestFocus();
        }
    }

    private Node row(Sportsbook source, List<Sportsbook> sources) {
        var box = new CheckBox(source.name());
        box.setId("book-" + source.key());
        box.setSelected(table.choiceProperty().get().shows(source));
        box.setOnAction(_ -> table.choiceProperty()
                .set(table.choiceProperty().get().withBook(source.key(), box.isSelected())));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        int place = sources.indexOf(source);
        var row = new HBox(
                4, box, space,
                mover("before", "ci-chevron-up", source, -1, place == 0),
                mover("after", "ci-chevron-down", source, 1, place == sources.size() - 1));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Button mover(String where, String icon, Sportsbook source, int places, boolean disabled) {
        var button = new Button(null, new FontIcon(icon));
        button.setId(where + "-" + source.key());
        button.getStyleClass().add("icon-button");
        var name = words.say("board.columns." + where, source.name());
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
        button.setDisable(disabled);
        button.setOnAction(_ -> table.move(source, places));
        return button;
    }

    /** Begins where one changes most. */
    void focus() {
        order.requestFocus();
    }
}
