package app.linewright.odds.devig;

/** p = π − d with d = (B−1)/n. */
final class AdditiveMargin implements Margin {
    @Override
    public double neutral() {
        return 0;
    }

    @Override
    public void remove(Lanes lanes) {
        share(lanes.booksum, lanes.parameter, lanes.outcomes, lanes.size);
        for (int i = 0; i < lanes.outcomes; i++) {
            subtract(lanes.implied[i], lanes.parameter, lanes.probability[i], lanes.size);
        }
    }

    private static void share(double[] booksum, double[] parameter, int outcomes, int size) {
        for (int b = 0; b < size; b++) {
            parameter[b] = (booksum[b] - 1) / outcomes;
        }
    }

    private static void subtract(double[] implied, double[] parameter, double[] probability, int size) {
        for (int b = 0; b < size; b++) {
            probability[b] = implied[b] - parameter[b];
        }
    }

    @Override
    public double add(double[] probabilities, double booksum) {
        var share = (booksum - 1) / probabilities.length;
        for (int i = 0; i < probabilities.length; i++) {
            probabilities[i] += share;
        }
        return share;
    }
}
