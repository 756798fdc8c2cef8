package app.linewright.desktop.imports;

import java.util.Arrays;
import java.util.Locale;

/**
 * What a column of a file can be. The names are how such columns are often called, in small letters and digits, with
 * spaces between them.
 */
public enum MappingField {
    LEAGUE(true, "league competition div division sporttitle leaguename comp"),
    START(true, "date start day commencetime kickoff gamedate matchdate starttime datetime"),
    TIME(false, "time kick kickofftime gametime"),
    HOME(true, "home hometeam host homename teamhome homeside"),
    AWAY(true, "away awayteam guest visitor visitors awayname teamaway awayside"),
    HOME_SCORE(false, "homescore homegoals homepoints homeruns hg fthg hostpts scorehome"),
    AWAY_SCORE(false, "awayscore awaygoals awaypoints awayruns ag ftag guestpts scoreaway"),
    SEASON(false, "season"),
    QUOTE_TIME(false, "quotetime lastupdate timestamp captured updated asof"),
    STAGE(false, "stage"),
    BOOK(true, "book bookmaker sportsbook bookie operator"),
    MARKET(true, "market markettype bettype"),
    OUTCOME(true, "outcome selection side pick"),
    POINT(false, "point line handicap points"),
    PRICE(true, "price odds");

    private final boolean needed;
    private final String names;

    MappingField(boolean needed, String names) {
        this.needed = needed;
        this.names = names;
    }

    /** Whether a mapping must say it; of the last five only where a row is a single price. */
    boolean needed() {
        return needed;
    }

    /** Whether it belongs to a row that is a single price, and only there. */
    boolean ofSinglePrice() {
        return compareTo(BOOK) >= 0;
    }

    /** Whether a column of this name is likely to hold it. */
    boolean isLikely(String column) {
        var plain = column.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return Arrays.asList(names.split(" ")).contains(plain);
    }

    /** The end of the keys of its words. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
