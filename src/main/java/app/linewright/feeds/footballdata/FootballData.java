package app.linewright.feeds.footballdata;

import app.linewright.feeds.csv.CsvHeader;
import app.linewright.feeds.csv.FileRefusedException;
import app.linewright.feeds.file.FileFormat;
import app.linewright.feeds.file.FileKind;
import app.linewright.feeds.file.Known;
import app.linewright.feeds.file.RowReader;
import java.util.Set;

/**
 * The files of football-data.co.uk: a league's season with results and closing prices, or the upcoming fixtures of all
 * leagues. Every generation of the header from 2000 on is read, as its columns are found by name.
 */
public final class FootballData implements FileFormat {
    @Override
    public FileKind kind() {
        return FileKind.FOOTBALL_DATA;
    }

    @Override
    public Set<String> marks() {
        return Set.of("Div", "Date", "HomeTeam", "AwayTeam");
    }

    @Override
    public RowReader reader(CsvHeader header, Known known) throws FileRefusedException {
        header.require("a football-data file", "Div", "Date", "HomeTeam", "AwayTeam");
        if (header.has("FTHG") || header.has("FTAG") || header.has("FTR")) {
            header.require("the result in a football-data file", "FTHG", "FTAG");
        }
        return new FootballDataRows(header, known);
    }
}
