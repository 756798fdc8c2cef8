package app.linewright.desktop.detail;

import app.linewright.desktop.detail.DetailPage.Range;
import app.linewright.desktop.kit.Words;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;

/** Where a method's fair price lies among all of them: a dot, beside the fair line in blue and the best price. */
final class MethodStrip extends Pane {
    static final double WIDTH = 96;
    private static final double SIDE = 12;
    private static final double HEIGHT = 24;
    /** The width of the longest word under the strips. */
    private static final double NAME = 30;

    private MethodStrip() {
        setMinSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
    }

    /** @param price of the method, decimal; NaN for none */
    MethodStrip(Range range, double price, boolean inUse) {
        this();
        double fair = x(range, range.fair());
        getChildren().addAll(
                line("strip-ground", SIDE, HEIGHT / 2 + 0.5, WIDTH - SIDE, HEIGHT / 2 + 0.5),
                line("strip-fair", fair, 0, fair, HEIGHT));
        if (!Double.isNaN(range.best())) {
            double best = x(range, range.best());
            getChildren().add(line("strip-best", best, 0, best, HEIGHT));
        }
        if (!Double.isNaN(price)) {
            var dot = new Circle(x(range, price), HEIGHT / 2 + 0.5, inUse ? 4 : 3.5);
            dot.getStyleClass().add(inUse ? "strip-used" : "strip-dot");
            getChildren().add(dot);
        }
    }

    /** Names the two upright lines under the last row, side by side where they would cover one another. */
    static Region legend(Range range, Words words) {
        var legend = new MethodStrip();
        double fair = x(range, range.fair());
        var fairName = name(words.say("detail.strip.fair"), "strip-fair-name");
        legend.getChildren().add(fairName);
        if (Double.isNaN(range.best())) {
            fairName.relocate(Math.clamp(fair - 10, 0, WIDTH - NAME), 6);
            return legend;
        }
        double best = x(range, range.best());
        var bestName = name(words.say("detail.strip.best"), "strip-best-name");
        legend.getChildren().add(bestName);
        double left = Math.min(fair, best) - 10;
        double right = Math.clamp(Math.max(Math.max(fair, best) - 10, left + NAME), NAME, WIDTH - NAME);
        left = Math.clamp(Math.min(left, right - NAME), 0, WIDTH - 2 * NAME);
        fairName.relocate(fair <= best ? left : right, 6);
        bestName.relocate(fair <= best ? right : left, 6);
        return legend;
    }

    private static Label name(String text, String styleClass) {
        var label = new Label(text);
        label.getStyleClass().add(styleClass);
        return label;
    }

    private static double x(Range range, double price) {
        double share = (price - range.lowest()) / (range.highest() - range.lowest());
        return Math.floor(SIDE + share * (WIDTH - 2 * SIDE)) + 0.5;
    }

    private static Line line(String styleClass, double fromX, double fromY, double toX, double toY) {
        var line = new Line(fromX, fromY, toX, toY);
        line.getStyleClass().add(styleClass);
        return line;
    }
}
