package app.linewright.odds;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    static LiveMerge of(MarketKey market, List<StoredQuote> known, List<Quote> shown, Instant fetched) {
        var places = new Places(known);
        var latest = known.toArray(new StoredQuote[0]);
        List<StoredQuote> added = new ArrayList<>();
        boolean standStill = true;
        for (var quote : shown) {
            int place = places.take(quote);
            if (place == Places.NEW || (place >= 0 && isNews(quote, latest[place].quote()))) {
                var news = new StoredQuote(quote.at(quote.time().toMicros()), fetched);
                added.add(news);
                if (place == Places.NEW) {
                    standStill = false;
                } else {
                    latest[place] = news;
                }
            }
        }
        if (!places.allTaken()) {
            Set<BookAtStage> books = new HashSet<>();
            shown.forEach(quote -> books.add(BookAtStage.of(quote)));
            for (int i = 0; i < known.size(); i++) {
                var each = known.get(i);
                if (each.fetched() != null && !places.isTaken(i) && books.contains(BookAtStage.of(each.quote()))) {
                    added.add(new StoredQuote(each.quote(), fetched, true));
                    standStill = false;
                }
            }
        }
        if (added.isEmpty()) {
            return new LiveMerge(added, known);
        }
        return new LiveMerge(added, standStill ? List.of(latest) : anew(market, known, added));
    }

    /** The latest quotes when {@code added}, of one refresh, follow those that are known. */
    static List<StoredQuote> after(MarketKey market, List<StoredQuote> known, List<StoredQuote> added) {
        var places = new Places(known);
        var latest = known.toArray(new StoredQuote[0]);
        for (var each : added) {
            int place = each.withdrawn() ? Places.NEW : places.take(each.quote());
            if (place < 0) {
                return anew(market, known, added);
            }
            latest[place] = each;
        }
        return List.of(latest);
    }

    private static List<StoredQuote> anew(MarketKey market, List<StoredQuote> known, List<StoredQuote> added) {
        List<StoredQuote> all = new ArrayList<>(known);
        all.addAll(added);
        return new StoredMarket(market, all).latest().quotes();
    }

    private static boolean isNews(Quote quote, Quote last) {
        var price = quote.price();
        var before = last.price();
        return price.first() != before.first()
                || price.second() != before.second()
                || price.format() != before.format()
                || quote.suspended() != last.suspended();
    }

    /** A book that shows prices of one stage says nothing of those of another: what stood before the start stays so. */
    private record BookAtStage(BookKey book, Stage stage) {
        static BookAtStage of(Quote quote) {
            return new BookAtStage(quote.book(), quote.stage());
        }
    }

    /** One price that a book shows. */
    private record Place(StoredMarket.Series series, @Nullable Point point) {
        static Place of(Quote quote) {
            return new Place(StoredMarket.Series.of(quote), quote.point());
        }
    }

    /**
     * The places of known live quotes, each of which can be taken once. Feeds show them in one order again and again,
     * so the next one is mostly the right one.
     */
    private static final class Places {
        static final int NEW = -1;
        static final int AGAIN = -2;

        /** So many places are looked through faster than they are put into an index. */
        private static final int FEW = 32;

        private final List<StoredQuote> known;
        private final boolean[] taken;
        private @Nullable Set<Place> fresh;
        private @Nullable Map<Place, Integer> index;
        private int next;

        Places(List<StoredQuote> known) {
            this.known = known;
            this.taken = new boolean[known.size()];
        }

        /** The position of the quote's place; {@link #NEW} where none is known, {@link #AGAIN} for a second time. */
        int take(Quote quote) {
            int place = next < taken.length && isAt(next, quote) ? next : found(quote);
            if (place == NEW) {
                var others = fresh == null ? new HashSet<Place>() : fresh;
                fresh = others;
                return others.add(Place.of(quote)) ? NEW : AGAIN;
            }
            next = place + 1;
            if (taken[place]) {
                return AGAIN;
            }
            taken[place] = true;
            return place;
        }

        private boolean isAt(int position, Quote quote) {
            var stored = known.get(position);
            var there = stored.quote();
            return stored.fetched() != null
                    && there.outcome() == quote.outcome()
                    && there.stage() == quote.stage()
                    && there.book().equals(quote.book())
                    && Objects.equals(there.point(), quote.point());
        }

        private int found(Quote quote) {
            if (taken.length <= FEW) {
                for (int i = 0; i < taken.length; i++) {
                    if (isAt(i, quote)) {
                        return i;
                    }
                }
                return NEW;
            }
            var places = index;
            if (places == null) {
                places = new HashMap<>();
                for (int i = 0; i < taken.length; i++) {
                    if (known.get(i).fetched() != null) {
                        places.put(Place.of(known.get(i).quote()), i);
                    }
                }
                index = places;
            }
            return places.getOrDefault(Place.of(quote), NEW);
        }

        boolean isTaken(int position) {
            return taken[position];
        }

        boolean allTaken() {
            for (int i = 0; i < taken.length; i++) {
                if (!taken[i] && known.get(i).fetched() != null) {
                    return false;
                }
            }
            return true;
        }
    }
}
