package app.linewright.feeds.oddsapi.json;

import app.linewright.odds.Outcome;
import app.linewright.odds.Prop;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What The Odds API's key of a market stands for, as far as it is taken. */
enum Offer {
    H2H,
    SPREADS,
    TOTALS,
    /** A player's figure or deed in the whole game. */
    PLAYER,
    /** Lay prices, alternate lines, periods, teams' totals, outrights, and whatever comes new. */
    UNTAKEN;

    /** What a player's name can have in the store. */
    static final int LONGEST_PLAYER = 100;

    private static final Pattern PLAYERS = Pattern.compile("(player|batter|pitcher)_.+");
    private static final Pattern PART = Pattern.compile(
            ".*(_alternate|_alternate_.*|_q[1-4]|_h[12]|_p[1-3]|_1st_[1357]_innings|_lay|_method_of_.*)");
    private static final Pattern NOBODY = Pattern.compile(
            "no (player|scorer|(touchdown|td|goal) ?scorer|touchdown|td|goal|basket|home run|hit).*");

    static Offer of(String key) {
        return switch (key) {
            case "h2h" -> H2H;
            case "spreads" -> SPREADS;
            case "totals" -> TOTALS;
            default -> isOfPlayer(key) ? PLAYER : UNTAKEN;
        };
    }

    private static boolean isOfPlayer(String key) {
        return PLAYERS.matcher(key).matches() && !PART.matcher(key).matches() && Prop.isStat(key);
    }

    static @Nullable Outcome overOrUnder(String name) {
        return name.equals("Over") ? Outcome.OVER : name.equals("Under") ? Outcome.UNDER : null;
    }

    static @Nullable Outcome yesOrNo(String name) {
        return name.equals("Yes") ? Outcome.YES : name.equals("No") ? Outcome.NO : null;
    }

    /** Whether the name stands for nobody, as in “No Touchdown Scorer”. */
    static boolean isNobody(String player) {
        return player.regionMatches(true, 0, "no ", 0, 3)
                && NOBODY.matcher(player.toLowerCase(Locale.ROOT)).matches();
    }
}
