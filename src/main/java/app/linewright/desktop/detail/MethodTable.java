package app.linewright.desktop.detail;

import app.linewright.desktop.detail.DetailPage.MethodRow;
import app.linewright.desktop.kit.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;

/** The fair prices by each method, a row each, with their range drawn at the right. */
final class MethodTable {
    private static final double ROW = 24;
    private static final double HEAD = 28;
    private static final double HEAD_OF_TWO = 40;
    private static final double NAMES = 112;
    private static final double FIGURES = 52;

    private final GridPane grid;
    private final Words words;

    MethodTable(GridPane grid, Words words) {
        this.grid = grid;
        this.words = words;
    }

    void fill(DetailPage page) {
        grid.getChildren().clear();
        grid.getRowConstraints().clear();
        grid.getColumnConstraints().setAll(columns(page.outcomes().size()));
        if (page.methods().isEmpty()) {
            var nothing = new Label(words.say("detail.noFair"));
            nothing.setWrapText(true);
            nothing.getStyleClass().add("remark");
            grid.add(nothing, 0, 0, page.outcomes().size() + 3, 1);
            return;
        }
        head(page);
        for (var method : page.methods()) {
            method(method, page);
        }
        foot(page);
    }

    private static List<ColumnConstraints> columns(int outcomes) {
        var columns = new ArrayList<ColumnConstraints>();
        columns.add(column(HPos.LEFT));
        for (int i = 0; i <= outcomes; i++) {
            columns.add(column(HPos.RIGHT));
        }
        columns.add(column(HPos.LEFT));
        return columns;
    }

    /** As wide as the longest text in it. */
    private static ColumnConstraints column(HPos at) {
        var column = new ColumnConstraints();
        column.setMinWidth(Region.USE_PREF_SIZE);
        column.setHalignment(at);
        column.setHgrow(at == HPos.RIGHT ? Priority.ALWAYS : Priority.NEVER);
        return column;
    }

    private int row(double height, String styleClass) {
        int row = grid.getRowConstraints().size();
        grid.getRowConstraints().add(new RowConstraints(height, height, height));
        var ground = new Region();
        ground.getStyleClass().add(styleClass);
        grid.add(ground, 0, row, grid.getColumnConstraints().size(), 1);
        return row;
    }

    private void head(DetailPage page) {
        boolean twoLines = page.outcomes().stream().anyMatch(outcome -> !inTwo(outcome).equals(outcome));
        int row = row(twoLines ? HEAD_OF_TWO : HEAD, "method-head");
        least(NAMES, 0, row);
        text(words.say("detail.column.method"), row, 0, "head");
        for (int i = 0; i < page.outcomes().size(); i++) {
            var outcome = page.outcomes().get(i);
            least(FIGURES, i + 1, row);
            text(inTwo(outcome), row, i + 1, "head", "outcome");
        }
        least(FIGURES, page.outcomes().size() + 1, row);
        text(words.say("detail.column.edge"), row, page.outcomes().size() + 1, "head");
        text(words.say("detail.column.range"), row, page.outcomes().size() + 2, "head", "strip-head");
    }

    /** Keeps a column as wide as {@code width} where its texts are shorter. */
    private void least(double width, int column, int row) {
        var space = new Region();
        space.setMinSize(width, 0);
        grid.add(space, column, row);
    }

    /** A name on two lines of about the same length, so that it does not widen its column. */
    private static String inTwo(String name) {
        int middle = name.length() / 2;
        return IntStream.range(0, name.length())
                .filter(at -> name.charAt(at) == ' ')
                .boxed()
                .min(Comparator.comparingInt(at -> Math.abs(at - middle)))
                .map(at -> name.substring(0, at) + "\n" + name.substring(at + 1))
                .orElse(name);
    }

    private void method(MethodRow method, DetailPage page) {
        int row = row(ROW, method.inUse() ? "method-in-use" : "method-row");
        if (method.inUse()) {
            var used = new Label(words.say("detail.inUse"));
            used.getStyleClass().add("quiet");
            var name = new Label(method.name());
            name.getStyleClass().add("strong");
            var both = new HBox(4, name, used);
            both.setAlignment(Pos.CENTER_LEFT);
            both.getStyleClass().add("first");
            grid.add(both, 0, row);
        } else {
            text(method.name(), row, 0, "plain");
        }
        if (method.fair().isEmpty()) {
            var none = text(words.say("detail.none"), row, 1, "quiet");
            GridPane.setColumnSpan(none, page.outcomes().size() + 2);
            return;
        }
        for (int i = 0; i < method.fair().size(); i++) {
            var look = method.inUse() ? "fair" : "plain";
            text(method.fair().get(i), row, i + 1, i == page.place() ? look : "muted");
        }
        text(method.edge(), row, method.fair().size() + 1, "plain");
        var range = page.range();
        if (range != null) {
            grid.add(new MethodStrip(range, method.price(), method.inUse()), method.fair().size() + 2, row);
        }
    }

    private void foot(DetailPage page) {
        var range = page.range();
        if (range == null) {
            return;
        }
        int outcomes = page.outcomes().size();
        int row = row(HEAD, "method-foot");
        text(words.say("detail.column.range"), row, 0, "plain");
        GridPane.setColumnSpan(text(range.prices(), row, 1, "strong"), Math.max(1, outcomes - 1));
        GridPane.setColumnSpan(text(range.edges(), row, outcomes, "strong"), 2);
        grid.add(MethodStrip.legend(range, words), outcomes + 2, row);
    }

    private Label text(String text, int row, int column, String... styleClasses) {
        var label = new Label(text);
        label.getStyleClass().addAll(styleClasses);
        if (column == 0) {
            label.getStyleClass().add("first");
        }
        label.setMinWidth(Region.USE_PREF_SIZE);
        grid.add(label, column, row);
        return label;
    }
}
