package app.linewright.feeds;

import app.linewright.feeds.csv.CsvFile;
import app.linewright.feeds.csv.CsvHeader;
import app.linewright.feeds.csv.CsvLine;
import app.linewright.feeds.csv.FileRefusal;
import app.linewright.feeds.csv.FileRefusedException;
import app.linewright.feeds.file.FileFormat;
import app.linewright.feeds.file.FileKind;
import app.linewright.feeds.file.Known;
import app.linewright.sport.League;
import app.linewright.store.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The import of one file: looked through once, to count its rows and match its names, then stored. */
final class FileImport {
    private final Database database;
    private final ImportStores stores;
    private final FileFormats formats;
    private final InstantSource clock;
    private final ImportRequest request;
    private final Path path;
    private final FileProgress progress;
    private Optional<FileKind> kind = Optional.empty();

    /** @param progress also says which of the request's files it is */
    FileImport(
            Database database,
            ImportStores stores,
            FileFormats formats,
            InstantSource clock,
            ImportRequest request,
            FileProgress progress) {
        this.database = database;
        this.stores = stores;
        this.formats = formats;
        this.clock = clock;
        this.request = request;
        this.progress = progress;
        path = progress.path();
    }

    FileReport run() {
        try {
            return take();
        } catch (FileRefusedException e) {
            return refused(e.refusal());
        } catch (IOException e) {
            return refused(unreadable(e));
        }
    }

    /** What {@link #run} would do with the first {@code most} rows; nothing is stored. */
    FilePreview preview(long most) {
        try {
            var head = head(most);
            head.teams().settle(database, stores, head.kind());
            try (var file = CsvFile.open(path)) {
                return new FileRehearsal(database, stores, head, reading(head)).preview(path, file, most);
            }
        } catch (FileRefusedException e) {
            return new FilePreview(refused(e.refusal()), 0, List.of(), Map.of(), true);
        } catch (IOException e) {
            return new FilePreview(refused(unreadable(e)), 0, List.of(), Map.of(), true);
        }
    }

    private static FileRefusal unreadable(IOException e) {
        return new FileRefusal.Unreadable(0, String.valueOf(e.getMessage()));
    }

    private FileReport refused(FileRefusal refusal) {
        var outcome = new FileReport.Outcome.Refused(refusal);
        return new FileReport(path, kind, outcome, RowCounts.NONE, 0, 0, List.of(), 0, List.of());
    }

    private FileReport take() throws FileRefusedException, IOException {
        var head = head(Long.MAX_VALUE);
        if (progress.cancelled()) {
            return new FileTally().report(path, head.kind(), new FileReport.Outcome.Cancelled());
        }
        var teams = head.teams();
        teams.settle(database, stores, head.kind());
        if (request.acceptNewTeams()) {
            for (var league : database.read(stores.leagues()::all)) {
                acceptNew(teams, league);
            }
        }
        var storing = new FileStoring(database, stores, clock, head, reading(head), progress);
        try (var file = CsvFile.open(path)) {
            storing.store(file);
        }
        remember(head.header());
        return storing.report();
    }

    private FileReading reading(FileHead head) {
        return new FileReading(FileReport.nameOf(path), head.reader(), head.teams(), clock.instant());
    }

    /** Looks through the first {@code most} rows. */
    private FileHead head(long most) throws FileRefusedException, IOException {
        try (var file = CsvFile.open(path)) {
            var format = format(file.header());
            kind = Optional.of(format.kind());
            var head = new FileHead(
                    file.header(), format.kind(), format.reader(file.header(), known()), new FileTeams());
            look(file, head, most);
            return head;
        }
    }

    private FileFormat format(CsvHeader header) throws FileRefusedException {
        var mapping = request.mapping();
        return formats.of(header, request.kind(), mapping.isPresent()
                ? mapping
                : database.read(transaction -> stores.mappings().find(transaction, header)));
    }

    private Known known() {
        return database.read(transaction ->
                new Known(stores.leagues().all(transaction), stores.books().all(transaction).keySet()));
    }

    private void look(CsvFile file, FileHead head, long most) throws FileRefusedException {
        var line = file.next();
        for (long rows = 0; line != null && rows < most && !progress.looked(); rows++) {
            if (line instanceof CsvLine.Row row) {
                var sides = head.reader().look(row);
                if (sides != null) {
                    head.teams().note(sides);
                }
            }
            line = file.next();
        }
    }

    private void acceptNew(FileTeams teams, League league) {
        var strangers = teams.strangers(league.key());
        if (!strangers.isEmpty()) {
            teams.settle(league.key(), database.write(
                    transaction -> stores.teams().add(transaction, league, strangers)));
        }
    }

    private void remember(CsvHeader header) {
        request.mapping().ifPresent(mapping -> database.write(transaction -> {
            stores.mappings().put(transaction, header, mapping);
            return mapping;
        }));
    }
}
