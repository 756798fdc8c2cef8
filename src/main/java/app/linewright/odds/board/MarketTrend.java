package app.linewright.odds.board;

import app.linewright.odds.BookKey;
import app.linewright.odds.MarketKey;
import app.linewright.odds.Outcome;
import java.time.Instant;
import java.util.List;

/**
 * How the best prices of a market went, told in few points for a small drawing.
 *
 * @param until up to when it is told: the board's instant, or the start of an event that has begun
 * @param courses one an outcome, in the order of the board's rows
 * @param moves how the prices that stand became what they are, of those alone that were another price before
 */
public record MarketTrend(MarketKey market, Instant until, List<Course> courses, List<Move> moves) {
    public MarketTrend {
        courses = List.copyOf(courses);
        moves = List.copyOf(moves);
    }

    /**
     * The best price of an outcome at the line of its row, after the commission that an exchange takes.
     *
     * @param steps from when on it was what, oldest first; empty where no price has a known instant
     */
    public record Course(Outcome outcome, List<Step> steps) {
        public Course {
            steps = List.copyOf(steps);
        }
    }

    /**
     * From {@code at} on the best price was this.
     *
     * @param price decimal; NaN where there was none
     */
    public record Step(Instant at, double price) {}

    /**
     * The last change of a book's price.
     *
     * @param longer whether the price became longer, which is more for a bet that wins
     * @param at when it was brought
     */
    public record Move(Outcome outcome, BookKey book, boolean longer, Instant at) {}
}
