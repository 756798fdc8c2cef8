package app.linewright.desktop.board;

import app.linewright.desktop.board.TableChoice.Column;
import app.linewright.desktop.kit.TableParts;
import app.linewright.odds.Sportsbook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/** The columns of the Board's table. */
final class BoardColumns {
    private static final double NARROWEST_NAME = 140;
    private static final double WIDEST_NAME = 280;
    /** How much wider than need be a column of prices becomes. */
    private static final double SPARE_PRICE = 30;
    /** The width of a digit, and more than that of any sign in a price. */
    private static final double DIGIT = 8;

    /** From this width of the table on, books have wider columns and courses longer ones. */
    private static final double WIDE = 2000;

    private final BoardTips tips;
    private final BoardCells cells;
    private final BoardTable table;
    private final BookPages pages = new BookPages();
    /** What was made once: a table keeps the cells of a column that comes back. */
    private final Map<String, TableColumn<BoardLine, BoardLine>> made = new HashMap<>();

    BoardColumns(
            BoardTips tips,
            ObservableValue<Instant> now,
            StartCell.Stars stars,
            Tooltip tooltip,
            BoardTable table) {
        this.tips = tips;
        this.table = table;
        this.cells = new BoardCells(tips, now, stars, tooltip, table);
        table.sparklines().spanProperty().subscribe(this::tellSpan);
    }

    /**
     * The columns that are chosen, from left to right, within {@code width} as far as that goes: the room is given to
     * the names first, then to the prices; where there are none the names take it all. Where there is too little of it
     * the courses go first and then the hold; and where that is not enough the age comes before the prices, of which as
     * many books are shown as there is room for: the others are led to sideways, while all that tells what is offered
     * on what stays where it is.
     */
    List<TableColumn<BoardLine, BoardLine>> of(Columns shown, double width) {
        var pointed = shown.pointed();
        var choice = shown.choice();
        var name = column("selection", NARROWEST_NAME, cells::name);
        var prices = shown.shownSources().stream()
                .map(source -> sourceColumn(source, shown, width >= WIDE ? 72 : 66))
                .toList();
        var columns = new ArrayList<>(List.of(
                column("start", shown.dated() ? 92 : 56, cells::start),
                name,
                column(pointed ? "best-at-point" : "best", "best",
                        pointed ? widened(120, 5, shown.longestPrice()) : widened(88, 5, shown.longestPrice()),
                        () -> cells.best(pointed))));
        add(columns, choice, Column.FAIR, column("fair", widened(92, 10, shown.longestFair()), cells::fair));
        add(columns, choice, Column.EDGE, column("edge", 118, cells::edge));
        int firstPrice = columns.size();
        columns.addAll(prices);
        var hold = column("hold", 62, cells::hold);
        add(columns, choice, Column.HOLD, hold);
        var age = column("age", 84, cells::age);
        add(columns, choice, Column.AGE, age);
        double course = width >= WIDE ? 120 : 60;
        var trend = column("trend-" + course, "trend", course + 20, () -> cells.trend(course));
        add(columns, choice, Column.TREND, trend);
        tellSpan();
        tellSort(choice);
        for (var dispensable : List.of(trend, hold)) {
            if (left(columns, width) < 0) {
                columns.remove(dispensable);
            }
        }
        if (left(columns, width) < 0 && columns.remove(age)) {
            columns.add(firstPrice, age);
        }
        var paged = left(columns, width) < 0;
        var room = paged ? width - BookPager.WIDTH : width;
        var shownPrices = pages.of(prices, paged ? fitting(columns, prices, room) : prices.size());
        columns.removeIf(column -> prices.contains(column) && !shownPrices.contains(column));
        var left = left(columns, room);
        var forName = Math.floor(
                shownPrices.isEmpty() ? Math.max(0, left) : Math.clamp(left, 0, WIDEST_NAME - NARROWEST_NAME));
        var forPrice = Math.floor(Math.clamp((left - forName) / Math.max(1, shownPrices.size()), 0, SPARE_PRICE));
        columns.forEach(column -> column.setPrefWidth(column.getMinWidth()));
        name.setPrefWidth(NARROWEST_NAME + forName);
        prices.forEach(column -> column.setPrefWidth(column.getMinWidth() + forPrice));
        return columns;
    }

    /** How many of {@code prices} there is room for beside the other columns. */
    private static int fitting(
            List<TableColumn<BoardLine, BoardLine>> columns,
            List<TableColumn<BoardLine, BoardLine>> prices,
            double room) {
        var widest = prices.stream().mapToDouble(TableColumn::getMinWidth).max().orElse(1);
        var forAll = prices.stream().mapToDouble(TableColumn::getMinWidth).sum();
        return (int) Math.floor((left(columns, room) + forAll) / widest);
    }

    /** Which books are shown where there is no room for all. */
    BookPages pages() {
        return pages;
    }

    private static void add(
            List<TableColumn<BoardLine, BoardLine>> columns,
            TableChoice choice,
            Column column,
            TableColumn<BoardLine, BoardLine> made) {
        if (choice.shows(column)) {
            columns.add(made);
        }
    }

    private static double left(List<TableColumn<BoardLine, BoardLine>> columns, double width) {
        return width - columns.stream().mapToDouble(TableColumn::getMinWidth).sum();
    }

    /** The head over the courses says how much time they span. */
    private void tellSpan() {
        made.forEach((key, column) -> {
            if (key.startsWith("trend-")) {
                column.setText(tips.span(table.sparklines().spanProperty().get()));
            }
        });
    }

    /** The head by which the markets are sorted wears an arrow. */
    private void tellSort(TableChoice choice) {
        made.forEach((key, column) -> by(column).ifPresent(by -> column.setGraphic(choice.sort()
                .filter(sort -> sort.by() == by)
                .map(BoardColumns::arrow)
                .orElse(null))));
    }

    private static Node arrow(BoardSort sort) {
        var arrow = new Region();
        arrow.getStyleClass().addAll("sort-arrow", sort.descending() ? "down" : "up");
        return arrow;
    }

    /** What markets are sorted by where one clicks the head of {@code column}. */
    static Optional<BoardSort.By> by(TableColumnBase<?, ?> column) {
        return Arrays.stream(BoardSort.By.values()).filter(by -> by.key().equals(column.getId())).findFirst();
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
            var title = name.equals("trend") ? "" : tips.say("board.column." + name);
            var fresh = TableParts.<BoardLine>column(title, name);
            fresh.setCellFactory(_ -> cell.get());
            return fresh;
        });
        column.setMinWidth(width);
        return column;
    }

    private TableColumn<BoardLine, BoardLine> sourceColumn(Sportsbook source, Columns shown, double width) {
        var pointed = shown.pointed();
        var column = made.computeIfAbsent("price-" + source.key() + pointed, _ -> sourceColumn(source, pointed));
        column.setMinWidth(pointed
                ? widened(100, 5, shown.longestPrice())
                : widened(width, 5, shown.longestPrice()));
        return column;
    }

    private TableColumn<BoardLine, BoardLine> sourceColumn(Sportsbook source, boolean pointed) {
        // A narrow head has room for about nine letters; the tooltip has the name in full.
        var title = source.name().length() <= 8 ? source.name() : source.abbreviation();
        var column = TableParts.<BoardLine>column("", "price");
        column.setId("price-" + source.key());
        var head = new Label(title);
        head.setTooltip(new Tooltip(tips.source(source)));
        head.setAccessibleText(tips.source(source));
        column.setGraphic(head);
        if (!source.isBook()) {
            column.getStyleClass().add("aggregate");
        }
        column.setCellFactory(_ -> cells.price(source, pointed));
        return column;
    }
}
