package app.linewright.odds;

import java.util.List;

/** Quotes of one market, in no order that means anything. */
public record MarketQuotes(MarketKey market, List<Quote> quotes) {
    public MarketQuotes {
        quotes = List.copyOf(quotes);
    }
}
