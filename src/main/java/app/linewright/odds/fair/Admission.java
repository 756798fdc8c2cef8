package app.linewright.odds.fair;

import app.linewright.odds.BookKey;
import app.linewright.odds.MarketType;
import app.linewright.odds.Quote;
import app.linewright.odds.Stage;
import app.linewright.sport.Sport;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which quotes of a market can be compared with one another at all: open prices of that very bet, as they were meant.
 * Fair lines, best prices and opportunities all ask here, and none takes what is refused; what more one of them asks of
 * a quote, such as its age, it adds itself.
 */
public final class Admission {
    /** Whose prices at one stage are one market. */
    private record Source(BookKey book, Stage stage) {}

    private final Set<Source> ofOtherMarkets;
    private final Set<Quote> misprints;

    /** @param quotes every quote of the market: one is judged by the others of its book */
    public Admission(MarketType type, Sport sport, List<Quote> quotes) {
        var outcomes = type.outcomes(sport);
        Set<Source> others = Set.of();
        for (Quote quote : quotes) {
            if (quote.outcome().placeIn(outcomes) < 0) {
                others = others.isEmpty() ? new HashSet<>() : others;
                others.add(new Source(quote.book(), quote.stage()));
            }
        }
        ofOtherMarkets = others;
        misprints = Misprints.among(outcomes, quotes);
    }

    public boolean admits(Quote quote) {
        return !isOfOtherMarket(quote) && !isMisprint(quote) && !quote.suspended();
    }

    /** Why {@code quote} has no part in any comparison: another market, a misprint or suspended. */
    public Optional<Refusal> refusal(Quote quote) {
        if (isOfOtherMarket(quote)) {
            return Optional.of(Refusal.OTHER_MARKET);
        }
        if (isMisprint(quote)) {
            return Optional.of(Refusal.MISPRINT);
        }
        return quote.suspended() ? Optional.of(Refusal.SUSPENDED) : Optional.empty();
    }

    private boolean isOfOtherMarket(Quote quote) {
        return !ofOtherMarkets.isEmpty() && ofOtherMarkets.contains(new Source(quote.book(), quote.stage()));
    }

    private boolean isMisprint(Quote quote) {
        return !misprints.isEmpty() && misprints.contains(quote);
    }
}
