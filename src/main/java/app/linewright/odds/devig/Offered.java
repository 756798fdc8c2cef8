package app.linewright.odds.devig;

import java.util.List;

/** What a book with a wanted margin would offer, or why a method cannot make one. */
public sealed interface Offered permits Offered.Book, Devigged.Refused {
    /**
     * Prices whose margin {@link Devig#of} with the same method takes out again.
     *
     * @param prices decimal, one per outcome, each above 1
     * @param parameter what the method solved for: {@link DevigMethod#symbol()}
     */
    record Book(DevigMethod method, List<Double> prices, double parameter) implements Offered {
        public Book {
            prices = List.copyOf(prices);
        }
    }
}
