package app.linewright.odds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The fractional prices that bookmakers write, shortest first, as kept in {@code data/fraction-ladder.csv}. A price
 * from elsewhere is shown as the rung nearest to it.
 */
public record FractionLadder(List<Price> rungs) {
    private static final String STANDARD = "/app/linewright/data/fraction-ladder.csv";

    /** @throws IllegalArgumentException if the rungs are none or do not rise */
    public FractionLadder {
        rungs = List.copyOf(rungs);
        if (rungs.isEmpty()) {
            throw new IllegalArgumentException("A fraction ladder needs at least one rung.");
        }
        for (int i = 1; i < rungs.size(); i++) {
            if (Price.BY_VALUE.compare(rungs.get(i - 1), rungs.get(i)) >= 0) {
                throw new IllegalArgumentException("The rungs of a fraction ladder rise, but " + rungs.get(i)
                        + " follows " + rungs.get(i - 1) + ".");
            }
        }
    }

    /** The ladder that the program ships. */
    public static FractionLadder standard() {
        return Standard.LADDER;
    }

    /** The rung whose decimal price is nearest to {@code decimal}, the lower one at the middle between two. */
    public Price nearest(double decimal) {
        int low = 0;
        int high = rungs.size() - 1;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (rungs.get(middle).decimal() <= decimal) {
                low = middle;
            } else {
                high = middle;
            }
        }
        var below = rungs.get(low);
        var above = rungs.get(high);
        return above.decimal() - decimal < decimal - below.decimal() ? above : below;
    }

    /** Read once, when the first fraction is shown. */
    private static final class Standard {
        static final FractionLadder LADDER = read();

        private static FractionLadder read() {
            try (var in = FractionLadder.class.getResourceAsStream(STANDARD)) {
                if (in == null) {
                    throw new IllegalStateException("The program's " + STANDARD + " is missing; install it again.");
                }
                return new FractionLadder(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .skip(1)
                        .map(line -> Price.parse(line, PriceFormat.FRACTIONAL))
                        .toList());
            } catch (IOException e) {
                throw new UncheckedIOException("The program's " + STANDARD + " cannot be read; install it again.", e);
            }
        }
    }
}
