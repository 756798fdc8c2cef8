package app.linewright.odds.movement;

import app.linewright.odds.Quote;
import app.linewright.odds.QuoteTime;
import app.linewright.odds.Stage;
import app.linewright.sport.EventStart;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The last price of a source before the start, or why there is none. Never a price from after the start. */
public sealed interface ClosingPrice {
    /**
     * The closing price.
     *
     * @param toldBySource whether the source itself calls it so; otherwise it is the last one captured while open
     * @param beforeStart how long before the start it was captured; empty where one of the two is not known
     */
    record Found(Quote quote, boolean toldBySource, Optional<Duration> beforeStart) implements ClosingPrice {}

    /** There is no closing price. */
    record Missing(Reason reason) implements ClosingPrice {}

    /** Why there is no closing price. */
    enum Reason {
        /** Only the date of the start is known, so “before the start” cannot be told. */
        START_UNKNOWN("only the date of the start is known"),
        /** No quote has an exact time. */
        NO_EXACT_TIME("no price has an exact time"),
        /** Every quote was captured at the start or after it. */
        NONE_BEFORE_START("no price was captured before the start"),
        /** Every quote from before the start was suspended. */
        SUSPENDED("the book took no bets before the start");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        /** The reason as it stands within a sentence. */
        public String words() {
            return words;
        }
    }

    /**
     * The closing price of {@code series} for an event that starts at {@code start}: what the source calls so, unless
     * its time is the start or later; else the last pre-match quote with an exact time strictly before the start and
     * open. What the source calls its opening price never closes.
     */
    static ClosingPrice of(PriceSeries series, EventStart start) {
        var newestFirst = series.quotes().reversed();
        return newestFirst.stream()
                .filter(quote -> quote.stage() == Stage.CLOSING && !quote.suspended() && !isAtOrAfter(quote, start))
                .findFirst()
                .<ClosingPrice>map(quote -> new Found(quote, true, beforeStart(quote, start)))
                .orElseGet(() -> lastCaptured(newestFirst, start));
    }

    /**
     * The closing price, where its book last said at {@code said} that it stands: so it was captured then, unless that
     * is not before the start, or the source itself dates it.
     */
    default ClosingPrice confirmed(Instant said, EventStart start) {
        return switch (this) {
            case Missing missing -> missing;
            case Found(Quote quote, boolean toldBySource, _) -> {
                var later = quote.at(new QuoteTime.Exact(said));
                boolean counts = !toldBySource
                        && quote.time() instanceof QuoteTime.Exact(Instant at)
                        && said.isAfter(at)
                        && beforeStart(later, start).filter(Duration::isPositive).isPresent();
                yield counts ? new Found(later, false, beforeStart(later, start)) : this;
            }
        };
    }

    private static ClosingPrice lastCaptured(List<Quote> newestFirst, EventStart start) {
        if (start instanceof EventStart.OnDate) {
            return new Missing(Reason.START_UNKNOWN);
        }
        var exact = newestFirst.stream()
                .filter(quote -> quote.stage() != Stage.OPENING && quote.stage() != Stage.IN_PLAY)
                .filter(quote -> quote.time() instanceof QuoteTime.Exact)
                .toList();
        if (exact.isEmpty()) {
            return new Missing(Reason.NO_EXACT_TIME);
        }
        var before = exact.stream().filter(quote -> !isAtOrAfter(quote, start)).toList();
        if (before.isEmpty()) {
            return new Missing(Reason.NONE_BEFORE_START);
        }
        return before.stream()
                .filter(quote -> !quote.suspended())
                .findFirst()
                .<ClosingPrice>map(quote -> new Found(quote, false, beforeStart(quote, start)))
                .orElseGet(() -> new Missing(Reason.SUSPENDED));
    }

    private static boolean isAtOrAfter(Quote quote, EventStart start) {
        return beforeStart(quote, start).filter(left -> !left.isPositive()).isPresent();
    }

    private static Optional<Duration> beforeStart(Quote quote, EventStart start) {
        return switch (quote.time()) {
            case QuoteTime.Exact(Instant at) -> start.untilStart(at);
            case QuoteTime.Window _, QuoteTime.Unknown _ -> Optional.empty();
        };
    }
}
