package app.linewright.feeds;

import app.linewright.feeds.csv.Column;
import app.linewright.feeds.csv.CsvFile;
import app.linewright.feeds.csv.CsvLine;
import app.linewright.feeds.csv.FileRefusal;
import app.linewright.feeds.csv.FileRefusedException;
import app.linewright.feeds.file.FileKind;
import app.linewright.feeds.file.ImportProblem;
import app.linewright.feeds.file.Known;
import app.linewright.feeds.file.RefusedRowException;
import app.linewright.feeds.file.RowCells;
import app.linewright.feeds.file.RowReader;
import app.linewright.feeds.generic.CsvMapping;
import app.linewright.feeds.generic.GenericCsv;
import app.linewright.odds.Sportsbook;
import app.linewright.sport.League;
import app.linewright.store.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Files whose kind nothing tells: what stands in them, and how a mapping would read it. Nothing is stored. */
public final class UnexplainedFiles {
    /** How many rows are shown. */
    static final int ROWS = 8;

    private final Database database;
    private final ImportStores stores;
    private final FileFormats formats;
    private final InstantSource clock;

    public UnexplainedFiles(Database database, ImportStores stores, FileFormats formats, InstantSource clock) {
        this.database = database;
        this.stores = stores;
        this.formats = formats;
        this.clock = clock;
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

    /** How {@code mapping} would read the first rows of a file. */
    public MappingPreview preview(Path path, CsvMapping mapping) {
        try (var file = CsvFile.open(path)) {
            var known = known();
            var reader = new GenericCsv(mapping).reader(file.header(), known);
            var rows = firstRows(file);
            var teams = new FileTeams();
            for (var row : rows) {
                var sides = reader.look(row);
                if (sides != null) {
                    teams.note(sides);
                }
            }
            teams.settle(database, stores, FileKind.GENERIC);
            var now = clock.instant();
            var name = FileReport.nameOf(path);
            return new MappingPreview.Rows(
                    rows.stream()
                            .map(row -> read(new RowCells(name, row, now), row, reader, teams, known))
                            .toList());
        } catch (FileRefusedException e) {
            return new MappingPreview.Refused(e.refusal());
        } catch (IOException e) {
            return new MappingPreview.Refused(
                    new FileRefusal.Unreadable(0, String.valueOf(e.getMessage())));
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

    private static MappingPreview.Row read(
            RowCells cells, CsvLine.Row row, RowReader reader, FileTeams teams, Known known) {
        try {
            var game = reader.read(cells);
            var sides = teams.sides(cells, game, reader);
            var league = known.league(game.league()).orElseThrow();
            return new MappingPreview.Row(
                    row.line(),
                    new MappingPreview.Read(league, sides.home(), sides.away(), game),
                    cells.problems());
        } catch (RefusedRowException e) {
            return new MappingPreview.Row(row.line(), null, List.of(
                    new ImportProblem(
                            "", row.line(), e.column(), e.value(), e.fault(), ImportProblem.Effect.ROW_REFUSED)));
        }
    }

    private Known known() {
        return database.read(transaction ->
                new Known(stores.leagues().all(transaction), stores.books().all(transaction).keySet()));
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
