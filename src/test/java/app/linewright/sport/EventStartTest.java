package app.linewright.sport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class EventStartTest {
    private static final LocalDate DAY = LocalDate.parse("2025-11-02");
    private static final EventStart ON_DATE = new EventStart.OnDate(DAY);
    private static final Instant NOON = Instant.parse("2025-11-02T12:00:00Z");
    private static final EventStart AT_NOON = new EventStart.AtInstant(NOON);

    @Test
    void anInstantHasTheDateOfTheReadersZone() {
        assertThat(AT_NOON.dateIn(ZoneId.of("Pacific/Kiritimati"))).isEqualTo(DAY.plusDays(1));
        assertThat(AT_NOON.dateIn(ZoneId.of("Pacific/Pago_Pago"))).isEqualTo(DAY);
        assertThat(new EventStart.AtInstant(Instant.parse("2025-11-02T10:59:59Z"))
                        .dateIn(ZoneId.of("Pacific/Pago_Pago")))
                .isEqualTo(DAY.minusDays(1));
    }

    @Test
    void aDateBelongsToItselfInEveryZone() {
        assertThat(ZoneId.getAvailableZoneIds())
                .allSatisfy(zone -> assertThat(ON_DATE.dateIn(ZoneId.of(zone))).isEqualTo(DAY));
    }

    @Test
    void anInstantHasStartedOnceItComes() {
        assertThat(AT_NOON.startedBy(NOON.minusNanos(1))).isFalse();
        assertThat(AT_NOON.startedBy(NOON)).isTrue();
    }

    /** The last place where a date is, is twelve hours behind Greenwich. */
    @Test
    void aDateHasStartedForSureOnceItHasEndedEverywhere() {
        Instant end = Instant.parse("2025-11-03T12:00:00Z");
        assertThat(ON_DATE.startedBy(end.minusNanos(1))).isFalse();
        assertThat(ON_DATE.startedBy(end)).isTrue();
        assertThat(ZoneId.getAvailableZoneIds()).allSatisfy(zone ->
                assertThat(DayWindow.of(DAY, ZoneId.of(zone)).end()).isBeforeOrEqualTo(end));
    }

    @Test
    void onlyAnInstantHasMinutesToItsStart() {
        assertThat(AT_NOON.untilStart(NOON.minusSeconds(90))).contains(Duration.ofSeconds(90));
        assertThat(AT_NOON.untilStart(NOON.plusSeconds(90))).contains(Duration.ofSeconds(-90));
        assertThat(ON_DATE.untilStart(NOON)).isEmpty();
    }

    /** 01:30 comes twice in Chicago that day; an hour lies between the two. */
    @Test
    void theTwoHalfPastOnesOfALongDayAreAnHourApart() {
        EventStart first = new EventStart.AtInstant(Instant.parse("2025-11-02T06:30:00Z"));
        Instant second = Instant.parse("2025-11-02T07:30:00Z");
        assertThat(first.untilStart(second)).contains(Duration.ofHours(-1));
        assertThat(first.startedBy(second)).isTrue();
        assertThat(new EventStart.AtInstant(second).startedBy(Instant.parse("2025-11-02T06:30:00Z"))).isFalse();
    }

    /** A clock that jumps back makes nothing start that had not, and what has started stays so when it goes on. */
    @Test
    void aStartIsPassedOnce() {
        qt().withFixedSeed(14)
                .forAll(DayWindowTest.instants(), DayWindowTest.instants(), DayWindowTest.instants())
                .check((start, a, b) -> {
                    Instant earlier = a.isBefore(b) ? a : b;
                    Instant later = a.isBefore(b) ? b : a;
                    EventStart instant = new EventStart.AtInstant(start);
                    EventStart date = new EventStart.OnDate(start.atZone(ZoneId.of("UTC")).toLocalDate());
                    return (!instant.startedBy(earlier) || instant.startedBy(later))
                            && (!date.startedBy(earlier) || date.startedBy(later))
                            && (!date.startedBy(earlier) || instant.startedBy(earlier));
                });
    }
}
