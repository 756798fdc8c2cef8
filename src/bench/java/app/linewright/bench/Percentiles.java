package app.linewright.bench;

import java.util.List;
import java.util.Locale;

/** The middle of figures, and what 99 of 100 do not exceed. */
record Percentiles(double p50, double p99) {
    static Percentiles of(List<Double> figures) {
        var sorted = figures.stream().sorted().toList();
        return new Percentiles(at(sorted, 0.50), at(sorted, 0.99));
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.get(Math.max((int) Math.ceil(share * sorted.size()) - 1, 0));
    }

    String millis() {
        return String.format(Locale.ROOT, "%.1f ms | %.1f ms", p50, p99);
    }
}
