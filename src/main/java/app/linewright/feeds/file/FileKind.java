package app.linewright.feeds.file;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of files that can be imported. */
public enum FileKind {
    FOOTBALL_DATA("football-data", "football-data.co.uk season or fixtures", "football-data"),
    NFLVERSE("nflverse", "nflverse games.csv", "nflverse"),
    NBA_ODDS("nba-odds", "NBA odds history", "nba-odds"),
    MLB("mlb", "MLB game log", "retrosheet"),
    GENERIC("generic", "CSV with a mapping", "");

    private final String key;
    private final String title;
    private final String source;

    FileKind(String key, String title, String source) {
        this.key = key;
        this.title = title;
        this.source = source;
    }

    /** The word for it on the command line. */
    public String key() {
        return key;
    }

    public String title() {
        return title;
    }

    /** The source whose own codes for teams and players such files use; empty where they use people's names. */
    public String source() {
        return source;
    }

    /** The kind with this key; empty if there is none. */
    public static Optional<FileKind> of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
    }
}
