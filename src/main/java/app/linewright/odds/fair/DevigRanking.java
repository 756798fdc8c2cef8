package app.linewright.odds.fair;

import app.linewright.odds.devig.DevigBatch;
import app.linewright.odds.devig.DevigMethod;
import app.linewright.odds.devig.DevigStatus;
import app.linewright.odds.devig.FairBatch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The methods of taking margins out, ranked by the log loss of what they made of closing prices. No method has anything
 * to fit, so every event is out of sample. Where a method refuses a book, the method that would stand in for it is
 * scored in its place (multiplicative below a booksum of 1, else the default), so that all are scored on the same
 * events.
 *
 * @param standing the method that stands until another is proven better
 * @param rows one a method, the least log loss first
 */
public record DevigRanking(DevigMethod standing, List<Row> rows) {
    /**
     * How one method did.
     *
     * @param logLoss the mean log loss, in nats
     * @param refused in how many events another method stood in
     * @param gain the gain over the standing method with its interval; all 0 for that method itself
     */
    public record Row(DevigMethod method, double logLoss, int refused, GainInterval gain) {}

    public DevigRanking {
        rows = List.copyOf(rows);
    }

    /**
     * Ranks all methods.
     *
     * @param prices decimal closing prices, the outcomes of each event side by side
     * @param winners the outcome that won, by event
     * @param days the day of each event, in any unit, ascending
     * @param seed of the intervals
     * @throws IllegalArgumentException if the arrays do not fit together
     */
    public static DevigRanking of(
            double[] prices, int[] winners, long[] days, DevigMethod standing, long seed) {
        int events = winners.length;
        if (events == 0 || prices.length % events != 0 || days.length != events) {
            throw new IllegalArgumentException(prices.length + " prices and " + days.length
                    + " days do not fit " + events + " events.");
        }
        Map<DevigMethod, double[]> losses = new EnumMap<>(DevigMethod.class);
        Map<DevigMethod, Integer> refused = new EnumMap<>(DevigMethod.class);
        var standIn = lines(DevigMethod.MULTIPLICATIVE, prices, events);
        var otherwise = lines(DevigMethod.DEFAULT, prices, events);
        for (DevigMethod method : DevigMethod.values()) {
            var lines = lines(method, prices, events);
            double[] loss = new double[events];
            int fallbacks = 0;
            for (int event = 0; event < events; event++) {
                var from = lines;
                if (!lines.status(event).hasLine() && lines.status(event) != DevigStatus.NO_PRICE) {
                    fallbacks++;
                    from = otherwise.status(event).hasLine() ? otherwise : standIn;
                }
                loss[event] = -Math.log(from.probability(event * (prices.length / events) + winners[event]));
            }
            losses.put(method, loss);
            refused.put(method, fallbacks);
        }
        return new DevigRanking(standing, rows(losses, refused, days, standing, seed));
    }

    /** The method to use: the best of those proven better than the standing one, else the standing one. */
    public DevigMethod choice() {
        return rows.stream()
                .filter(row -> row.gain().isProven())
                .findFirst()
                .map(Row::method)
                .orElse(standing);
    }

    private static FairBatch lines(DevigMethod method, double[] prices, int events) {
        var fair = new FairBatch(events, prices.length);
        new DevigBatch(method).solve(prices, prices.length / events, fair);
        return fair;
    }

    private static List<Row> rows(
            Map<DevigMethod, double[]> losses,
            Map<DevigMethod, Integer> refused,
            long[] days,
            DevigMethod standing,
            long seed) {
        double[] base = losses.getOrDefault(standing, new double[0]);
        var rows = new ArrayList<Row>();
        losses.forEach((method, loss) -> {
            double[] gains = new double[loss.length];
            double sum = 0;
            int count = 0;
            for (int event = 0; event < loss.length; event++) {
                gains[event] = base[event] - loss[event];
                if (!Double.isNaN(loss[event])) {
                    sum += loss[event];
                    count++;
                }
            }
            rows.add(new Row(
                    method, sum / count, refused.getOrDefault(method, 0), PairedBootstrap.of(gains, days, seed)));
        });
        rows.sort(Comparator.comparingDouble(Row::logLoss));
        return rows;
    }
}
