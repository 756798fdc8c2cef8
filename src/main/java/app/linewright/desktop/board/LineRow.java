package app.linewright.desktop.board;

import app.linewright.desktop.board.BoardLine.Selection;
import app.linewright.desktop.kit.AcrossColumns;
import app.linewright.desktop.kit.TableParts;
import app.linewright.desktop.kit.Words;
import app.linewright.odds.MarketKey;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Skin;
import javafx.scene.control.TableRow;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** A row of the Board's table. The head of a day, and a title over two teams, run across the columns. */
final class LineRow extends TableRow<BoardLine> {
    private static final PseudoClass DAY = PseudoClass.getPseudoClass("day");
    private static final PseudoClass END = PseudoClass.getPseudoClass("event-end");
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final FontIcon fold = new FontIcon("ci-chevron-down");
    private final Label dayTitle = TableParts.label("day-title");
    private final Label dayDetail = TableParts.label("day-detail");
    private final Label simulated = TableParts.label("lw-chip", "simulated");
    private final HBox day = new HBox(8, fold, dayTitle, dayDetail, simulated);
    private final Label game = TableParts.label("game-title");
    private final ObservableValue<@Nullable MarketKey> chosen;
    private final InvalidationListener choosing = _ -> showChosen();

    LineRow(ObservableValue<@Nullable MarketKey> chosen, Words words, Consumer<BoardLine.Day> toggle) {
        this.chosen = chosen;
        chosen.addListener(new WeakInvalidationListener(choosing));
        simulated.setText(words.say("simulated"));
        day.setAlignment(Pos.CENTER_LEFT);
        day.getStyleClass().add("day-head");
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && getItem() instanceof BoardLine.Day head) {
                toggle.accept(head);
            }
        });
    }

    @Override
    protected void updateItem(@Nullable BoardLine line, boolean empty) {
        super.updateItem(line, empty);
        pseudoClassStateChanged(DAY, line instanceof BoardLine.Day);
        pseudoClassStateChanged(
                END,
                (line instanceof Selection selection && selection.last())
                        || (line instanceof BoardLine.Waiting waiting && waiting.last()));
        if (line instanceof BoardLine.Day head) {
            fold.setIconLiteral(head.open() ? "ci-chevron-down" : "ci-chevron-right");
            dayTitle.setText(head.title());
            dayDetail.setText(head.detail());
            simulated.setVisible(head.simulated());
            setAccessibleText(head.title() + ", " + head.detail());
        } else {
            setAccessibleText(line instanceof BoardLine.Title title ? title.game() : null);
        }
        if (line instanceof BoardLine.Title title) {
            game.setText(title.game());
        }
        showChosen();
        requestLayout();
    }

    /** Shows the line of this row again, in which there are other figures. */
    void repaint() {
        var line = getTableView().getItems().get(getIndex());
        if (line instanceof Selection) {
            setItem(line);
            getChildren().forEach(child -> {
                if (child instanceof LineCell cell) {
                    cell.repaint(line);
                }
            });
        } else {
            updateItem(line, false);
        }
    }

    private void showChosen() {
        var key = market(getItem());
        pseudoClassStateChanged(CHOSEN, key != null && key.equals(chosen.getValue()));
    }

    /** The market a line belongs to; null for a line of none. */
    static @Nullable MarketKey market(@Nullable BoardLine line) {
        return switch (line) {
            case Selection selection -> selection.market();
            case BoardLine.Title title -> title.market();
            case BoardLine.Day _, BoardLine.Waiting _ -> null;
            case null -> null;
        };
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new Heads();
    }

    /** The head of a day over all cells, a title over those behind the start. */
    private final class Heads extends AcrossColumns<BoardLine> {
        Heads() {
            super(LineRow.this);
        }

        @Override
        protected void layoutChildren(double x, double y, double width, double height) {
            super.layoutChildren(x, y, width, height);
            lay(day, getItem() instanceof BoardLine.Day, 0, y, width, height);
            var start = getTableView().getVisibleLeafColumn(0).getWidth();
            lay(game, getItem() instanceof BoardLine.Title, start + 8, y, width - start - 8, height);
        }
    }
}
