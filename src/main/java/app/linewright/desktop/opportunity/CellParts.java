package app.linewright.desktop.opportunity;

import app.linewright.desktop.kit.AgeGlyph;
import app.linewright.desktop.kit.Figures;
import app.linewright.desktop.kit.TableParts;
import app.linewright.desktop.kit.Whole;
import app.linewright.odds.QuoteTime;
import app.linewright.odds.Staleness;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** What the cells of both tables are made of. */
final class CellParts {
    private static final String NAME_FONT = "IBM Plex Sans SemiBold";
    private static final double NAME_SIZE = 13;

    private CellParts() {}

    /** Shows whom a value is on; of up to {@code kept} pixels of it, the game beside it gives way. */
    static void showName(Label name, String selection, double kept) {
        name.setText(selection);
        name.setMinWidth(Math.min(kept, Math.ceil(Whole.width(selection, NAME_FONT, NAME_SIZE))));
    }

    /** Whether of {@code lines} some are simulated and some are not, as they come and go. */
    static <L> BooleanBinding mixed(ObservableList<L> lines, Predicate<L> simulated) {
        return Bindings.createBooleanBinding(
                () -> lines.stream().anyMatch(simulated) && !lines.stream().allMatch(simulated), lines);
    }

    /** A column whose cells are given the whole line. */
    static <L> TableColumn<L, L> column(String title, String styleClass, double width) {
        TableColumn<L, L> column = TableParts.column(title, styleClass);
        column.setMinWidth(Whole.column(title, width));
        column.setPrefWidth(column.getMinWidth());
        return column;
    }

    static HBox row(Pos side, Node... nodes) {
        var row = new HBox(nodes);
        row.getStyleClass().add("figures");
        row.setAlignment(side);
        return row;
    }

    /** A cell whose nodes are made once; a new line only changes their texts. */
    abstract static class LineCell<L> extends TableCell<L, L> {
        private final Region content;

        LineCell(Region content) {
            this.content = content;
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        }

        @Override
        protected final void updateItem(@Nullable L line, boolean empty) {
            super.updateItem(line, empty);
            setGraphic(line != null && !empty && update(line) ? content : null);
        }

        /** Brings the content up to date; false where the line has nothing for this cell. */
        abstract boolean update(L line);
    }

    /** A text of a line; empty where it has none. */
    static final class FigureCell<L> extends LineCell<L> {
        private final Label label;
        private final Function<L, String> text;

        FigureCell(String styleClass, Function<L, String> text) {
            this(TableParts.figure(styleClass), text);
        }

        private FigureCell(Label label, Function<L, String> text) {
            super(label);
            this.label = label;
            this.text = text;
        }

        @Override
        boolean update(L line) {
            label.setText(text.apply(line));
            return !label.getText().isEmpty();
        }
    }

    /** A price and the book that quotes it. */
    static final class PriceCell<L> extends LineCell<L> {
        private final Label price;
        private final Label book;
        private final Function<L, @Nullable Offered> offered;

        /** @param offered what a line offers; null where it is no offer */
        PriceCell(String styleClass, Function<L, @Nullable Offered> offered) {
            this(TableParts.figure(styleClass), TableParts.figure("price-book"), offered);
        }

        private PriceCell(Label price, Label book, Function<L, @Nullable Offered> offered) {
            super(row(Pos.CENTER_RIGHT, price, book));
            this.price = price;
            this.book = book;
            this.offered = offered;
        }

        /** A price and the abbreviation of its book. */
        record Offered(String price, String book) {}

        @Override
        boolean update(L line) {
            var offer = offered.apply(line);
            if (offer != null) {
                price.setText(offer.price());
                book.setText(offer.book());
            }
            return offer != null;
        }
    }

    /** An age in words and as a shape, which goes on. */
    static final class AgeCell<L> extends LineCell<L> {
        private final Label text;
        private final AgeGlyph glyph;
        private final Function<L, @Nullable QuoteTime> time;
        private final ObservableValue<Instant> now;
        private final Figures figures;
        // Held here, weakly by the clock: cells come and go, the clock stays.
        private final InvalidationListener ticking = _ -> {
            if (getItem() != null) {
                update(getItem());
            }
        };

        AgeCell(Function<L, @Nullable QuoteTime> time, ObservableValue<Instant> now, Figures figures) {
            this(TableParts.figure("muted-figure"), new AgeGlyph(), time, now, figures);
        }

        private AgeCell(
                Label text,
                AgeGlyph glyph,
                Function<L, @Nullable QuoteTime> time,
                ObservableValue<Instant> now,
                Figures figures) {
            super(row(Pos.CENTER_RIGHT, text, glyph));
            this.text = text;
            this.glyph = glyph;
            this.time = time;
            this.now = now;
            this.figures = figures;
            now.addListener(new WeakInvalidationListener(ticking));
        }

        @Override
        boolean update(L line) {
            var at = time.apply(line);
            if (at == null) {
                return false;
            }
            text.setText(age(at, Objects.requireNonNull(now.getValue()), figures));
            glyph.show(Staleness.of(at, now.getValue()));
            return true;
        }
    }

    /** An age in words. Opportunities are made of exact times only. */
    static String age(QuoteTime time, Instant now, Figures figures) {
        return time.age(now).map(figures::age).orElse("–");
    }
}
