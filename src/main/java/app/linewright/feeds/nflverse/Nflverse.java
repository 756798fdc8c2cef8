package app.linewright.feeds.nflverse;

import app.linewright.feeds.csv.CsvHeader;
import app.linewright.feeds.csv.FileRefusedException;
import app.linewright.feeds.file.FileFormat;
import app.linewright.feeds.file.FileKind;
import app.linewright.feeds.file.Known;
import app.linewright.feeds.file.RowReader;
import java.util.Set;

/** nflverse's {@code games.csv}. */
public final class Nflverse implements FileFormat {
    private static final String[] NEEDED = {
        "game_id", "season", "gameday", "away_team", "away_score", "home_team", "home_score"
    };

    @Override
    public FileKind kind() {
        return FileKind.NFLVERSE;
    }

    @Override
    public Set<String> marks() {
        return Set.of("game_id", "gameday", "home_team", "away_team");
    }

    @Override
    public RowReader reader(CsvHeader header, Known known) throws FileRefusedException {
        header.require("nflverse's games.csv", NEEDED);
        return new NflverseRows(header);
    }
}
