package app.linewright.desktop.board;

import app.linewright.desktop.board.BoardLine.Edge;
import app.linewright.desktop.board.BoardLine.Look;
import app.linewright.desktop.board.BoardLine.Selection;
import app.linewright.desktop.kit.AgeGlyph;
import app.linewright.desktop.kit.EdgeBar;
import app.linewright.desktop.kit.TableParts;
import app.linewright.odds.Outcome;
import app.linewright.odds.Sportsbook;
import app.linewright.odds.Staleness;
import java.time.Instant;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The cells of the Board's table, each kind made here. */
final class BoardCells {
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
    private static final PseudoClass DRAW = PseudoClass.getPseudoClass("draw");
    private static final PseudoClass HELD = PseudoClass.getPseudoClass("held");
    private static final PseudoClass POSITIVE = PseudoClass.getPseudoClass("positive");

    private final BoardTips tips;
    private final ObservableValue<Instant> now;
    private final StartCell.Stars stars;
    private final Tooltip tooltip;
    private final BoardTable table;

    BoardCells(
            BoardTips tips,
            ObservableValue<Instant> now,
            StartCell.Stars stars,
            Tooltip tooltip,
            BoardTable table) {
        this.stars = stars;
        this.table = table;
        this.tips = tips;
        this.now = now;
        this.tooltip = tooltip;
    }

    LineCell start() {
        return new StartCell(tips, stars, tooltip);
    }

    LineCell name() {
        return new NameCell();
    }

    /** @param pointed whether the price may stand at another line than its row */
    LineCell best(boolean pointed) {
        return new BestCell(pointed);
    }

    LineCell fair() {
        return new FairCell();
    }

    LineCell edge() {
        return new EdgeCell();
    }

    /** @param pointed whether the price may stand at another line than its row */
    LineCell price(Sportsbook source, boolean pointed) {
        return new PriceCell(source, pointed, tips, table.ticks(), now, tooltip);
    }

    LineCell hold() {
        return new HoldCell();
    }

    LineCell trend(double width) {
        return new TrendCell(table.sparklines(), width, tips, tooltip);
    }

    LineCell age() {
        return new AgeCell();
    }

    private final class NameCell extends LineCell {
        private final Label name;
        private @Nullable FontIcon bell;
        // Held here, weakly by the alerts: cells come and go, the alerts stay.
        private final InvalidationListener alerting = _ -> {
            if (getItem() instanceof Selection selection) {
                update(selection);
            }
        };

        NameCell() {
            this(TableParts.label("selection-name"));
        }

        private NameCell(Label name) {
            super(name, 92, tooltip);
            this.name = name;
            name.setContentDisplay(ContentDisplay.RIGHT);
            table.alertsProperty().addListener(new WeakInvalidationListener(alerting));
        }

        private Node bell() {
            var made = bell == null ? new FontIcon("ci-notification") : bell;
            bell = made;
            return made;
        }

        private boolean isAlerted(Selection selection) {
            return table.alertsProperty().get().awaits(selection.market(), selection.outcome());
        }

        @Override
        boolean update(Selection selection) {
            name.setText(selection.name());
            name.pseudoClassStateChanged(DRAW, selection.outcome() == Outcome.DRAW);
            name.setGraphic(isAlerted(selection) ? bell() : null);
            return true;
        }

        @Override
        double waitingWidth(boolean first, int length) {
            return length;
        }

        @Override
        String tip(Selection selection) {
            var tip = selection.name() + ". " + selection.about();
            return isAlerted(selection) ? tip + ". " + tips.say("board.tip.alerted") : tip;
        }
    }

    private final class BestCell extends LineCell {
        private final Label point;
        private final Label price;
        private final Label source;

        BestCell(boolean pointed) {
            this(
                    pointed, TableParts.label("price-point"), TableParts.figure("best-price"),
                    TableParts.label("best-source"));
        }

        private BestCell(boolean pointed, Label point, Label price, Label source) {
            super(pointed ? row(point, price, source) : row(price, source), 30, tooltip);
            this.point = point;
            this.price = price;
            this.source = source;
        }

        @Override
        boolean update(Selection selection) {
            var best = selection.best();
            price.setText(best == null ? "–" : best.price());
            point.setText(best == null ? "" : best.point());
            source.setText(best == null ? "" : best.abbreviation());
            LineCell.wear(price, "lw-stale", best != null && best.look() == Look.STALE);
            return true;
        }

        @Override
        String tip(Selection selection) {
            return selection.best() == null
                    ? tips.say("board.tip.noBest")
                    : tips.offer(selection.best(), now.getValue());
        }
    }

    private final class FairCell extends LineCell {
        private final Label price;
        private final Label range;

        FairCell() {
            this(TableParts.figure("fair-price"), TableParts.figure("fair-range"));
        }

        private FairCell(Label price, Label range) {
            super(row(price, range), 34, tooltip);
            this.price = price;
            this.range = range;
        }

        @Override
        boolean update(Selection selection) {
            var fair = selection.fair();
            if (fair == null) {
                return false;
            }
            price.setText(fair.price());
            range.setText(fair.range());
            price.pseudoClassStateChanged(HELD, fair.held());
            return true;
        }

        @Override
        String tip(Selection selection) {
            var fair = selection.fair();
            return fair == null
                    ? ""
                    : fair.price() + " " + fair.range() + ". " + tips.say("board.tip.fair", fair.basis());
        }
    }

    private final class EdgeCell extends LineCell {
        private final EdgeBar bar;
        private final Label value;

        EdgeCell() {
            this(new EdgeBar(), TableParts.figure("edge-value"));
        }

        private EdgeCell(EdgeBar bar, Label value) {
            super(row(bar, value), 40, tooltip);
            this.bar = bar;
            this.value = value;
        }

        @Override
        boolean update(Selection selection) {
            var edge = selection.edge();
            if (edge == null) {
                return false;
            }
            value.setText(edge.text());
            value.pseudoClassStateChanged(POSITIVE, edge.text().startsWith("+"));
            value.pseudoClassStateChanged(HELD, edge.held());
            bar.setVisible(!edge.held());
            bar.show(edge.held() ? 0 : edge.fraction());
            return true;
        }

        @Override
        String tip(Selection selection) {
            Edge edge = selection.edge();
            if (edge == null) {
                return "";
            }
            return edge.held() ? tips.say("board.tip.held") : tips.say("board.tip.edge", edge.text());
        }
    }

    private final class HoldCell extends LineCell {
        private final Label hold;

        HoldCell() {
            this(TableParts.figure("muted-figure"));
        }

        private HoldCell(Label hold) {
            super(hold, 0, tooltip);
            this.hold = hold;
        }

        @Override
        boolean update(Selection selection) {
            hold.setText(selection.hold());
            return !selection.hold().isEmpty();
        }

        @Override
        String tip(Selection selection) {
            return selection.hold().isEmpty() ? "" : selection.hold() + ". " + tips.say("board.tip.hold");
        }
    }

    private final class AgeCell extends LineCell {
        private final Label text;
        private final AgeGlyph glyph;
        // Held here, weakly by the clock: cells come and go, the clock stays.
        private final InvalidationListener ticking = _ -> {
            if (getItem() instanceof Selection selection) {
                update(selection);
            }
        };

        AgeCell() {
            this(TableParts.figure("muted-figure"), new AgeGlyph());
        }

        private AgeCell(Label text, AgeGlyph glyph) {
            super(row(text, glyph), 26, tooltip);
            this.text = text;
            this.glyph = glyph;
            now.addListener(new WeakInvalidationListener(ticking));
        }

        @Override
        boolean update(Selection selection) {
            var age = selection.age();
            if (age == null) {
                return false;
            }
            var staleness = Staleness.of(age.time(), now.getValue());
            text.setText(tips.age(age, now.getValue()));
            text.pseudoClassStateChanged(STALE, staleness == Staleness.STALE);
            glyph.show(staleness);
            return true;
        }

        @Override
        String tip(Selection selection) {
            return tips.agePhrase(selection.age(), now.getValue());
        }
    }

    static Region row(Node... nodes) {
        var row = new HBox(nodes);
        row.getStyleClass().add("figures");
        row.setAlignment(Pos.CENTER_RIGHT);
        return row;
    }
}
