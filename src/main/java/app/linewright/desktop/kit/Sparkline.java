package app.linewright.desktop.kit;

import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polyline;

/** A course in the smallest space: a step line without axes, and a dot where it stands now. */
public final class Sparkline extends Region {
    public static final double HEIGHT = 16;
    private static final double DOT = 1.8;

    /**
     * A point of the course.
     *
     * @param x where it stands in the span, from 0 to 1
     * @param y its value; NaN where there is none, which breaks nothing but draws nothing
     */
    public record Point(double x, double y) {}

    private final Polyline line = new Polyline();
    private final Circle dot = new Circle(DOT);
    private final double width;
    private List<Point> points = List.of();

    public Sparkline(double width) {
        this.width = width;
        getStyleClass().add("sparkline");
        line.getStyleClass().add("sparkline-course");
        line.setManaged(false);
        dot.getStyleClass().add("sparkline-end");
        dot.setManaged(false);
        // Nothing is known yet.
        line.setVisible(false);
        dot.setVisible(false);
        getChildren().addAll(line, dot);
        setMinSize(width, HEIGHT);
        setPrefSize(width, HEIGHT);
        setMaxSize(width, HEIGHT);
    }

    /** Shows a course of values that stand from their point on, the last of them up to the end of the span. */
    public void show(List<Point> course) {
        if (course.equals(points)) {
            return;
        }
        points = course;
        var known = course.stream().filter(point -> !Double.isNaN(point.y())).toList();
        line.getPoints().clear();
        line.setVisible(!known.isEmpty());
        dot.setVisible(!known.isEmpty());
        if (known.isEmpty()) {
            return;
        }
        double low = known.stream().mapToDouble(Point::y).min().orElseThrow();
        double high = known.stream().mapToDouble(Point::y).max().orElseThrow();
        double room = HEIGHT - 2 * DOT;
        double end = width - DOT;
        double y = Double.NaN;
        for (var point : known) {
            double x = Math.clamp(point.x(), 0, 1) * end;
            if (!Double.isNaN(y)) {
                line.getPoints().addAll(x, y);
            }
            // A course that never moved lies in the middle.
            y = high > low ? DOT + room * (high - point.y()) / (high - low) : HEIGHT / 2;
            line.getPoints().addAll(x, y);
        }
        line.getPoints().addAll(end, y);
        dot.setCenterX(end);
        dot.setCenterY(y);
    }
}
