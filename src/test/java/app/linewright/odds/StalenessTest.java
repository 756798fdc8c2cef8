package app.linewright.odds;

import static app.linewright.odds.QuotesInTests.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StalenessTest {
    @ParameterizedTest
    @CsvSource({"0, FRESH", "59999, FRESH", "60000, AGEING", "299999, AGEING", "300000, STALE", "86400000, STALE"})
    void anAgeHasItsClass(long milliseconds, Staleness expected) {
        assertThat(Staleness.of(Duration.ofMillis(milliseconds))).isEqualTo(expected);
        assertThat(Staleness.of(new QuoteTime.Exact(NOW.minusMillis(milliseconds)), NOW)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"60000, FRESH", "60001, UNKNOWN", "86400000, UNKNOWN"})
    void aTimeFarAheadOfTheClockIsNotBelieved(long milliseconds, Staleness expected) {
        assertThat(Staleness.of(new QuoteTime.Exact(NOW.plusMillis(milliseconds)), NOW)).isEqualTo(expected);
    }

    @Test
    void aTimeAheadOfTheClockIsFreshAndOneThatIsNotExactIsUnknown() {
        assertThat(Staleness.of(new QuoteTime.Exact(NOW.plusSeconds(30)), NOW)).isEqualTo(Staleness.FRESH);
        assertThat(Staleness.of(new QuoteTime.Window(NOW, NOW), NOW)).isEqualTo(Staleness.UNKNOWN);
        assertThat(Staleness.of(new QuoteTime.Unknown(), NOW)).isEqualTo(Staleness.UNKNOWN);
    }
}
