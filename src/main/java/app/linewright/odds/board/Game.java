package app.linewright.odds.board;

import app.linewright.sport.Event;
import app.linewright.sport.League;
import app.linewright.sport.Result;
import app.linewright.sport.Team;
import org.jspecify.annotations.Nullable;

/**
 * An event with everything needed to show it.
 *
 * @param result the final score, as far as it is known
 */
public record Game(Event event, League league, Team home, Team away, @Nullable Result result) {
    Game withoutResult() {
        return new Game(event, league, home, away, null);
    }
}
