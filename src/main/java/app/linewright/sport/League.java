package app.linewright.sport;

import java.time.ZoneId;
import java.util.List;

/**
 * A league.
 *
 * @param name the name shown, such as {@code NFL} or {@code Premier League}
 * @param zone the zone in which its files and schedules write dates and times
 * @param simulated whether its events come from a simulator; shown wherever they show
 * @param aliases other names it is asked for by, such as {@code EPL} or football-data's {@code E0}
 */
public record League(
        LeagueKey key,
        String name,
        Sport sport,
        String country,
        ZoneId zone,
        boolean simulated,
        List<String> aliases) {
    public League {
        aliases = List.copyOf(aliases);
    }
}
