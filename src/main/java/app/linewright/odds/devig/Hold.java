package app.linewright.odds.devig;

import app.linewright.odds.Price;
import java.util.List;

/**
 * What a market's prices keep for the house.
 *
 * @param booksum B, the sum of 1/price over the outcomes
 */
public record Hold(double booksum) {
    public Hold {
        if (!(booksum > 0 && booksum < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("A booksum is a number above 0, not " + booksum + ".");
        }
    }

    /** The hold of a market with these prices, one per outcome. */
    public static Hold of(List<Price> prices) {
        return new Hold(prices.stream().mapToDouble(Price::probability).sum());
    }

    /** The hold of a market with these decimal prices, one per outcome. */
    public static Hold ofDecimals(double... prices) {
        double booksum = 0;
        for (var price : prices) {
            booksum += 1 / price;
        }
        return new Hold(booksum);
    }

    /** B − 1: by how much the quoted probabilities exceed 1. Negative for an arbitrage. */
    public double overround() {
        return booksum - 1;
    }

    /** 1 − 1/B: the share of the stakes that a balanced book keeps. Negative for an arbitrage. */
    public double hold() {
        return 1 - 1 / booksum;
    }
}
