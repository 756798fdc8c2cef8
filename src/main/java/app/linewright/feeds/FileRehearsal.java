package app.linewright.feeds;

import static java.util.Objects.requireNonNull;

import app.linewright.feeds.csv.CsvFile;
import app.linewright.feeds.csv.FileRefusedException;
import app.linewright.odds.BookKey;
import app.linewright.odds.Quote;
import app.linewright.odds.Sportsbook;
import app.linewright.sport.League;
import app.linewright.sport.LeagueKey;
import app.linewright.store.Database;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Goes through the rows of a file as {@link FileStoring} does, and finds out what storing them would do: all at once,
 * since no batch finds what one before it would have stored.
 */
final class FileRehearsal {
    /** How many rows are shown. */
    private static final int SHOWN = 20;

    private final Database database;
    private final ImportStores stores;
    private final FileHead head;
    private final FileReading reading;
    private final Map<LeagueKey, League> leagues;
    private final Map<BookKey, Sportsbook> books;
    private final FileTally tally = new FileTally();
    private final RowBatch batch = new RowBatch();
    private final List<PreviewRow> first = new ArrayList<>();

    FileRehearsal(Database database, ImportStores stores, FileHead head, FileReading reading) {
        this.database = database;
        this.stores = stores;
        this.head = head;
        this.reading = reading;
        leagues = database.read(stores.leagues()::all).stream()
                .collect(Collectors.toMap(League::key, Function.identity()));
        books = database.read(stores.books()::all);
    }

    /** What an import would do with the first {@code most} rows of the file at {@code path}. */
    FilePreview preview(Path path, CsvFile file, long most) throws FileRefusedException {
        var line = file.next();
        for (long rows = 0; line != null && rows < most; rows++) {
            take(reading.read(line));
            line = file.next();
        }
        var done = database.read(transaction -> batch.rehearse(transaction, stores));
        tally.count(head.reader(), batch, done);
        tally.keep(done.corrections().stream().map(each -> reading.problem(each, books)).toList());
        tally.end(file, head.reader());
        return new FilePreview(
                tally.report(path, head.kind(), new FileReport.Outcome.Done()),
                new HashSet<>(batch.rows()).size(),
                first,
                names(),
                line == null);
    }

    private void take(FileReading.Line line) {
        switch (line) {
            case FileReading.Line.Taken taken -> {
                batch.add(taken.key(), taken.game());
                tally.keep(taken.problems());
                show(new PreviewRow(taken.number(), read(taken), taken.problems()));
            }
            case FileReading.Line.Refused(var problem) -> {
                tally.refuse(problem);
                show(new PreviewRow(problem.line(), null, List.of(problem)));
            }
        }
    }

    private void show(PreviewRow row) {
        if (first.size() < SHOWN) {
            first.add(row);
        }
    }

    private PreviewRow.Read read(FileReading.Line.Taken taken) {
        return new PreviewRow.Read(
                requireNonNull(leagues.get(taken.key().league())),
                taken.sides().home(),
                taken.sides().away(),
                taken.game());
    }

    /** The names of the books whose prices are shown. */
    private Map<BookKey, String> names() {
        return first.stream()
                .flatMap(row -> Stream.ofNullable(row.read()))
                .flatMap(read -> read.game().quotes().values().stream())
                .flatMap(List::stream)
                .map(Quote::book)
                .distinct()
                .filter(books::containsKey)
                .collect(Collectors.toMap(Function.identity(), book -> requireNonNull(books.get(book)).name()));
    }
}
