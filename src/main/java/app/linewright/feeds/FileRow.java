package app.linewright.feeds;

import app.linewright.feeds.csv.CsvFile;
import app.linewright.feeds.csv.CsvLine;
import app.linewright.feeds.csv.FileRefusedException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A row of a file as it stands there, for a person to look at.
 *
 * @param line its line in the file
 * @param cells those that are not empty, in the file's order
 */
public record FileRow(long line, List<Cell> cells) {
    /** The text under the name of its column. */
    public record Cell(String column, String text) {}

    public FileRow {
        cells = List.copyOf(cells);
    }

    /**
     * The row at {@code line}; empty where the file has none there, or the line cannot be told apart.
     *
     * @throws IOException if the file cannot be read any more
     */
    public static Optional<FileRow> at(Path path, long line) throws IOException {
        try (var file = CsvFile.open(path)) {
            var columns = file.header().columns();
            for (var next = file.next(); next != null && next.line() <= line; next = file.next()) {
                if (next instanceof CsvLine.Row row && row.line() == line) {
                    return Optional.of(new FileRow(line, columns.stream()
                            .map(column -> new Cell(column.name(), row.text(column)))
                            .filter(cell -> !cell.text().isEmpty())
                            .toList()));
                }
            }
            return Optional.empty();
        } catch (FileRefusedException changed) {
            return Optional.empty();
        }
    }
}
