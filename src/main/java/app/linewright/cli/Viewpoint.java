package app.linewright.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/**
 * The options {@code --now} and {@code --zone} of a command that only reads: with both given, it says the same whenever
 * and wherever it runs.
 */
final class Viewpoint {
    private static final int LAST_YEAR = 9999;

    private final Here here;
    private final Command.Argument<Instant> now;
    private final Command.Argument<ZoneId> zone;

    Viewpoint(Command command, Here here) {
        this.here = here;
        now = command.option(
                "--now", "INSTANT", Viewpoint::instant, "Answer as at this instant, such as 2026-01-31T18:00:00Z.");
        zone = command.option(
                "--zone", "ZONE", Viewpoint::zone, "The zone of days and times, such as America/Chicago.");
    }

    InstantSource clock() {
        return now.value().map(InstantSource::fixed).orElse(here.clock());
    }

    Instant now() {
        return clock().instant();
    }

    ZoneId zone() {
        return zone.value().orElse(here.zone());
    }

    /** Whether the reader named a zone. */
    boolean zoneNamed() {
        return zone.value().isPresent();
    }

    LocalDate today() {
        return now().atZone(zone()).toLocalDate();
    }

    /** The instant that {@code text} writes, with {@code Z} or an offset. */
    static Instant instant(String text) {
        try {
            OffsetDateTime instant = OffsetDateTime.parse(text);
            if (instant.getYear() < 1 || instant.getYear() > LAST_YEAR) {
                throw new DateTimeException("No year of four digits");
            }
            return instant.toInstant();
        } catch (DateTimeException unreadable) {
            throw new IllegalArgumentException(
                    "“" + text + "” is no instant: 2026-01-31T18:00:00Z and 2026-01-31T12:00:00-06:00 are", unreadable);
        }
    }

    static LocalDate day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
                throw new DateTimeException("No year of four digits");
            }
            return day;
        } catch (DateTimeException unreadable) {
            throw new IllegalArgumentException("“" + text + "” is no day: 2026-01-31 is", unreadable);
        }
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException unknown) {
            throw new IllegalArgumentException("“" + text + "” is no zone: Europe/London and UTC are", unknown);
        }
    }
}
