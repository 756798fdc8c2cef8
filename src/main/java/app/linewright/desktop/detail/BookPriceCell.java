package app.linewright.desktop.detail;

import app.linewright.desktop.detail.DetailPage.BookRow;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** A book's price of one outcome, boxed where it is the best. */
final class BookPriceCell extends TableCell<BookRow, String> {
    private static final PseudoClass BEST = PseudoClass.getPseudoClass("best");

    private final int place;
    private final Label price = new Label();

    BookPriceCell(int place) {
        this.place = place;
        price.getStyleClass().add("book-price");
        price.setMinWidth(USE_PREF_SIZE);
    }

    @Override
    protected void updateItem(@Nullable String text, boolean empty) {
        super.updateItem(text, empty);
        var row = getTableRow() == null ? null : getTableRow().getItem();
        setGraphic(empty ? null : price);
        price.setText(empty ? "" : text);
        price.pseudoClassStateChanged(BEST, row != null && place < row.best().size() && row.best().get(place));
    }
}
