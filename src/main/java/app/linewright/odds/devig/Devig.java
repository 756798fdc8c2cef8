package app.linewright.odds.devig;

import app.linewright.odds.Price;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes the margin out of one market, or puts one in. A market has 2 to 60 outcomes, of which exactly one wins, and a
 * price for each; a market with a missing price is refused, since its margin cannot be known.
 */
public final class Devig {
    public static final int FEWEST_OUTCOMES = 2;
    public static final int MOST_OUTCOMES = 60;

    /** A book whose sum is this near to 1 has no margin: its prices are fair, by every method. */
    public static final double FAIR_TOLERANCE = 1e-12;

    /** A fair line's probabilities sum to 1 within this. */
    public static final double SUM_TOLERANCE = 1e-12;

    private Devig() {}

    /** The fair line of {@code prices} by {@code method}, or why there is none. */
    public static Devigged of(DevigMethod method, List<Price> prices) {
        return of(method, decimals(prices));
    }

    /**
     * The fair line of decimal prices by {@code method}, or why there is none. Anything but a finite number above 1
     * stands for a missing price.
     */
    public static Devigged of(DevigMethod method, double... prices) {
        if (!takes(prices.length)) {
            return new Devigged.Refused(
                    method,
                    DevigStatus.OUTCOMES,
                    "A market has 2 to 60 outcomes, not " + prices.length + ".",
                    List.of());
        }
        var lanes = solve(method, prices);
        var status = lanes.status(0, method);
        if (!status.hasLine()) {
            return refused(method, status, prices, lanes);
        }
        return new Devigged.Fair(
                method,
                Arrays.stream(lanes.probability).map(column -> column[0]).toList(),
                lanes.booksum[0],
                lanes.parameter[0],
                lanes.iterations(0),
                Math.abs(lanes.residual[0]));
    }

    /**
     * The fair line by {@code method}, or where it is refused by the first method that works: multiplicative where the
     * book sums to less than 1. {@link Devigged.Fair#method} names it. Refused only where no method works.
     */
    public static Devigged orFallback(DevigMethod method, double... prices) {
        return switch (of(method, prices)) {
            case Devigged.Fair fair -> fair;
            case Devigged.Refused refused ->
                refused.working().isEmpty() ? refused : of(refused.working().getFirst(), prices);
        };
    }

    /** The fair line by every method that works for {@code prices}: how uncertain it is. */
    public static FairRange range(double... prices) {
        return new FairRange(Arrays.stream(DevigMethod.values())
                .map(method -> of(method, prices))
                .toList());
    }

    /**
     * The prices of a book that sums to {@code booksum} and whose fair line, by the same method, is
     * {@code probabilities}.
     *
     * @param booksum from 1 to below the number of outcomes
     * @throws IllegalArgumentException if the probabilities are no fair line, or the booksum is out of bounds
     */
    public static Offered withMargin(DevigMethod method, double booksum, double... probabilities) {
        if (!takes(probabilities.length)
                || Arrays.stream(probabilities).anyMatch(p -> !(p > 0 && p < 1))
                || Math.abs(Arrays.stream(probabilities).sum() - 1) > 1e-9) {
            throw new IllegalArgumentException("A fair line is 2 to 60 probabilities within (0, 1) that sum to 1, not "
                    + Arrays.toString(probabilities) + ".");
        }
        if (!(booksum >= 1 && booksum < probabilities.length)) {
            throw new IllegalArgumentException("A book of " + probabilities.length
                    + " outcomes sums to 1 or more and to less than their number, not to " + booksum + ".");
        }
        var offered = offered(method, booksum, probabilities);
        if (offered != null) {
            return offered;
        }
        var working = Arrays.stream(DevigMethod.values())
                .filter(other -> offered(other, booksum, probabilities) != null)
                .toList();
        return new Devigged.Refused(
                method,
                DevigStatus.OUTSIDE,
                "No book that sums to " + number(booksum) + " has this fair line by the " + method.title()
                        + " method" + instead(working),
                working);
    }

    private static Offered.@Nullable Book offered(
            DevigMethod method, double booksum, double[] probabilities) {
        var quoted = probabilities.clone();
        var margin = Margin.of(method);
        var parameter = booksum - 1 <= FAIR_TOLERANCE ? margin.neutral() : margin.add(quoted, booksum);
        var possible = Arrays.stream(quoted).allMatch(q -> q > 0 && q < 1);
        return possible
                ? new Offered.Book(method, Arrays.stream(quoted).mapToObj(q -> 1 / q).toList(), parameter)
                : null;
    }

    static boolean takes(int outcomes) {
        return outcomes >= FEWEST_OUTCOMES && outcomes <= MOST_OUTCOMES;
    }

    private static double[] decimals(List<Price> prices) {
        return prices.stream().mapToDouble(Price::decimal).toArray();
    }

    private static Lanes solve(DevigMethod method, double[] prices) {
        var lanes = new Lanes(prices.length, 1);
        lanes.load(prices, new int[1], 1);
        lanes.remove(Margin.of(method));
        return lanes;
    }

    private static Devigged.Refused refused(DevigMethod method, DevigStatus status, double[] prices, Lanes lanes) {
        var working = new ArrayList<DevigMethod>();
        for (var other : DevigMethod.values()) {
            if (other != method && solve(other, prices).status(0, other).hasLine()) {
                working.add(other);
            }
        }
        // The default first: it is what stands in.
        if (working.remove(DevigMethod.DEFAULT)) {
            working.addFirst(DevigMethod.DEFAULT);
        }
        var sentence =
                switch (status) {
                    case UNDERROUND ->
                        "The book sums to " + number(lanes.booksum[0])
                                + ", below 1 (an arbitrage within one book, or an old price)" + instead(working);
                    case OUTSIDE -> outside(method, lanes) + instead(working);
                    case NO_PRICE -> missing(prices);
                    case UNSOLVED ->
                        "The " + method.title() + " method found no parameter that brings the sum to 1"
                                + instead(working);
                    case OUTCOMES, FAIR, FAIR_UNDERROUND ->
                        throw new IllegalStateException(status + " is no refusal of " + Arrays.toString(prices) + ".");
                };
        return new Devigged.Refused(method, status, sentence, working);
    }

    private static String outside(DevigMethod method, Lanes lanes) {
        for (int i = 0; i < lanes.outcomes; i++) {
            var p = lanes.probability[i][0];
            if (!(p > 0 && p < 1)) {
                return "The " + method.title() + " method would give outcome " + (i + 1) + " a probability of "
                        + number(p) + ", outside 0 to 1";
            }
        }
        throw new IllegalStateException("No probability is outside 0 to 1.");
    }

    private static String missing(double[] prices) {
        for (int i = 0; i < prices.length; i++) {
            if (!(prices[i] > 1 && prices[i] < Double.POSITIVE_INFINITY)) {
                return "Outcome " + (i + 1) + " has no price above 1, so the market's margin cannot be known.";
            }
        }
        throw new IllegalStateException("No price is missing.");
    }

    private static String instead(List<DevigMethod> working) {
        return working.isEmpty()
                ? "; no method works for it."
                : "; what works: " + working.stream().map(DevigMethod::title).collect(Collectors.joining(", ")) + ".";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
