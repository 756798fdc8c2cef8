package app.linewright.desktop.board;

import app.linewright.desktop.kit.Words;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Leads to the books beside those shown: two buttons over the heads, the arrow keys, and the wheel turned sideways. */
final class BookPager {
    /** What the buttons take of the width of the heads. */
    static final double WIDTH = 64;
    /** So far a wheel turns for one book. */
    private static final double TURN = 40;

    private final HBox place;
    private final ReadOnlyObjectProperty<BookPages.Page> page;
    private final IntConsumer move;
    private final Words words;
    private final Button before;
    private final Button after;
    private double turned;

    /**
     * @param place holds the buttons
     * @param move goes by so many books, to the left by a negative number
     */
    BookPager(HBox place, ReadOnlyObjectProperty<BookPages.Page> page, IntConsumer move, Words words) {
        this.place = place;
        this.page = page;
        this.move = move;
        this.words = words;
        before = button("books-before", "ci-chevron-left", -1);
        after = button("books-after", "ci-chevron-right", 1);
        place.getStyleClass().add("book-pager");
        place.getChildren().setAll(before, after);
        page.subscribe(this::show);
    }

    private Button button(String id, String icon, int direction) {
        var button = new Button(null, new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().add("icon-button");
        button.setOnAction(_ -> move.accept(direction * page.get().shown()));
        return button;
    }

    private void show(BookPages.Page shown) {
        place.setVisible(shown.isPart());
        before.setDisable(!shown.hasBefore());
        after.setDisable(!shown.hasAfter());
        name(before, words.say("board.books.before", shown.first() + 1, shown.first() + shown.shown(), shown.all()));
        name(after, words.say("board.books.after", shown.first() + 1, shown.first() + shown.shown(), shown.all()));
    }

    private static void name(Button button, String name) {
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
    }

    /** Has the arrow keys on a selection of {@code table}, and a wheel turned sideways, go from book to book. */
    void listen(Node table, Supplier<@Nullable BoardLine> selected) {
        table.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean plain = !event.isAltDown() && !event.isControlDown() && !event.isShiftDown();
            if (plain && page.get().isPart() && selected.get() instanceof BoardLine.Selection
                    && (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT)) {
                move.accept(event.getCode() == KeyCode.LEFT ? -1 : 1);
                event.consume();
            }
        });
        table.addEventFilter(ScrollEvent.SCROLL, event -> {
            if (page.get().isPart() && Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY())) {
                turned -= event.getDeltaX();
                int books = (int) (turned / TURN);
                turned -= books * TURN;
                if (books != 0) {
                    move.accept(books);
                }
                event.consume();
            }
        });
    }
}
