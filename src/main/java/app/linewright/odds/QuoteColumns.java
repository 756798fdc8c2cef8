package app.linewright.odds;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Quotes of one market as bytes: their number, then one column after another. Integers are variable-length, signed ones
 * zigzag, times to the microsecond, as the databases keep theirs, and as differences from the one before.
 */
final class QuoteColumns {
    private static final int POINT = 4;
    private static final int FETCHED = 8;
    private static final int WITHDRAWN = 16;

    private QuoteColumns() {}

    /** @param origin what the first time is written against, in microseconds since 1970 */
    static void write(ByteWriter out, List<StoredQuote> stored, ToIntFunction<BookKey> numberOf, long origin) {
        out.unsigned(stored.size());
        for (var each : stored) {
            out.unsigned(numberOf.applyAsInt(each.quote().book()));
        }
        for (var each : stored) {
            var quote = each.quote();
            out.octet(QuoteCodes.code(quote.outcome())
                    | (QuoteCodes.code(quote.stage()) << 3)
                    | (QuoteCodes.code(quote.time()) << 5)
                    | (quote.suspended() ? 1 << 7 : 0));
        }
        for (var each : stored) {
            out.octet(QuoteCodes.code(each.quote().price().format())
                    | (each.quote().point() == null ? 0 : POINT)
                    | (each.fetched() == null ? 0 : FETCHED)
                    | (each.withdrawn() ? WITHDRAWN : 0));
        }
        for (var each : stored) {
            var point = each.quote().point();
            if (point != null) {
                out.signed(point.hundredths());
            }
        }
        for (var each : stored) {
            out.signed(each.quote().price().first());
        }
        for (var each : stored) {
            out.signed(each.quote().price().second());
        }
        long before = origin;
        for (var each : stored) {
            switch (each.quote().time()) {
                case QuoteTime.Exact(Instant at) -> before = out.time(at, before);
                case QuoteTime.Window(Instant from, Instant to) -> before = out.time(to, out.time(from, before));
                case QuoteTime.Unknown _ -> {
                    // nothing to write
                }
            }
        }
        before = origin;
        for (var each : stored) {
            var fetched = each.fetched();
            if (fetched != null) {
                before = out.time(fetched, before);
            }
        }
    }

    static List<StoredQuote> read(ByteReader in, IntFunction<@Nullable BookKey> bookOf, long origin) {
        int n = in.count();
        var books = new BookKey[n];
        for (int i = 0; i < n; i++) {
            int number = Math.toIntExact(in.unsigned());
            var book = bookOf.apply(number);
            if (book == null) {
                throw new IllegalArgumentException("sportsbook " + number + " is not stored");
            }
            books[i] = book;
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
        in.restartTimes(origin);
        var times = new QuoteTime[n];
        for (int i = 0; i < n; i++) {
            times[i] = switch ((kinds[i] >> 5) & 3) {
                case 0 -> new QuoteTime.Exact(in.time());
                case 1 -> new QuoteTime.Window(in.time(), in.time());
                case 2 -> new QuoteTime.Unknown();
                default -> throw new IllegalArgumentException("an unknown kind of time");
            };
        }
        in.restartTimes(origin);
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
