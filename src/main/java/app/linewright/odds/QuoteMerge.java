package app.linewright.odds;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * New quotes of one market laid against those known. What is stored last of a place counts, so that a price once
 * misprinted is healed by storing the right one, be it the one that stood there first.
 *
 * @param added the new ones, in their order
 * @param latest the latest quotes with them
 * @param corrections those of {@code added} that say otherwise what was known
 */
record QuoteMerge(List<StoredQuote> added, List<StoredQuote> latest, List<QuoteCorrection> corrections) {
    /**
     * What only one quote can be true of. Lines that stand side by side at one instant are places of their own;
     * without an instant, a line beside another cannot be told from its correction.
     */
    private record Place(StoredMarket.Series series, QuoteTime time, @Nullable Point point) {
        static Place of(Quote quote) {
            boolean exact = quote.time() instanceof QuoteTime.Exact;
            return new Place(StoredMarket.Series.of(quote), quote.time(), exact ? quote.point() : null);
        }
    }

    /**
     * Lays {@code incoming} against {@code known}: the history, or the latest quotes where they are enough. Of several
     * incoming quotes of one place the last counts.
     */
    static QuoteMerge of(StoredMarket known, List<StoredQuote> incoming) {
        Map<Place, Quote> last = new HashMap<>();
        known.quotes().forEach(quote -> last.put(Place.of(quote.quote()), quote.quote()));
        Map<Place, StoredQuote> told = new LinkedHashMap<>();
        incoming.forEach(quote -> told.put(Place.of(quote.quote()), quote));
        List<StoredQuote> added = new ArrayList<>();
        List<QuoteCorrection> corrections = new ArrayList<>();
        told.forEach((place, quote) -> {
            var before = last.get(place);
            if (!quote.quote().equals(before)) {
                added.add(quote);
                if (before != null) {
                    corrections.add(new QuoteCorrection(known.market(), before, quote.quote()));
                }
            }
        });
        List<StoredQuote> all = new ArrayList<>(known.quotes());
        all.addAll(added);
        return new QuoteMerge(added, new StoredMarket(known.market(), all).latest().quotes(), corrections);
    }

    /**
     * Whether only the history tells what of {@code incoming} is new. The latest quotes tell it of a series that is not
     * stored yet, of a quote at the time of the latest, and of one that stood later than it.
     */
    static boolean needsHistory(List<StoredQuote> latest, List<StoredQuote> incoming) {
        Map<StoredMarket.Series, Quote> bySeries = new HashMap<>();
        latest.stream().map(StoredQuote::quote).forEach(quote -> bySeries.put(StoredMarket.Series.of(quote), quote));
        return incoming.stream().map(StoredQuote::quote).anyMatch(quote -> {
            var last = bySeries.get(StoredMarket.Series.of(quote));
            return last != null
                    && !quote.time().equals(last.time())
                    && !StoredMarket.stoodLast(quote).isAfter(StoredMarket.stoodLast(last));
        });
    }
}
