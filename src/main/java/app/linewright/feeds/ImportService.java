package app.linewright.feeds;

import app.linewright.feeds.file.FileKind;
import app.linewright.store.Database;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Imports files of odds and results. A file is looked through as a whole first, to match its team names; then its rows
 * are stored in batches, each in one transaction with its journal. A row that cannot be taken is reported, and the rest
 * goes in; importing a file again changes nothing.
 */
public final class ImportService {
    private final Database database;
    private final ImportStores stores;
    private final InstantSource clock;

    public ImportService(Database database, ImportStores stores, InstantSource clock) {
        this.database = database;
        this.stores = stores;
        this.clock = clock;
    }

    /** Imports files one after the other, on the calling thread. */
    public ImportReport run(ImportRequest request, ImportWatch watch) {
        throw new UnsupportedOperationException(request + " " + watch + clock);
    }

    /** The kind of a file, told by its header; empty where no kind fits, or where it cannot be read. */
    public Optional<FileKind> kindOf(Path file) {
        throw new UnsupportedOperationException(file.toString());
    }

    /** The imports that were begun and not ended. */
    public List<UnfinishedImport> unfinished() {
        return database.read(stores.journal()::unfinished);
    }
}
