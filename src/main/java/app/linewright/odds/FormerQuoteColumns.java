package app.linewright.odds;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Quotes of one market as the first version of blocks has them, which are only read: their number, then a column each
 * of books, kinds, shapes, points, prices and times, these as differences from the one before.
 */
final class FormerQuoteColumns {
    private static final int POINT = 4;
    private static final int FETCHED = 8;
    private static final int WITHDRAWN = 16;

    private FormerQuoteColumns() {}

    static List<StoredQuote> read(ByteReader in, IntFunction<@Nullable BookKey> bookOf) {
        int n = in.count();
        var books = new BookKey[n];
        for (int i = 0; i < n; i++) {
            books[i] = SportsbookStore.Numbers.known(in.unsigned(), bookOf);
        }
        int[] kinds = in.octets(n);
        int[] shapes = in.octets(n);
        var points = new @Nullable Point[n];
        for (int i = 0; i < n; i++) {
            points[i] = (shapes[i] & POINT) == 0 ? null : new Point(Math.toIntExact(in.signed()));
        }
        var firsts = new long[n];
        for (int i = 0; i < n; i++) {
            firsts[i] = in.signed();
        }
        var prices = new Price[n];
        for (int i = 0; i < n; i++) {
            prices[i] = new Price(QuoteCodes.format(shapes[i] & 3), firsts[i], Math.toIntExact(in.signed()));
        }
        in.restartTimes(0);
        var times = new QuoteTime[n];
        for (int i = 0; i < n; i++) {
            times[i] = switch ((kinds[i] >> 5) & 3) {
                case 0 -> new QuoteTime.Exact(in.time());
                case 1 -> new QuoteTime.Window(in.time(), in.time());
                case 2 -> new QuoteTime.Unknown();
                default -> throw new IllegalArgumentException("an unknown kind of time");
            };
        }
        in.restartTimes(0);
        var quotes = new ArrayList<StoredQuote>(n);
        for (int i = 0; i < n; i++) {
            var quote = new Quote(books[i], QuoteCodes.outcome(kinds[i] & 7), points[i], prices[i], times[i],
                    QuoteCodes.stage((kinds[i] >> 3) & 3), (kinds[i] & (1 << 7)) != 0);
            var fetched = (shapes[i] & FETCHED) == 0 ? null : in.time();
            quotes.add(new StoredQuote(quote, fetched, (shapes[i] & WITHDRAWN) != 0));
        }
        return quotes;
    }
}
