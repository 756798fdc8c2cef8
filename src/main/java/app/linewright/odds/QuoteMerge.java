package app.linewright.odds;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * New quotes of one market laid against those known.
 *
 * @param added the new ones, each once, in their order
 * @param latest the latest quotes with them
 * @param unchanged how many were known already, equal in every part
 */
record QuoteMerge(List<StoredQuote> added, List<StoredQuote> latest, int unchanged) {
    /** Lays {@code incoming} against {@code known}: the history, or the latest quotes where they are enough. */
    static QuoteMerge of(StoredMarket known, List<StoredQuote> incoming) {
        Set<Quote> seen = new HashSet<>();
        known.quotes().forEach(quote -> seen.add(quote.quote()));
        List<StoredQuote> added = new ArrayList<>();
        for (var quote : incoming) {
            if (seen.add(quote.quote())) {
                added.add(quote);
            }
        }
        List<StoredQuote> all = new ArrayList<>(known.quotes());
        all.addAll(added);
        var latest = new StoredMarket(known.market(), all).latest().quotes();
        return new QuoteMerge(added, latest, incoming.size() - added.size());
    }

    /**
     * Whether only the history tells what of {@code incoming} is new. The latest quotes tell it of a series that is not
     * stored yet, of a quote equal to the latest, and of one that stood later than it.
     */
    static boolean needsHistory(List<StoredQuote> latest, List<StoredQuote> incoming) {
        Set<Quote> known = new HashSet<>();
        Map<StoredMarket.Series, Quote> bySeries = new HashMap<>();
        latest.stream().map(StoredQuote::quote).forEach(quote -> {
            known.add(quote);
            bySeries.put(StoredMarket.Series.of(quote), quote);
        });
        return incoming.stream().map(StoredQuote::quote).anyMatch(quote -> {
            var last = bySeries.get(StoredMarket.Series.of(quote));
            return last != null
                    && !known.contains(quote)
                    && !StoredMarket.stoodLast(quote).isAfter(StoredMarket.stoodLast(last));
        });
    }
}
