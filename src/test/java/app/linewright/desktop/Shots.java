package app.linewright.desktop;

import app.linewright.desktop.kit.Picture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Scene;

/** Writes what a scene shows into {@code target/shots}. */
public final class Shots {
    private Shots() {}

    /** To be called on the JavaFX thread. */
    public static Path take(Scene scene, String name) {
        try {
            var folder = Files.createDirectories(
                    Path.of(System.getProperty("linewright.project", "."), "target", "shots"));
            var file = folder.resolve(name + ".png");
            new Picture(scene.snapshot(null)).write(file);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
