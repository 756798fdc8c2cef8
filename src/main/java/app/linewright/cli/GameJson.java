package app.linewright.cli;

import app.linewright.odds.board.Game;
import app.linewright.sport.EventStart;
import app.linewright.sport.Result;
import app.linewright.sport.Team;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A game as JSON.
 *
 * @param date the day of the game for a reader in the zone of the command
 * @param start null where only the date is known
 * @param score null where the result is not known
 */
record GameJson(
        long event,
        String league,
        String leagueName,
        boolean simulated,
        String season,
        LocalDate date,
        @Nullable Instant start,
        Side home,
        Side away,
        boolean neutral,
        @Nullable Score score) {
    /** One of the two teams. */
    record Side(String team, String name) {
        static Side of(Team team) {
            return new Side(team.id().value(), team.name());
        }
    }

    /** The final score, overtime included. */
    record Score(int home, int away, boolean overtime) {}

    static GameJson of(Game game, ZoneId zone) {
        EventStart start = game.event().start();
        Result result = game.result();
        return new GameJson(
                game.event().id().value(),
                game.league().key().value(),
                game.league().name(),
                game.league().simulated(),
                game.event().season(),
                start.dateIn(zone),
                start instanceof EventStart.AtInstant(Instant instant) ? instant : null,
                Side.of(game.home()),
                Side.of(game.away()),
                game.event().neutral(),
                result == null ? null : new Score(result.home(), result.away(), result.overtime()));
    }
}
