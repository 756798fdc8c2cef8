package app.linewright.desktop.board;

import app.linewright.odds.Sportsbook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;

/** The columns of the Board's table. */
final class BoardColumns {
    private static final double NARROWEST_NAME = 140;
    private static final double WIDEST_NAME = 280;
    /** How much wider than need be a column of prices becomes. */
    private static final double SPARE_PRICE = 30;
    /** The width of a digit, and more than that of any sign in a price. */
    private static final double DIGIT = 8;

    private final BoardTips tips;
    private final BoardCells cells;
    /** What was made once: a table keeps the cells of a column that comes back. */
    private final Map<String, TableColumn<BoardLine, BoardLine>> made = new HashMap<>();

    BoardColumns(BoardTips tips, ObservableValue<Instant> now, StartCell.Stars stars, Tooltip tooltip) {
        this.tips = tips;
        this.cells = new BoardCells(tips, now, stars, tooltip);
    }

    /**
     * All columns, from left to right, within {@code width} as far as that goes: the room is given to the names first,
     * then to the prices. Where there is too little of it the age comes before the prices and the hold after them, so
     * that scrolling sideways leaves only prices to be looked for.
     */
    List<TableColumn<BoardLine, BoardLine>> of(Columns shown, double width) {
        var pointed = shown.pointed();
        var name = column("selection", NARROWEST_NAME, cells::name);
        var hold = column("hold", 62, cells::hold);
        var age = column("age", 84, cells::age);
        var prices = shown.sources().stream().map(source -> sourceColumn(source, shown)).toList();
        var columns = new ArrayList<>(List.of(
                column("start", 56, cells::start),
                name,
                column(pointed ? "best-at-point" : "best", "best",
                        pointed ? widened(120, 5, shown.longestPrice()) : widened(88, 5, shown.longestPrice()),
                        () -> cells.best(pointed)),
                column("fair", widened(92, 10, shown.longestFair()), cells::fair),
                column("edge", 118, cells::edge)));
        columns.addAll(prices);
        columns.add(hold);
        columns.add(age);
        var left = width - columns.stream().mapToDouble(TableColumn::getMinWidth).sum();
        if (left < 0) {
            columns.remove(age);
            columns.add(columns.size() - prices.size() - 1, age);
        }
        var forName = Math.floor(Math.clamp(left, 0, WIDEST_NAME - NARROWEST_NAME));
        var forPrice = Math.floor(Math.clamp((left - forName) / Math.max(1, prices.size()), 0, SPARE_PRICE));
        columns.forEach(column -> column.setPrefWidth(column.getMinWidth()));
        name.setPrefWidth(NARROWEST_NAME + forName);
        prices.forEach(column -> column.setPrefWidth(column.getMinWidth() + forPrice));
        return columns;
    }

    /** The width of a column made for {@code fitting} characters where there are {@code longest}. */
    private static double widened(double width, int fitting, int longest) {
        return width + DIGIT * Math.max(0, longest - fitting);
    }

    private TableColumn<BoardLine, BoardLine> column(String name, double width, Supplier<LineCell> cell) {
        return column(name, name, width, cell);
    }

    private TableColumn<BoardLine, BoardLine> column(String key, String name, double width, Supplier<LineCell> cell) {
        var column = made.computeIfAbsent(key, _ -> {
            var fresh = LineCell.column(tips.say("board.column." + name), name);
            fresh.setCellFactory(_ -> cell.get());
            return fresh;
        });
        column.setMinWidth(width);
        return column;
    }

    private TableColumn<BoardLine, BoardLine> sourceColumn(Sportsbook source, Columns shown) {
        var pointed = shown.pointed();
        var column = made.computeIfAbsent("price-" + source.key() + pointed, _ -> sourceColumn(source, pointed));
        column.setMinWidth(pointed
                ? widened(92, 5, shown.longestPrice())
                : widened(66, 6, shown.longestPrice()));
        return column;
    }

    private TableColumn<BoardLine, BoardLine> sourceColumn(Sportsbook source, boolean pointed) {
        // A narrow head has room for about nine letters; the tooltip has the name in full.
        var title = source.name().length() <= 8 ? source.name() : source.abbreviation();
        var column = LineCell.column("", "price");
        column.setId("price-" + source.key());
        var head = new Label(title);
        head.setTooltip(new Tooltip(source.name()));
        head.setAccessibleText(source.name());
        column.setGraphic(head);
        if (!source.isBook()) {
            column.getStyleClass().add("aggregate");
        }
        column.setCellFactory(_ -> cells.price(source, pointed));
        return column;
    }
}
