package app.linewright.odds.fair;

import app.linewright.odds.points.ScoreDistribution;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The line at which the sources of a spread or total are compared. */
final class CommonPoint {
    private CommonPoint() {}

    /**
     * The threshold with the greatest weight of sources on it; among equals the one that is most even, then the lowest.
     * 0 where there are no sources.
     *
     * @param kept which of {@code sources} count
     * @param chosen two probabilities a source
     */
    static int of(List<BookPrices> sources, int[] kept, double[] chosen) {
        if (areAlike(sources, kept)) {
            return kept.length == 0 ? 0 : sources.get(kept[0]).threshold();
        }
        var weights = new TreeMap<Integer, Double>();
        var evenness = new TreeMap<Integer, Double>();
        int width = sources.isEmpty() ? 1 : chosen.length / sources.size();
        for (int i : kept) {
            int threshold = sources.get(i).threshold();
            weights.merge(threshold, sources.get(i).weight(), Double::sum);
            evenness.merge(threshold, -Math.abs(chosen[i * width] - 0.5), Math::max);
        }
        int best = 0;
        double bestWeight = -1;
        double bestEvenness = Double.NEGATIVE_INFINITY;
        for (var each : weights.entrySet()) {
            double even = evenness.getOrDefault(each.getKey(), 0.0);
            boolean heavier = each.getValue() > bestWeight * (1 + 1e-12);
            boolean alike = each.getValue() >= bestWeight * (1 - 1e-12);
            if (heavier || (alike && even > bestEvenness)) {
                best = each.getKey();
                bestWeight = each.getValue();
                bestEvenness = even;
            }
        }
        return best;
    }

    private static boolean areAlike(List<BookPrices> sources, int[] kept) {
        for (int i : kept) {
            if (sources.get(i).threshold() != sources.get(kept[0]).threshold()) {
                return false;
            }
        }
        return true;
    }

    /**
     * Moves the two probabilities that each of {@code lines} has at {@code start} from one threshold to another. Where
     * that cannot be done they are NaN.
     */
    static void move(@Nullable ScoreDistribution scores, int from, int to, Collection<double[]> lines, int start) {
        if (from == to) {
            return;
        }
        double[] above = new double[lines.size()];
        int method = 0;
        for (double[] line : lines) {
            above[method++] = scores == null ? Double.NaN : line[start];
        }
        if (scores != null) {
            scores.move(above, from, to);
        }
        int i = 0;
        for (double[] line : lines) {
            boolean possible = above[i] > 0 && above[i] < 1;
            line[start] = possible ? above[i] : Double.NaN;
            line[start + 1] = possible ? 1 - above[i] : Double.NaN;
            i++;
        }
    }
}
