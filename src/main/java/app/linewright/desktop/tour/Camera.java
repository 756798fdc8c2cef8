package app.linewright.desktop.tour;

import app.linewright.desktop.kit.Dialogs;
import app.linewright.desktop.kit.FxTasks;
import app.linewright.desktop.kit.Picture;
import app.linewright.desktop.kit.Theme;
import app.linewright.desktop.kit.Zoom;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import javafx.geometry.Dimension2D;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** Takes pictures of windows, from outside the JavaFX thread. */
final class Camera {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);
    /** Some frames: what is asked to lay itself out anew has done so. */
    private static final Duration STILL = Duration.ofMillis(60);

    private final Path folder;
    private final Consumer<? super Path> taken;
    private final List<Path> pictures = new ArrayList<>();

    /** @param taken is told of every picture */
    Camera(Path folder, Consumer<? super Path> taken) {
        this.folder = folder;
        this.taken = taken;
    }

    /** Draws {@code window} in every way, and leaves it as it was at first: light, 1440×900, text at 100 %. */
    void shoot(String screen, Stage window) throws IOException {
        shoot(screen, window, _ -> { });
    }

    /** The same, where {@code settle} is done before every picture. */
    void shoot(String screen, Stage window, Consumer<Variant> settle) throws IOException {
        shoot(screen, window, Variant.ALL, settle);
    }

    /** The same in some variants alone. */
    void shoot(String screen, Stage window, List<Variant> variants, Consumer<Variant> settle) throws IOException {
        for (var variant : variants) {
            dress(window, variant);
            settle.accept(variant);
            still();
            take(window.getScene(), variant.name(screen));
        }
        dress(window, Variant.ALL.getFirst());
    }

    /** Draws a dialog over {@code window}, as large as it would have come up there. */
    void shootDialog(String screen, Stage window, Stage dialog) throws IOException {
        var asked = fx(() -> new Dimension2D(dialog.getScene().getWidth(), dialog.getScene().getHeight()));
        for (var variant : Variant.ALL) {
            dress(window, variant);
            fx(() -> {
                wear(dialog.getScene(), variant);
                var size = Dialogs.size(window, asked, variant.text() / 100.0);
                dialog.setWidth(size.getWidth());
                dialog.setHeight(size.getHeight());
                return true;
            });
            still();
            take(dialog.getScene(), variant.name(screen));
        }
        dress(window, Variant.ALL.getFirst());
    }

    private void dress(Stage window, Variant variant) {
        fx(() -> {
            // From the corner on, so that the widest is on the screen as a whole.
            window.setX(0);
            window.setY(0);
            return true;
        });
        still();
        fx(() -> {
            window.setWidth(variant.width());
            window.setHeight(variant.height());
            wear(window.getScene(), variant);
            return true;
        });
        still();
    }

    private static void wear(Scene scene, Variant variant) {
        Theme.setDark(scene, variant.dark());
        if (scene.getRoot() instanceof Zoom zoom) {
            zoom.setPercent(variant.text());
        }
    }

    private void take(Scene scene, String name) throws IOException {
        var picture = fx(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return new Picture(scene.snapshot(null));
        });
        var file = folder.resolve(name);
        picture.write(file);
        pictures.add(file);
        taken.accept(file);
    }

    List<Path> pictures() {
        return List.copyOf(pictures);
    }

    /** Calls {@code work} on the JavaFX thread. */
    static <T> T fx(Callable<T> work) {
        return FxTasks.call(work);
    }

    /** Waits until {@code condition} holds on the JavaFX thread. */
    static void until(String what, Callable<Boolean> condition) {
        var last = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (!fx(condition)) {
            if (System.nanoTime() > last) {
                throw new IllegalStateException("The tour waited in vain for " + what + ".");
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        still();
    }

    static void still() {
        LockSupport.parkNanos(STILL.toNanos());
        fx(() -> true);
    }
}
