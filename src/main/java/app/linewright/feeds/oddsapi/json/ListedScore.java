package app.linewright.feeds.oddsapi.json;

import app.linewright.sport.Result;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How an event stands.
 *
 * @param completed whether it is over
 * @param home the home side's score; null before the start, and where the event has none
 * @param away the away side's score; null before the start, and where the event has none
 * @param updated when it stood so; null where that is not told
 */
public record ListedScore(
        ListedEvent event,
        boolean completed,
        @Nullable Integer home,
        @Nullable Integer away,
        @Nullable Instant updated) {
    /**
     * The final score; empty before the end, and where a game ended without one. A draw without any points is how games
     * are told that were cancelled or given away; outside soccer no played game ends so.
     */
    public Optional<Result> result() {
        if (!completed || home == null || away == null) {
            return Optional.empty();
        }
        boolean pointless = home == 0 && away == 0;
        return pointless && !Sports.drawOffered(event.league())
                ? Optional.empty()
                : Optional.of(new Result(home, away, false, List.of()));
    }
}
