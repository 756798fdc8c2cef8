package app.linewright.sport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.longs;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quicktheories.core.Gen;

class DayWindowTest {
    /** Days of clock changes, the ends of the earth, midnights that are missing or come twice; from the tz database. */
    @ParameterizedTest
    @CsvSource({
        "America/Chicago, 2025-03-08, 2025-03-08T06:00:00Z, 24",
        "America/Chicago, 2025-03-09, 2025-03-09T06:00:00Z, 23",
        "America/Chicago, 2025-11-02, 2025-11-02T05:00:00Z, 25",
        "America/Chicago, 2025-11-03, 2025-11-03T06:00:00Z, 24",
        "Europe/London, 2025-03-30, 2025-03-30T00:00:00Z, 23",
        "Europe/London, 2025-10-26, 2025-10-25T23:00:00Z, 25",
        "Australia/Sydney, 2025-10-05, 2025-10-04T14:00:00Z, 23",
        "Australia/Sydney, 2025-04-06, 2025-04-05T13:00:00Z, 25",
        "Australia/Lord_Howe, 2025-10-05, 2025-10-04T13:30:00Z, 23.5",
        "Pacific/Kiritimati, 2025-06-01, 2025-05-31T10:00:00Z, 24",
        "Pacific/Pago_Pago, 2025-06-01, 2025-06-01T11:00:00Z, 24",
        // Midnight is skipped: the day starts at 01:00.
        "America/Sao_Paulo, 2018-11-04, 2018-11-04T03:00:00Z, 23",
        "America/Sao_Paulo, 2018-02-17, 2018-02-17T02:00:00Z, 25",
        "Africa/Cairo, 2025-04-25, 2025-04-24T22:00:00Z, 23",
        "Africa/Cairo, 2025-10-30, 2025-10-29T21:00:00Z, 25",
        // Midnight comes twice: the day starts with the first.
        "America/Havana, 2025-11-02, 2025-11-02T04:00:00Z, 25",
        // The date was skipped, or lived twice as long.
        "Pacific/Apia, 2011-12-29, 2011-12-29T10:00:00Z, 24",
        "Pacific/Apia, 2011-12-30, 2011-12-30T10:00:00Z, 0",
        "Pacific/Apia, 2011-12-31, 2011-12-30T10:00:00Z, 24",
    })
    void aDayHasTheHoursItsZoneGivesIt(ZoneId zone, LocalDate day, Instant start, double hours) {
        DayWindow window = DayWindow.of(day, zone);
        assertThat(window.start()).isEqualTo(start);
        assertThat(Duration.between(window.start(), window.end())).isEqualTo(Duration.ofMinutes((long) (hours * 60)));
        if (hours > 0) {
            assertThat(window.contains(start)).isTrue();
            assertThat(window.contains(window.end().minusNanos(1))).isTrue();
        }
        assertThat(window.contains(start.minusNanos(1))).isFalse();
        assertThat(window.contains(window.end())).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"America/Chicago, 2025-11-02", "Europe/London, 2025-10-26", "Australia/Sydney, 2025-04-06"})
    void bothHalvesPastOneOfTheLongDayAreIn(ZoneId zone, LocalDate day) {
        Instant first = day.atTime(1, 30).atZone(zone).withEarlierOffsetAtOverlap().toInstant();
        Instant second = day.atTime(1, 30).atZone(zone).withLaterOffsetAtOverlap().toInstant();
        DayWindow window = DayWindow.of(day, zone);
        assertThat(List.of(first, second)).allMatch(window::contains);
        assertThat(DayWindow.of(day.minusDays(1), zone).contains(first)).isFalse();
        assertThat(DayWindow.of(day.plusDays(1), zone).contains(second)).isFalse();
    }

    @Test
    void aWindowOfSeveralDaysRunsFromTheFirstToTheEndOfTheLast() {
        ZoneId zone = ZoneId.of("America/Chicago");
        DayWindow week = new DayWindow(LocalDate.parse("2025-11-01"), LocalDate.parse("2025-11-07"), zone);
        assertThat(Duration.between(week.start(), week.end())).isEqualTo(Duration.ofHours(7 * 24 + 1));
        assertThat(week.contains(new EventStart.OnDate(week.first()))).isTrue();
        assertThat(week.contains(new EventStart.OnDate(week.last()))).isTrue();
        assertThat(week.contains(new EventStart.OnDate(week.last().plusDays(1)))).isFalse();
        assertThat(week.contains(new EventStart.OnDate(week.first().minusDays(1)))).isFalse();
    }

    @Test
    void aWindowDoesNotEndBeforeItStarts() {
        LocalDate day = LocalDate.parse("2025-11-01");
        assertThatThrownBy(() -> new DayWindow(day, day.minusDays(1), ZoneId.of("UTC")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2025-10-31");
    }

    @Test
    void everyInstantBelongsToOneDay() {
        qt().withFixedSeed(11).withExamples(20_000).forAll(zones(), instants()).check(DayWindowTest::isInOneDay);
    }

    /** St. John's turned its clock from 00:01 back to 23:01: the date came, went and came again. */
    @Test
    void aDateThatCameTwiceIsStillOneRun() {
        ZoneId zone = ZoneId.of("America/St_Johns");
        Instant change = Instant.parse("2006-10-29T02:31:00Z");
        for (int minute = -120; minute < 120; minute++) {
            assertThat(isInOneDay(zone, change.plusSeconds(60L * minute))).isTrue();
        }
        assertThat(DayWindow.of(LocalDate.parse("2006-10-29"), zone).start()).isEqualTo(change.minusSeconds(60));
    }

    private static boolean isInOneDay(ZoneId zone, Instant instant) {
        LocalDate day = instant.atZone(zone).toLocalDate();
        return Stream.of(day.minusDays(1), day, day.plusDays(1))
                        .filter(each -> DayWindow.of(each, zone).contains(instant))
                        .count()
                == 1;
    }

    @Test
    void whereOneDayEndsTheNextStarts() {
        qt().withFixedSeed(12).withExamples(20_000).forAll(zones(), instants()).check((zone, instant) -> {
            LocalDate day = instant.atZone(zone).toLocalDate();
            return DayWindow.of(day, zone).end().equals(DayWindow.of(day.plusDays(1), zone).start());
        });
    }

    /** A day window and {@link EventStart#dateIn} never disagree. */
    @Test
    void anEventIsInTheWindowOfItsDate() {
        qt().withFixedSeed(13).withExamples(5_000).forAll(zones(), instants()).check((zone, instant) -> {
            EventStart atInstant = new EventStart.AtInstant(instant);
            EventStart onDate = new EventStart.OnDate(instant.atZone(zone).toLocalDate());
            return Stream.of(atInstant, onDate)
                    .allMatch(start -> DayWindow.of(start.dateIn(zone), zone).contains(start)
                            && !DayWindow.of(start.dateIn(zone).plusDays(1), zone).contains(start));
        });
    }

    static Gen<ZoneId> zones() {
        List<ZoneId> zones = ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList();
        return arbitrary().pick(zones);
    }

    static Gen<Instant> instants() {
        long from = Instant.parse("1970-01-01T00:00:00Z").getEpochSecond();
        long to = Instant.parse("2037-01-01T00:00:00Z").getEpochSecond();
        return longs().between(from, to).map(second -> Instant.ofEpochSecond(second));
    }
}
