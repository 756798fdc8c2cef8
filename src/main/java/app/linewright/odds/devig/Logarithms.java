package app.linewright.odds.devig;

/**
 * Natural logarithms of a column, in plain arithmetic that the compiler can turn into vector instructions; a call of
 * {@link Math#log} a price would be most of the power method's time. Within 4 units in the last place.
 */
final class Logarithms {
    private static final long MANTISSA = 0x000f_ffff_ffff_ffffL;
    private static final long ONE = Double.doubleToRawLongBits(1);
    private static final long ROOT_HALF = Double.doubleToRawLongBits(Math.sqrt(0.5));
    private static final int BIAS = 1023;

    /** ln 2 in two parts: the first has so few bits that its product with an exponent is exact. */
    private static final double LN2_HIGH = 0x1.62e42feep-1;

    private static final double LN2_LOW = 0x1.a39ef35793c76p-33;

    private Logarithms() {}

    /** Writes ln of each of the first {@code size} prices, positive and finite, to {@code log}. */
    static void of(double[] price, double[] log, double[] exponent, int size) {
        split(price, log, exponent, size);
        series(log, exponent, size);
    }

    /** price = mantissa · 2^exponent with a mantissa from √½ up to √2. */
    private static void split(double[] price, double[] mantissa, double[] exponent, int size) {
        for (int b = 0; b < size; b++) {
            var bits = Double.doubleToRawLongBits(price[b]) + (ONE - ROOT_HALF);
            exponent[b] = (int) (bits >> 52) - BIAS;
            mantissa[b] = Double.longBitsToDouble((bits & MANTISSA) + ROOT_HALF);
        }
    }

    /** ln m = 2 artanh s with s = (m−1)/(m+1); s² stays below 0.0295, where ten terms of the series are enough. */
    private static void series(double[] mantissa, double[] exponent, int size) {
        for (int b = 0; b < size; b++) {
            var m = mantissa[b];
            var s = (m - 1) / (m + 1);
            var t = s * s;
            var tail = 1.0 / 15 + t * (1.0 / 17 + t * (1.0 / 19 + t * (1.0 / 21)));
            tail = 1.0 / 3 + t * (1.0 / 5 + t * (1.0 / 7 + t * (1.0 / 9 + t * (1.0 / 11 + t * (1.0 / 13 + t * tail)))));
            mantissa[b] = exponent[b] * LN2_HIGH + (2 * s + (2 * s * t * tail + exponent[b] * LN2_LOW));
        }
    }
}
