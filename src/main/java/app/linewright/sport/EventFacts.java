package app.linewright.sport;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What a source says of an event, before it has an id.
 *
 * @param season such as {@code 2019-20} or {@code 2022}; empty where the source does not say
 * @param start an instant, or the date of {@code key}
 * @param neutral whether neither side plays at home
 */
public record EventFacts(EventKey key, String season, EventStart start, boolean neutral) {
    public EventFacts {
        if (start instanceof EventStart.OnDate(LocalDate date) && !date.equals(key.date())) {
            throw new IllegalArgumentException("An event on " + key.date() + " cannot start on " + date + ".");
        }
    }

    /** These facts, brought up to date by what is {@code said} later; see {@link EventStore#put}. */
    EventFacts updatedBy(EventFacts said) {
        return new EventFacts(
                key,
                season.isEmpty() ? said.season : season,
                said.start instanceof EventStart.AtInstant ? said.start : start,
                neutral || said.neutral);
    }

    /** These facts as a database keeps them: an instant to the microsecond. */
    EventFacts toStoredPrecision() {
        return switch (start) {
            case EventStart.AtInstant(Instant instant) -> new EventFacts(
                    key, season, new EventStart.AtInstant(instant.truncatedTo(ChronoUnit.MICROS)), neutral);
            case EventStart.OnDate _ -> this;
        };
    }
}
