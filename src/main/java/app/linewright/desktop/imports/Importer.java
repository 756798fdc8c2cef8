package app.linewright.desktop.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Reads prices and results into the store. What kind of file it is shows in its head. Both methods block until all is
 * in, and stop early, between two batches, once {@code stop} says so.
 */
public interface Importer {
    /** @throws IOException with a sentence that says what was wrong with the file as a whole */
    FileReport importFile(Path file, Consumer<? super Progress> tell, BooleanSupplier stop) throws IOException;

    /** Reads the small simulated season that comes with the program. */
    FileReport importSample(Consumer<? super Progress> tell, BooleanSupplier stop) throws IOException;

    /** How far an import is, in {@code done} of {@code total}; a total of 0 is not known yet. */
    record Progress(long done, long total) {}
}
