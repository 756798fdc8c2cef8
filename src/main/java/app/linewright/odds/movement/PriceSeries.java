package app.linewright.odds.movement;

import app.linewright.odds.BookKey;
import app.linewright.odds.Outcome;
import app.linewright.odds.Quote;
import app.linewright.odds.QuoteTime;
import app.linewright.odds.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Every quote of one source for one outcome, in the order of time: what the source calls its opening price first, its
 * closing price without a time last, a window at its end. Its line may move with its price.
 */
public record PriceSeries(BookKey book, Outcome outcome, List<Quote> quotes) {
    private static final Comparator<Quote> BY_TIME = Comparator.comparing(PriceSeries::place);

    /** @throws IllegalArgumentException if there is no quote, or one of another source or outcome */
    public PriceSeries {
        quotes = quotes.stream().sorted(BY_TIME).toList();
        if (quotes.isEmpty()) {
            throw new IllegalArgumentException("A price series needs at least one quote.");
        }
        for (Quote quote : quotes) {
            if (!quote.book().equals(book) || quote.outcome() != outcome) {
                throw new IllegalArgumentException("The series of " + book + " for " + outcome.key()
                        + " cannot hold a quote of " + quote.book() + " for " + quote.outcome().key() + ".");
            }
        }
    }

    /** The series of every source and outcome among {@code history}, which is of one market. */
    public static List<PriceSeries> of(Collection<Quote> history) {
        record Key(BookKey book, Outcome outcome) {}
        var bySeries = new LinkedHashMap<Key, List<Quote>>();
        for (Quote quote : history) {
            bySeries.computeIfAbsent(new Key(quote.book(), quote.outcome()), _ -> new ArrayList<>())
                    .add(quote);
        }
        return bySeries.entrySet().stream()
                .map(each -> new PriceSeries(each.getKey().book(), each.getKey().outcome(), each.getValue()))
                .toList();
    }

    /**
     * Where the series begins.
     *
     * @param toldBySource whether the source itself calls it the opening price; otherwise it is what was seen first
     */
    public record Opening(Quote quote, boolean toldBySource) {
        /** What to call it: {@code opening} or {@code first seen}. */
        public String words() {
            return toldBySource ? "opening" : "first seen";
        }
    }

    /** Where the series begins; empty where only a closing price is known. */
    public Optional<Opening> opening() {
        return quotes.stream()
                .filter(quote -> quote.stage() == Stage.OPENING)
                .findFirst()
                .map(quote -> new Opening(quote, true))
                .or(() -> quotes.stream()
                        .filter(quote -> quote.stage() == Stage.PRE_MATCH)
                        .findFirst()
                        .map(quote -> new Opening(quote, false)));
    }

    /** The last quote that is not called a closing price, perhaps suspended; empty where there is none. */
    public Optional<Quote> current() {
        return quotes.reversed().stream()
                .filter(quote -> quote.stage() != Stage.CLOSING)
                .findFirst();
    }

    private static Instant place(Quote quote) {
        return switch (quote.time()) {
            case QuoteTime.Exact(Instant at) -> at;
            case QuoteTime.Window(_, Instant to) -> to;
            case QuoteTime.Unknown _ -> quote.stage() == Stage.CLOSING ? Instant.MAX : Instant.MIN;
        };
    }
}
