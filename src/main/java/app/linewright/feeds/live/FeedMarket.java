package app.linewright.feeds.live;

import app.linewright.odds.MarketType;

/**
 * A market as a feed tells of it.
 *
 * @param stat what is asked of the player, by the key The Odds API uses; empty where the question is about the game
 * @param player the player's name, as the feed writes it; empty where the question is about the game
 */
public record FeedMarket(MarketType type, String stat, String player) {
    public FeedMarket {
        if (type.isProp() == (stat.isEmpty() || player.isBlank())) {
            throw new IllegalArgumentException("A market of the type " + type.key() + " cannot ask “" + stat + "” of “"
                    + player + "”.");
        }
    }

    /** A market on the game itself. */
    public static FeedMarket of(MarketType type) {
        return new FeedMarket(type, "", "");
    }

    public static FeedMarket player(MarketType type, String stat, String player) {
        return new FeedMarket(type, stat, player);
    }
}
