package app.linewright.store;

/** A home that is this process's own until it is closed. */
public final class OpenHome implements AutoCloseable {
    private final Home home;
    private final Database database;
    private final HomeLock lock;

    OpenHome(Home home, Database database, HomeLock lock) {
        this.home = home;
        this.database = database;
        this.lock = lock;
    }

    public Home home() {
        return home;
    }

    public Database database() {
        return database;
    }

    @Override
    public void close() {
        try (lock) {
            database.close();
        }
    }
}
