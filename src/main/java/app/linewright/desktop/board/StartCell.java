package app.linewright.desktop.board;

import app.linewright.desktop.board.BoardLine.Selection;
import app.linewright.desktop.kit.TableParts;
import app.linewright.desktop.watch.WatchList;
import app.linewright.odds.MarketKey;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;

/** When an event starts, and under it the star that puts the event on the watch list. */
final class StartCell extends LineCell {
    private static final PseudoClass WATCHED = PseudoClass.getPseudoClass("watched");

    private final Label start;
    private final FontIcon icon;
    private final Label star;
    private final BoardTips tips;
    private final Stars stars;
    // Held here, weakly by the list: cells come and go, the list stays.
    private final InvalidationListener watching = _ -> {
        if (getItem() instanceof Selection selection) {
            update(selection);
        }
    };

    /** What is watched, and what puts the event of a market on the list or takes it off. */
    record Stars(ObservableValue<WatchList> watched, Consumer<MarketKey> toggle) {}

    StartCell(BoardTips tips, Stars stars, Tooltip shared) {
        this(tips, stars, shared, TableParts.label("start-time"), TableParts.label("star"));
    }

    private StartCell(BoardTips tips, Stars stars, Tooltip shared, Label start, Label star) {
        super(content(start, star), 32, shared);
        this.tips = tips;
        this.stars = stars;
        this.start = start;
        this.star = star;
        this.icon = new FontIcon("ci-star");
        star.setGraphic(icon);
        stars.watched().addListener(new WeakInvalidationListener(watching));
        // The whole cell is the star's, so that it need not be aimed at. The row is not selected by the way.
        addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
    }

    private static StackPane content(Label start, Label star) {
        var content = new StackPane(start, star);
        content.setAlignment(Pos.CENTER_LEFT);
        return content;
    }

    private void press(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && getItem() instanceof Selection selection && selection.star()) {
            stars.toggle().accept(selection.market());
            event.consume();
        }
    }

    @Override
    boolean update(Selection selection) {
        start.setText(selection.start());
        var shown = selection.star() && selection.start().isEmpty();
        start.setVisible(!shown);
        star.setVisible(shown);
        if (shown) {
            boolean watched = stars.watched().getValue().contains(selection.market().event());
            icon.setIconLiteral(watched ? "ci-star-filled" : "ci-star");
            star.pseudoClassStateChanged(WATCHED, watched);
        }
        return shown || !selection.start().isEmpty();
    }

    @Override
    boolean updateTitle(BoardLine.Title title) {
        start.setText(title.start());
        start.setVisible(true);
        star.setVisible(false);
        return true;
    }

    @Override
    double waitingWidth(boolean first, int length) {
        return first ? 32 : 0;
    }

    @Override
    String tip(Selection selection) {
        if (!selection.star() || !selection.start().isEmpty()) {
            return selection.start();
        }
        boolean watched = stars.watched().getValue().contains(selection.market().event());
        return tips.say(watched ? "board.tip.watched" : "board.tip.watch");
    }
}
