package app.linewright.odds.evidence;

import app.linewright.odds.MarketType;
import app.linewright.odds.Outcome;
import app.linewright.odds.Point;
import app.linewright.odds.Quote;
import app.linewright.odds.Sportsbook;
import app.linewright.odds.Stage;
import app.linewright.odds.points.LineSide;
import app.linewright.sport.Result;
import app.linewright.sport.Sport;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One source's prices for every outcome of a market whose event is over, at one line.
 *
 * @param prices decimal, one an outcome
 * @param threshold the line, as {@link LineSide#threshold}; 0 where the market has none
 * @param winner the outcome that won; {@link #UNDECIDED} where the stake came back, wholly or in part, or could have
 */
record ClosedBook(Sportsbook source, Stage stage, List<Double> prices, int threshold, int winner) {
    static final int UNDECIDED = -1;

    /**
     * The book that {@code quotes} make, all of one source and stage.
     *
     * @return empty where an outcome has no open price at the common line
     */
    static Optional<ClosedBook> of(
            Sportsbook source, Stage stage, List<Quote> quotes, MarketType type, Sport sport, Result result) {
        // In the order of Outcome, which is that of the outcomes.
        Map<Outcome, Quote> byOutcome = new EnumMap<>(Outcome.class);
        quotes.stream().filter(quote -> !quote.suspended()).forEach(quote -> byOutcome.put(quote.outcome(), quote));
        var outcomes = type.outcomes(sport);
        if (!byOutcome.keySet().equals(Set.copyOf(outcomes))) {
            return Optional.empty();
        }
        var thresholds = byOutcome.values().stream().map(ClosedBook::threshold).distinct().toList();
        if (thresholds.size() != 1) {
            return Optional.empty();
        }
        int threshold = thresholds.getFirst();
        return Optional.of(new ClosedBook(
                source,
                stage,
                byOutcome.values().stream().map(quote -> quote.price().decimal()).toList(),
                threshold,
                winner(type, outcomes, threshold, result)));
    }

    double booksum() {
        return prices.stream().mapToDouble(price -> 1 / price).sum();
    }

    boolean isDecided() {
        return winner != UNDECIDED;
    }

    private static int threshold(Quote quote) {
        Point point = quote.point();
        return point == null ? 0 : LineSide.of(quote.outcome(), point).threshold();
    }

    private static int winner(MarketType type, List<Outcome> outcomes, int threshold, Result result) {
        return switch (type) {
            case H2H -> outcomes.indexOf(
                    result.margin() > 0 ? Outcome.HOME : result.margin() < 0 ? Outcome.AWAY : Outcome.DRAW);
            case SPREADS -> winner(threshold, result.margin());
            case TOTALS -> winner(threshold, result.total());
            case PLAYER_TOTAL, PLAYER_YES -> UNDECIDED; // a game's result says nothing of its players
        };
    }

    /** A bet on a quarter line can end half won: what won then tells nothing of one probability. */
    private static int winner(int threshold, int score) {
        double settled = threshold % 50 == 0 ? new LineSide(threshold, true).settle(score) : 0;
        return settled == 0 ? UNDECIDED : settled > 0 ? 0 : 1;
    }
}
