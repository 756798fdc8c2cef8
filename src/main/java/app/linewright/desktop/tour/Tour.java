package app.linewright.desktop.tour;

import app.linewright.desktop.Opening;
import app.linewright.desktop.tour.Screen.Home;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.application.Platform;

/**
 * Goes through every screen and state of the real window and takes pictures of each: in light and dark, at two sizes of
 * the window, and with larger text; the Board in a wide window besides. Runs outside the JavaFX thread.
 */
public final class Tour {
    private final Scenery scenery;

    public Tour(Scenery scenery) {
        this.scenery = scenery;
    }

    /** The names of the screens, in the order of the tour. */
    public static List<String> screens() {
        return Arrays.stream(Screen.values()).map(Screen::key).toList();
    }

    /**
     * Takes the pictures.
     *
     * @param wanted the names of screens; empty for all of them
     * @param taken is told of every picture
     * @return the pictures
     * @throws IOException if one cannot be written
     */
    public List<Path> take(Path folder, Set<String> wanted, Consumer<? super Path> taken) throws IOException {
        start();
        var camera = new Camera(folder, taken);
        for (var home : Home.values()) {
            var screens = Arrays.stream(Screen.values())
                    .filter(screen -> screen.home() == home && (wanted.isEmpty() || wanted.contains(screen.key())))
                    .toList();
            if (!screens.isEmpty()) {
                visit(home, screens, camera);
            }
        }
        return camera.pictures();
    }

    private static void start() {
        try {
            Platform.startup(() -> { });
        } catch (IllegalStateException running) {
            // The toolkit that runs already will do.
        }
        Platform.setImplicitExit(false);
    }

    private void visit(Home home, List<Screen> screens, Camera camera) throws IOException {
        try (var visit = new Visit(scenery, opening(home))) {
            for (var screen : screens) {
                screen.take(visit, camera, scenery);
            }
        }
    }

    private Callable<Opening> opening(Home home) {
        return switch (home) {
            case FRESH -> scenery.fresh();
            case FILLED -> scenery.filled();
            case REFUSED -> scenery.refused();
        };
    }
}
