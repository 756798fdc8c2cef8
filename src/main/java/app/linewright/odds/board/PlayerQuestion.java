package app.linewright.odds.board;

import app.linewright.odds.MarketKey;
import app.linewright.odds.Prop;
import app.linewright.sport.Player;
import app.linewright.sport.PlayerId;
import java.util.Map;
import java.util.Optional;

/**
 * What a market asks of a player.
 *
 * @param player his name
 */
public record PlayerQuestion(Prop prop, String player) {
    /**
     * What {@code market} asks of a player; empty where it is about the game.
     *
     * @throws IllegalStateException if the player is not among {@code players}
     */
    static Optional<PlayerQuestion> of(MarketKey market, Map<PlayerId, Player> players) {
        return Optional.ofNullable(market.prop()).map(prop -> {
            var player = players.get(prop.player());
            if (player == null) {
                throw new IllegalStateException(
                        "A stored market asks of player " + prop.player() + ", who is not stored.");
            }
            return new PlayerQuestion(prop, player.name());
        });
    }

    /** Player and figure: {@code Patrick Mahomes, pass yards}. */
    public String title() {
        return player + ", " + prop.title();
    }
}
