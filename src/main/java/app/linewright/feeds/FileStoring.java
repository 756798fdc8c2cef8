package app.linewright.feeds;

import app.linewright.feeds.csv.CsvFile;
import app.linewright.feeds.csv.CsvLine;
import app.linewright.feeds.csv.FileRefusedException;
import app.linewright.feeds.csv.TextEncoding;
import app.linewright.feeds.file.FileGame;
import app.linewright.feeds.file.FileKind;
import app.linewright.feeds.file.ImportProblem;
import app.linewright.feeds.file.RefusedRowException;
import app.linewright.feeds.file.RowCells;
import app.linewright.feeds.file.RowReader;
import app.linewright.sport.EventKey;
import app.linewright.store.Database;
import app.linewright.store.Transaction;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
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
    private final LocalDate today;

    private final FileTally tally = new FileTally();
    private final Map<EventKey, Told> told = new HashMap<>();
    private final FilePlayers players;
    private RowBatch batch = new RowBatch();
    private OptionalLong journal = OptionalLong.empty();
    private boolean cancelled;

    /** The score of a game, and the line that told it. */
    private record Told(long line, int home, int away) {}

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
        today = clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
        players = new FilePlayers(kind.source(), today);
    }

    /** Stores the file's rows, up to its end or until the import is to end. */
    void store(CsvFile file) throws FileRefusedException {
        var line = file.next();
        while (line != null && !progress.cancelled()) {
            switch (line) {
                case CsvLine.Row row -> take(row);
                case CsvLine.Broken(long number, String reason) ->
                        tally.refuse(new ImportProblem(name, number, null, "", reason, true));
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
        }
        end();
        if (!cancelled) {
            progress.done();
        }
    }

    private void take(CsvLine.Row row) {
        var cells = new RowCells(name, row, today);
        try {
            var game = reader.read(cells);
            var key = key(cells, game);
            checkScore(row.line(), key, game);
            batch.add(key, game);
            players.note(key, game);
            tally.keep(cells.problems());
        } catch (RefusedRowException e) {
            tally.refuse(new ImportProblem(name, row.line(), e.column(), e.value(), e.reason(), true));
        }
    }

    private EventKey key(RowCells cells, FileGame game) throws RefusedRowException {
        var sides = teams.sides(cells, game, reader);
        return new EventKey(game.league(), game.date(), sides.home().id(), sides.away().id(), game.sequence());
    }

    /** A file that tells two scores of one game is wrong in one of them; the first is taken. */
    private void checkScore(long line, EventKey key, FileGame game) throws RefusedRowException {
        var result = game.result();
        if (result == null) {
            return;
        }
        var first = told.putIfAbsent(key, new Told(line, result.home(), result.away()));
        if (first != null && (first.home() != result.home() || first.away() != result.away())) {
            throw new RefusedRowException("The game stands in line " + first.line() + " too, with the score "
                    + first.home() + "–" + first.away() + ".");
        }
    }

    private void flush() {
        if (batch.isEmpty()) {
            return;
        }
        var full = batch;
        batch = new RowBatch();
        database.write(transaction -> {
            var stored = full.store(transaction, stores);
            if (reader.quotePerRow()) {
                tally.countQuoteRows(full.size(), stored);
            } else {
                tally.countGames(full.rows(), stored);
            }
            advance(transaction);
            return stored;
        });
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
            case UTF_16, WINDOWS_1252 -> tally.note("Its text is written in " + encoding.title() + ", not in UTF-8.");
        }
    }

    FileReport report() {
        var outcome = cancelled ? new FileReport.Outcome.Cancelled() : new FileReport.Outcome.Done();
        return tally.report(progress.path(), kind, outcome);
    }
}
