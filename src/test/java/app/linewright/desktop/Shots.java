package app.linewright.desktop;

import app.linewright.desktop.kit.Picture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Scene;

/**
 * Writes what a scene shows into {@code target/shots}, for eyes to judge. Drawing each state in both themes takes
 * longer than most tests do, so it is done where {@code -Dlinewright.shots=true} asks for it.
 */
public final class Shots {
    private static final boolean WANTED = Boolean.getBoolean("linewright.shots");

    private Shots() {}

    static boolean areWanted() {
        return WANTED;
    }

    /** Draws {@code scene} if that is wanted. To be called on the JavaFX thread. */
    public static void take(Scene scene, String name) {
        if (!WANTED) {
            return;
        }
        try {
            var folder = Files.createDirectories(
                    Path.of(System.getProperty("linewright.project", "."), "target", "shots"));
            var file = folder.resolve(name + ".png");
            new Picture(scene.snapshot(null)).write(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
