package app.linewright.odds.opportunity;

import app.linewright.odds.MarketQuotes;
import app.linewright.odds.Quote;
import app.linewright.odds.fair.Admission;
import app.linewright.odds.fair.Refusal;
import app.linewright.sport.Sport;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A market at an instant, with those of its quotes that may be part of an opportunity: gone through once for all that
 * look for one.
 *
 * @param admission what can be compared at all
 * @param admitted the quotes that may be part of an opportunity
 * @param refusal why none may: of the reasons that of the quote that comes nearest to it; null where one may
 */
public record OpenMarket(
        MarketQuotes market,
        Sport sport,
        Instant now,
        Admission admission,
        List<Quote> admitted,
        @Nullable Refusal refusal) {}
