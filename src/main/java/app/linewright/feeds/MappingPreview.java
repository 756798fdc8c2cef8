package app.linewright.feeds;

import app.linewright.feeds.csv.FileRefusal;
import app.linewright.feeds.file.FileGame;
import app.linewright.feeds.file.ImportProblem;
import app.linewright.sport.League;
import app.linewright.sport.Team;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a mapping would read the first rows of a file. */
public sealed interface MappingPreview {
    /** The mapping does not fit the file at all. */
    record Refused(FileRefusal refusal) implements MappingPreview {}

    /** The first rows. */
    record Rows(List<Row> rows) implements MappingPreview {
        public Rows {
            rows = List.copyOf(rows);
        }

        /** How many rows would be taken. */
        public long taken() {
            return rows.stream().filter(row -> row.read() != null).count();
        }
    }

    /**
     * A row.
     *
     * @param line its line in the file
     * @param read what is read of it; null where the row is refused
     * @param problems what cannot be taken of it
     */
    record Row(long line, @Nullable Read read, List<ImportProblem> problems) {
        public Row {
            problems = List.copyOf(problems);
        }
    }

    /** A game, with the league and the teams that the file's names stand for. */
    record Read(League league, Team home, Team away, FileGame game) {}
}
