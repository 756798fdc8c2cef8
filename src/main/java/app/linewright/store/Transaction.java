package app.linewright.store;

import org.jdbi.v3.core.Handle;

/** One open transaction: passed from an application service to the stores that take part in it. */
public final class Transaction {
    private final Handle handle;
    private final Engine engine;

    Transaction(Handle handle, Engine engine) {
        this.handle = handle;
        this.engine = engine;
    }

    /** The connection; for classes named {@code …Store} only. */
    public Handle handle() {
        return handle;
    }

    public Engine engine() {
        return engine;
    }

    @Override
    public String toString() {
        return "transaction on " + engine;
    }
}
