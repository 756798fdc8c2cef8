package app.linewright.odds.fair;

import app.linewright.odds.BookKey;
import app.linewright.odds.Outcome;
import app.linewright.odds.Point;
import app.linewright.odds.devig.DevigMethod;
import app.linewright.odds.points.LineOutcomes;
import app.linewright.odds.points.LineSide;
import app.linewright.odds.points.ScoreDistribution;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The fair probabilities of a market's outcomes, what they were made of, and what was left out. On a line that can
 * push, a probability is that of winning a bet that is decided, since a push gives the stake back: its inverse is the
 * fair price.
 *
 * @param point the common line, seen from home on a spread; null where the market has none
 * @param outcomes one an outcome, in the order of {@link Outcome}
 * @param method how margins were taken out
 * @param sources what was pooled; the shares sum to 1
 * @param leftOut what was not, and why
 * @param scores how the margin or total is distributed, not moved to this line yet; null where the league has none or
 *     the market no line
 */
public record FairLine(
        @Nullable Point point,
        List<FairOutcome> outcomes,
        DevigMethod method,
        Basis basis,
        List<Source> sources,
        List<LeftOut> leftOut,
        @Nullable ScoreDistribution scores) {
    /**
     * The fair probability of an outcome, with its range over the methods of taking margins out that work for all the
     * sources pooled.
     */
    public record FairOutcome(Outcome outcome, double probability, double lowest, double highest) {
        /** The fair price, decimal. */
        public double price() {
            return 1 / probability;
        }
    }

    /**
     * A source in the pool.
     *
     * @param share its part of all weight
     * @param method how its margin was taken out: the line's method, or multiplicative, the only one there is, where
     *     its prices sum to less than 1
     */
    public record Source(BookKey book, double share, DevigMethod method) {}

    public FairLine {
        outcomes = List.copyOf(outcomes);
        sources = List.copyOf(sources);
        leftOut = List.copyOf(leftOut);
    }

    /** Whether a source's prices sum to less than 1, so that multiplicative stood in for the line's method. */
    public boolean isFallback() {
        return sources.stream().anyMatch(source -> source.method() != method);
    }

    /** The fair probability of {@code outcome} at the common line; empty if it is none of this market's. */
    public Optional<FairOutcome> of(Outcome outcome) {
        return outcomes.stream().filter(each -> each.outcome() == outcome).findFirst();
    }

    /**
     * How a bet on {@code outcome} settles at {@code at}, the line of its quote. Without a score distribution a push is
     * not counted.
     *
     * @param at null exactly where the market has no line
     * @return empty if the outcome is none of this market's, or no score distribution leads to {@code at}
     */
    public Optional<LineOutcomes> worth(Outcome outcome, @Nullable Point at) {
        return of(outcome).flatMap(fair -> worth(outcome, at, fair.probability()));
    }

    /** As {@link #worth(Outcome, Point)}, were {@code probability} the fair one at the common line. */
    public Optional<LineOutcomes> worth(Outcome outcome, @Nullable Point at, double probability) {
        if (point == null || at == null) {
            return point == null && at == null ? Optional.of(LineOutcomes.twoWay(probability)) : Optional.empty();
        }
        int common = threshold(point);
        var side = LineSide.of(outcome, at);
        if (scores == null || (side.threshold() == common && !side.canPush())) {
            return side.threshold() == common ? Optional.of(LineOutcomes.twoWay(probability)) : Optional.empty();
        }
        double tilt = scores.tiltFor(common, side.above() ? probability : 1 - probability);
        return Double.isNaN(tilt) ? Optional.empty() : Optional.of(scores.tilted(tilt).outcomes(side));
    }

    /**
     * The decimal price on {@code outcome} at the common line that is worth as much as {@code price} at {@code at}: in
     * the same proportion to the fair price.
     *
     * @return empty as {@link #worth(Outcome, Point)} is
     */
    public Optional<Double> comparable(Outcome outcome, @Nullable Point at, double price) {
        return of(outcome).flatMap(fair -> worth(outcome, at)
                .map(there -> price * there.fairProbability() / fair.probability()));
    }

    /** The score distribution where this line has it; empty where {@link #scores} is null. */
    public Optional<ScoreDistribution> located() {
        if (scores == null || point == null) {
            return Optional.empty();
        }
        double tilt = scores.tiltFor(threshold(point), outcomes.getFirst().probability());
        return Double.isNaN(tilt) ? Optional.empty() : Optional.of(scores.tilted(tilt));
    }

    /** The first outcome of a line market, home or over, is the one above the threshold. */
    private int threshold(Point line) {
        return LineSide.of(outcomes.getFirst().outcome(), line).threshold();
    }
}
