package app.linewright.odds.board;

import app.linewright.sport.Event;
import app.linewright.sport.League;
import app.linewright.sport.Result;
import app.linewright.sport.Team;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event with everything needed to show it.
 *
 * @param result the final score, as far as it is known
 */
public record Game(Event event, League league, Team home, Team away, @Nullable Result result) {
    private static final Duration RESULT_KNOWN_AFTER = Duration.ofDays(1);

    /** Whether its prices could still be taken at {@code now}: it has not started, and has no result. */
    public boolean isOpen(Instant now) {
        return result == null && !event.start().startedBy(now);
    }

    /**
     * The game as it was known at {@code at}: no source tells when a result became known, so it counts as known once
     * the day after the start has passed.
     */
    Game asKnown(Instant at) {
        return event.start().startedBy(at.minus(RESULT_KNOWN_AFTER))
                ? this
                : new Game(event, league, home, away, null);
    }
}
