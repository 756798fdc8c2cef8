package app.linewright.desktop.kit;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/**
 * Shows one thing larger than it is: text, controls and spaces alike. What it shows is laid out on the smaller area
 * that is left for it, so at 150 % a window of 1440×900 follows the rules of one of 960×600.
 */
public final class Zoom extends Region {
    private static final String SIZE = "text-";

    private final Node content;
    private final Scale scale = new Scale(1, 1);

    public Zoom(Parent content) {
        this.content = content;
        content.getTransforms().add(scale);
        getChildren().add(content);
    }

    /** @param percent at least 100 */
    public void setPercent(int percent) {
        scale.setX(percent / 100.0);
        scale.setY(percent / 100.0);
        // Menus and tooltips are windows of their own: the sheet has their sizes.
        var size = SIZE + percent;
        getStyleClass().removeIf(name -> name.startsWith(SIZE));
        getStyleClass().add(size);
        requestLayout();
    }

    /** How large what {@code scene} shows is, as a factor. */
    public static double of(Scene scene) {
        return scene.getRoot() instanceof Zoom zoom ? zoom.scale.getX() : 1;
    }

    @Override
    protected void layoutChildren() {
        content.resizeRelocate(0, 0, getWidth() / scale.getX(), getHeight() / scale.getY());
    }
}
