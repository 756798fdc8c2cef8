package app.linewright.feeds;

import app.linewright.feeds.csv.CsvLine;
import app.linewright.feeds.file.FileGame;
import app.linewright.feeds.file.ImportProblem;
import app.linewright.feeds.file.RefusedRowException;
import app.linewright.feeds.file.RowCells;
import app.linewright.feeds.file.RowFault;
import app.linewright.feeds.file.RowReader;
import app.linewright.odds.BookKey;
import app.linewright.odds.Sportsbook;
import app.linewright.sport.EventKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Reads the lines of a file in its order, each with those before it in mind. Nothing is stored: what an import stores
 * and what a preview shows is read here alike.
 */
final class FileReading {
    private final String name;
    private final RowReader reader;
    private final FileTeams teams;
    private final Instant now;
    private final FileGames games;

    /** What a line says. */
    sealed interface Line {
        /**
         * A game, or something of one.
         *
         * @param problems what was left out of the line
         */
        record Taken(
                long number, EventKey key, FileTeams.Sides sides, FileGame game, List<ImportProblem> problems)
                implements Line {}

        /** Nothing that can be taken. */
        record Refused(ImportProblem problem) implements Line {}
    }

    /**
     * @param name of the file
     * @param teams whom the names of the file stand for
     * @param now the instant of the import
     */
    FileReading(String name, RowReader reader, FileTeams teams, Instant now) {
        this.name = name;
        this.reader = reader;
        this.teams = teams;
        this.now = now;
        games = new FileGames(reader.quotePerRow());
    }

    Line read(CsvLine line) {
        return switch (line) {
            case CsvLine.Row row -> read(row);
            case CsvLine.Broken(long number, var fault) -> new Line.Refused(new ImportProblem(
                    name, number, null, "", new RowFault.Line(fault), ImportProblem.Effect.ROW_REFUSED));
        };
    }

    private Line read(CsvLine.Row row) {
        var cells = new RowCells(name, row, now);
        try {
            var game = reader.read(cells);
            var sides = teams.sides(cells, game, reader);
            var key = new EventKey(
                    game.league(), game.date(), sides.home().id(), sides.away().id(), game.sequence());
            return new Line.Taken(row.line(), key, sides, games.take(cells, key, game), cells.problems());
        } catch (RefusedRowException e) {
            return new Line.Refused(new ImportProblem(
                    name, row.line(), e.column(), e.value(), e.fault(), ImportProblem.Effect.ROW_REFUSED));
        }
    }

    /**
     * A price of the file that takes the place of a stored one: nothing stored is changed without a word.
     *
     * @param books the sources of prices by their keys
     */
    ImportProblem problem(RowBatch.Correction correction, Map<BookKey, Sportsbook> books) {
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
}
