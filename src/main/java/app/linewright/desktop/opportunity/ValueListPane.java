package app.linewright.desktop.opportunity;

import app.linewright.desktop.board.BookHold;
import app.linewright.desktop.kit.AgeGlyph;
import app.linewright.desktop.kit.IntervalBar;
import app.linewright.desktop.kit.Whole;
import app.linewright.desktop.kit.Words;
import app.linewright.desktop.opportunity.OpportunityPage.LeftOut;
import app.linewright.odds.Staleness;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Shows the list of values beside the Board. A click or Enter on one leads to it on the Board. */
public final class ValueListPane extends VBox {
    private static final double WIDTH = 300;
    /** A bar of this hold is as long as there is room for. */
    private static final double WIDEST_HOLD = 0.12;
    private static final double BOOK = 104;
    private static final double LONGEST_BAR = 108;
    private static final int MOST_BOOKS = 8;
    private static final double LONGEST_NAME = 190;
    /** Below this height the list itself needs all the room. */
    private static final double HIGH = 560;

    private final ValueListViewModel model;
    private final Words words;
    private final VBox leftOut = new VBox();
    private final VBox holds = new VBox();

    public ValueListPane(ValueListViewModel model, Words words) {
        this.model = model;
        this.words = words;
        setId("valueList");
        getStyleClass().add("value-list");
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        leftOut.getStyleClass().add("value-left-out");
        holds.getStyleClass().add("value-holds");
        getChildren().addAll(head(), values(), leftOut, holds);
        model.leftOut().addListener((ListChangeListener<LeftOut>) _ -> showLeftOut());
        model.holds().addListener((ListChangeListener<BookHold>) _ -> showHolds());
        showLeftOut();
        heightProperty().subscribe(_ -> showHolds());
        // Nothing is read for a list that nobody sees.
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                model.leave();
            } else {
                model.open();
            }
        });
    }

    private Node head() {
        var count = label("value-about");
        count.textProperty().bind(model.countProperty());
        return head(words.say("values.title"), words.say("values.about"), count);
    }

    private static HBox head(String title, String about, Label aside) {
        var name = label("value-title");
        name.setText(title);
        name.setMinWidth(USE_PREF_SIZE);
        var detail = label("value-about");
        detail.setText(about);
        aside.setMinWidth(USE_PREF_SIZE);
        var head = new HBox(name, detail, room(), aside);
        head.getStyleClass().add("value-head");
        return head;
    }

    private Node values() {
        var list = new ListView<>(model.lines());
        list.setId("values");
        list.setAccessibleText(words.say("values.title"));
        list.setCellFactory(_ -> new Cell());
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                choose(list.getSelectionModel().getSelectedItem());
                event.consume();
            }
        });
        var message = label("value-message");
        message.textProperty().bind(model.messageProperty());
        message.setWrapText(true);
        list.setPlaceholder(message);
        VBox.setVgrow(list, Priority.ALWAYS);
        return list;
    }

    private void choose(@Nullable ValueLine line) {
        if (line != null) {
            model.choose(line);
        }
    }

    private void showLeftOut() {
        take(leftOut, !model.leftOut().isEmpty());
        int markets = model.leftOut().stream().mapToInt(LeftOut::markets).sum();
        var all = label("value-about");
        all.setText(words.say("opportunity.leftOut.count", markets));
        leftOut.getChildren().setAll(head(words.say("opportunity.leftOut"), "", all));
        for (var each : model.leftOut()) {
            var reason = label("value-reason");
            reason.setText(each.words());
            reason.setWrapText(true);
            reason.setMinHeight(USE_PREF_SIZE);
            HBox.setHgrow(reason, Priority.ALWAYS);
            reason.setMaxWidth(Double.MAX_VALUE);
            var count = label("value-figure");
            count.setText(words.say("values.figure", each.markets()));
            count.setMinWidth(USE_PREF_SIZE);
            var row = new HBox(reason, count);
            row.getStyleClass().add("value-row");
            leftOut.getChildren().add(row);
        }
    }

    private void showHolds() {
        take(holds, !model.holds().isEmpty() && getHeight() >= HIGH);
        holds.getChildren().setAll(head(
                words.say("values.holds"), "", text("value-about", words.say("values.holds.about"))));
        model.holds().stream().limit(MOST_BOOKS).map(this::hold).forEach(holds.getChildren()::add);
    }

    private Node hold(BookHold hold) {
        var name = text("value-reason", hold.book().name());
        name.setTooltip(new Tooltip(words.say("values.hold.tip", hold.book().name(), hold.markets())));
        name.setMinWidth(BOOK);
        name.setPrefWidth(BOOK);
        name.setMaxWidth(BOOK);
        var bar = new Region();
        bar.getStyleClass().add("value-bar");
        var length = Math.clamp(hold.hold() / WIDEST_HOLD, 0, 1) * LONGEST_BAR;
        bar.setMinWidth(length);
        bar.setMaxWidth(length);
        var figure = text("value-figure", words.figures().percent(hold.hold()));
        figure.setMinWidth(USE_PREF_SIZE);
        var row = new HBox(name, bar, room(), figure);
        row.getStyleClass().add("value-row");
        return row;
    }

    private static void take(Node section, boolean shown) {
        section.setVisible(shown);
        section.setManaged(shown);
    }

    private static Region room() {
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        return room;
    }

    private static Label label(String... styleClasses) {
        var label = new Label();
        label.getStyleClass().addAll(styleClasses);
        return label;
    }

    private static Label text(String styleClass, String text) {
        var label = label(styleClass);
        label.setText(text);
        return label;
    }

    /** A label that gives way to no other: a number is never cut. */
    private static Label figure(String... styleClasses) {
        var label = label(styleClasses);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    /** One value in four lines. */
    private final class Cell extends ListCell<ValueLine> {
        private final Label selection = label("value-selection");
        private final Label event = label("value-event");
        private final Label edge = figure("value-edge");
        private final Label price = label("value-price");
        private final Label fair = figure("value-fair");
        private final IntervalBar bar = new IntervalBar();
        private final Label range = figure("value-range");
        private final Label age = figure("value-range");
        private final AgeGlyph glyph = new AgeGlyph();
        private final Label start = figure("value-price");
        private final Label simulated = figure("lw-chip", "simulated");
        private final Label doubt = figure("lw-chip", "warning");
        private final VBox content;
        // Held here, weakly by the clock: cells come and go, the clock stays.
        private final InvalidationListener ticking = _ -> showAge();

        Cell() {
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            simulated.setText(words.say("simulated"));
            Whole.tellWhereCut(event);
            doubt.setText(words.say("opportunity.includesZero"));
            var ageing = new HBox(6, age, glyph);
            ageing.setAlignment(Pos.CENTER_RIGHT);
            content = new VBox(
                    line(selection, event, room(), edge),
                    line(price, room(), text("value-word", words.say("values.fair")), fair),
                    line(bar, spaced(range), room(), ageing),
                    line(start, room(), simulated, doubt));
            content.getStyleClass().add("value-entry");
            // The list's own width decides: a name gives way, the list never scrolls sideways.
            setPrefWidth(0);
            setOnMouseClicked(click -> {
                if (click.getButton() == MouseButton.PRIMARY) {
                    choose(getItem());
                }
            });
            model.nowProperty().addListener(new WeakInvalidationListener(ticking));
        }

        private static Label spaced(Label label) {
            HBox.setMargin(label, new Insets(0, 0, 0, 4));
            return label;
        }

        private static HBox line(Node... nodes) {
            var line = new HBox(nodes);
            line.getStyleClass().add("value-line");
            return line;
        }

        @Override
        protected void updateItem(@Nullable ValueLine value, boolean empty) {
            super.updateItem(value, empty);
            if (value == null || empty) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            CellParts.showName(selection, value.selection(), LONGEST_NAME);
            event.setText(value.event());
            edge.setText(value.edgeText());
            price.setText(words.say("values.at", value.price(), value.book()));
            fair.setText(value.fair());
            bar.show(value.lowest(), value.edge(), value.highest());
            range.setText(value.range());
            start.setText(value.start());
            take(simulated, value.simulated());
            take(doubt, value.includesZero());
            showAge();
            setGraphic(content);
        }

        private void showAge() {
            var value = getItem();
            if (value == null) {
                return;
            }
            var now = model.nowProperty().get();
            age.setText(CellParts.age(value.time(), now, words.figures()));
            glyph.show(Staleness.of(value.time(), now));
            setAccessibleText(words.say("opportunity.tip.value", value.selection(), value.event(), value.price(),
                    value.book(), value.fair(), value.fairRange(), value.edgeText(), value.range(),
                    words.say("board.tip.age.old", age.getText())));
        }
    }
}
