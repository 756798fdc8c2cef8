package app.linewright.feeds;

import app.linewright.feeds.csv.CsvFile;
import app.linewright.feeds.csv.FileRefusedException;
import app.linewright.feeds.file.FileKind;
import app.linewright.feeds.generic.CsvMapping;
import app.linewright.store.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Imports files of odds and results. A file is looked through as a whole first, to match its team names; then its rows
 * are stored in batches, each in one transaction with its journal. A row that cannot be taken is reported, and the rest
 * goes in; importing a file again changes nothing.
 */
public final class ImportService {
    /** The rows of a file that a preview looks at: more than a season of any league, and read within a second. */
    private static final long PREVIEWED = 10_000;
    /** As long as a mapping is being made, it is tried on this many rows with every change. */
    private static final long TRIED = 8;

    private final Database database;
    private final ImportStores stores;
    private final FileFormats formats;
    private final InstantSource clock;

    public ImportService(Database database, ImportStores stores, FileFormats formats, InstantSource clock) {
        this.database = database;
        this.stores = stores;
        this.formats = formats;
        this.clock = clock;
    }

    /** Imports files one after the other, on the calling thread. */
    public ImportReport run(ImportRequest request, ImportWatch watch) {
        var reports = new ArrayList<FileReport>();
        for (int i = 0; i < request.files().size() && !watch.cancelled(); i++) {
            var progress = new FileProgress(watch, request.files(), i);
            reports.add(new FileImport(database, stores, formats, clock, request, progress).run());
        }
        return new ImportReport(reports);
    }

    /**
     * What {@link #run} would do with a file whose kind its header tells, as far as the first rows show. Nothing is
     * stored.
     */
    public FilePreview preview(Path file) {
        return preview(ImportRequest.of(List.of(file)), PREVIEWED);
    }

    /** As above, with the file read by {@code mapping}, of which only the first few rows are looked at. */
    public FilePreview preview(Path file, CsvMapping mapping) {
        return preview(ImportRequest.of(file, mapping), TRIED);
    }

    private FilePreview preview(ImportRequest request, long rows) {
        var progress = new FileProgress(ImportWatch.NOBODY, request.files(), 0);
        return new FileImport(database, stores, formats, clock, request, progress).preview(rows);
    }

    /** Imports the small simulated season that the program ships, on the calling thread. */
    public ImportReport runSample(ImportWatch watch) {
        try {
            var folder = Files.createTempDirectory("linewright-sample");
            try {
                return run(SampleSeason.request(SampleSeason.copyInto(folder)), watch);
            } finally {
                SampleSeason.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The sample season cannot be unpacked: free some space, or make the "
                    + "folder for temporary files writable.", e);
        }
    }

    /** The kind of a file, told by its header; empty where no kind fits, or where it cannot be read. */
    public Optional<FileKind> kindOf(Path path) {
        try (var file = CsvFile.open(path)) {
            var header = file.header();
            var remembered = database.read(transaction -> stores.mappings().find(transaction, header));
            return Optional.of(formats.of(header, Optional.empty(), remembered).kind());
        } catch (FileRefusedException | IOException e) {
            return Optional.empty();
        }
    }

    /** The imports that were begun and not ended, the latest first. */
    public List<UnfinishedImport> unfinished() {
        return database.read(stores.journal()::unfinished);
    }
}
