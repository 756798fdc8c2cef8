package app.linewright.feeds;

import app.linewright.feeds.csv.CsvFile;
import app.linewright.feeds.csv.FileRefusedException;
import app.linewright.odds.BookKey;
import app.linewright.odds.Sportsbook;
import app.linewright.store.Database;
import app.linewright.store.Transaction;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.OptionalLong;

/** Stores the rows of a file that was looked through, batch by batch, each in one transaction with its journal. */
final class FileStoring {
    /** Rows that are stored together. */
    static final int BATCH = 1000;

    private final Database database;
    private final ImportStores stores;
    private final InstantSource clock;
    private final FileHead head;
    private final FileReading reading;
    private final FileProgress progress;
    private final String name;

    private final FileTally tally = new FileTally();
    private final Map<BookKey, Sportsbook> books;
    private final FilePlayers players;
    private RowBatch batch = new RowBatch();
    private OptionalLong journal = OptionalLong.empty();
    private boolean cancelled;

    FileStoring(
            Database database,
            ImportStores stores,
            InstantSource clock,
            FileHead head,
            FileReading reading,
            FileProgress progress) {
        this.database = database;
        this.stores = stores;
        this.clock = clock;
        this.head = head;
        this.reading = reading;
        this.progress = progress;
        name = FileReport.nameOf(progress.path());
        players = new FilePlayers(head.kind().source(), clock.instant().atOffset(ZoneOffset.UTC).toLocalDate());
        books = database.read(stores.books()::all);
    }

    /** Stores the file's rows, up to its end or until the import is to end. */
    void store(CsvFile file) throws FileRefusedException {
        var line = file.next();
        while (line != null && !progress.cancelled()) {
            take(reading.read(line));
            progress.taken();
            if (batch.size() == BATCH) {
                flush();
            }
            line = file.next();
        }
        cancelled = line != null;
        if (!cancelled) {
            flush();
            tally.end(file, head.reader());
            end();
            progress.done();
        }
    }

    private void take(FileReading.Line line) {
        switch (line) {
            case FileReading.Line.Taken taken -> {
                batch.add(taken.key(), taken.game());
                players.note(taken.key(), taken.game());
                tally.keep(taken.problems());
            }
            case FileReading.Line.Refused(var problem) -> tally.refuse(problem);
        }
    }

    private void flush() {
        if (batch.isEmpty()) {
            return;
        }
        var full = batch;
        batch = new RowBatch();
        var stored = database.write(transaction -> {
            var done = full.store(transaction, stores);
            tally.count(head.reader(), full, done);
            advance(transaction);
            return done;
        });
        tally.keep(stored.corrections().stream().map(each -> reading.problem(each, books)).toList());
    }

    private void advance(Transaction transaction) {
        if (journal.isEmpty()) {
            journal = OptionalLong.of(stores.journal().begin(transaction, head.kind(), name, clock.instant()));
        }
        stores.journal().advance(transaction, journal.getAsLong(), tally.rows(), tally.quotesAdded());
    }

    /** The players come last, as only the whole file tells which of their games is the latest. */
    private void end() {
        database.write(transaction -> {
            advance(transaction);
            stores.players().put(transaction, players.facts());
            stores.journal().end(transaction, journal.orElseThrow(), clock.instant());
            return journal;
        });
    }

    FileReport report() {
        var outcome = cancelled ? new FileReport.Outcome.Cancelled() : new FileReport.Outcome.Done();
        return tally.report(progress.path(), head.kind(), outcome);
    }
}
