package app.linewright.bench;

import java.util.Random;

/** Seeded markets whose prices have two decimals and whose margin is 2 to 9 %, as a sportsbook's main lines have. */
final class SampleMarkets {
    private SampleMarkets() {}

    /** The prices of {@code markets} with {@code outcomes} each, one after another. */
    static double[] prices(int markets, int outcomes) {
        var random = new Random(20261121);
        var prices = new double[markets * outcomes];
        var weights = new double[outcomes];
        for (int market = 0; market < markets; ) {
            double sum = 0;
            for (int i = 0; i < outcomes; i++) {
                weights[i] = Math.exp(0.6 * random.nextGaussian());
                sum += weights[i];
            }
            var booksum = 1.02 + 0.07 * random.nextDouble();
            double rounded = 0;
            for (int i = 0; i < outcomes; i++) {
                var price = Math.max(1.01, Math.round(100 * sum / (weights[i] * booksum)) / 100.0);
                prices[market * outcomes + i] = price;
                rounded += 1 / price;
            }
            if (rounded > 1.005) {
                market++;
            }
        }
        return prices;
    }
}
