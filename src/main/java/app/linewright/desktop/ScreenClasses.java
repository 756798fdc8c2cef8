package app.linewright.desktop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import javafx.application.Platform;

/**
 * What of JavaFX draws windows on a screen: its own names for that on Linux, Windows and macOS, of which each package
 * has its own system's.
 */
final class ScreenClasses {
    private static final Pattern FILES = Pattern.compile("com/sun/glass/ui/((gtk|win|mac|delegate)/)?[^/]+\\.class");

    private ScreenClasses() {}

    /** Loads them, where a rehearsal without a screen would never meet them. Nothing of them is run. */
    static void load() {
        ModuleLayer.boot().configuration().findModule("javafx.graphics").ifPresent(graphics -> {
            try (var reader = graphics.reference().open()) {
                reader.list().filter(FILES.asMatchPredicate()).forEach(ScreenClasses::load);
            } catch (IOException e) {
                throw new UncheckedIOException("The classes of JavaFX cannot be read.", e);
            }
        });
    }

    private static void load(String file) {
        var name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
        try {
            Class.forName(name, false, Platform.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(file + " of JavaFX cannot be loaded: the installation is damaged.", e);
        }
    }
}
