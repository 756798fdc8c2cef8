package app.linewright.odds;

import app.linewright.sport.EventId;
import org.jspecify.annotations.Nullable;

/**
 * A market: a question on one event.
 *
 * @param prop what is asked of which player; null exactly where the question is about the game
 */
public record MarketKey(EventId event, MarketType type, @Nullable Prop prop) {
    public MarketKey {
        if (type.isProp() != (prop != null)) {
            var asks = type.isProp() ? " asks of a player." : " asks of no player.";
            throw new IllegalArgumentException("A market of the type " + type.key() + asks);
        }
    }

    /** A market on the game itself. */
    public MarketKey(EventId event, MarketType type) {
        this(event, type, null);
    }
}
