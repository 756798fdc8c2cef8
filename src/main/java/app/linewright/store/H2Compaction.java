package app.linewright.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.MVStoreTool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes a closed database file anew without what nothing refers to any more. H2 only adds to the file, so it grows
 * with every write; the new file takes the place of the old one in one move, and until then nothing is changed.
 */
final class H2Compaction {
    private static final Logger LOG = LoggerFactory.getLogger(H2Compaction.class);

    /** A file of less is left as it is. */
    private static final long SMALL = 16L << 20;

    private static final int WHOLE = 100;

    private H2Compaction() {}

    /** Compacts {@code file} if more than half of it is of no use, which bounds the work by what was written before. */
    static void compactIfWorthwhile(Path file) {
        try {
            if (Files.size(file) >= SMALL && mostlyUnused(file)) {
                long before = Files.size(file);
                MVStoreTool.compact(file.toString(), true);
                Home.makePrivate(file);
                LOG.info("The database went from {} to {} bytes", before, Files.size(file));
            }
        } catch (IOException | MVStoreException failure) {
            LOG.warn("The database was not compacted and is left as it was", failure);
        }
    }

    private static boolean mostlyUnused(Path file) {
        try (MVStore store =
                new MVStore.Builder().fileName(file.toString()).readOnly().open()) {
            long percent = (long) store.getFileStore().getFillRate()
                    * store.getFileStore().getChunksFillRate()
                    / WHOLE;
            return percent < WHOLE / 2;
        }
    }
}
