package app.linewright.odds.board;

import app.linewright.odds.Outcome;
import app.linewright.odds.devig.DevigMethod;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * One market of one game, looked at closely.
 *
 * @param market as the board shows it
 * @param movement what every price was before
 * @param course how the fair line went, oldest first; empty where no price has an exact time from before the start
 * @param methods the fair line by each way of taking margins out, in the order of {@link DevigMethod}; empty without a
 *     fair line
 */
public record MarketDetail(
        BoardMarket market, Movement movement, List<FairPoint> course, List<MethodLine> methods) {
    public MarketDetail {
        course = List.copyOf(course);
        methods = List.copyOf(methods);
    }

    /**
     * The fair line at an instant.
     *
     * @param probabilities those at today's line where the market has one; an outcome is absent where nothing leads
     *     from the line of then to it
     */
    public record FairPoint(Instant at, Map<Outcome, Double> probabilities) {
        public FairPoint {
            probabilities = ordered(probabilities);
        }
    }

    /**
     * What a method of taking margins out says.
     *
     * @param inUse whether the board's fair line is made by it
     * @param probabilities by all sources pooled; empty where the method does not work for one of them
     * @param edges what a unit staked at each outcome's best price wins on average by the other sources' line, as a
     *     fraction; absent where there is no such price or line
     */
    public record MethodLine(
            DevigMethod method, boolean inUse, Map<Outcome, Double> probabilities, Map<Outcome, Double> edges) {
        public MethodLine {
            probabilities = ordered(probabilities);
            edges = ordered(edges);
        }
    }

    private static Map<Outcome, Double> ordered(Map<Outcome, Double> values) {
        var copy = new EnumMap<Outcome, Double>(Outcome.class);
        copy.putAll(values);
        return copy;
    }
}
