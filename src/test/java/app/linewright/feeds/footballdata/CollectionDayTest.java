package app.linewright.feeds.footballdata;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.odds.QuoteTime;
import app.linewright.sport.EventStart;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CollectionDayTest {
    @ParameterizedTest
    @CsvSource({
        "2019-08-10T15:00, 2019-08-08T23:00:00Z, 2019-08-09T16:00:00Z", // Saturday in summer
        "2019-08-12T20:00, 2019-08-08T23:00:00Z, 2019-08-09T16:00:00Z", // Monday
        "2019-08-09T20:00, 2019-08-08T23:00:00Z, 2019-08-09T16:00:00Z", // Friday night
        "2019-12-26T12:30, 2019-12-24T00:00:00Z, 2019-12-24T15:00:00Z", // Thursday in winter
        "2020-01-01T12:30, 2019-12-31T00:00:00Z, 2019-12-31T15:00:00Z", // Wednesday
        "2019-12-03T19:45, 2019-12-03T00:00:00Z, 2019-12-03T15:00:00Z" // Tuesday night
    })
    void pricesWereCollectedOnTheDayBeforeTheGames(String kickOff, Instant from, Instant to) {
        assertThat(window(kickOff)).isEqualTo(new QuoteTime.Window(from, to));
    }

    @Test
    void theWeekendOfAClockChangeIsCollectedByTheClockOfItsFriday() {
        // Clocks go back on Sunday 27 October 2019: the game is in winter time, its collection was in summer time.
        assertThat(window("2019-10-27T16:30"))
                .isEqualTo(new QuoteTime.Window(
                        Instant.parse("2019-10-24T23:00:00Z"), Instant.parse("2019-10-25T16:00:00Z")));
        assertThat(window("2020-03-29T16:30"))
                .isEqualTo(new QuoteTime.Window(
                        Instant.parse("2020-03-27T00:00:00Z"), Instant.parse("2020-03-27T17:00:00Z")));
    }

    @Test
    void aGameOnTheCollectionDayBeforeItsDeadlineWasCollectedBeforeItStarted() {
        assertThat(window("2021-01-01T15:00"))
                .isEqualTo(new QuoteTime.Window(
                        Instant.parse("2020-12-29T15:00:00Z"), Instant.parse("2021-01-01T15:00:00Z")));
        assertThat(window("2012-12-25T12:30"))
                .isEqualTo(new QuoteTime.Window(
                        Instant.parse("2012-12-21T17:00:00Z"), Instant.parse("2012-12-25T12:30:00Z")));
    }

    @Test
    void aGameOnTheCollectionDayAtAnUnknownHourMayHaveBeenCollectedAnyTimeSinceTheDeadlineBefore() {
        var friday = LocalDate.of(2013, 3, 29);
        assertThat(CollectionDay.windowFor(friday, new EventStart.OnDate(friday)))
                .isEqualTo(new QuoteTime.Window(
                        Instant.parse("2013-03-26T15:00:00Z"), Instant.parse("2013-03-29T17:00:00Z")));
    }

    private static QuoteTime.Window window(String local) {
        var kickOff = LocalDateTime.parse(local);
        return CollectionDay.windowFor(
                kickOff.toLocalDate(),
                new EventStart.AtInstant(kickOff.atZone(CollectionDay.BRITAIN).toInstant()));
    }
}
