package app.linewright.desktop.welcome;

import java.nio.file.Path;
import java.util.List;

/** How the window goes on from the welcome. */
public sealed interface Onward {
    /** The demo league is started. */
    record Demo() implements Onward {}

    /** Files are read in. */
    record Files(List<Path> files) implements Onward {
        public Files {
            files = List.copyOf(files);
        }
    }

    /** Prices are there already, or nobody wants any yet. */
    record Board() implements Onward {}
}
