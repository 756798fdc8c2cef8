package app.linewright.desktop.board;

import app.linewright.desktop.kit.Words;
import app.linewright.odds.MarketKey;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/** Binds the table of prices: its rows, columns and heads, and what is selected in it. */
final class PricesTable {
    private static final double SCROLL_BAR = 12;

    private final TableView<BoardLine> prices;
    private final BoardViewModel model;
    private final BoardColumns columns;
    /** The rows that there are: as many as there is room for, and a few more. */
    private final Set<LineRow> rows = Collections.newSetFromMap(new WeakHashMap<>());

    /** Whether no price has been shown yet. */
    private boolean isNew = true;

    PricesTable(TableView<BoardLine> prices, BoardViewModel model, Words words, ObservableValue<ZoneId> zone) {
        this.prices = prices;
        this.model = model;
        var stars = new StartCell.Stars(model.watchedProperty(), model::watch);
        this.columns = new BoardColumns(
                new BoardTips(words, zone), model.nowProperty(), stars, new Tooltip(), model.table());
        prices.setRowFactory(_ -> {
            var row = new LineRow(model.selectedProperty(), words, model::toggle);
            rows.add(row);
            return row;
        });
        prices.addEventFilter(MouseEvent.MOUSE_CLICKED, this::sort);
        prices.setItems(model.lines());
        prices.setPlaceholder(new Label());
        model.columnsProperty().subscribe(_ -> arrange());
        prices.widthProperty().subscribe(this::arrange);
        prices.getSelectionModel().selectedItemProperty().subscribe(line -> {
            if (!model.table().isShowing()) {
                model.selectedProperty().set(LineRow.market(line));
            }
        });
        model.selectedProperty().subscribe(this::select);
    }

    /** The selected line as it stands; what a table calls its selected item may have been replaced since. */
    @Nullable BoardLine selectedLine() {
        int row = prices.getSelectionModel().getSelectedIndex();
        return row >= 0 && row < prices.getItems().size() ? prices.getItems().get(row) : null;
    }

    /** Repaints the rows whose lines were replaced, and selects again what lines that came and went took along. */
    void shown(BitSet replaced) {
        if (!replaced.isEmpty()) {
            rows.forEach(row -> {
                if (!row.isEmpty() && row.getIndex() >= 0 && replaced.get(row.getIndex())) {
                    row.repaint();
                }
            });
        }
        if (isNew && !prices.getItems().isEmpty()) {
            isNew = false;
            takeFocus();
        }
        var chosen = model.selectedProperty().get();
        if (chosen != null && !chosen.equals(LineRow.market(selectedLine()))) {
            int row = row(chosen);
            if (row < 0) {
                model.selectedProperty().set(null);
            } else {
                prices.getSelectionModel().select(row);
            }
        }
    }

    /** The keys work on the prices from the start, unless somebody has already gone elsewhere with them, or writes. */
    private void takeFocus() {
        var scene = prices.getScene();
        var owner = scene == null ? null : scene.getFocusOwner();
        if (owner == null || !(owner.isFocusVisible() || owner instanceof TextInputControl)) {
            prices.requestFocus();
        }
    }

    /** Selects the first line of a market that was chosen elsewhere. */
    private void select(@Nullable MarketKey market) {
        if (market == null || market.equals(LineRow.market(selectedLine()))) {
            return;
        }
        int row = row(market);
        if (row >= 0) {
            prices.getSelectionModel().select(row);
            prices.scrollTo(Math.max(0, row - 1));
            prices.requestFocus();
        }
    }

    /** Where the first line of {@code market} is; −1 where there is none. */
    private int row(MarketKey market) {
        for (int row = 0; row < prices.getItems().size(); row++) {
            if (market.equals(LineRow.market(prices.getItems().get(row)))) {
                return row;
            }
        }
        return -1;
    }

    /** A click on a head sorts by it. */
    private void sort(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        for (var node = (Node) event.getTarget(); node != null; node = node.getParent()) {
            if (node instanceof TableColumnHeader head && head.getTableColumn() != null) {
                BoardColumns.by(head.getTableColumn()).ifPresent(model.table()::sort);
                return;
            }
        }
    }

    /** Which books are shown where there is no room for all. */
    BookPages pages() {
        return columns.pages();
    }

    /** Goes {@code books} to the right, or by a negative number to the left; false where there are no more there. */
    boolean move(int books) {
        boolean moved = pages().move(books);
        if (moved) {
            arrange();
        }
        return moved;
    }

    private void arrange() {
        if (prices.getWidth() <= 0) {
            return;
        }
        // Leave room for the scroll bar, so that it never brings a second one.
        var arranged = columns.of(model.columnsProperty().get(), prices.getWidth() - SCROLL_BAR);
        if (!arranged.equals(prices.getColumns())) {
            prices.getColumns().setAll(arranged);
        }
    }
}
