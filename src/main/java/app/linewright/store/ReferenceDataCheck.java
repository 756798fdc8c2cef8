package app.linewright.store;

import java.util.Optional;

/** Whether the tables hold the version of the data that this program ships. */
record ReferenceDataCheck(ReferenceData data) implements HealthCheck {
    @Override
    public String name() {
        return data.name();
    }

    @Override
    public Finding examine(Database database) {
        Optional<String> loaded =
                database.read(transaction -> Startup.loadedVersion(transaction, data));
        return loaded.equals(Optional.of(data.version()))
                ? Finding.ok(name(), "The " + name() + " data is that of this version.")
                : Finding.warning(
                        name(),
                        loaded.isEmpty()
                                ? "The " + name() + " data is not loaded yet."
                                : "The " + name() + " data is that of another version.",
                        "start Linewright once, which loads them");
    }
}
