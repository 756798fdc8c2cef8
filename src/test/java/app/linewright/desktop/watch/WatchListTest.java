package app.linewright.desktop.watch;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.sport.EventId;
import app.linewright.sport.EventStart;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WatchListTest {
    private static final EventId FIRST = new EventId(1);
    private static final EventId SECOND = new EventId(2);
    private static final EventStart NOON = new EventStart.AtInstant(Instant.parse("2022-10-01T12:00:00Z"));
    private static final EventStart SUNDAY = new EventStart.OnDate(LocalDate.of(2022, 10, 2));
    private static final WatchList BOTH = WatchList.EMPTY.toggled(FIRST, NOON).toggled(SECOND, SUNDAY);

    @Test
    void anEventIsPutOnTheListAndTakenOffAgain() {
        assertThat(BOTH.events()).containsExactlyInAnyOrder(FIRST, SECOND);
        assertThat(BOTH.toggled(FIRST, NOON).events()).containsExactly(SECOND);
    }

    @Test
    void whatIsOverLeavesTheListByItself() {
        assertThat(BOTH.after(Instant.parse("2022-10-01T23:59:00Z"), Set.of())).isSameAs(BOTH);
        assertThat(BOTH.after(Instant.parse("2022-10-02T00:00:00Z"), Set.of()).events()).containsExactly(SECOND);
        // Sunday ends at noon of Monday in UTC where it ends last.
        assertThat(BOTH.after(Instant.parse("2022-10-03T23:59:00Z"), Set.of()).events()).containsExactly(SECOND);
        assertThat(BOTH.after(Instant.parse("2022-10-04T00:00:00Z"), Set.of()).events()).isEmpty();
    }

    @Test
    void whatHasAResultIsOver() {
        assertThat(BOTH.after(Instant.parse("2022-10-01T14:00:00Z"), Set.of(FIRST)).events()).containsExactly(SECOND);
    }

    @Test
    void theListIsReadAsItWasKept() {
        assertThat(WatchList.read(BOTH.kept())).contains(BOTH);
        assertThat(WatchList.read("")).contains(WatchList.EMPTY);
        assertThat(WatchList.read("one=two")).isEmpty();
        assertThat(WatchList.read("plain")).isEmpty();
    }
}
