package app.linewright.desktop.opportunity;

import app.linewright.desktop.kit.EdgeBar;
import app.linewright.desktop.kit.IntervalBar;
import app.linewright.desktop.kit.TableParts;
import app.linewright.desktop.kit.Whole;
import app.linewright.desktop.kit.Words;
import app.linewright.desktop.opportunity.CellParts.AgeCell;
import app.linewright.desktop.opportunity.CellParts.FigureCell;
import app.linewright.desktop.opportunity.CellParts.LineCell;
import app.linewright.desktop.opportunity.CellParts.PriceCell;
import app.linewright.desktop.opportunity.CellParts.PriceCell.Offered;
import java.time.Instant;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** Furnishes the table of prices above the fair ones. */
final class ValueTable {
    private static final PseudoClass POSITIVE = PseudoClass.getPseudoClass("positive");
    private static final double SCROLL_BAR = 12;
    /** From this width of the table on an edge and its range are drawn as well. */
    private static final double DRAWN_FROM = 1160;
    /** From this width on a chip says what the figures of a range say too. */
    private static final double MARKED_FROM = 1000;
    /** What a cell of ranges consists of: its own sides, the figures, the chip's sides, and what lies between. */
    private static final double CELL = 24;
    private static final double RANGE = 132;
    private static final double CHIP = 12;
    private static final double BAR = 44;
    private static final double GAP = 8;
    /** So much of a name is seen, whatever stands beside it. */
    private static final double NAME = 192;
    private static final String CHIP_FONT = "IBM Plex Sans Medium";
    private static final double CHIP_SIZE = 11;

    private final Words words;
    private final ObservableValue<Instant> now;
    /** Whether what is simulated stands beside what is not: elsewhere the panel says it of all of them at once. */
    private BooleanExpression mixed = new SimpleBooleanProperty();

    ValueTable(Words words, ObservableValue<Instant> now) {
        this.words = words;
        this.now = now;
    }

    void furnish(TableView<ValueLine> table) {
        mixed = CellParts.mixed(table.getItems(), ValueLine::simulated);
        var start = column("start", CELL + Whole.moment(words.say("opportunity.start"), words.locale()));
        start.setCellFactory(_ -> new FigureCell<>("start-time", ValueLine::start));
        var selection = column("selection", 224);
        selection.setCellFactory(_ -> new SelectionCell());
        var price = column("price", 116);
        price.setCellFactory(_ -> new PriceCell<>(
                "lw-best", line -> new Offered(line.price(), line.abbreviation())));
        var fair = column("fair", 104);
        fair.setCellFactory(_ -> new FairCell());
        var edge = column("edge", 128);
        // Where there is little room the edge and its range are told in figures only, and then without the chip.
        var drawn = table.widthProperty().greaterThanOrEqualTo(DRAWN_FROM);
        var marked = table.widthProperty().greaterThanOrEqualTo(MARKED_FROM);
        edge.setCellFactory(_ -> new EdgeCell(drawn));
        edge.setMinWidth(Whole.column(edge.getText(), 128 - BAR - GAP));
        edge.prefWidthProperty().bind(Bindings.when(drawn).then(128).otherwise(edge.getMinWidth()));
        double chip = GAP + CHIP + Whole.width(words.say("opportunity.includesZero"), CHIP_FONT, CHIP_SIZE);
        var range = column("range", CELL + RANGE);
        range.setCellFactory(_ -> new RangeCell(drawn, marked));
        var told = range.getMinWidth();
        range.prefWidthProperty().bind(Bindings.when(drawn)
                .then(Math.ceil(told + chip + IntervalBar.WIDTH + GAP))
                .otherwise(Bindings.when(marked).then(Math.ceil(told + chip)).otherwise(told)));
        var age = column("age", 72);
        age.setCellFactory(_ -> new AgeCell<>(ValueLine::time, now, words.figures()));
        var columns = List.of(start, selection, price, fair, edge, range, age);
        var others = List.of(start, price, fair, age).stream().mapToDouble(TableColumn::getPrefWidth).sum();
        selection.prefWidthProperty().bind(table.widthProperty()
                .subtract(edge.prefWidthProperty())
                .subtract(range.prefWidthProperty())
                .subtract(others + SCROLL_BAR));
        table.getColumns().setAll(columns);
        table.setRowFactory(_ -> new Row());
        table.setPlaceholder(new Label());
    }

    private TableColumn<ValueLine, ValueLine> column(String name, double width) {
        return CellParts.column(words.say("opportunity.column." + name), name, width);
    }

    private String tip(ValueLine line) {
        return words.say("opportunity.tip.value", line.selection(), line.event(), line.price(), line.book(),
                line.fair(), line.fairRange(), line.edgeText(), line.range(),
                words.say("board.tip.age.old", CellParts.age(line.time(), now.getValue(), words.figures())));
    }

    /** A row that a screen reader reads whole, and whose tooltip names what its columns shorten. */
    private final class Row extends TableRow<ValueLine> {
        private final Tooltip tooltip = new Tooltip();

        Row() {
            tooltip.setWrapText(true);
            tooltip.setMaxWidth(480);
            setOnMouseEntered(_ -> {
                if (getItem() != null) {
                    tooltip.setText(tip(getItem()));
                }
            });
        }

        @Override
        protected void updateItem(@Nullable ValueLine line, boolean empty) {
            super.updateItem(line, empty);
            setAccessibleText(line == null || empty ? null : tip(line));
            setTooltip(line == null || empty ? null : tooltip);
        }
    }

    private final class SelectionCell extends LineCell<ValueLine> {
        private final Label name;
        private final Label event;
        private final BooleanProperty ofSimulated = new SimpleBooleanProperty();

        SelectionCell() {
            this(TableParts.label("selection-name"), TableParts.label("selection-event"),
                    TableParts.figure("lw-chip", "simulated"));
        }

        private SelectionCell(Label name, Label event, Label simulated) {
            super(CellParts.row(Pos.CENTER_LEFT, name, event, simulated));
            this.name = name;
            this.event = event;
            simulated.setText(words.say("simulated"));
            simulated.visibleProperty().bind(ofSimulated.and(mixed));
            simulated.managedProperty().bind(simulated.visibleProperty());
        }

        @Override
        boolean update(ValueLine line) {
            CellParts.showName(name, line.selection(), NAME);
            event.setText(line.event());
            ofSimulated.set(line.simulated());
            return true;
        }
    }

    private static final class FairCell extends LineCell<ValueLine> {
        private final Label price;
        private final Label range;

        FairCell() {
            this(TableParts.figure("fair-price"), TableParts.figure("fair-range"));
        }

        private FairCell(Label price, Label range) {
            super(CellParts.row(Pos.CENTER_RIGHT, price, range));
            this.price = price;
            this.range = range;
        }

        @Override
        boolean update(ValueLine line) {
            price.setText(line.fair());
            range.setText(line.fairRange());
            return true;
        }
    }

    private static final class EdgeCell extends LineCell<ValueLine> {
        private final EdgeBar bar;
        private final Label value;

        EdgeCell(ObservableValue<Boolean> drawn) {
            this(new EdgeBar(), TableParts.figure("edge-value"), drawn);
        }

        private EdgeCell(EdgeBar bar, Label value, ObservableValue<Boolean> drawn) {
            super(CellParts.row(Pos.CENTER_RIGHT, bar, value));
            this.bar = bar;
            this.value = value;
            show(bar, drawn);
        }

        @Override
        boolean update(ValueLine line) {
            bar.show(line.edge());
            value.setText(line.edgeText());
            value.pseudoClassStateChanged(POSITIVE, line.edgeText().startsWith("+"));
            return true;
        }
    }

    private static void show(Node node, ObservableValue<Boolean> shown) {
        node.visibleProperty().bind(shown);
        node.managedProperty().bind(shown);
    }

    private final class RangeCell extends LineCell<ValueLine> {
        private final IntervalBar bar;
        private final Label text;
        private final Label chip;
        private final BooleanProperty includesZero = new SimpleBooleanProperty();

        RangeCell(ObservableValue<Boolean> drawn, ObservableValue<Boolean> marked) {
            this(new IntervalBar(), TableParts.figure("range-text"), TableParts.figure("lw-chip", "warning"));
            show(bar, drawn);
            chip.managedProperty().bind(marked);
            chip.visibleProperty().bind(includesZero.and(chip.managedProperty()));
        }

        private RangeCell(IntervalBar bar, Label text, Label chip) {
            super(CellParts.row(Pos.CENTER_LEFT, bar, text, chip));
            this.bar = bar;
            this.text = text;
            this.chip = chip;
            chip.setText(words.say("opportunity.includesZero"));
        }

        @Override
        boolean update(ValueLine line) {
            bar.show(line.lowest(), line.edge(), line.highest());
            text.setText(line.range());
            includesZero.set(line.includesZero());
            return true;
        }
    }
}
