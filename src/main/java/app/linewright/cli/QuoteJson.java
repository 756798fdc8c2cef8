package app.linewright.cli;

import app.linewright.odds.Quote;
import app.linewright.odds.QuoteTime;
import app.linewright.odds.Sportsbook;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A quote of an exact time as JSON. */
record QuoteJson(
        String book,
        String bookName,
        String outcome,
        @Nullable BigDecimal point,
        String quoted,
        String format,
        double decimal,
        int american,
        @Nullable Instant at) {
    static QuoteJson of(Quote quote, Sportsbook book) {
        return new QuoteJson(
                book.key().value(),
                book.name(),
                quote.outcome().key(),
                quote.point() == null ? null : new BigDecimal(quote.point().toString()),
                quote.price().quoted(),
                quote.price().format().key(),
                quote.price().decimal(),
                quote.price().toAmerican(),
                quote.time() instanceof QuoteTime.Exact(Instant instant) ? instant : null);
    }
}
