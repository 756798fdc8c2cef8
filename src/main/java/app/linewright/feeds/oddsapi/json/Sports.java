package app.linewright.feeds.oddsapi.json;

import app.linewright.sport.LeagueKey;
import app.linewright.sport.Sport;

/** The sports of The Odds API's keys: the part before the first underscore. */
final class Sports {
    private Sports() {}

    /** Whether a whole moneyline of the league has a draw; for a sport that is not known, it may. */
    static boolean drawOffered(LeagueKey league) {
        var key = league.value();
        int end = key.indexOf('_');
        var prefix = end < 0 ? key : key.substring(0, end);
        for (var sport : Sport.values()) {
            if (sport.key().equals(prefix)) {
                return sport.drawOffered();
            }
        }
        return true;
    }
}
