package app.linewright.store;

import static java.util.Objects.requireNonNull;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The database: transactions over a pool of connections. */
public final class Database implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    /** How often a database may be closed between taking a connection to it and using that. */
    private static final int MOST_CLOSED = 16;

    /** While it is open a file of less is not compacted: days of refreshes by the minute. */
    private static final long WORTH_COMPACTING = 256L << 20;

    private final DatabaseAddress address;
    private final Connections connections;
    private final HikariDataSource writers;
    private final HikariDataSource readers;
    private final ServingPool writable;
    private final ServingPool readable;
    private final Jdbi writing;
    private final Jdbi reading;
    private final ScopedValue<Boolean> inTransaction = ScopedValue.newInstance();

    /** Who is in a transaction reads it; who changes the file under everybody writes it. */
    private final ReentrantReadWriteLock use = new ReentrantReadWriteLock(true);
    private volatile @Nullable StoreFailure trouble;

    Database(DatabaseAddress address, Connections connections, HikariDataSource writers) {
        this.address = address;
        this.connections = connections;
        this.writers = writers;
        this.readers = connections.readers();
        this.writable = new ServingPool(writers, connections);
        this.readable = new ServingPool(readers, connections);
        this.writing = SqlTypes.register(Jdbi.create(writable));
        this.reading = SqlTypes.register(Jdbi.create(readable));
    }

    /** Opens the database at {@code address}, made and brought up to date as needed. */
    public static Attempt<Database> open(DatabaseAddress address, StartListener listener) {
        return new DatabaseOpening(address, listener, Migrations.ROOT).open();
    }

    /** Work inside a transaction. */
    @FunctionalInterface
    public interface Work<T> {
        T run(Transaction transaction);
    }

    /**
     * Runs work that only reads, in one consistent snapshot. Nothing can be written in it.
     *
     * @throws StoreFailure if the database cannot be read now
     */
    public <T> T read(Work<T> work) {
        return run(reading, StoreFailure.Phase.READING, work, false);
    }

    /**
     * Runs work that writes: all of it is kept, also when the process dies the next moment, or none.
     *
     * @throws StoreFailure if the database cannot be written now
     */
    public <T> T write(Work<T> work) {
        return writing(work, false);
    }

    /**
     * As {@link #write}, and on disk before it returns, so that it survives a power cut: for bets, ledger rows, limits
     * and settings.
     *
     * @throws StoreFailure if the database cannot be written now
     */
    public <T> T writeDurably(Work<T> work) {
        return writing(work, true);
    }

    /** Why the last write failed, if it did: until one succeeds again, the program can only read. */
    public Optional<StoreFailure> trouble() {
        return Optional.ofNullable(trouble);
    }

    /**
     * Writes the file of an H2 database anew if most of it is of no use any more: it only grows while it is open. Who
     * wants to write waits until it is done, who wants to read for a moment at its end. Call it when work is done and
     * nobody waits for more.
     *
     * @return empty if there was nothing to do, or if it could not be done now; nothing is changed then
     */
    public Optional<Compaction> compactIfWorthwhile() {
        return compactIfWorthwhile(WORTH_COMPACTING);
    }

    Optional<Compaction> compactIfWorthwhile(long smallest) {
        if (!(address instanceof DatabaseAddress.H2Files files) || files.file().toFile().length() <= smallest) {
            return Optional.empty();
        }
        if (inTransaction.isBound()) {
            throw new IllegalStateException("A transaction is open: compact the database after it.");
        }
        try (Handle writer = writing.open()) {
            var done = connections.compaction(files, use.writeLock()).run(writer.getConnection(), smallest);
            done.ifPresent(_ -> reconnect());
            return done;
        } catch (JdbiException failure) {
            LOG.warn("The open database was not compacted and is left as it was", failure);
            return Optional.empty();
        }
    }

    public DatabaseAddress address() {
        return address;
    }

    private <T> T writing(Work<T> work, boolean durably) {
        try {
            T result = run(writing, StoreFailure.Phase.WRITING, work, durably);
            trouble = null;
            return result;
        } catch (StoreFailure failure) {
            trouble = failure;
            throw failure;
        }
    }

    private <T> T run(Jdbi jdbi, StoreFailure.Phase phase, Work<T> work, boolean durably) {
        if (inTransaction.isBound()) {
            throw new IllegalStateException("A transaction is open already: pass it on instead of starting another.");
        }
        return requireNonNull(
                ScopedValue.where(inTransaction, true).call(() -> new Run(phase).of(jdbi, work, durably)));
    }

    /** One transaction, which knows how far it has come. */
    private final class Run {
        private StoreFailure.Phase phase;

        Run(StoreFailure.Phase phase) {
            this.phase = phase;
        }

        <T> T of(Jdbi jdbi, Work<T> work, boolean durably) {
            try {
                return served(jdbi, work, durably);
            } catch (JdbiException failure) {
                Optional<StoreFailure> known = known(failure);
                if (known.isPresent() && known.get().kind() != StoreFailure.Kind.BUSY) {
                    reconnect();
                }
                throw known.<RuntimeException>map(told -> told).orElse(failure);
            }
        }

        /**
         * Takes a connection, then the leave to use it: who compacts the file holds the connection that writes, and has
         * closed the database of one who waited for the leave.
         */
        private <T> T served(Jdbi jdbi, Work<T> work, boolean durably) {
            for (int closed = 0; ; closed++) {
                try (Handle handle = jdbi.open()) {
                    use.readLock().lock();
                    try {
                        if (closed == MOST_CLOSED || connections.serves(handle.getConnection())) {
                            return orAbandoned(handle, work, durably);
                        }
                    } finally {
                        use.readLock().unlock();
                    }
                    reconnect();
                }
            }
        }

        private <T> T orAbandoned(Handle handle, Work<T> work, boolean durably) {
            try {
                return of(handle, work, durably);
            } catch (JdbiException failure) {
                if (known(failure).filter(found -> found.kind() != StoreFailure.Kind.BUSY).isPresent()) {
                    connections.abandon(handle.getConnection());
                }
                throw failure;
            }
        }

        private <T> T of(Handle handle, Work<T> work, boolean durably) {
            T result = attempt(handle, work);
            if (phase == StoreFailure.Phase.WRITING) {
                phase = StoreFailure.Phase.COMMITTING;
            }
            handle.commit();
            if (durably && address.engine() == Engine.H2) {
                phase = StoreFailure.Phase.SYNCING;
                handle.execute("CHECKPOINT SYNC");
            }
            return result;
        }

        private Optional<StoreFailure> known(JdbiException failure) {
            return StoreFailure.in(failure, phase);
        }

        private <T> T attempt(Handle handle, Work<T> work) {
            try {
                return work.run(new Transaction(handle, address.engine()));
            } catch (RuntimeException | Error failure) {
                try {
                    handle.rollback();
                } catch (JdbiException second) {
                    failure.addSuppressed(second);
                }
                throw failure;
            }
        }
    }

    /** Lets no connection be used again: H2 closes a database whose disk is full, and its connections with it. */
    private void reconnect() {
        writable.renew();
        readable.renew();
    }

    @Override
    public String toString() {
        return address.toString();
    }

    @Override
    public void close() {
        connections.close(List.of(readers, writers));
    }
}
