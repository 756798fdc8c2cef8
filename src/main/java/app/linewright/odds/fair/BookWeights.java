package app.linewright.odds.fair;

import app.linewright.odds.BookKey;
import app.linewright.odds.Sportsbook;
import java.util.HashMap;
import java.util.Map;

/**
 * What each source is worth in the pool, in any unit: only ratios count, since the weights of a pool are divided by
 * their sum.
 *
 * @param byKind the weight of a source by what it is
 * @param byBook the weight of a source of its own, such as a learned one; it goes before that of its kind
 */
public record BookWeights(Map<Sportsbook.Kind, Double> byKind, Map<BookKey, Double> byBook) {
    /**
     * What stands where history says nothing: a sharp book counts for seven and a half soft ones (beside five soft
     * books it has 0.60 of the pool and each of them 0.08), an exchange, whose prices carry no margin but thin markets,
     * for three. Aggregates count alike; they enter only where no book quotes. A model counts for nothing until its own
     * history gives it a weight.
     */
    public static final BookWeights DEFAULT = new BookWeights(
            Map.of(
                    Sportsbook.Kind.SHARP, 7.5,
                    Sportsbook.Kind.EXCHANGE, 3.0,
                    Sportsbook.Kind.SOFT, 1.0,
                    Sportsbook.Kind.UNNAMED, 1.0,
                    Sportsbook.Kind.CONSENSUS, 1.0,
                    Sportsbook.Kind.AVERAGE, 1.0,
                    Sportsbook.Kind.MAXIMUM, 1.0,
                    Sportsbook.Kind.MODEL, 0.0),
            Map.of());

    /** @throws IllegalArgumentException if a kind has no weight, or a weight is negative or not finite */
    public BookWeights {
        byKind = Map.copyOf(byKind);
        byBook = Map.copyOf(byBook);
        for (Sportsbook.Kind kind : Sportsbook.Kind.values()) {
            Double weight = byKind.get(kind);
            if (weight == null) {
                throw new IllegalArgumentException("A source of kind " + kind + " needs a weight.");
            }
            check(kind.toString(), weight);
        }
        byBook.forEach((book, weight) -> check(book.value(), weight));
    }

    /** The weight of {@code source}, 0 or more. */
    public double of(Sportsbook source) {
        Double own = byBook.get(source.key());
        if (own != null) {
            return own;
        }
        Double ofKind = byKind.get(source.kind());
        return ofKind == null ? 0 : ofKind;
    }

    /** These weights, with those of {@code books} in place of their own. */
    public BookWeights with(Map<BookKey, Double> books) {
        var changed = new HashMap<>(byBook);
        changed.putAll(books);
        return new BookWeights(byKind, changed);
    }

    private static void check(String source, double weight) {
        if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "The weight of " + source + " is " + weight + "; it has to be 0 or more.");
        }
    }
}
