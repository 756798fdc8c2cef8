package app.linewright.odds;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a feed shows of one market laid against the latest that is known. A price that stands as it stood is no news; a
 * line that a book does not show any more, while it shows others of that stage, is taken down. A book that the feed
 * does not show at all may not have been asked for: its prices stay, and grow old.
 *
 * @param added what the history has to learn, in the order of the feed, then what was taken down
 * @param latest the latest quotes with it
 */
record LiveMerge(List<StoredQuote> added, List<StoredQuote> latest) {
    /** One price that a book shows. */
    private record Place(StoredMarket.Series series, @Nullable Point point) {
        static Place of(Quote quote) {
            return new Place(StoredMarket.Series.of(quote), quote.point());
        }
    }

    /** A book that shows prices of one stage says nothing of those of another: what stood before the start stays so. */
    private record BookAtStage(BookKey book, Stage stage) {
        static BookAtStage of(Quote quote) {
            return new BookAtStage(quote.book(), quote.stage());
        }
    }

    static LiveMerge of(StoredMarket known, List<Quote> shown, Instant fetched) {
        Map<Place, StoredQuote> last = new HashMap<>();
        known.quotes().stream()
                .filter(each -> each.fetched() != null)
                .forEach(each -> last.put(Place.of(each.quote()), each));
        List<StoredQuote> added = new ArrayList<>();
        Set<BookAtStage> books = new HashSet<>();
        Set<Place> places = new HashSet<>();
        for (var quote : shown) {
            var place = Place.of(quote);
            books.add(BookAtStage.of(quote));
            if (places.add(place) && isNews(quote, last.get(place))) {
                added.add(new StoredQuote(quote, fetched));
            }
        }
        for (var each : known.quotes()) {
            if (each.fetched() != null
                    && books.contains(BookAtStage.of(each.quote()))
                    && !places.contains(Place.of(each.quote()))) {
                added.add(new StoredQuote(each.quote(), fetched, true));
            }
        }
        if (added.isEmpty()) {
            return new LiveMerge(added, known.quotes());
        }
        List<StoredQuote> all = new ArrayList<>(known.quotes());
        all.addAll(added);
        return new LiveMerge(added, new StoredMarket(known.market(), all).latest().quotes());
    }

    private static boolean isNews(Quote quote, @Nullable StoredQuote last) {
        return last == null
                || !quote.price().equals(last.quote().price())
                || quote.suspended() != last.quote().suspended();
    }
}
