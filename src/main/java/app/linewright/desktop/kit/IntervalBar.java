package app.linewright.desktop.kit;

import javafx.css.PseudoClass;
import javafx.scene.layout.Region;

/**
 * An estimate with its range, drawn against zero, the blue line: from −4 % to +12 %. What lies beyond ends in an
 * arrow at the edge.
 */
public final class IntervalBar extends Region {
    public static final double WIDTH = 96;
    private static final double HEIGHT = 16;
    private static final double LEAST = -0.04;
    private static final double MOST = 0.12;
    private static final double DOT = 8;
    private static final double ARROW = 5;
    private static final PseudoClass POSITIVE = PseudoClass.getPseudoClass("positive");

    private final Region track = part("interval-track");
    private final Region zero = part("interval-zero");
    private final Region span = part("interval-span");
    private final Region dot = part("interval-dot");
    private final Region below = part("interval-below");
    private final Region above = part("interval-above");
    private double low;
    private double estimate;
    private double high;

    public IntervalBar() {
        getChildren().addAll(track, span, zero, below, above, dot);
        setMinSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
    }

    private static Region part(String styleClass) {
        var region = new Region();
        region.getStyleClass().add(styleClass);
        return region;
    }

    /** Draws {@code estimate} between {@code low} and {@code high}, each a fraction: 0.02 for 2 %. */
    public void show(double low, double estimate, double high) {
        this.low = low;
        this.estimate = estimate;
        this.high = high;
        for (var part : getChildren()) {
            part.pseudoClassStateChanged(POSITIVE, estimate > 0);
        }
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        var middle = HEIGHT / 2;
        track.resizeRelocate(0, middle - 0.5, WIDTH, 1);
        zero.resizeRelocate(at(0), 1, 1, HEIGHT - 2);
        var from = at(low);
        span.resizeRelocate(from, middle - 1, Math.max(2, at(high) - from), 2);
        dot.resizeRelocate(Math.clamp(at(estimate) - DOT / 2, 0, WIDTH - DOT), middle - DOT / 2, DOT, DOT);
        below.setVisible(low < LEAST);
        below.resizeRelocate(0, middle - ARROW, ARROW, 2 * ARROW);
        above.setVisible(high > MOST);
        above.resizeRelocate(WIDTH - ARROW, middle - ARROW, ARROW, 2 * ARROW);
    }

    private double at(double fraction) {
        return snapPositionX(Math.clamp((fraction - LEAST) / (MOST - LEAST), 0, 1) * (WIDTH - 1));
    }
}
