package app.linewright.feeds;

import app.linewright.feeds.csv.CsvFile;
import app.linewright.feeds.csv.CsvLine;
import app.linewright.feeds.csv.FileNote;
import app.linewright.feeds.csv.FileRefusedException;
import app.linewright.feeds.csv.LineFault;
import app.linewright.feeds.csv.TextEncoding;
import app.linewright.feeds.file.FileGame;
import app.linewright.feeds.file.FileKind;
import app.linewright.feeds.file.ImportProblem;
import app.linewright.feeds.file.RefusedRowException;
import app.linewright.feeds.file.RowCells;
import app.linewright.feeds.file.RowFault;
import app.linewright.feeds.file.RowReader;
import app.linewright.odds.BookKey;
import app.linewright.odds.Sportsbook;
import app.linewright.sport.EventKey;
import app.linewright.store.Database;
import app.linewright.store.Transaction;
import java.time.Instant;
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
    private final FileKind kind;
    private final RowReader reader;
    private final FileTeams teams;
    private final FileProgress progress;
    private final String name;
    private final Instant now;

    private final FileTally tally = new FileTally();
    private final FileGames games;
    private final Map<BookKey, Sportsbook> books;
    private final FilePlayers players;
    private RowBatch batch = new RowBatch();
    private OptionalLong journal = OptionalLong.empty();
    private boolean cancelled;

    FileStoring(
            Database database,
            ImportStores stores,
            InstantSource clock,
            FileKind kind,
            RowReader reader,
            FileTeams teams,
            FileProgress progress) {
        this.database = database;
        this.stores = stores;
        this.clock = clock;
        this.kind = kind;
        this.reader = reader;
        this.teams = teams;
        this.progress = progress;
        name = FileReport.nameOf(progress.path());
        now = clock.instant();
        players = new FilePlayers(kind.source(), now.atOffset(ZoneOffset.UTC).toLocalDate());
        games = new FileGames(reader.quotePerRow());
        books = database.read(stores.books()::all);
    }

    /** Stores the file's rows, up to its end or until the import is to end. */
    void store(CsvFile file) throws FileRefusedException {
        var line = file.next();
        while (line != null && !progress.cancelled()) {
            switch (line) {
                case CsvLine.Row row -> take(row);
                case CsvLine.Broken(long number, LineFault fault) ->
                        tally.refuse(new ImportProblem(
                                name, number, null, "", new RowFault.Line(fault), ImportProblem.Effect.ROW_REFUSED));
            }
            progress.taken();
            if (batch.size() == BATCH) {
                flush();
            }
            line = file.next();
        }
        cancelled = line != null;
        if (!cancelled) {
            flush();
            tally.empty(file.emptyRows());
            noteEncoding(file.encoding());
            reader.notes().forEach(tally::note);
            end();
            progress.done();
        }
    }

    private void take(CsvLine.Row row) {
        var cells = new RowCells(name, row, now);
        try {
            var game = reader.read(cells);
            var key = key(cells, game);
            batch.add(key, games.take(cells, key, game));
            players.note(key, game);
            tally.keep(cells.problems());
        } catch (RefusedRowException e) {
            tally.refuse(new ImportProblem(
                    name, row.line(), e.column(), e.value(), e.fault(), ImportProblem.Effect.ROW_REFUSED));
        }
    }

    private EventKey key(RowCells cells, FileGame game) throws RefusedRowException {
        var sides = teams.sides(cells, game, reader);
        return new EventKey(game.league(), game.date(), sides.home().id(), sides.away().id(), game.sequence());
    }

    private void flush() {
        if (batch.isEmpty()) {
            return;
        }
        var full = batch;
        batch = new RowBatch();
        var stored = database.write(transaction -> {
            var done = full.store(transaction, stores);
            if (reader.quotePerRow()) {
                tally.countQuoteRows(full.size(), done);
            } else {
                tally.countGames(full.rows(), done);
            }
            advance(transaction);
            return done;
        });
        tally.keep(stored.corrections().stream().map(this::problem).toList());
    }

    /** Nothing stored is changed without a word. */
    private ImportProblem problem(RowBatch.Correction correction) {
        var key = correction.game();
        var after = correction.after();
        var origin = games.origin(key, correction.market(), after);
        var book = books.get(after.book());
        var fault = new RowFault.Corrected(
                book == null ? after.book().toString() : book.name(),
                correction.market(),
                teams.name(key.home()),
                teams.name(key.away()),
                key.date(),
                correction.before(),
                after);
        return new ImportProblem(
                name,
                origin.line(),
                origin.column(),
                after.price().toString(),
                fault,
                ImportProblem.Effect.PRICE_CORRECTED);
    }

    private void advance(Transaction transaction) {
        if (journal.isEmpty()) {
            journal = OptionalLong.of(stores.journal().begin(transaction, kind, name, clock.instant()));
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

    private void noteEncoding(TextEncoding encoding) {
        switch (encoding) {
            case UTF_8 -> {
                // As it should be.
            }
            case UTF_16, WINDOWS_1252 -> tally.note(new FileNote.OtherEncoding(encoding));
        }
    }

    FileReport report() {
        var outcome = cancelled ? new FileReport.Outcome.Cancelled() : new FileReport.Outcome.Done();
        return tally.report(progress.path(), kind, outcome);
    }
}
