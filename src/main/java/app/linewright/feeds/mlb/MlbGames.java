package app.linewright.feeds.mlb;

import app.linewright.feeds.csv.CsvHeader;
import app.linewright.feeds.csv.FileRefusedException;
import app.linewright.feeds.file.FileFormat;
import app.linewright.feeds.file.FileKind;
import app.linewright.feeds.file.Known;
import app.linewright.feeds.file.RowReader;
import app.linewright.sport.Venue;
import java.util.Map;
import java.util.Set;

/** MLB game logs with Retrosheet's codes, a game a row, without odds. */
public final class MlbGames implements FileFormat {
    private static final String[] NEEDED = {"date", "visitor", "home", "visitor_runs", "home_runs"};

    private final Map<String, Venue> parks;

    /** @param parks by Retrosheet's code; starts at other parks are dates only */
    public MlbGames(Map<String, Venue> parks) {
        this.parks = Map.copyOf(parks);
    }

    @Override
    public FileKind kind() {
        return FileKind.MLB;
    }

    @Override
    public Set<String> marks() {
        return Set.of("date", "game_number", "visitor", "home", "visitor_runs", "home_runs");
    }

    @Override
    public RowReader reader(CsvHeader header, Known known) throws FileRefusedException {
        header.require("an MLB game log", NEEDED);
        return new MlbGamesRows(header, parks);
    }
}
