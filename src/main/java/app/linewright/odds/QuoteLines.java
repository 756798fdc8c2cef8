package app.linewright.odds;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** What quotes of one market have in common but for their prices and times, each once, in the order of their coming. */
final class QuoteLines {
    static final int EXACT = 0;
    static final int UNKNOWN = 2;

    /** So many lines are looked through faster than they are put into an index. */
    private static final int FEW = 16;

    private static final int POINT = 4;
    private static final int FETCHED = 8;
    private static final int WITHDRAWN = 16;

    private final List<Line> lines = new ArrayList<>();
    private final Map<Line, Integer> numbers = new HashMap<>();
    private final List<Integer> series = new ArrayList<>();

    /**
     * @param kind outcome, stage, kind of time and whether it is suspended, as they are stored
     * @param shape format of the price, and whether there is a point and a fetch, and it was withdrawn, as it is stored
     * @param second the second integer of the price
     */
    record Line(BookKey book, int kind, int shape, @Nullable Point point, int second) {
        static Line of(StoredQuote stored) {
            var quote = stored.quote();
            return new Line(quote.book(), kind(quote), shape(stored), quote.point(), quote.price().second());
        }

        private static int kind(Quote quote) {
            return QuoteCodes.code(quote.outcome())
                    | (QuoteCodes.code(quote.stage()) << 3)
                    | (QuoteCodes.code(quote.time()) << 5)
                    | (quote.suspended() ? 1 << 7 : 0);
        }

        private static int shape(StoredQuote stored) {
            return QuoteCodes.code(stored.quote().price().format())
                    | (stored.quote().point() == null ? 0 : POINT)
                    | (stored.fetched() == null ? 0 : FETCHED)
                    | (stored.withdrawn() ? WITHDRAWN : 0);
        }

        boolean isOf(StoredQuote stored) {
            var quote = stored.quote();
            return kind == kind(quote)
                    && shape == shape(stored)
                    && second == quote.price().second()
                    && book.equals(quote.book())
                    && Objects.equals(point, quote.point());
        }

        int timeKind() {
            return (kind >> 5) & 3;
        }

        boolean isLive() {
            return (shape & FETCHED) != 0;
        }

        boolean isWithdrawn() {
            return (shape & WITHDRAWN) != 0;
        }

        Quote quote(long first, QuoteTime time) {
            return new Quote(
                    book,
                    QuoteCodes.outcome(kind & 7),
                    point,
                    new Price(QuoteCodes.format(shape & 3), first, second),
                    time,
                    QuoteCodes.stage((kind >> 3) & 3),
                    (kind & (1 << 7)) != 0);
        }

        private boolean isOfSeries(Line other) {
            return (kind & 7) == (other.kind & 7) && book.equals(other.book);
        }
    }

    /** The number of a quote's line, which is new if need be; {@code likely} is looked at first. */
    int take(StoredQuote stored, int likely) {
        if (likely < lines.size() && lines.get(likely).isOf(stored)) {
            return likely;
        }
        int number = found(stored);
        if (number >= 0) {
            return number;
        }
        add(Line.of(stored));
        return lines.size() - 1;
    }

    private int found(StoredQuote stored) {
        if (lines.size() > FEW) {
            return numbers.getOrDefault(Line.of(stored), -1);
        }
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isOf(stored)) {
                return i;
            }
        }
        return -1;
    }

    private void add(Line line) {
        lines.add(line);
        if (lines.size() == FEW + 1) {
            for (int i = 0; i < lines.size(); i++) {
                numbers.put(lines.get(i), i);
            }
        } else if (lines.size() > FEW) {
            numbers.put(line, lines.size() - 1);
        }
        int first = 0;
        while (!lines.get(first).isOfSeries(line)) {
            first++;
        }
        series.add(first);
    }

    int size() {
        return lines.size();
    }

    Line line(int number) {
        return lines.get(number);
    }

    /** The first line of the book and outcome of a line: their prices are told by one another. */
    int series(int number) {
        return series.get(number);
    }

    void write(ByteWriter out, ToIntFunction<BookKey> numberOf) {
        out.unsigned(lines.size());
        lines.forEach(line -> out.unsigned(numberOf.applyAsInt(line.book)));
        lines.forEach(line -> out.octet(line.kind));
        lines.forEach(line -> out.octet(line.shape));
        for (var line : lines) {
            if (line.point != null) {
                out.signed(line.point.hundredths());
            }
        }
        lines.forEach(line -> out.signed(line.second));
    }

    static QuoteLines read(ByteReader in, IntFunction<@Nullable BookKey> bookOf) {
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
        var lines = new QuoteLines();
        for (int i = 0; i < n; i++) {
            if (((kinds[i] >> 5) & 3) > UNKNOWN) {
                throw new IllegalArgumentException("an unknown kind of time");
            }
            lines.add(new Line(books[i], kinds[i], shapes[i], points[i], Math.toIntExact(in.signed())));
        }
        return lines;
    }
}
