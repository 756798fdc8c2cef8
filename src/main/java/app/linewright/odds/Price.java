package app.linewright.odds;

import java.math.BigDecimal;

/**
 * A price as it was quoted: its format and the integers of the quotation, never a rounded decimal. What a winning unit
 * returns is the exact fraction {@link #numerator()}/{@link #denominator()}, always above 1.
 *
 * <table>
 * <caption>The stored integers</caption>
 * <tr><th>format</th><th>first</th><th>second</th></tr>
 * <tr><td>decimal 2.10</td><td>210</td><td>2 (digits after the point)</td></tr>
 * <tr><td>American −110</td><td>−110</td><td>0</td></tr>
 * <tr><td>fractional 8/11</td><td>8</td><td>11</td></tr>
 * <tr><td>probability 0.525</td><td>525</td><td>3 (digits after the point)</td></tr>
 * </table>
 */
public record Price(PriceFormat format, long first, int second) {
    /** The decimal price that {@code text} writes, such as {@code 2.10}. */
    public static Price decimal(String text) {
        return parse(text, PriceFormat.DECIMAL);
    }

    /** The American price {@code odds}, such as −110 or +130. */
    public static Price american(int odds) {
        return new Price(PriceFormat.AMERICAN, odds, 0);
    }

    /**
     * The price that {@code text} writes in {@code format}.
     *
     * @throws IllegalArgumentException with a sentence that names the value and what is allowed
     */
    public static Price parse(String text, PriceFormat format) {
        throw new UnsupportedOperationException(text + format);
    }

    /** The numerator of what a winning unit returns. */
    public long numerator() {
        throw new UnsupportedOperationException();
    }

    /** The denominator of what a winning unit returns. */
    public long denominator() {
        throw new UnsupportedOperationException();
    }

    /** What a winning unit returns, as the nearest double: for statistics, never for money. */
    public double decimal() {
        return (double) numerator() / denominator();
    }

    /** What a winning unit returns, rounded to the 8 decimals of the column that sorts and joins. */
    public BigDecimal toNumeric() {
        throw new UnsupportedOperationException();
    }
}
