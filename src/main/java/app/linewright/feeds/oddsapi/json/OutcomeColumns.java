package app.linewright.feeds.oddsapi.json;

import app.linewright.odds.Point;
import app.linewright.odds.Price;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The prices of one event as they come, in columns: what an outcome means is known only when the whole event has been
 * read, since its fields stand in any order. One instance serves all events of an answer.
 */
final class OutcomeColumns {
    /** The books of the event. */
    final Columns books = new Columns();
    /** The markets of the books: each belongs to the book that {@link #bookOf} names. */
    final Columns markets = new Columns();

    int[] bookOf = new int[64];
    /** Where the prices of a market begin; they end where those of the next begin. */
    int[] first = new int[64];

    int size;
    @Nullable String[] names = new String[256];
    @Nullable String[] descriptions = new String[256];
    @Nullable Price[] prices = new Price[256];
    @Nullable Point[] points = new Point[256];
    /** Why the price or point of an outcome cannot be taken; null where they can. */
    PartTrouble.@Nullable Fault[] faults = new PartTrouble.Fault[256];

    /** Things with a key, and the time of their last word. */
    static final class Columns {
        int size;
        @Nullable String[] keys = new String[64];
        @Nullable String[] titles = new String[64];
        @Nullable Instant[] updated = new Instant[64];

        int add() {
            if (size == keys.length) {
                keys = Arrays.copyOf(keys, 2 * size);
                titles = Arrays.copyOf(titles, 2 * size);
                updated = Arrays.copyOf(updated, 2 * size);
            }
            keys[size] = null;
            titles[size] = null;
            updated[size] = null;
            return size++;
        }
    }

    void clear() {
        books.size = 0;
        markets.size = 0;
        size = 0;
    }

    int addMarket(int book) {
        int market = markets.add();
        if (market + 1 >= first.length) {
            first = Arrays.copyOf(first, 2 * first.length);
            bookOf = Arrays.copyOf(bookOf, 2 * bookOf.length);
        }
        bookOf[market] = book;
        first[market] = size;
        first[market + 1] = size;
        return market;
    }

    /** Says that the prices of {@code market} end with the last one added. */
    void endMarket(int market) {
        first[market + 1] = size;
    }

    int addOutcome() {
        if (size == names.length) {
            names = Arrays.copyOf(names, 2 * size);
            descriptions = Arrays.copyOf(descriptions, 2 * size);
            prices = Arrays.copyOf(prices, 2 * size);
            points = Arrays.copyOf(points, 2 * size);
            faults = Arrays.copyOf(faults, 2 * size);
        }
        names[size] = null;
        descriptions[size] = null;
        prices[size] = null;
        points[size] = null;
        faults[size] = null;
        return size++;
    }
}
