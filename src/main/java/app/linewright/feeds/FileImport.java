package app.linewright.feeds;

import app.linewright.feeds.csv.CsvFile;
import app.linewright.feeds.csv.CsvHeader;
import app.linewright.feeds.csv.CsvLine;
import app.linewright.feeds.csv.FileRefusal;
import app.linewright.feeds.csv.FileRefusedException;
import app.linewright.feeds.file.FileFormat;
import app.linewright.feeds.file.FileKind;
import app.linewright.feeds.file.Known;
import app.linewright.feeds.file.RowReader;
import app.linewright.sport.League;
import app.linewright.store.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
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
            return refused(new FileRefusal.Unreadable(0, String.valueOf(e.getMessage())));
        }
    }

    private FileReport refused(FileRefusal refusal) {
        var outcome = new FileReport.Outcome.Refused(refusal);
        return new FileReport(path, kind, outcome, RowCounts.NONE, 0, 0, List.of(), 0, List.of());
    }

    private FileReport take() throws FileRefusedException, IOException {
        CsvHeader header;
        FileFormat format;
        RowReader reader;
        var teams = new FileTeams();
        try (var file = CsvFile.open(path)) {
            header = file.header();
            format = format(header);
            kind = Optional.of(format.kind());
            reader = format.reader(header, known());
            look(file, reader, teams);
        }
        if (progress.cancelled()) {
            return new FileTally().report(path, format.kind(), new FileReport.Outcome.Cancelled());
        }
        teams.settle(database, stores, format.kind());
        if (request.acceptNewTeams()) {
            for (var league : database.read(stores.leagues()::all)) {
                acceptNew(teams, league);
            }
        }
        var storing = new FileStoring(database, stores, clock, format.kind(), reader, teams, progress);
        try (var file = CsvFile.open(path)) {
            storing.store(file);
        }
        remember(header);
        return storing.report();
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

    private void look(CsvFile file, RowReader reader, FileTeams teams) throws FileRefusedException {
        for (var line = file.next(); line != null && !progress.looked(); line = file.next()) {
            if (line instanceof CsvLine.Row row) {
                var sides = reader.look(row);
                if (sides != null) {
                    teams.note(sides);
                }
            }
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
