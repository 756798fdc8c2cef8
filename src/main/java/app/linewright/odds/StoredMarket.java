package app.linewright.odds;

import app.linewright.sport.EventStart;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;

/** Stored quotes of one market, in the order in which they were stored. */
public record StoredMarket(MarketKey market, List<StoredQuote> quotes) {
    public StoredMarket {
        quotes = List.copyOf(quotes);
    }

    /** The quotes that were known at {@code at}. */
    public StoredMarket knownBy(Instant at, EventStart start) {
        return new StoredMarket(market, quotes.stream().filter(quote -> quote.knownBy(at, start)).toList());
    }

    /**
     * The latest quote of every source, outcome and stage: the one that stood last, whenever it was stored; among
     * equals the one stored last. A time that is not known counts as earliest.
     */
    public StoredMarket latest() {
        var latest = new LinkedHashMap<Series, StoredQuote>();
        for (var quote : quotes) {
            latest.merge(Series.of(quote.quote()), quote, StoredMarket::later);
        }
        return new StoredMarket(market, List.copyOf(latest.values()));
    }

    private static StoredQuote later(StoredQuote current, StoredQuote next) {
        return stoodLast(next.quote()).isBefore(stoodLast(current.quote())) ? current : next;
    }

    /** The last instant at which the quote is known to have stood, or may have stood. */
    static Instant stoodLast(Quote quote) {
        return switch (quote.time()) {
            case QuoteTime.Exact(Instant at) -> at;
            case QuoteTime.Window(_, Instant to) -> to;
            case QuoteTime.Unknown _ -> Instant.MIN;
        };
    }

    /** What one quote follows another in. */
    record Series(BookKey book, Outcome outcome, Stage stage) {
        static Series of(Quote quote) {
            return new Series(quote.book(), quote.outcome(), quote.stage());
        }
    }
}
