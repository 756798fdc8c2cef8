package app.linewright.odds.movement;

import app.linewright.odds.BookKey;
import app.linewright.odds.Outcome;
import app.linewright.odds.Point;
import app.linewright.odds.Price;
import app.linewright.odds.Quote;
import app.linewright.odds.QuoteTime;
import app.linewright.odds.Stage;
import app.linewright.odds.points.LineSide;
import app.linewright.odds.points.ScoreDistribution;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One book's change of its price or line for an outcome, between two open quotes with exact times.
 *
 * @param at the instant of the later quote
 * @param shortened whether the outcome became likelier by it: a lower price, or a line moved towards the outcome
 */
public record Move(BookKey book, Outcome outcome, Instant at, boolean shortened, Quote from, Quote to) {
    /**
     * The moves within {@code series}, in the order of time. Suspended quotes, those of another stage than pre-match
     * and those without an exact time are passed over.
     *
     * @param scores how the league's margin or total is distributed, to weigh a price against a line that moved with
     *     it; where null, a moved line decides alone
     */
    public static List<Move> within(PriceSeries series, @Nullable ScoreDistribution scores) {
        var moves = new ArrayList<Move>();
        Quote last = null;
        for (Quote quote : series.quotes()) {
            if (quote.time() instanceof QuoteTime.Exact(Instant at)
                    && quote.stage() == Stage.PRE_MATCH
                    && !quote.suspended()) {
                if (last != null) {
                    between(last, quote, at, scores).ifPresent(moves::add);
                }
                last = quote;
            }
        }
        return moves;
    }

    /** The moves within all of {@code series}, in the order of time. */
    public static List<Move> within(List<PriceSeries> series, @Nullable ScoreDistribution scores) {
        return series.stream()
                .flatMap(each -> within(each, scores).stream())
                .sorted(Comparator.comparing(Move::at))
                .toList();
    }

    private static Optional<Move> between(Quote from, Quote to, Instant at, @Nullable ScoreDistribution scores) {
        int direction = direction(from, to, scores);
        return direction == 0
                ? Optional.empty()
                : Optional.of(new Move(to.book(), to.outcome(), at, direction > 0, from, to));
    }

    /** Above 0 where the outcome became likelier. */
    private static int direction(Quote from, Quote to, @Nullable ScoreDistribution scores) {
        Point before = from.point();
        Point after = to.point();
        if (before == null || after == null || before.equals(after)) {
            return Price.BY_VALUE.compare(from.price(), to.price());
        }
        var old = LineSide.of(from.outcome(), before);
        var side = LineSide.of(to.outcome(), after);
        if (scores != null) {
            double above = side.above() ? to.price().probability() : 1 - to.price().probability();
            double there = scores.move(above, side.threshold(), old.threshold());
            if (!Double.isNaN(there)) {
                return Double.compare(side.above() ? there : 1 - there, from.price().probability());
            }
        }
        int raised = Integer.compare(side.threshold(), old.threshold());
        return side.above() ? raised : -raised;
    }
}
