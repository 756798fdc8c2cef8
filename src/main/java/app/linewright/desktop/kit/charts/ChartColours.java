package app.linewright.desktop.kit.charts;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * The colours of the style sheet as a chart needs them. Each is the ground of a small node that is never seen, so that
 * the sheet alone says what it is, in either theme.
 */
final class ChartColours extends Pane {
    private static final int SERIES = 7;

    private final Region surface = swatch("surface");
    private final Region grid = swatch("grid");
    private final Region axis = swatch("axis");
    private final Region quiet = swatch("quiet");
    private final Region fair = swatch("fair");
    private final Region band = swatch("band");
    private final List<Region> series = new ArrayList<>();

    /** @param changed called when the colours are known, and when they change */
    ChartColours(Runnable changed) {
        getStyleClass().add("chart-colours");
        setManaged(false);
        setVisible(false);
        for (int i = 1; i <= SERIES; i++) {
            series.add(swatch("series-" + i));
        }
        getChildren().addAll(series);
        InvalidationListener listener = (Observable _) -> changed.run();
        // The sheet sets all of them in one pass, so that one tells of all.
        surface.backgroundProperty().addListener(listener);
    }

    private Region swatch(String name) {
        var swatch = new Region();
        swatch.getStyleClass().add(name);
        if (!name.startsWith("series")) {
            getChildren().add(swatch);
        }
        return swatch;
    }

    private static Color colour(Region swatch) {
        var background = swatch.getBackground();
        if (background == null
                || background.getFills().isEmpty()
                || !(background.getFills().getFirst().getFill() instanceof javafx.scene.paint.Color fill)) {
            return Color.GRAY;
        }
        return new Color(
                (float) fill.getRed(), (float) fill.getGreen(), (float) fill.getBlue(), (float) fill.getOpacity());
    }

    Color surface() {
        return colour(surface);
    }

    Color grid() {
        return colour(grid);
    }

    Color axis() {
        return colour(axis);
    }

    Color quiet() {
        return colour(quiet);
    }

    Color fair() {
        return colour(fair);
    }

    Color band() {
        return colour(band);
    }

    /** The colour of the {@code n}th line, from 0. */
    Color series(int n) {
        return colour(series.get(n % SERIES));
    }
}
