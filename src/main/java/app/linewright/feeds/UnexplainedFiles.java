package app.linewright.feeds;

import app.linewright.feeds.csv.Column;
import app.linewright.feeds.csv.CsvFile;
import app.linewright.feeds.csv.CsvLine;
import app.linewright.feeds.csv.FileRefusedException;
import app.linewright.odds.Sportsbook;
import app.linewright.sport.League;
import app.linewright.store.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Files whose kind nothing tells: what stands in them. */
public final class UnexplainedFiles {
    /** How many rows are shown. */
    private static final int ROWS = 8;

    private final Database database;
    private final ImportStores stores;
    private final FileFormats formats;

    public UnexplainedFiles(Database database, ImportStores stores, FileFormats formats) {
        this.database = database;
        this.stores = stores;
        this.formats = formats;
    }

    /** The head of a CSV file that no format and no remembered mapping fits; empty for any other file. */
    public Optional<FileSample> sample(Path path) {
        try (var file = CsvFile.open(path)) {
            var header = file.header();
            var remembered = database.read(transaction -> stores.mappings().find(transaction, header));
            if (formats.fit(header, remembered)) {
                return Optional.empty();
            }
            var columns = header.columns();
            var rows = firstRows(file).stream()
                    .map(row -> columns.stream().map(row::text).toList())
                    .toList();
            return Optional.of(new FileSample(
                    path, columns.stream().map(Column::name).toList(), rows, leagues(), books()));
        } catch (FileRefusedException | IOException e) {
            // It is no CSV file, which its import says.
            return Optional.empty();
        }
    }

    private static List<CsvLine.Row> firstRows(CsvFile file) throws FileRefusedException {
        var rows = new ArrayList<CsvLine.Row>();
        for (var line = file.next(); line != null && rows.size() < ROWS; line = file.next()) {
            if (line instanceof CsvLine.Row row) {
                rows.add(row);
            }
        }
        return rows;
    }

    private List<League> leagues() {
        return database.read(stores.leagues()::all).stream()
                .sorted(Comparator.comparing(League::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private List<Sportsbook> books() {
        return database.read(stores.books()::all).values().stream()
                .sorted(Comparator.comparing(Sportsbook::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }
}
