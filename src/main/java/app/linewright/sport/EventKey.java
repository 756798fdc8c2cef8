package app.linewright.sport;

import java.time.LocalDate;

/**
 * What makes an event this one and no other, whatever source tells of it.
 *
 * @param date the date in the league's own zone
 * @param sequence 0 for the only game of the pair that day; 1, 2 … for the games of a doubleheader
 */
public record EventKey(LeagueKey league, LocalDate date, TeamId home, TeamId away, int sequence) {
    /** The same meeting with home and away the other way round. */
    public EventKey turned() {
        return new EventKey(league, date, /* home= */ away, /* away= */ home, sequence);
    }
}
