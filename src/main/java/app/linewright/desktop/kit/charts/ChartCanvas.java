package app.linewright.desktop.kit.charts;

import app.linewright.desktop.kit.Zoom;
import java.awt.geom.Rectangle2D;
import javafx.scene.canvas.Canvas;
import javafx.scene.transform.Affine;
import javafx.scene.transform.Scale;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.fx.FXGraphics2D;
import org.jfree.fx.FXHints;
import org.jspecify.annotations.Nullable;

/** What a chart is drawn on: as finely as it is seen, so that it stays sharp where text is larger. */
final class ChartCanvas extends Canvas {
    private final Scale shrunk = new Scale(1, 1);
    private final ChartRenderingInfo drawn = new ChartRenderingInfo();

    ChartCanvas() {
        getTransforms().add(shrunk);
    }

    /** Draws {@code chart}, or nothing, {@code width} by {@code height} pixels large at 100 %. */
    void draw(@Nullable JFreeChart chart, double width, double height) {
        double zoom = getScene() == null ? 1 : Zoom.of(getScene());
        shrunk.setX(1 / zoom);
        shrunk.setY(1 / zoom);
        setWidth(Math.ceil(width * zoom));
        setHeight(Math.ceil(height * zoom));
        getGraphicsContext2D().setTransform(new Affine());
        getGraphicsContext2D().clearRect(0, 0, getWidth(), getHeight());
        if (chart != null && width > 0 && height > 0) {
            // A fresh one each time: it believes that the canvas still has the font of the last drawing.
            var graphics = new FXGraphics2D(getGraphicsContext2D());
            graphics.setRenderingHint(FXHints.KEY_USE_FX_FONT_METRICS, true);
            graphics.scale(zoom, zoom);
            chart.draw(graphics, new Rectangle2D.Double(0, 0, width, height), drawn);
        }
    }

    /** Where the values were drawn last; null where none were. */
    @Nullable Rectangle2D area() {
        var area = drawn.getPlotInfo().getDataArea();
        return area == null || area.getWidth() <= 0 ? null : area;
    }
}
