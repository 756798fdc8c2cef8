package app.linewright.store;

/** The database: transactions over a pool of connections. */
public final class Database implements AutoCloseable {
    /** Work inside a transaction. */
    @FunctionalInterface
    public interface Work<T> {
        T run(Transaction transaction);
    }

    /** Runs work that only reads, in one consistent snapshot. */
    public <T> T read(Work<T> work) {
        throw new UnsupportedOperationException();
    }

    /** Runs work that writes: all of it is kept, or none. */
    public <T> T write(Work<T> work) {
        throw new UnsupportedOperationException();
    }

    /** As {@link #write}, and on disk before it returns: for bets, ledger rows, limits and settings. */
    public <T> T writeDurably(Work<T> work) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
