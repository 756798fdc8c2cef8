package app.linewright.feeds.footballdata;

import app.linewright.odds.QuoteTime;
import app.linewright.sport.EventStart;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/**
 * When football-data collected the prices that are not closing ones. By the site's notes that is on Friday, not later
 * than 17:00 in Britain, for the weekend's games (here Friday to Monday), and on Tuesday, not later than 15:00, for the
 * games of midweek (Tuesday to Thursday).
 *
 * <p>The window is the collection day up to its deadline. For a game on the collection day itself that may have started
 * before the deadline, the day's collection may have come too late: there the window begins at the deadline before, and
 * ends at the kick-off if that is known.
 */
final class CollectionDay {
    static final ZoneId BRITAIN = ZoneId.of("Europe/London");
    private static final LocalTime FRIDAY_DEADLINE = LocalTime.of(17, 0);
    private static final LocalTime TUESDAY_DEADLINE = LocalTime.of(15, 0);

    private CollectionDay() {}

    /** When the prices of a game on {@code date} (in Britain) were collected. */
    static QuoteTime.Window windowFor(LocalDate date, EventStart start) {
        boolean weekend = switch (date.getDayOfWeek()) {
            case FRIDAY, SATURDAY, SUNDAY, MONDAY -> true;
            case TUESDAY, WEDNESDAY, THURSDAY -> false;
        };
        var day = date.with(TemporalAdjusters.previousOrSame(weekend ? DayOfWeek.FRIDAY : DayOfWeek.TUESDAY));
        var deadline = at(day, weekend ? FRIDAY_DEADLINE : TUESDAY_DEADLINE);
        if (!date.equals(day)) {
            return new QuoteTime.Window(at(day, LocalTime.MIDNIGHT), deadline);
        }
        var deadlineBefore = weekend
                ? at(day.with(TemporalAdjusters.previous(DayOfWeek.TUESDAY)), TUESDAY_DEADLINE)
                : at(day.with(TemporalAdjusters.previous(DayOfWeek.FRIDAY)), FRIDAY_DEADLINE);
        return switch (start) {
            case EventStart.OnDate _ -> new QuoteTime.Window(deadlineBefore, deadline);
            case EventStart.AtInstant(Instant kickOff) -> kickOff.isBefore(deadline)
                    ? new QuoteTime.Window(deadlineBefore, kickOff)
                    : new QuoteTime.Window(at(day, LocalTime.MIDNIGHT), deadline);
        };
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(BRITAIN).toInstant();
    }
}
