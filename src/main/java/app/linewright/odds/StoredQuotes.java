package app.linewright.odds;

import java.util.List;

/**
 * Quotes read from the store.
 *
 * @param damage what could not be read, a sentence each; never a part of {@code markets}
 */
public record StoredQuotes(List<StoredMarket> markets, List<String> damage) {
    public StoredQuotes {
        markets = List.copyOf(markets);
        damage = List.copyOf(damage);
    }
}
