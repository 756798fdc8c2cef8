package app.linewright.odds.points;

/** The smooth shapes of scores, as weights over the whole numbers from {@code lowest} to {@code highest}. */
final class ScoreShapes {
    private ScoreShapes() {}

    static double[] of(String family, double first, double second, int lowest, int highest) {
        return switch (family) {
            case "normal" -> normal(first, second, lowest, highest);
            case "poisson" -> poisson(first, lowest, highest);
            case "skellam" -> skellam(first, second, lowest, highest);
            case "negative_binomial" -> negativeBinomial(first, second, lowest, highest);
            default -> throw new IllegalStateException("“" + family
                    + "” is no shape of scores: normal, poisson, skellam and negative_binomial are.");
        };
    }

    static double[] normal(double mean, double deviation, int lowest, int highest) {
        double[] weights = new double[highest - lowest + 1];
        for (int i = 0; i < weights.length; i++) {
            double z = (lowest + i - mean) / deviation;
            weights[i] = Math.exp(-z * z / 2);
        }
        return weights;
    }

    static double[] poisson(double mean, int lowest, int highest) {
        double[] weights = new double[highest - lowest + 1];
        double term = Math.exp(-mean);
        for (int score = 0; score <= highest; score++) {
            if (score >= lowest) {
                weights[score - lowest] = term;
            }
            term *= mean / (score + 1);
        }
        return weights;
    }

    /** The difference of two Poisson counts (Skellam 1946), summed term by term. */
    static double[] skellam(double home, double away, int lowest, int highest) {
        int most = Math.max(Math.abs(lowest), Math.abs(highest)) + 60;
        double[] homeGoals = poisson(home, 0, most);
        double[] awayGoals = poisson(away, 0, most);
        double[] weights = new double[highest - lowest + 1];
        for (int i = 0; i < weights.length; i++) {
            int margin = lowest + i;
            for (int goals = Math.max(0, -margin); goals <= most && goals + margin <= most; goals++) {
                weights[i] += homeGoals[goals + margin] * awayGoals[goals];
            }
        }
        return weights;
    }

    /** Counts wider than Poisson's, with the given mean and standard deviation. */
    static double[] negativeBinomial(double mean, double deviation, int lowest, int highest) {
        double variance = deviation * deviation;
        if (!(variance > mean)) {
            throw new IllegalStateException("A negative binomial is wider than its mean: the deviation " + deviation
                    + " is too small for the mean " + mean + ".");
        }
        double size = mean * mean / (variance - mean);
        double share = mean / variance;
        double[] weights = new double[highest - lowest + 1];
        double term = Math.pow(share, size);
        for (int score = 0; score <= highest; score++) {
            if (score >= lowest) {
                weights[score - lowest] = term;
            }
            term *= (size + score) / (score + 1) * (1 - share);
        }
        return weights;
    }
}
