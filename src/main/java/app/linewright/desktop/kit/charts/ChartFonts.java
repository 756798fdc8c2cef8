package app.linewright.desktop.kit.charts;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The window's font as charts know it: they are drawn by AWT's rules, which know only what is registered with them. */
final class ChartFonts {
    static {
        // The window is JavaFX's alone: AWT must not look for a display of its own.
        System.setProperty("java.awt.headless", "true");
        try (var file = ChartFonts.class.getResourceAsStream("/app/linewright/styles/fonts/IBMPlexSans-Regular.ttf")) {
            if (file == null) {
                throw new IllegalStateException("styles/fonts is missing: the installation is damaged.");
            }
            GraphicsEnvironment.getLocalGraphicsEnvironment()
                    .registerFont(Font.createFont(Font.TRUETYPE_FONT, file));
        } catch (IOException e) {
            throw new UncheckedIOException("A font of the charts cannot be read.", e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("A font of the charts is damaged.", e);
        }
    }

    private ChartFonts() {}

    static Font caption() {
        return new Font("IBM Plex Sans", Font.PLAIN, 11);
    }
}
