package app.linewright.feeds;

import app.linewright.feeds.file.FileGame;
import app.linewright.feeds.file.ImportProblem;
import app.linewright.sport.League;
import app.linewright.sport.Team;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file as it would be stored.
 *
 * @param line its line in the file
 * @param read what is read of it; null where the row is refused
 * @param problems what cannot be taken of it
 */
public record PreviewRow(long line, @Nullable Read read, List<ImportProblem> problems) {
    public PreviewRow {
        problems = List.copyOf(problems);
    }

    /** A game, with the league and the teams that the file's names stand for. */
    public record Read(League league, Team home, Team away, FileGame game) {}
}
