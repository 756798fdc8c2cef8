package app.linewright.bench;

import java.util.List;
import java.util.Locale;

/** The median of a figure over the rounds, and its range. */
record Spread(double median, double least, double greatest) {
    static Spread of(List<Double> figures) {
        var sorted = figures.stream().sorted().toList();
        var middle = (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
        return new Spread(middle, sorted.getFirst(), sorted.getLast());
    }

    String whole() {
        return String.format(Locale.ROOT, "%,.0f (%,.0f to %,.0f)", median, least, greatest);
    }

    String fraction() {
        return String.format(Locale.ROOT, "%.2f (%.2f to %.2f)", median, least, greatest);
    }
}
