package app.linewright.odds.devig;

import java.util.List;

/** What a method says of a market: its fair line, or a refusal that names the methods that do work. */
public sealed interface Devigged {
    /**
     * A fair line.
     *
     * @param probabilities one per outcome, in the order of the prices, each within (0, 1), their sum 1 within 1e-12
     * @param booksum B, the sum of 1/price
     * @param parameter what the method solved for: {@link DevigMethod#symbol()}
     * @param iterations evaluations of the equation; 0 where the formula is closed
     * @param residual how far the probabilities' sum is from 1
     */
    record Fair(
            DevigMethod method,
            List<Double> probabilities,
            double booksum,
            double parameter,
            int iterations,
            double residual)
            implements Devigged {
        public Fair {
            probabilities = List.copyOf(probabilities);
        }

        /** Whether the book sums to less than 1: an arbitrage within one book, or an old price. */
        public boolean underround() {
            return booksum < 1 - Devig.FAIR_TOLERANCE;
        }
    }

    /**
     * No fair line.
     *
     * @param sentence what is wrong and what works instead, for people
     * @param working the methods that have a fair line for the same prices, perhaps none
     */
    record Refused(DevigMethod method, DevigStatus reason, String sentence, List<DevigMethod> working)
            implements Devigged, Offered {
        public Refused {
            working = List.copyOf(working);
        }
    }
}
