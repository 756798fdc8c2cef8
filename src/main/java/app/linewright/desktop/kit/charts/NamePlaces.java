package app.linewright.desktop.kit.charts;

/** Where names stand that must not cover one another. */
final class NamePlaces {
    private NamePlaces() {}

    /**
     * The upper edges of names, each as near to the wanted one as comes of it.
     *
     * @param wanted in ascending order
     * @param height of a name
     * @param limit the lowest edge that a name may reach
     */
    static double[] apart(double[] wanted, double height, double limit) {
        var tops = wanted.clone();
        for (int i = 1; i < tops.length; i++) {
            tops[i] = Math.max(tops[i], tops[i - 1] + height);
        }
        double below = limit;
        for (int i = tops.length - 1; i >= 0; i--) {
            tops[i] = Math.min(tops[i], below - height);
            below = tops[i];
        }
        return tops;
    }
}
