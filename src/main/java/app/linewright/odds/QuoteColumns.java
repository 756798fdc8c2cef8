package app.linewright.odds;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Quotes of one market as bytes, in columns: the {@linkplain QuoteLines lines} that there are, and for each quote how
 * far its line is behind the next one, how much its price differs from the one before of its book and outcome, and its
 * times: when it was fetched as the difference from the one before, and how long before that it stood. Integers are
 * variable-length, signed ones zigzag; times are to the microsecond, as the databases keep theirs, and in seconds where
 * all of them are whole.
 */
final class QuoteColumns {
    private static final long SECOND = 1_000_000;

    private QuoteColumns() {}

    /** @param origin what the first times are written against, in microseconds since 1970 */
    static void write(ByteWriter out, List<StoredQuote> stored, ToIntFunction<BookKey> numberOf, long origin) {
        int n = stored.size();
        out.unsigned(n);
        var lines = new QuoteLines();
        var lineOf = new int[n];
        int next = 0;
        for (int i = 0; i < n; i++) {
            lineOf[i] = lines.take(stored.get(i), next);
            next = lineOf[i] + 1;
        }
        lines.write(out, numberOf);
        next = 0;
        for (int line : lineOf) {
            out.unsigned(Math.floorMod(line - next, lines.size()));
            next = line + 1;
        }
        var prices = new long[lines.size()];
        long price = 0;
        for (int i = 0; i < n; i++) {
            int series = lines.series(lineOf[i]);
            price = stored.get(i).quote().price().first();
            out.signed(price - prices[series]);
            prices[series] = price;
        }
        writeTimes(out, stored, origin);
    }

    private static void writeTimes(ByteWriter out, List<StoredQuote> stored, long origin) {
        int n = stored.size();
        var first = new long[n];
        var second = new long[n];
        var fetched = new long[n];
        boolean whole = origin % SECOND == 0;
        for (int i = 0; i < n; i++) {
            switch (stored.get(i).quote().time()) {
                case QuoteTime.Exact(Instant at) -> first[i] = ByteWriter.micros(at);
                case QuoteTime.Window(Instant from, Instant to) -> {
                    first[i] = ByteWriter.micros(from);
                    second[i] = ByteWriter.micros(to);
                }
                case QuoteTime.Unknown _ -> {
                    // nothing to write
                }
            }
            var at = stored.get(i).fetched();
            fetched[i] = at == null ? 0 : ByteWriter.micros(at);
            whole &= first[i] % SECOND == 0 && second[i] % SECOND == 0 && fetched[i] % SECOND == 0;
        }
        long unit = whole ? SECOND : 1;
        out.unsigned(unit);
        long before = origin;
        for (int i = 0; i < n; i++) {
            if (stored.get(i).fetched() != null) {
                out.signed((fetched[i] - before) / unit);
                before = fetched[i];
            }
        }
        before = origin;
        for (int i = 0; i < n; i++) {
            var time = stored.get(i).quote().time();
            if (time instanceof QuoteTime.Unknown) {
                continue;
            }
            boolean live = stored.get(i).fetched() != null;
            out.signed(((live ? fetched[i] : before) - first[i]) / unit);
            before = live ? before : first[i];
            if (time instanceof QuoteTime.Window) {
                out.signed((second[i] - first[i]) / unit);
            }
        }
    }

    static List<StoredQuote> read(ByteReader in, IntFunction<@Nullable BookKey> bookOf, long origin) {
        int n = in.count();
        var lines = QuoteLines.read(in, bookOf);
        if (lines.size() == 0 && n > 0) {
            throw new IllegalArgumentException("quotes without a line");
        }
        var lineOf = new QuoteLines.Line[n];
        var series = new int[n];
        int next = 0;
        for (int i = 0; i < n; i++) {
            int line = (int) Math.floorMod(next + in.unsigned(), (long) lines.size());
            lineOf[i] = lines.line(line);
            series[i] = lines.series(line);
            next = line + 1;
        }
        var firsts = new long[n];
        var prices = new long[lines.size()];
        for (int i = 0; i < n; i++) {
            prices[series[i]] += in.signed();
            firsts[i] = prices[series[i]];
        }
        long unit = in.unsigned();
        var fetched = new long[n];
        Arrays.fill(fetched, origin);
        long before = origin;
        for (int i = 0; i < n; i++) {
            if (lineOf[i].isLive()) {
                before += in.signed() * unit;
                fetched[i] = before;
            }
        }
        var quotes = new ArrayList<StoredQuote>(n);
        var lastFetched = new LastInstant();
        before = origin;
        for (int i = 0; i < n; i++) {
            var line = lineOf[i];
            QuoteTime time;
            if (line.timeKind() == QuoteLines.UNKNOWN) {
                time = new QuoteTime.Unknown();
            } else {
                long first = (line.isLive() ? fetched[i] : before) - in.signed() * unit;
                before = line.isLive() ? before : first;
                var at = ByteReader.instant(first);
                time = line.timeKind() == QuoteLines.EXACT
                        ? new QuoteTime.Exact(at)
                        : new QuoteTime.Window(at, ByteReader.instant(first + in.signed() * unit));
            }
            quotes.add(new StoredQuote(
                    line.quote(firsts[i], time),
                    line.isLive() ? lastFetched.of(fetched[i]) : null,
                    line.isWithdrawn()));
        }
        return quotes;
    }

    /** Gives those that were fetched together one instant. */
    private static final class LastInstant {
        private long micros = Long.MIN_VALUE;
        private Instant instant = Instant.EPOCH;

        Instant of(long at) {
            if (at != micros) {
                micros = at;
                instant = ByteReader.instant(at);
            }
            return instant;
        }
    }
}
