package app.linewright.odds;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What a live feed shows of a part of the board at one instant: every price, changed or not.
 *
 * @param feed the feed's name
 * @param scope the part of the board that the feed was asked for, such as a league's key
 * @param fetched when the feed answered, to the microsecond
 */
public record QuoteRefresh(String feed, String scope, Instant fetched, List<MarketQuotes> shown) {
    public QuoteRefresh {
        fetched = fetched.truncatedTo(ChronoUnit.MICROS);
        shown = List.copyOf(shown);
    }
}
