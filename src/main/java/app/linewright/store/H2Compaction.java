package app.linewright.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes a database file anew without what nothing refers to any more. H2 only adds to the file, so it grows with every
 * write. The copy is whole and on disk before it takes the place of the file in one move; until then nothing changes.
 */
final class H2Compaction {
    private static final Logger LOG = LoggerFactory.getLogger(H2Compaction.class);

    /** A file of less is left as it is. */
    private static final long SMALL = 16L << 20;

    private static final int WHOLE = 100;

    private H2Compaction() {}

    /**
     * Compacts the closed {@code file} if more than half of it is of no use, which bounds the work by what was written
     * before.
     */
    static void compactIfWorthwhile(Path file) {
        try {
            if (Files.size(file) >= SMALL && mostlyUnused(file)) {
                long before = Files.size(file);
                Path copy = copyBeside(file, file.toString());
                replace(file, copy);
                LOG.info("The database went from {} to {} bytes", before, Files.size(file));
            }
        } catch (IOException | MVStoreException failure) {
            LOG.warn("The database was not compacted and is left as it was", failure);
        }
    }

    private static boolean mostlyUnused(Path file) {
        try (MVStore store = reading(file.toString())) {
            return mostlyUnused(store.getFileStore());
        }
    }

    /** Whether more than half of the file is of no use. */
    static boolean mostlyUnused(FileStore<?> file) {
        return (long) file.getFillRate() * file.getChunksFillRate() / WHOLE < WHOLE / 2;
    }

    /** Where a copy is made. H2 gives this name to its own, and takes away what a cut-off one left. */
    static Path copyOf(Path file) {
        return file.resolveSibling(file.getFileName() + ".tempFile");
    }

    /**
     * Copies what is of use in {@code file}, complete and on disk.
     *
     * @param source the name by which H2 reads the file
     * @return the copy
     */
    static Path copyBeside(Path file, String source) throws IOException {
        Path copy = copyOf(file);
        try {
            Files.deleteIfExists(copy);
            Home.createPrivateFile(copy);
            MVStore.compact(source, copy.toString(), true, null);
            Home.makePrivate(copy);
            Map<String, Long> entries = entries(source);
            if (!entries.equals(entries(copy.toString()))) {
                throw new IOException("the copy does not hold what the file holds");
            }
            sync(copy, StandardOpenOption.WRITE);
            return copy;
        } catch (IOException | RuntimeException failure) {
            Files.deleteIfExists(copy);
            throw failure;
        }
    }

    /** Puts {@code copy} in the place of {@code file}, which nobody has open. */
    static void replace(Path file, Path copy) throws IOException {
        Files.move(copy, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        if (Home.hasPermissions()) {
            // The move itself; Windows opens no folders.
            sync(file.resolveSibling(""), StandardOpenOption.READ);
        }
    }

    private static Map<String, Long> entries(String name) {
        try (MVStore store = reading(name)) {
            Map<String, Long> entries = new TreeMap<>();
            store.getMapNames().forEach(map -> entries.put(map, store.openMap(map, uninterpreted()).sizeAsLong()));
            return entries;
        }
    }

    private static MVMap.Builder<Object, Object> uninterpreted() {
        return new MVMap.Builder<>().keyType(Uninterpreted.TYPE).valueType(Uninterpreted.TYPE);
    }

    private static MVStore reading(String name) {
        return new MVStore.Builder().fileName(name).readOnly().open();
    }

    private static void sync(Path path, StandardOpenOption mode) throws IOException {
        try (FileChannel channel = FileChannel.open(path, mode)) {
            channel.force(true);
        }
    }

    /** Keys and values that are passed over: only how many they are is asked for. */
    private static final class Uninterpreted extends BasicDataType<Object> {
        static final Uninterpreted TYPE = new Uninterpreted();

        @Override
        public Object[] createStorage(int size) {
            return new Object[size];
        }

        @Override
        public Object read(ByteBuffer page) {
            return TYPE;
        }

        @Override
        public void read(ByteBuffer page, Object storage, int count) {
            // nothing of it is kept
        }

        @Override
        public int getMemory(Object entry) {
            return 0;
        }

        @Override
        public void write(WriteBuffer page, Object entry) {
            throw new UnsupportedOperationException("What is not interpreted is not written.");
        }
    }
}
