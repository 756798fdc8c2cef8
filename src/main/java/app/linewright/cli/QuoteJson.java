package app.linewright.cli;

import app.linewright.odds.Quote;
import app.linewright.odds.QuoteTime;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A quote of an exact time as JSON. */
record QuoteJson(
        String book,
        String outcome,
        @Nullable BigDecimal point,
        String quoted,
        String format,
        double decimal,
        int american,
        @Nullable Instant at) {
    static QuoteJson of(Quote quote) {
        return new QuoteJson(
                quote.book().value(),
                quote.outcome().key(),
                quote.point() == null ? null : new BigDecimal(quote.point().toString()),
                quote.price().quoted(),
                quote.price().format().key(),
                quote.price().decimal(),
                quote.price().toAmerican(),
                quote.time() instanceof QuoteTime.Exact(Instant instant) ? instant : null);
    }
}
