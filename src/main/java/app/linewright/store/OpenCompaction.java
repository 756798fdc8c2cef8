package app.linewright.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compacts an H2 file while the program works with it. The one connection that writes is held, so that nothing is
 * added; what is in the file is never written over, so that it can be copied while others read it. Then, when for a
 * moment nobody reads, the copy takes the place of the file. A process that dies on the way leaves
 * the one or the other.
 */
final class OpenCompaction {
    private static final Logger LOG = LoggerFactory.getLogger(OpenCompaction.class);

    /** Long readings are left in peace: the copy is thrown away, and made again another time. */
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final H2Connections connections;
    private final Path file;
    private final Lock alone;

    /** @param alone held by nobody who is not in a transaction */
    OpenCompaction(H2Connections connections, Path file, Lock alone) {
        this.connections = connections;
        this.file = file;
        this.alone = alone;
    }

    /**
     * Compacts the file if it has more than {@code smallest} bytes and more than half of them are of no use.
     *
     * @param writer the connection that writes, outside a transaction
     * @return empty if there was nothing to do, or if it could not be done; the file is as it was then
     */
    Optional<Compaction> run(Connection writer, long smallest) {
        try {
            return connections.worthCompacting(writer, smallest) ? compacted(writer) : Optional.empty();
        } catch (IOException | SQLException | MVStoreException failure) {
            LOG.warn("The open database was not compacted and is left as it was", failure);
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private Optional<Compaction> compacted(Connection writer) throws IOException, InterruptedException {
        long began = System.nanoTime();
        long before = Files.size(file);
        Path copy = connections.copy();
        long copied = System.nanoTime();
        if (!alone.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            Files.deleteIfExists(copy);
            LOG.info("The open database is not compacted now, because it is being read");
            return Optional.empty();
        }
        try {
            connections.replaceWith(copy, writer);
        } finally {
            alone.unlock();
        }
        long ended = System.nanoTime();
        var compaction = new Compaction(
                before, Files.size(file), Duration.ofNanos(ended - began), Duration.ofNanos(ended - copied));
        LOG.info("The open database went from {} to {} bytes; writing waited {} ms, reading {} ms",
                compaction.before(), compaction.after(),
                compaction.writersWaited().toMillis(), compaction.readersWaited().toMillis());
        return Optional.of(compaction);
    }
}
