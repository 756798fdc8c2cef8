package app.linewright.sport;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A run of whole days in a reader's zone: 00:00 of the first up to, not including, 00:00 after the last. A day of a
 * clock change has 23 or 25 hours (or another number, where the zone says so). It starts with its first instant: at
 * 01:00 where midnight is skipped, at the earlier of two midnights. A date that the zone skipped altogether
 * (30 December 2011 in Samoa) holds nothing. Every instant is in the window of one day and no other.
 *
 * @param first the first day
 * @param last the last day, included
 */
public record DayWindow(LocalDate first, LocalDate last, ZoneId zone) {
    public DayWindow {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(
                    "A day window cannot end (" + last + ") before it starts (" + first + ").");
        }
    }

    public static DayWindow of(LocalDate day, ZoneId zone) {
        return new DayWindow(day, day, zone);
    }

    public Instant start() {
        return first.atStartOfDay(zone).toInstant();
    }

    /** The first instant after the window. */
    public Instant end() {
        return last.plusDays(1).atStartOfDay(zone).toInstant();
    }

    public boolean contains(Instant instant) {
        return !instant.isBefore(start()) && instant.isBefore(end());
    }

    /** Whether an event that starts so belongs to the window. */
    public boolean contains(EventStart start) {
        return switch (start) {
            case EventStart.AtInstant(Instant instant) -> contains(instant);
            case EventStart.OnDate(LocalDate date) -> !date.isBefore(first) && !date.isAfter(last);
        };
    }
}
