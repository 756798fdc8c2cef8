package app.linewright.odds.devig;

/** How the margin of one market came out. */
public enum DevigStatus {
    /** The line is fair. */
    FAIR,
    /** The line is fair, by the multiplicative method, but the book sums to less than 1. */
    FAIR_UNDERROUND,
    /** The book sums to less than 1, for which only the multiplicative method has an answer. */
    UNDERROUND,
    /** The method would give an outcome a probability outside (0, 1). */
    OUTSIDE,
    /** An outcome is missing, or its price is not a finite number above 1. */
    NO_PRICE,
    /** A market has 2 to 60 outcomes, and this one does not. */
    OUTCOMES,
    /** No parameter was found that brings the sum within 1e-12 of 1. */
    UNSOLVED;

    /** Whether the market has a fair line. */
    public boolean hasLine() {
        return switch (this) {
            case FAIR, FAIR_UNDERROUND -> true;
            case UNDERROUND, OUTSIDE, NO_PRICE, OUTCOMES, UNSOLVED -> false;
        };
    }
}
