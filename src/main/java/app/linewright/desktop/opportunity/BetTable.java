package app.linewright.desktop.opportunity;

import app.linewright.desktop.kit.AcrossColumns;
import app.linewright.desktop.kit.TableParts;
import app.linewright.desktop.kit.Words;
import app.linewright.desktop.opportunity.CellParts.AgeCell;
import app.linewright.desktop.opportunity.CellParts.FigureCell;
import app.linewright.desktop.opportunity.CellParts.LineCell;
import app.linewright.desktop.opportunity.CellParts.PriceCell;
import app.linewright.desktop.opportunity.CellParts.PriceCell.Offered;
import app.linewright.desktop.opportunity.Offering.Kind;
import app.linewright.odds.QuoteTime;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.binding.NumberBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Skin;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Furnishes the table of arbitrages and middles, in which a head and its bets are rows. */
final class BetTable {
    private static final PseudoClass HEAD = PseudoClass.getPseudoClass("head");
    private static final PseudoClass NOTE = PseudoClass.getPseudoClass("note");
    private static final PseudoClass POSITIVE = PseudoClass.getPseudoClass("positive");
    private static final double SCROLL_BAR = 12;
    /** Below this width of the table what a bet returns, its stake and its profit together, is told in words only. */
    private static final double RETURNS_FROM = 1000;

    private final Words words;
    private final ObservableValue<Instant> now;
    /** Whether what is simulated stands beside what is not: elsewhere the panel says it of all of them at once. */
    private BooleanExpression mixed = new SimpleBooleanProperty();

    BetTable(Words words, ObservableValue<Instant> now) {
        this.words = words;
        this.now = now;
    }

    void furnish(TableView<BetLine> table, ObservableValue<Kind> kind) {
        mixed = CellParts.mixed(
                table.getItems().filtered(BetLine.Head.class::isInstance),
                line -> line instanceof BetLine.Head(_, _, _, boolean simulated, _, _, _, _) && simulated);
        var bet = column("bet", 200);
        bet.setCellFactory(_ -> new BetCell());
        var price = column("price", 112);
        price.setCellFactory(_ -> new PriceCell<>("bet-price", BetTable::offered));
        var age = column("age", 72);
        age.setCellFactory(_ -> new AgeCell<>(BetTable::time, now, words.figures()));
        var chance = column("chance", 72);
        chance.setCellFactory(_ -> new FigureCell<>("muted-figure", BetTable::chance));
        var stake = column("stake", 88);
        stake.setCellFactory(_ -> new FigureCell<>("stake-figure", BetTable::stake));
        var returns = column("returns", 96);
        returns.setCellFactory(_ -> new FigureCell<>("muted-figure", BetTable::returns));
        var profit = column("profit", 140);
        profit.setCellFactory(_ -> new SignedCell(BetTable::profit));
        var share = column("share", 144);
        share.setCellFactory(_ -> new SignedCell(BetTable::share));
        chance.visibleProperty().bind(kind.map(Kind.MIDDLES::equals));
        returns.visibleProperty().bind(table.widthProperty().greaterThanOrEqualTo(RETURNS_FROM));
        var others = List.of(price, age, stake, profit, share);
        var width = others.stream().mapToDouble(TableColumn::getPrefWidth).sum() + SCROLL_BAR;
        bet.prefWidthProperty().bind(table.widthProperty()
                .subtract(width)
                .subtract(whereShown(chance))
                .subtract(whereShown(returns)));
        table.getColumns().setAll(List.of(bet, price, age, chance, stake, returns, profit, share));
        table.setRowFactory(_ -> new Row());
        table.setPlaceholder(new Label());
    }

    private static NumberBinding whereShown(TableColumn<?, ?> column) {
        return Bindings.when(column.visibleProperty()).then(column.getPrefWidth()).otherwise(0.0);
    }

    private TableColumn<BetLine, BetLine> column(String name, double width) {
        return CellParts.column(words.say("opportunity.column." + name), name, width);
    }

    private static @Nullable QuoteTime time(BetLine line) {
        return switch (line) {
            case BetLine.Head head -> head.time();
            case BetLine.Bet bet -> bet.time();
            case BetLine.Ending _, BetLine.Note _ -> null;
        };
    }

    private static @Nullable Offered offered(BetLine line) {
        return line instanceof BetLine.Bet bet ? new Offered(bet.price(), bet.abbreviation()) : null;
    }

    private static String chance(BetLine line) {
        return switch (line) {
            case BetLine.Ending ending -> ending.chance();
            case BetLine.Head _, BetLine.Bet _, BetLine.Note _ -> "";
        };
    }

    private static String stake(BetLine line) {
        return switch (line) {
            case BetLine.Head head -> head.staked();
            case BetLine.Bet bet -> bet.stake();
            case BetLine.Ending _, BetLine.Note _ -> "";
        };
    }

    private static String returns(BetLine line) {
        return switch (line) {
            case BetLine.Bet bet -> bet.returns();
            case BetLine.Head _, BetLine.Ending _, BetLine.Note _ -> "";
        };
    }

    private static String profit(BetLine line) {
        return switch (line) {
            case BetLine.Head head -> head.profit();
            case BetLine.Bet bet -> bet.profit();
            case BetLine.Ending ending -> ending.profit();
            case BetLine.Note _ -> "";
        };
    }

    private static String share(BetLine line) {
        return switch (line) {
            case BetLine.Head head -> head.share();
            case BetLine.Bet bet -> bet.share();
            case BetLine.Ending ending -> ending.share();
            case BetLine.Note _ -> "";
        };
    }

    private String tip(BetLine line) {
        return switch (line) {
            case BetLine.Head head -> words.say("opportunity.tip.head", head.event(), head.market(), head.start(),
                    head.staked(), head.profit(), head.share(),
                    CellParts.age(head.time(), now.getValue(), words.figures()));
            case BetLine.Bet bet -> words.say("opportunity.tip.bet", bet.selection(), bet.price(), bet.book(),
                    bet.stake(), bet.returns(), bet.profit(),
                    words.say("board.tip.age.old", CellParts.age(bet.time(), now.getValue(), words.figures())));
            case BetLine.Ending ending ->
                words.say("opportunity.tip.ending", ending.name(), ending.profit(), ending.share());
            case BetLine.Note note -> note.sentence();
        };
    }

    private static final class BetCell extends LineCell<BetLine> {
        private final Label name;

        BetCell() {
            this(TableParts.label("selection-name"));
        }

        private BetCell(Label name) {
            super(name);
            this.name = name;
        }

        @Override
        boolean update(BetLine line) {
            name.setText(switch (line) {
                case BetLine.Bet bet -> bet.selection();
                case BetLine.Head _, BetLine.Ending _, BetLine.Note _ -> "";
            });
            return !name.getText().isEmpty();
        }
    }

    /** A profit or a share: green only where nothing of it can be lost. */
    private static final class SignedCell extends LineCell<BetLine> {
        private final Label label;
        private final Function<BetLine, String> text;

        SignedCell(Function<BetLine, String> text) {
            this(TableParts.figure("signed-figure"), text);
        }

        private SignedCell(Label label, Function<BetLine, String> text) {
            super(label);
            this.label = label;
            this.text = text;
        }

        @Override
        boolean update(BetLine line) {
            label.setText(text.apply(line));
            label.pseudoClassStateChanged(POSITIVE, label.getText().startsWith("+"));
            return !label.getText().isEmpty();
        }
    }

    /** A row; the names of a head and of an ending, and a note, run across the columns. */
    private final class Row extends TableRow<BetLine> {
        private final Label start = TableParts.figure("head-start");
        private final Label event = TableParts.label("head-event");
        private final Label market = TableParts.label("head-market");
        private final Label simulated = TableParts.figure("lw-chip", "simulated");
        private final HBox head = CellParts.row(Pos.CENTER_LEFT, event, market, start, simulated);
        private final Label happens = TableParts.label("selection-name");
        private final HBox ending = CellParts.row(Pos.CENTER_LEFT, happens);
        private final BooleanProperty ofSimulated = new SimpleBooleanProperty();
        private final Label sentence = TableParts.label("note-sentence");
        private final HBox note = CellParts.row(Pos.CENTER_LEFT, new FontIcon("ci-information"), sentence);
        private final Tooltip tooltip = new Tooltip();

        Row() {
            head.getStyleClass().add("across");
            note.getStyleClass().add("across");
            ending.getStyleClass().add("across");
            market.setMinWidth(Region.USE_PREF_SIZE);
            simulated.setText(words.say("simulated"));
            simulated.visibleProperty().bind(ofSimulated.and(mixed));
            simulated.managedProperty().bind(simulated.visibleProperty());
            tooltip.setWrapText(true);
            tooltip.setMaxWidth(480);
            setOnMouseEntered(_ -> {
                if (getItem() != null) {
                    tooltip.setText(tip(getItem()));
                }
            });
        }

        @Override
        protected void updateItem(@Nullable BetLine line, boolean empty) {
            super.updateItem(line, empty);
            var shown = empty ? null : line;
            pseudoClassStateChanged(HEAD, shown instanceof BetLine.Head);
            pseudoClassStateChanged(NOTE, shown instanceof BetLine.Note);
            if (shown instanceof BetLine.Head of) {
                start.setText(of.start());
                event.setText(of.event());
                market.setText(of.market());
                ofSimulated.set(of.simulated());
            }
            if (shown instanceof BetLine.Ending of) {
                happens.setText(of.name());
            }
            if (shown instanceof BetLine.Note of) {
                sentence.setText(of.sentence());
            }
            setAccessibleText(shown == null ? null : tip(shown));
            setTooltip(shown == null ? null : tooltip);
            requestLayout();
        }

        @Override
        protected Skin<?> createDefaultSkin() {
            return new HeadAndNote();
        }

        private final class HeadAndNote extends AcrossColumns<BetLine> {
            HeadAndNote() {
                super(Row.this);
            }

            @Override
            protected void layoutChildren(double x, double y, double width, double height) {
                super.layoutChildren(x, y, width, height);
                var columns = getTableView().getVisibleLeafColumns();
                var names = columns.get(0).getWidth() + columns.get(1).getWidth();
                lay(head, getItem() instanceof BetLine.Head, 0, y, names, height);
                lay(ending, getItem() instanceof BetLine.Ending, 0, y, names, height);
                lay(note, getItem() instanceof BetLine.Note, 0, y, width, height);
            }
        }
    }
}
