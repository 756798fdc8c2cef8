package app.linewright.odds.devig;

import static org.quicktheories.generators.SourceDSL.doubles;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;

import java.util.Random;
import org.quicktheories.core.Gen;

/** Books for property tests. */
final class Books {
    /** Books of 2 to 60 runners with booksums of 0.9 to 2.0, from even fields to favourites with far outsiders. */
    static Gen<double[]> any() {
        return books(60, 0.9, 2.0);
    }

    /** Books with a margin. */
    static Gen<double[]> withMargin() {
        return books(60, 1.0001, 2.0);
    }

    static Gen<double[]> books(int mostRunners, double leastSum, double greatestSum) {
        return integers().between(2, mostRunners).zip(
                doubles().between(leastSum, greatestSum), longs().between(1, 1_000_000_000), Books::book);
    }

    /** Fair lines of 2 to 60 runners. */
    static Gen<double[]> lines() {
        return integers().between(2, 60).zip(longs().between(1, 1_000_000_000), (runners, seed) ->
                line(runners, new Random(seed)));
    }

    /** A two-way book cannot sum to 2, nor a favourite be quoted at 1: the wanted sum is met as far as it can be. */
    private static double[] book(int runners, double booksum, long seed) {
        var random = new Random(seed);
        var line = line(runners, random);
        var rounded = random.nextInt(3) == 0;
        var prices = new double[runners];
        for (int i = 0; i < runners; i++) {
            var price = Math.max(1.004, 1 / (line[i] * booksum));
            prices[i] = rounded ? Math.max(1.01, Math.round(100 * price) / 100.0) : price;
        }
        return prices;
    }

    private static double[] line(int runners, Random random) {
        var spread = 3 * random.nextDouble();
        var line = new double[runners];
        double sum = 0;
        for (int i = 0; i < runners; i++) {
            line[i] = Math.exp(spread * random.nextGaussian());
            sum += line[i];
        }
        for (int i = 0; i < runners; i++) {
            line[i] /= sum;
        }
        return line;
    }

    private Books() {}
}
