package app.linewright.feeds;

import app.linewright.odds.Sportsbook;
import app.linewright.sport.League;
import java.nio.file.Path;
import java.util.List;

/**
 * The head of a file that only a mapping can explain, with what a mapping may name.
 *
 * @param columns the names of its columns, in the file's order
 * @param rows the texts of its first rows, one a column
 * @param leagues every league, by name
 * @param books every source of prices, by name
 */
public record FileSample(
        Path file, List<String> columns, List<List<String>> rows, List<League> leagues, List<Sportsbook> books) {
    public FileSample {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        leagues = List.copyOf(leagues);
        books = List.copyOf(books);
    }

    public String name() {
        return FileReport.nameOf(file);
    }
}
