package app.linewright.feeds.oddsapi.json;

import app.linewright.feeds.live.FeedMarket;
import app.linewright.odds.Quote;
import java.util.List;
import java.util.Map;

/** An event and the prices on it that could be taken. */
public record QuotedEvent(ListedEvent event, Map<FeedMarket, List<Quote>> quotes) {
    public QuotedEvent {
        quotes = Map.copyOf(quotes);
    }
}
