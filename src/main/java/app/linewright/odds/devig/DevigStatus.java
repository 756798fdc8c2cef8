package app.linewright.odds.devig;

/** How the margin of one market came out. */
public enum DevigStatus {
    /** The line is fair. */
    FAIR(0),
    /** The line is fair, by the multiplicative method, but the book sums to less than 1. */
    FAIR_UNDERROUND(1),
    /** The book sums to less than 1, for which only the multiplicative method has an answer. */
    UNDERROUND(2),
    /** The method would give an outcome a probability outside (0, 1). */
    OUTSIDE(3),
    /** An outcome is missing, or its price is not a finite number above 1. */
    NO_PRICE(4),
    /** A market has 2 to 60 outcomes, and this one does not. */
    OUTCOMES(5),
    /** No parameter was found that brings the sum within 1e-12 of 1. */
    UNSOLVED(6);

    private static final DevigStatus[] BY_CODE = new DevigStatus[7];

    static {
        for (var status : values()) {
            BY_CODE[status.code] = status;
        }
    }

    private final byte code;

    DevigStatus(int code) {
        this.code = (byte) code;
    }

    /** Whether the market has a fair line. */
    public boolean hasLine() {
        return switch (this) {
            case FAIR, FAIR_UNDERROUND -> true;
            case UNDERROUND, OUTSIDE, NO_PRICE, OUTCOMES, UNSOLVED -> false;
        };
    }

    /** What stands for it in an array of bytes. */
    byte code() {
        return code;
    }

    static DevigStatus ofCode(byte code) {
        return BY_CODE[code];
    }
}
