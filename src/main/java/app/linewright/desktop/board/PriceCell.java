package app.linewright.desktop.board;

import app.linewright.desktop.board.BoardLine.Look;
import app.linewright.desktop.board.BoardLine.Selection;
import app.linewright.desktop.kit.TableParts;
import app.linewright.desktop.kit.TickMark;
import app.linewright.odds.Sportsbook;
import java.time.Instant;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The price of one source, with a mark for a minute after it changed. */
final class PriceCell extends LineCell {
    private final Sportsbook source;
    private final BoardTips tips;
    private final PriceTicks ticks;
    private final ObservableValue<Instant> now;
    private final boolean pointed;
    // Most prices are figures and nothing else: they are the text of the cell, since each node costs in every frame.
    private @Nullable Rich rich;
    private TickMark.Move shown = TickMark.Move.NONE;
    // Held here, weakly by the clock: cells come and go, the clock stays.
    private final InvalidationListener ticking = _ -> {
        if (getItem() instanceof Selection selection && move(selection) != shown) {
            show(selection);
        }
    };

    /** @param pointed whether the price may stand at another line than its row */
    PriceCell(
            Sportsbook source,
            boolean pointed,
            BoardTips tips,
            PriceTicks ticks,
            ObservableValue<Instant> now,
            Tooltip tooltip) {
        super(new Region(), 30, tooltip);
        this.source = source;
        this.pointed = pointed;
        this.tips = tips;
        this.ticks = ticks;
        this.now = now;
        setContentDisplay(ContentDisplay.RIGHT);
        now.addListener(new WeakInvalidationListener(ticking));
    }

    /** A price with what is told of it besides: the mark of a change, its line, a box. */
    private static final class Rich {
        private final TickMark tick = new TickMark();
        private final Label point = TableParts.figure("price-point");
        private final Label price = TableParts.figure("price-text");
        private final Region row;

        Rich(boolean pointed) {
            row = pointed ? BoardCells.row(tick, point, price) : BoardCells.row(tick, price);
        }
    }

    @Override
    void show(Selection selection) {
        var offer = selection.prices().get(source.key());
        shown = offer == null ? TickMark.Move.NONE : move(selection);
        if (offer == null || (offer.look() == Look.PLAIN && !pointed && shown == TickMark.Move.NONE)) {
            setGraphic(null);
            setText(offer == null ? null : offer.price());
        } else {
            setText(null);
            setGraphic(rich(offer));
        }
    }

    private Region rich(BoardLine.Offer offer) {
        var made = rich == null ? new Rich(pointed) : rich;
        rich = made;
        made.tick.show(shown);
        made.point.setText(offer.point());
        made.price.setText(offer.price());
        wear(made.price, "lw-stale", offer.look() == Look.STALE);
        wear(made.price, "lw-best", offer.look() == Look.BEST);
        wear(made.price, "suspended", offer.look() == Look.SUSPENDED);
        wear(made.price, "aggregate", offer.look() == Look.AGGREGATE);
        return made.row;
    }

    @Override
    boolean update(Selection selection) {
        show(selection);
        return true;
    }

    private TickMark.Move move(Selection selection) {
        return ticks.at(selection.market(), selection.outcome(), source.key(), now.getValue());
    }

    @Override
    String tip(Selection selection) {
        var offer = selection.prices().get(source.key());
        if (offer == null) {
            return "";
        }
        var price = tips.offer(offer, now.getValue());
        var tip = tips.commission(source).map(taken -> price + ". " + taken).orElse(price);
        return switch (move(selection)) {
            case NONE -> tip;
            case LONGER -> tip + ". " + tips.say("board.tip.longer");
            case SHORTER -> tip + ". " + tips.say("board.tip.shorter");
        };
    }
}
