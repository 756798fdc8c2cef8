package app.linewright.store;

/** What the user has set. A change is on disk before it is reported as made. */
public final class Settings {
    private final Database database;
    private final SettingsStore store;

    public Settings(Database database, SettingsStore store) {
        this.database = database;
        this.store = store;
    }

    /** What is set, or the standard where nothing is set that can be read. */
    public <T> T get(Setting<T> setting) {
        return database.read(transaction -> store.find(transaction, setting.name()))
                .flatMap(setting.read())
                .orElse(setting.standard());
    }

    /** @throws StoreFailure if it could not be saved */
    public <T> void set(Setting<T> setting, T value) {
        database.writeDurably(transaction -> {
            store.put(transaction, setting.name(), setting.write().apply(value));
            return value;
        });
    }
}
