package app.linewright.feeds;

import app.linewright.odds.BookKey;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What an import of a file would do, found out without storing anything.
 *
 * @param expected what the import would report of the rows that were looked at
 * @param games how many games these rows tell of
 * @param rows the first rows, as they would be stored
 * @param books the names of the sources of the prices in {@code rows}
 * @param whole whether these are all rows of the file
 */
public record FilePreview(
        FileReport expected, int games, List<PreviewRow> rows, Map<BookKey, String> books, boolean whole) {
    public FilePreview {
        rows = List.copyOf(rows);
        books = Map.copyOf(books);
    }

    public Path file() {
        return expected.file();
    }

    /** How many rows would be taken, of those that were looked at. */
    public long taken() {
        return expected.rows().read() - expected.rows().refused();
    }

    /** Whether an import would change nothing, as everything stands here as in the file. */
    public boolean isKnown() {
        return whole && expected.nothingNew();
    }
}
