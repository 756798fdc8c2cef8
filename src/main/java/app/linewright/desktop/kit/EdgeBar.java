package app.linewright.desktop.kit;

import javafx.css.PseudoClass;
import javafx.scene.layout.Region;

/** An edge as its distance from zero, the blue line in the middle; full width at ±6 %. */
public final class EdgeBar extends Region {
    private static final double WIDTH = 44;
    private static final double HEIGHT = 16;
    private static final double FULL = 0.06;
    private static final PseudoClass POSITIVE = PseudoClass.getPseudoClass("positive");

    private final Region bar = new Region();
    private final Region zero = new Region();
    private double edge;

    public EdgeBar() {
        bar.getStyleClass().add("edge-bar");
        zero.getStyleClass().add("edge-zero");
        getChildren().addAll(bar, zero);
        setMinSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
    }

    /** @param fraction the edge, 0.02 for 2 % */
    public void show(double fraction) {
        edge = fraction;
        bar.pseudoClassStateChanged(POSITIVE, fraction > 0);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        var middle = WIDTH / 2;
        var length = snapSizeX(Math.min(1, Math.abs(edge) / FULL) * middle);
        // A hollow bar needs both of its sides to be seen.
        length = edge == 0 ? 0 : Math.max(2, length);
        bar.resizeRelocate(edge > 0 ? middle : middle - length, 4, length, HEIGHT - 8);
        zero.resizeRelocate(middle, 0, 1, HEIGHT);
    }
}
