package app.linewright.desktop.kit.charts;

import app.linewright.desktop.kit.charts.StepChart.Role;
import java.awt.geom.Rectangle2D;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jspecify.annotations.Nullable;

/**
 * A chart of steps over time with its crosshair: the pointer or the arrow keys choose an instant, whose values stand in
 * a small box; dragging sideways, the wheel, + and − zoom, a double click and 0 show all again.
 */
public final class ChartPane extends Pane {
    private static final double LABEL_HEIGHT = 16;
    private static final double ZOOM = 0.8;

    private final ChartColours colours = new ChartColours(this::outdate);
    private final Pane overlay = new Pane();
    private final Line crosshair = new Line();
    private final Rectangle chosen = new Rectangle();
    private final InstantBox box = new InstantBox();
    private final List<Label> names = new ArrayList<>();
    private final List<Node> marks = new ArrayList<>();

    private final ChartCanvas canvas = new ChartCanvas();
    private @Nullable JFreeChart chart;
    private boolean outdated;
    private @Nullable StepChart shown;
    private ZoneId zone = ZoneId.systemDefault();
    private Locale locale = Locale.ENGLISH;
    private StepChart.Figure figure = (_, value) -> Double.toString(value);
    private DateTimeFormatter moment = DateTimeFormatter.ISO_INSTANT;
    private double pressed = Double.NaN;
    private int instant = -1;

    public ChartPane() {
        getStyleClass().add("chart-pane");
        overlay.setMouseTransparent(true);
        crosshair.getStyleClass().add("crosshair");
        chosen.getStyleClass().add("chosen");
        overlay.getChildren().addAll(chosen, crosshair, box);
        getChildren().addAll(colours, canvas, overlay);
        setFocusTraversable(true);
        leave();
        setOnMouseMoved(event -> point(event.getX()));
        setOnMouseExited(_ -> leave());
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnMouseReleased(this::release);
        setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                showAll();
            }
        });
        setOnScroll(this::scroll);
        setOnKeyPressed(this::key);
    }

    /**
     * Shows {@code steps}.
     *
     * @param figures writes a value, at the axis and in the box
     * @param pattern how an instant is written in the box
     */
    public void show(
            StepChart steps, ZoneId inZone, Locale inLocale, String pattern, StepChart.Figure figures) {
        shown = steps;
        zone = inZone;
        locale = inLocale;
        figure = figures;
        moment = DateTimeFormatter.ofPattern(pattern, inLocale).withZone(inZone);
        instant = -1;
        outdate();
    }

    /** The chart that is shown, with the window on time that was chosen; empty where there is nothing to draw. */
    Optional<JFreeChart> chart() {
        return Optional.ofNullable(chart);
    }

    Optional<StepChart> shown() {
        return Optional.ofNullable(shown);
    }

    /** Has the chart made anew with the next layout, when the sheet has said all its colours. */
    private void outdate() {
        outdated = true;
        leave();
        requestLayout();
    }

    private void make() {
        outdated = false;
        var steps = shown;
        overlay.getChildren().removeAll(names);
        overlay.getChildren().removeAll(marks);
        names.clear();
        marks.clear();
        if (steps == null || steps.isEmpty()) {
            chart = null;
            return;
        }
        var plot = new StepPlot(steps, colours, zone, locale, figure);
        chart = plot.chart();
        dress(steps, plot);
    }

    private void dress(StepChart steps, StepPlot plot) {
        int named = 0;
        for (var line : steps.lines()) {
            if (line.role() != Role.OTHER) {
                var label = label(line.label(), "line-name", line);
                var colour = plot.colour(line.role(), named);
                label.setStyle("-fx-text-fill: rgb(%d, %d, %d)"
                        .formatted(colour.getRed(), colour.getGreen(), colour.getBlue()));
                named += line.role() == Role.NAMED ? 1 : 0;
                names.add(label);
            }
        }
        for (var mark : steps.marks()) {
            var triangle = new Polygon(-3.5, -10, 3.5, -10, 0, -4);
            triangle.getStyleClass().add("chart-mark");
            triangle.setUserData(mark);
            marks.add(triangle);
        }
        for (var spell : steps.spells()) {
            marks.add(label(spell.text(), "spell-name", spell));
        }
        overlay.getChildren().addAll(0, marks);
        overlay.getChildren().addAll(0, names);
        // A pane would give each the size that its text asks for.
        overlay.getChildren().forEach(node -> node.setManaged(false));
    }

    private static Label label(String text, String styleClass, Object of) {
        var label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setUserData(of);
        return label;
    }

    @Override
    protected void layoutChildren() {
        overlay.resizeRelocate(0, 0, getWidth(), getHeight());
        colours.resizeRelocate(0, 0, 0, 0);
        if (outdated) {
            make();
        }
        canvas.draw(chart, getWidth(), getHeight());
        place();
    }

    private @Nullable Rectangle2D area() {
        return chart == null ? null : canvas.area();
    }

    private XYPlot plot() {
        return chart().orElseThrow().getXYPlot();
    }

    /** Puts names to the ends of their lines, as near as they come without covering one another. */
    private void place() {
        var area = area();
        if (area == null) {
            return;
        }
        names.sort(Comparator.comparingDouble(label -> end(label, area)));
        var tops = NamePlaces.apart(
                names.stream().mapToDouble(label -> end(label, area) - LABEL_HEIGHT / 2).toArray(),
                LABEL_HEIGHT,
                area.getMaxY() + LABEL_HEIGHT / 2);
        for (int i = 0; i < tops.length; i++) {
            names.get(i).resizeRelocate(getWidth() - StepPlot.NAMES, tops[i], StepPlot.NAMES - 4, LABEL_HEIGHT);
        }
        double named = area.getMinX();
        for (var node : marks) {
            switch (node.getUserData()) {
                case StepChart.Mark(Instant at, double value, _) -> {
                    double x = x(at, area);
                    node.setVisible(x >= area.getMinX() - 1 && x <= area.getMaxX() + 1);
                    node.relocate(x - 3.5, y(value, area) - 10);
                }
                case StepChart.Spell(Instant from, Instant to, _) -> {
                    node.applyCss(); // before that it has no size
                    double width = Math.ceil(node.prefWidth(-1));
                    double left = Math.min(Math.max(area.getMinX(), x(from, area)) + 4, area.getMaxX() - width - 4);
                    node.setVisible(x(to, area) > area.getMinX() && left > named);
                    named = node.isVisible() ? left + width : named;
                    node.resizeRelocate(left, area.getMaxY() - LABEL_HEIGHT - 2, width, LABEL_HEIGHT);
                }
                default -> throw new IllegalStateException("Only marks and spells are placed.");
            }
        }
    }

    private double end(Label label, Rectangle2D area) {
        var steps = ((StepChart.Line) label.getUserData()).steps();
        for (int i = steps.size() - 1; i >= 0; i--) {
            if (!Double.isNaN(steps.get(i).value())) {
                return y(steps.get(i).value(), area);
            }
        }
        return area.getCenterY();
    }

    private double x(Instant at, Rectangle2D area) {
        return plot().getDomainAxis().valueToJava2D((double) at.toEpochMilli(), area, plot().getDomainAxisEdge());
    }

    private double y(double value, Rectangle2D area) {
        return plot().getRangeAxis().valueToJava2D(value, area, plot().getRangeAxisEdge());
    }

    /** Shows what stood at the instant under {@code x}. */
    private void point(double x) {
        var area = area();
        if (area == null || x < area.getMinX() || x > area.getMaxX()) {
            leave();
            return;
        }
        var at = Instant.ofEpochMilli(
                (long) plot().getDomainAxis().java2DToValue(x, area, plot().getDomainAxisEdge()));
        show(at, x, area);
    }

    private void show(Instant at, double x, Rectangle2D area) {
        var steps = shown;
        if (steps == null) {
            return;
        }
        crosshair.setStartX(snapped(x));
        crosshair.setEndX(snapped(x));
        crosshair.setStartY(area.getMinY());
        crosshair.setEndY(area.getMaxY());
        setAccessibleText(box.tell(steps, at, moment, figure));
        crosshair.setVisible(true);
        box.setVisible(true);
        box.applyCss();
        double width = box.prefWidth(-1);
        double height = box.prefHeight(-1);
        double left = x + 12 + width > getWidth() - 4 ? x - 12 - width : x + 12;
        box.resizeRelocate(Math.max(4, left), Math.max(4, area.getMaxY() - height - 8), width, height);
    }

    private static double snapped(double x) {
        return Math.floor(x) + 0.5;
    }

    private void leave() {
        crosshair.setVisible(false);
        box.setVisible(false);
        chosen.setVisible(false);
    }

    private void press(MouseEvent event) {
        requestFocus();
        pressed = event.getButton() == MouseButton.PRIMARY ? event.getX() : Double.NaN;
    }

    private void drag(MouseEvent event) {
        var area = area();
        if (area == null || Double.isNaN(pressed)) {
            return;
        }
        double from = Math.max(area.getMinX(), Math.min(pressed, event.getX()));
        double to = Math.min(area.getMaxX(), Math.max(pressed, event.getX()));
        leave();
        chosen.setX(from);
        chosen.setWidth(Math.max(0, to - from));
        chosen.setY(area.getMinY());
        chosen.setHeight(area.getHeight());
        chosen.setVisible(true);
    }

    private void release(MouseEvent event) {
        var area = area();
        if (area != null && !Double.isNaN(pressed) && Math.abs(event.getX() - pressed) >= 8) {
            var axis = plot().getDomainAxis();
            var edge = plot().getDomainAxisEdge();
            double from = axis.java2DToValue(Math.max(area.getMinX(), Math.min(pressed, event.getX())), area, edge);
            double to = axis.java2DToValue(Math.min(area.getMaxX(), Math.max(pressed, event.getX())), area, edge);
            range(from, to);
        }
        pressed = Double.NaN;
        chosen.setVisible(false);
    }

    private void scroll(ScrollEvent event) {
        var area = area();
        if (area != null && event.getDeltaY() != 0) {
            zoom(event.getDeltaY() > 0 ? ZOOM : 1 / ZOOM, (event.getX() - area.getMinX()) / area.getWidth());
            event.consume();
        }
    }

    /** @param about which share of the width stays where it is */
    private void zoom(double factor, double about) {
        var range = plot().getDomainAxis().getRange();
        double centre = range.getLowerBound() + about * range.getLength();
        range(centre - about * range.getLength() * factor, centre + (1 - about) * range.getLength() * factor);
    }

    /** Shows a part of the time, never more than there is. */
    private void range(double from, double to) {
        var steps = shown;
        if (steps == null) {
            return;
        }
        double first = (double) steps.instants().getFirst().toEpochMilli();
        double last = Math.max(first + 60_000, (double) steps.end().toEpochMilli());
        double low = Math.clamp(from, first, last);
        double high = Math.clamp(to, first, last);
        if (high - low >= 1_000) {
            plot().getDomainAxis().setRange(low, high);
            leave();
            requestLayout();
        }
    }

    /** Shows all of the time again. */
    public void showAll() {
        range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    private void key(KeyEvent event) {
        if (area() == null || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> step(-1);
            case RIGHT -> step(1);
            case PLUS, ADD, EQUALS -> zoom(ZOOM, 0.5);
            case MINUS, SUBTRACT -> zoom(1 / ZOOM, 0.5);
            case DIGIT0, NUMPAD0 -> showAll();
            case ESCAPE -> {
                if (!box.isVisible()) {
                    return;
                }
                leave();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** Goes to the next instant at which something stepped. */
    private void step(int by) {
        var area = area();
        var steps = shown;
        if (area == null || steps == null) {
            return;
        }
        var instants = steps.instants();
        instant = instant < 0 && by < 0
                ? instants.size() - 1
                : Math.clamp(instant + (long) by, 0, instants.size() - 1);
        var at = instants.get(instant);
        show(at, Math.clamp(x(at, area), area.getMinX(), area.getMaxX()), area);
    }

    /** The nodes drawn over the chart, for an export that holds them too. */
    List<Region> namesShown() {
        return List.copyOf(names);
    }
}
