package app.linewright.odds;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Short ways to write quotes and sportsbooks in tests. Quotes are open, pre-match and ten seconds old. */
public final class QuotesInTests {
    public static final Instant NOW = Instant.parse("2026-09-13T16:00:00Z");
    public static final Map<BookKey, Sportsbook> BOOKS = books();

    private QuotesInTests() {}

    public static Quote quote(String book, Outcome outcome, String decimal) {
        return quote(book, outcome, null, decimal);
    }

    public static Quote quote(String book, Outcome outcome, @Nullable String point, String decimal) {
        return new Quote(
                new BookKey(book),
                outcome,
                point == null ? null : Point.parse(point),
                Price.decimal(decimal),
                secondsOld(10),
                Stage.PRE_MATCH,
                false);
    }

    public static QuoteTime secondsOld(long seconds) {
        return new QuoteTime.Exact(NOW.minus(Duration.ofSeconds(seconds)));
    }

    public static Quote at(Quote quote, QuoteTime time) {
        return new Quote(
                quote.book(), quote.outcome(), quote.point(), quote.price(), time, quote.stage(), quote.suspended());
    }

    public static Quote at(Quote quote, Stage stage) {
        return new Quote(
                quote.book(), quote.outcome(), quote.point(), quote.price(), quote.time(), stage, quote.suspended());
    }

    public static Quote suspended(Quote quote) {
        return new Quote(
                quote.book(), quote.outcome(), quote.point(), quote.price(), quote.time(), quote.stage(), true);
    }

    private static Map<BookKey, Sportsbook> books() {
        var books = new LinkedHashMap<BookKey, Sportsbook>();
        for (Sportsbook book : ShippedSportsbooks.read()) {
            books.put(book.key(), book);
        }
        return books;
    }
}
