package app.linewright.cli;

import app.linewright.odds.board.PlayerQuestion;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a market asks of a player, as JSON.
 *
 * @param stat the figure, by the key The Odds API uses, such as {@code player_points}
 */
record PropJson(String stat, String player) {
    static @Nullable PropJson of(Optional<PlayerQuestion> question) {
        return question.map(asked -> new PropJson(asked.prop().stat(), asked.player())).orElse(null);
    }
}
