package app.linewright.store;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens a home: the folder, the lock, the database, the shipped data. There is no other way in after a crash: every
 * step is done wholly or can be done again.
 */
public final class Startup {
    private static final Logger LOG = LoggerFactory.getLogger(Startup.class);

    /** Settings with this beginning hold the version of each set of reference data that was loaded last. */
    private static final String LOADED = "reference.";

    private final List<ReferenceData> referenceData;
    private final InstantSource clock;
    private final StartListener listener;
    private final String migrations;

    /** @param referenceData in the order in which it is loaded */
    public Startup(List<ReferenceData> referenceData, InstantSource clock, StartListener listener) {
        this(referenceData, clock, listener, Migrations.ROOT);
    }

    Startup(List<ReferenceData> referenceData, InstantSource clock, StartListener listener, String migrations) {
        this.referenceData = List.copyOf(referenceData);
        this.clock = clock;
        this.listener = listener;
        this.migrations = migrations;
    }

    /** Opens the home in {@code folder}; its database is in the folder, or on {@code server}. */
    public Attempt<OpenHome> open(Path folder, Optional<DatabaseAddress.PostgreSql> server) {
        listener.reached(StartStep.BEGINNING, folder.toString());
        return Home.prepare(folder, listener).then(home -> HomeLock.take(home).then(lock -> {
            listener.reached(StartStep.LOCK_TAKEN, folder.toString());
            return open(home, lock, server);
        }));
    }

    private Attempt<OpenHome> open(Home home, HomeLock lock, Optional<DatabaseAddress.PostgreSql> server) {
        boolean kept = false;
        try {
            DatabaseAddress address =
                    server.<DatabaseAddress>map(given -> given).orElse(new DatabaseAddress.H2Files(home.folder()));
            Attempt<OpenHome> opened = new DatabaseOpening(address, listener, migrations)
                    .open()
                    .then(database -> finish(new OpenHome(home, database, lock)));
            kept = opened instanceof Attempt.Done;
            return opened;
        } finally {
            if (!kept) {
                lock.close();
            }
        }
    }

    private Attempt<OpenHome> finish(OpenHome opened) {
        boolean kept = false;
        try {
            load(opened.database());
            listener.reached(StartStep.READY, opened.home().folder().toString());
            kept = true;
            return Attempt.done(opened);
        } catch (StoreFailure failure) {
            LOG.error("Loading the shipped data failed", failure);
            return Attempt.refused(
                    switch (failure.kind()) {
                        case DISK_FULL -> Refusal.Fault.NOT_FILLED_DISK_FULL;
                        case UNREACHABLE -> Refusal.Fault.NOT_FILLED_UNREACHABLE;
                        case BUSY -> Refusal.Fault.NOT_FILLED_BUSY;
                        case UNKNOWN_OUTCOME -> Refusal.Fault.NOT_FILLED_UNSURE;
                    },
                    opened.home().folder());
        } finally {
            if (!kept) {
                opened.database().close();
            }
        }
    }

    /** The version of {@code data} that the database holds. */
    static Optional<String> loadedVersion(Transaction transaction, ReferenceData data) {
        // To look needs no time.
        return new SettingsStore(() -> Instant.EPOCH).find(transaction, LOADED + data.name());
    }

    private void load(Database database) {
        SettingsStore settings = new SettingsStore(clock);
        Map<String, String> loaded = database.read(transaction -> settings.startingWith(transaction, LOADED));
        listener.reached(StartStep.REFERENCE_DATA_COMPARED, loaded.size() + " loaded");
        for (ReferenceData data : referenceData) {
            String name = LOADED + data.name();
            String version = data.version();
            if (!version.equals(loaded.get(name))) {
                listener.reached(StartStep.REFERENCE_DATA_BEGUN, data.name());
                database.write(transaction -> {
                    data.load(transaction);
                    settings.put(transaction, name, version);
                    listener.reached(StartStep.REFERENCE_DATA_WRITTEN, data.name());
                    return version;
                });
                listener.reached(StartStep.REFERENCE_DATA_KEPT, data.name());
            }
        }
    }
}
