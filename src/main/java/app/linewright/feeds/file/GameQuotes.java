package app.linewright.feeds.file;

import app.linewright.odds.MarketType;
import app.linewright.odds.Quote;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Gathers the quotes of one row by market. */
public final class GameQuotes {
    private final Map<MarketType, List<Quote>> byMarket = new EnumMap<>(MarketType.class);

    public void add(MarketType market, Quote quote) {
        byMarket.computeIfAbsent(market, _ -> new ArrayList<>()).add(quote);
    }

    public Map<MarketType, List<Quote>> byMarket() {
        return byMarket;
    }
}
