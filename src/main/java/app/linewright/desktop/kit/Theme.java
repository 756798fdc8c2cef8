package app.linewright.desktop.kit;

import atlantafx.base.theme.PrimerLight;
import java.util.List;
import javafx.application.Application;
import javafx.scene.Scene;

/**
 * How the window looks: AtlantaFX's Primer Light under our own sheets, of which the tokens come last and give every
 * colour. Dark is the same sheets with the style class {@code dark} on the root of a scene.
 */
public final class Theme {
    private static final String DARK = "dark";
    private static final String COMFORTABLE = "comfortable";
    private static final List<String> SHEETS = List.of(
            "controls", "cells", "shell", "board", "detail", "opportunity", "calculators", "imports",
            "palette", "settings", "welcome", "tokens");

    private Theme() {}

    /** Makes the base sheet known; once, before the first scene. */
    public static void install() {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheetBSS());
    }

    /** Dresses {@code scene}; to be called again after its root was replaced. */
    public static void apply(Scene scene, boolean dark) {
        scene.getStylesheets().setAll(SHEETS.stream().map(sheet -> resource(sheet + ".css")).toList());
        setDark(scene, dark);
    }

    public static void setDark(Scene scene, boolean dark) {
        var classes = scene.getRoot().getStyleClass();
        classes.removeAll(DARK);
        if (dark) {
            classes.add(DARK);
        }
    }

    /** Whether the rows of tables are 32 px high rather than 24. */
    public static void setComfortable(Scene scene, boolean comfortable) {
        var classes = scene.getRoot().getStyleClass();
        classes.removeAll(COMFORTABLE);
        if (comfortable) {
            classes.add(COMFORTABLE);
        }
    }

    public static boolean isDark(Scene scene) {
        return scene.getRoot().getStyleClass().contains(DARK);
    }

    static String resource(String path) {
        var url = Theme.class.getResource("/app/linewright/styles/" + path);
        if (url == null) {
            throw new IllegalStateException("styles/" + path + " is missing: the installation is damaged.");
        }
        return url.toExternalForm();
    }
}
