package app.linewright.odds;

import java.util.List;

/** Stored quotes of one market. */
public record StoredMarket(MarketKey market, List<StoredQuote> quotes) {
    public StoredMarket {
        quotes = List.copyOf(quotes);
    }
}
