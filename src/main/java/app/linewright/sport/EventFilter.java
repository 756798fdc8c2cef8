package app.linewright.sport;

import java.util.Optional;

/**
 * Which events are wanted; an empty part does not narrow.
 *
 * @param team the team plays, at home or away
 * @param window the start lies in the window (an instant), or the date is its date (a date-only event)
 */
public record EventFilter(Optional<LeagueKey> league, Optional<TeamId> team, Optional<DayWindow> window) {
    public static final EventFilter ALL = new EventFilter(Optional.empty(), Optional.empty(), Optional.empty());
}
