package app.linewright.odds.fair;

import app.linewright.odds.MarketType;
import app.linewright.odds.Outcome;
import app.linewright.odds.devig.DevigBatch;
import app.linewright.odds.devig.DevigMethod;
import app.linewright.odds.devig.DevigStatus;
import app.linewright.odds.devig.FairBatch;
import app.linewright.odds.points.ScoreDistribution;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes the margins out of the sources of one market, by every method, and brings them to one line. Where a source's
 * prices sum to less than 1 the multiplicative method stands in for all, and for a model, which has no margin, it only
 * undoes the rounding.
 */
final class MarginBatch {
    private final Map<DevigMethod, DevigBatch> batches = new EnumMap<>(DevigMethod.class);
    private FairBatch fair = new FairBatch(16, 48);

    FairMarket market(
            FairPolicy policy,
            MarketType type,
            List<Outcome> outcomes,
            @Nullable ScoreDistribution scores,
            List<BookPrices> sources,
            List<LeftOut> leftOut) {
        int width = outcomes.size();
        double[] prices = new double[sources.size() * width];
        for (int i = 0; i < sources.size(); i++) {
            sources.get(i).copyTo(prices, i * width);
        }
        Map<DevigMethod, double[]> lines = new EnumMap<>(DevigMethod.class);
        boolean[] underround = new boolean[sources.size()];
        double[] multiplicative = devig(DevigMethod.MULTIPLICATIVE, prices, width);
        double[] chosen = multiplicative;
        for (DevigMethod method : DevigMethod.values()) {
            double[] line = method == DevigMethod.MULTIPLICATIVE ? multiplicative : devig(method, prices, width);
            for (int i = 0; i < underround.length; i++) {
                boolean below = fair.status(i) == DevigStatus.UNDERROUND;
                boolean hasMargin = sources.get(i).hasMargin();
                underround[i] |= below && hasMargin;
                if (below || !hasMargin) {
                    System.arraycopy(multiplicative, i * width, line, i * width, width);
                }
            }
            lines.put(method, line);
            chosen = method == policy.method() ? line : chosen;
        }
        var pool = new FairMarket.Builder(policy, type, outcomes, scores, lines, leftOut);
        int[] kept = new int[sources.size()];
        int keeps = 0;
        for (int i = 0; i < sources.size(); i++) {
            if (Double.isNaN(chosen[i * width])) {
                pool.leaveOut(sources.get(i), Refusal.NO_FAIR_LINE);
            } else {
                kept[keeps++] = i;
            }
        }
        kept = Arrays.copyOf(kept, keeps);
        int common = CommonPoint.of(sources, kept, chosen);
        for (int i : kept) {
            CommonPoint.move(scores, sources.get(i).threshold(), common, lines.values(), i * width);
            if (!Double.isNaN(chosen[i * width])) {
                pool.add(sources.get(i), underround[i], i * width);
            } else {
                pool.leaveOut(sources.get(i), Refusal.OTHER_POINT);
            }
        }
        return pool.build(common);
    }

    /** The probabilities of all sources by {@code method}; NaN where it refuses, with the reason in {@link #fair}. */
    private double[] devig(DevigMethod method, double[] prices, int width) {
        int sources = prices.length / width;
        if (fair.markets() < sources || fair.outcomes() < prices.length) {
            fair = new FairBatch(2 * sources, 2 * prices.length);
        }
        batches.computeIfAbsent(method, DevigBatch::new).solve(prices, width, fair);
        return Arrays.copyOf(fair.probabilities(), prices.length);
    }
}
