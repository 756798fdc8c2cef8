package app.linewright.sport;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** When an event starts: an instant, or only a local date, as many files have it. */
public sealed interface EventStart {
    /** Starts at a known instant. */
    record AtInstant(Instant instant) implements EventStart {}

    /** Starts on a date; its hour is not known, so it belongs to that date in every zone. */
    record OnDate(LocalDate date) implements EventStart {}

    /** The date the event belongs to for a reader in {@code zone}. */
    default LocalDate dateIn(ZoneId zone) {
        return switch (this) {
            case AtInstant(Instant instant) -> instant.atZone(zone).toLocalDate();
            case OnDate(LocalDate date) -> date;
        };
    }

    /** Whether the event has certainly started: its instant has come, or its date has ended everywhere on earth. */
    default boolean startedBy(Instant now) {
        return switch (this) {
            case AtInstant(Instant instant) -> !now.isBefore(instant);
            case OnDate(LocalDate date) -> !now.isBefore(endEverywhere(date));
        };
    }

    /** Whether the event may have started: its instant has come, or its date has begun anywhere on earth. */
    default boolean mayHaveStartedBy(Instant now) {
        return switch (this) {
            case AtInstant(Instant instant) -> !now.isBefore(instant);
            case OnDate(LocalDate date) -> !now.isBefore(date.atStartOfDay(ZoneOffset.ofHours(14)).toInstant());
        };
    }

    /**
     * The time left until the start, negative once it has started; empty for a date-only event, which has no
     * minutes-to-start.
     */
    default Optional<Duration> untilStart(Instant now) {
        return switch (this) {
            case AtInstant(Instant instant) -> Optional.of(Duration.between(now, instant));
            case OnDate _ -> Optional.empty();
        };
    }

    private static Instant endEverywhere(LocalDate date) {
        return date.plusDays(1).atStartOfDay(ZoneOffset.ofHours(-12)).toInstant();
    }
}
