package app.linewright.odds.fair;

import app.linewright.odds.Outcome;
import app.linewright.odds.Point;
import app.linewright.odds.Quote;
import app.linewright.odds.Sportsbook;
import app.linewright.odds.Stage;
import app.linewright.odds.points.LineSide;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One source's decimal price for each outcome of a market, all at one line. */
final class BookPrices {
    private final Sportsbook book;
    private final double weight;
    private final double[] prices;
    private final int threshold;
    private final Basis basis;

    private BookPrices(Sportsbook book, double weight, double[] prices, int threshold, Basis basis) {
        this.book = book;
        this.weight = weight;
        this.prices = prices;
        this.threshold = threshold;
        this.basis = basis;
    }

    /**
     * The prices among {@code quotes}, all of one source and stage; where it quotes several lines, at the one whose
     * sides are most alike. Null if no line has every outcome.
     *
     * @param weight of the source in the pool
     */
    static @Nullable BookPrices of(
            Sportsbook book,
            double weight,
            List<Quote> quotes,
            List<Outcome> outcomes,
            Instant asOf,
            Duration stale) {
        BookPrices best = null;
        for (int i = 0; i < quotes.size(); i++) {
            int threshold = threshold(quotes.get(i));
            if (isFirstAt(threshold, i, quotes)) {
                var complete = at(threshold, book, weight, quotes, outcomes, asOf, stale);
                if (complete != null && (best == null || complete.unevenness() < best.unevenness())) {
                    best = complete;
                }
            }
        }
        return best;
    }

    private static boolean isFirstAt(int threshold, int index, List<Quote> quotes) {
        for (int i = 0; i < index; i++) {
            if (threshold(quotes.get(i)) == threshold) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable BookPrices at(
            int threshold,
            Sportsbook book,
            double weight,
            List<Quote> quotes,
            List<Outcome> outcomes,
            Instant asOf,
            Duration stale) {
        double[] prices = new double[outcomes.size()];
        Basis worst = null;
        for (Quote quote : quotes) {
            int index = quote.outcome().placeIn(outcomes);
            if (index >= 0 && threshold(quote) == threshold) {
                prices[index] = quote.price().decimal();
                var basis = basis(book, quote, asOf, stale);
                worst = worst == null || basis.compareTo(worst) > 0 ? basis : worst;
            }
        }
        for (double price : prices) {
            if (!(price > 1)) {
                return null;
            }
        }
        return worst == null ? null : new BookPrices(book, weight, prices, threshold, worst);
    }

    private static Basis basis(Sportsbook book, Quote quote, Instant asOf, Duration stale) {
        return switch (book.kind()) {
            case SHARP, SOFT, EXCHANGE -> quote.stage() == Stage.PRE_MATCH ? basis(quote, asOf, stale) : Basis.UNTIMED;
            case UNNAMED, AVERAGE, CONSENSUS -> Basis.AGGREGATE;
            case MAXIMUM -> Basis.MAXIMUM;
            // What a model thinks does not go stale as a price does, which somebody has to stand by.
            case MODEL -> quote.stage() == Stage.PRE_MATCH && quote.time().age(asOf).isPresent()
                    ? Basis.FRESH
                    : Basis.UNTIMED;
        };
    }

    private static Basis basis(Quote quote, Instant asOf, Duration stale) {
        if (quote.time().isYounger(stale, asOf)) {
            return Basis.FRESH;
        }
        return quote.time().age(asOf).isEmpty() ? Basis.UNTIMED : Basis.STALE;
    }

    /** What a quote's line is about, in hundredths; 0 where it has none. */
    static int threshold(Quote quote) {
        Point point = quote.point();
        return point == null || quote.outcome() == Outcome.DRAW
                ? 0
                : LineSide.of(quote.outcome(), point).threshold();
    }

    private double unevenness() {
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (double price : prices) {
            least = Math.min(least, 1 / price);
            most = Math.max(most, 1 / price);
        }
        return most - least;
    }

    Sportsbook book() {
        return book;
    }

    double weight() {
        return weight;
    }

    /** Copies the prices to {@code all} from {@code start} on. */
    void copyTo(double[] all, int start) {
        System.arraycopy(prices, 0, all, start, prices.length);
    }

    /** Whether the prices have a margin to be taken out: all but a model's. */
    boolean hasMargin() {
        return book.kind() != Sportsbook.Kind.MODEL;
    }

    /** What the line is about, in hundredths ({@link LineSide#threshold}); 0 where the market has no line. */
    int threshold() {
        return threshold;
    }

    Basis basis() {
        return basis;
    }
}
