package app.linewright.odds.devig;

/** p = π/B. */
final class MultiplicativeMargin implements Margin {
    @Override
    public double neutral() {
        return 1;
    }

    @Override
    public void remove(Lanes lanes) {
        System.arraycopy(lanes.booksum, 0, lanes.parameter, 0, lanes.size);
        for (int i = 0; i < lanes.outcomes; i++) {
            divide(lanes.implied[i], lanes.booksum, lanes.probability[i], lanes.size);
        }
    }

    private static void divide(double[] implied, double[] booksum, double[] probability, int size) {
        for (int b = 0; b < size; b++) {
            probability[b] = implied[b] / booksum[b];
        }
    }

    @Override
    public double add(double[] probabilities, double booksum) {
        for (int i = 0; i < probabilities.length; i++) {
            probabilities[i] *= booksum;
        }
        return booksum;
    }
}
