package app.linewright.odds;

import org.jspecify.annotations.Nullable;

/**
 * One source's price for one outcome of a market.
 *
 * @param point the line the price is for; null exactly where the market has none
 * @param suspended whether the book shows the price but takes no bets on it
 */
public record Quote(
        BookKey book,
        Outcome outcome,
        @Nullable Point point,
        Price price,
        QuoteTime time,
        Stage stage,
        boolean suspended) {
    /** The same price at another time. */
    public Quote at(QuoteTime other) {
        return new Quote(book, outcome, point, price, other, stage, suspended);
    }
}
