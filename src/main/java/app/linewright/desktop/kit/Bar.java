package app.linewright.desktop.kit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/**
 * Controls side by side. Where they do not fit, as in a small window or with large text, nothing of them is cut:
 * <ol>
 *   <li>A text that may wrap becomes narrower and has more lines.
 *   <li>What is {@linkplain #setSpare spare} goes, since there is another way to it; the least needed first.
 *   <li>Where that is not enough, those that do not fit go on to a further line.
 * </ol>
 * A child that {@linkplain HBox#setHgrow grows} takes what its line leaves. Its lines are as high as the bar at least.
 */
public final class Bar extends Pane {
    private static final String SPARE = "bar-spare";
    /** The narrowest that a text that wraps is made before something else gives way. */
    private static final double READABLE = 240;

    private double gap = 8;
    private double lineHeight = 40;

    public Bar() {
        getStyleClass().add("bar");
    }

    /** @param order of those that are spare the highest goes first */
    public static void setSpare(Node child, int order) {
        child.getProperties().put(SPARE, order);
    }

    /** How soon {@code child} goes; 0 for one that stays. */
    public static int getSpare(Node child) {
        return child.getProperties().get(SPARE) instanceof Integer order ? order : 0;
    }

    public double getGap() {
        return gap;
    }

    /** @param pixels between two children */
    public void setGap(double pixels) {
        gap = pixels;
    }

    public double getLineHeight() {
        return lineHeight;
    }

    /** @param pixels that a line is high, where nothing on it needs more */
    public void setLineHeight(double pixels) {
        lineHeight = pixels;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return sides() + width(getManagedChildren());
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = (width < 0 ? Double.MAX_VALUE : width) - sides();
        return lines(room).stream().mapToDouble(line -> line.height(room)).sum();
    }

    @Override
    protected double computeMaxHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth() - sides();
        Set<Node> shown = new HashSet<>();
        double y = 0;
        for (var line : lines(room)) {
            double height = line.height(room);
            line.lay(getInsets().getLeft(), y, room, height);
            y += height;
            shown.addAll(line.children);
        }
        for (var child : getManagedChildren()) {
            if (getSpare(child) > 0) {
                child.setVisible(shown.contains(child));
            }
        }
    }

    private double sides() {
        Insets insets = getInsets();
        return insets.getLeft() + insets.getRight();
    }

    /** As many lines as those take that stay, with as many of the spare as these lines have room for. */
    private List<Line> lines(double room) {
        List<Node> all = getManagedChildren();
        Set<Node> left = new HashSet<>();
        all.stream().filter(child -> getSpare(child) > 0).forEach(left::add);
        var lines = broken(all, left, room);
        for (var child : left.stream().sorted(Comparator.comparingInt(Bar::getSpare)).toList()) {
            left.remove(child);
            var more = broken(all, left, room);
            if (more.size() > lines.size()) {
                break;
            }
            lines = more;
        }
        return lines;
    }

    private List<Line> broken(List<Node> all, Set<Node> left, double room) {
        List<Line> lines = new ArrayList<>();
        List<Node> line = new ArrayList<>();
        for (var child : all) {
            if (left.contains(child)) {
                continue;
            }
            line.add(child);
            if (line.size() > 1 && least(line) > room) {
                line.removeLast();
                lines.add(new Line(line));
                line = new ArrayList<>(List.of(child));
            }
        }
        lines.add(new Line(line));
        return lines;
    }

    private double width(List<Node> line) {
        return line.stream().mapToDouble(Bar::wanted).sum() + gaps(line);
    }

    private double least(List<Node> line) {
        return line.stream().mapToDouble(Bar::least).sum() + gaps(line);
    }

    private double gaps(List<Node> line) {
        return gap * Math.max(0, line.size() - 1);
    }

    private static double wanted(Node child) {
        return Math.ceil(Math.max(child.minWidth(-1), child.prefWidth(-1)));
    }

    private static double least(Node child) {
        return wraps(child) ? Math.min(wanted(child), READABLE) : wanted(child);
    }

    private static boolean wraps(Node child) {
        return child instanceof Labeled labeled && labeled.isWrapText();
    }

    private static boolean grows(Node child) {
        return HBox.getHgrow(child) == Priority.ALWAYS;
    }

    /** What stands beside one another. */
    private final class Line {
        private final List<Node> children;

        Line(List<Node> children) {
            this.children = children;
        }

        double height(double room) {
            double highest = lineHeight;
            for (var child : children) {
                if (wraps(child) && child instanceof Region text) {
                    highest = Math.max(highest, text.prefHeight(width(child, room)) + 2 * gap);
                } else if (child.getContentBias() == Orientation.HORIZONTAL) {
                    highest = Math.max(highest, child.prefHeight(width(child, room)));
                }
            }
            return highest;
        }

        void lay(double left, double top, double room, double height) {
            double x = left;
            for (var child : children) {
                double width = width(child, room);
                double high = Math.min(height, child.prefHeight(width));
                child.resizeRelocate(snapPositionX(x), snapPositionY(top + (height - high) / 2), width, high);
                x += width + gap;
            }
        }

        /** What {@code child} has of the line: what it wants, less where the line is short, more where it grows. */
        private double width(Node child, double room) {
            double missing = Bar.this.width(children) - room;
            if (missing > 0 && wraps(child)) {
                double yielding = children.stream().filter(Bar::wraps).mapToDouble(each -> wanted(each) - least(each))
                        .sum();
                return Math.max(least(child), wanted(child)
                        - (yielding == 0 ? 0 : Math.ceil(missing * (wanted(child) - least(child)) / yielding)));
            }
            if (missing < 0 && grows(child)) {
                return wanted(child) + Math.floor(-missing / children.stream().filter(Bar::grows).count());
            }
            // Alone on a line that is still too narrow, it has the line.
            return missing > 0 && children.size() == 1 ? Math.max(child.minWidth(-1), room) : wanted(child);
        }
    }
}
