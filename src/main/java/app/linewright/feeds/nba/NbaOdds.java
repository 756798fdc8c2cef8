package app.linewright.feeds.nba;

import app.linewright.feeds.csv.CsvHeader;
import app.linewright.feeds.csv.FileRefusedException;
import app.linewright.feeds.file.FileFormat;
import app.linewright.feeds.file.FileKind;
import app.linewright.feeds.file.Known;
import app.linewright.feeds.file.RowReader;
import java.util.Set;

/** The widely copied history of NBA games from 2007 on, a game a row, with quarter scores and one book's lines. */
public final class NbaOdds implements FileFormat {
    private static final String[] NEEDED = {"season", "date", "away", "home", "score_away", "score_home"};

    @Override
    public FileKind kind() {
        return FileKind.NBA_ODDS;
    }

    @Override
    public Set<String> marks() {
        return Set.of("season", "date", "away", "home", "whos_favored");
    }

    @Override
    public RowReader reader(CsvHeader header, Known known) throws FileRefusedException {
        header.require("an NBA odds history", NEEDED);
        return new NbaOddsRows(header);
    }
}
