package app.linewright.feeds.file;

import app.linewright.feeds.csv.Column;
import app.linewright.feeds.csv.CsvLine;
import app.linewright.feeds.csv.FileNote;
import app.linewright.sport.LeagueKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of one file, whose header it knows. It sees every row twice: the whole file first, then row by row.
 */
public interface RowReader {
    /**
     * Looks at a row before any is read.
     *
     * @return the names that have to be matched; null where the row cannot be read so far, which {@link #read} says
     */
    @Nullable Sides look(CsvLine.Row row);

    /** Two names, as the file writes them, of teams of a league. */
    record Sides(LeagueKey league, String home, String away) {}

    FileGame read(RowCells cells) throws RefusedRowException;

    /** The column that names the home side. */
    Column home();

    /** The column that names the away side. */
    Column away();

    /** Whether a row is a single quote, so that a game has many rows; else a row is a game. */
    default boolean quotePerRow() {
        return false;
    }

    /** What should be known of the file as a whole, one sentence each. */
    default List<FileNote> notes() {
        return List.of();
    }
}
