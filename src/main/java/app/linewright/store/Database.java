package app.linewright.store;

import com.zaxxer.hikari.HikariDataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The database: transactions over a pool of connections. */
public final class Database implements AutoCloseable {
    private final Engine engine;
    private final HikariDataSource writers;
    private final HikariDataSource readers;
    private final Jdbi writing;
    private final Jdbi reading;
    private final ScopedValue<Boolean> inTransaction = ScopedValue.newInstance();

    private Database(Engine engine, HikariDataSource writers, HikariDataSource readers) {
        this.engine = engine;
        this.writers = writers;
        this.readers = readers;
        this.writing = SqlTypes.register(Jdbi.create(writers));
        this.reading = SqlTypes.register(Jdbi.create(readers));
    }

    /** Opens the database at {@code address} and brings its schema up to date. */
    public static Database open(DatabaseAddress address) {
        Migrations.migrate(address);
        HikariDataSource writers = Connections.writers(address);
        return new Database(address.engine(), writers, Connections.readers(address));
    }

    /** Work inside a transaction. */
    @FunctionalInterface
    public interface Work<T> {
        T run(Transaction transaction);
    }

    /** Runs work that only reads, in one consistent snapshot. */
    public <T> T read(Work<T> work) {
        return run(reading, false, work);
    }

    /** Runs work that writes: all of it is kept, or none. */
    public <T> T write(Work<T> work) {
        return run(writing, false, work);
    }

    /** As {@link #write}, and on disk before it returns: for bets, ledger rows, limits and settings. */
    public <T> T writeDurably(Work<T> work) {
        return run(writing, true, work);
    }

    private <T> T run(Jdbi connections, boolean durably, Work<T> work) {
        if (inTransaction.isBound()) {
            throw new IllegalStateException("A transaction is open already: pass it on instead of starting another.");
        }
        return ScopedValue.where(inTransaction, true).call(() -> {
            try (Handle handle = connections.open()) {
                T result;
                try {
                    result = work.run(new Transaction(handle, engine));
                } catch (RuntimeException | Error failure) {
                    handle.rollback();
                    throw failure;
                }
                handle.commit();
                if (durably && engine == Engine.H2) {
                    handle.execute("CHECKPOINT SYNC");
                }
                return result;
            }
        });
    }

    @Override
    public void close() {
        readers.close();
        writers.close();
    }
}
