package app.linewright.odds;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A price as it was quoted: its format and the integers of the quotation, never a rounded decimal. What a winning unit
 * returns is the exact fraction {@link #numerator()}/{@link #denominator()}, above 1 and below 1,000,000 (what the
 * column {@code NUMERIC(14,8)} holds).
 *
 * <table>
 * <caption>The stored integers and their bounds</caption>
 * <tr><th>format</th><th>first</th><th>second</th><th>at most</th></tr>
 * <tr><td>decimal 2.10</td><td>210</td><td>2 (digits after the point)</td><td>6 digits before, 8 after</td></tr>
 * <tr><td>American −110</td><td>−110</td><td>0</td><td>7 digits</td></tr>
 * <tr><td>fractional 8/11</td><td>8</td><td>11</td><td>6 digits each</td></tr>
 * <tr><td>probability 0.525</td><td>525</td><td>3 (digits after the point)</td><td>8 digits after the point</td></tr>
 * </table>
 *
 * <p>Two prices are equal when they were quoted alike: 2.10 and 2.1 are not. {@link #BY_VALUE} compares what they pay.
 */
public record Price(PriceFormat format, long first, int second) {
    /** Orders prices by what they return, exactly and across formats; 2.10, 2.1 and +110 tie. */
    public static final Comparator<Price> BY_VALUE = Price::compareValues;

    /** @throws IllegalArgumentException if the integers are no price of the format */
    public Price {
        if (!PriceReader.isPrice(format, first, second)) {
            throw new IllegalArgumentException(PriceReader.refusal(PriceReader.quoted(format, first, second), format));
        }
    }

    /** The decimal price that {@code text} writes, such as {@code 2.10}. */
    public static Price decimal(String text) {
        return parse(text, PriceFormat.DECIMAL);
    }

    /** The American price {@code odds}, such as −110 or +130. */
    public static Price american(int odds) {
        return new Price(PriceFormat.AMERICAN, odds, 0);
    }

    /**
     * The price that {@code text} writes in {@code format}. Both the hyphen and the true minus sign are read;
     * {@code even}, {@code evens}, {@code ev}, {@code evs} stand for +100 and 1/1; a probability may be a percentage.
     *
     * @throws IllegalArgumentException with a sentence that names the value and what is allowed
     */
    public static Price parse(CharSequence text, PriceFormat format) {
        var price = tryParse(text, format);
        if (price == null) {
            throw new RefusedEntryException(new EntryRefusal.NoPriceIn(text.toString(), format));
        }
        return price;
    }

    /**
     * The price that {@code text} writes in {@code format}, or null when it writes none: for whole files, where a bad
     * cell is an ordinary thing. {@link EntryRefusal.NoPriceIn} then says why.
     */
    public static @Nullable Price tryParse(CharSequence text, PriceFormat format) {
        return PriceReader.read(text, format);
    }

    /**
     * The prices that one person wrote in one go, in the format their writing shows: a sign is American, a stroke is
     * fractional, a percent sign or a number below 1 is a probability, everything else is decimal. A bare whole number
     * of 100 or more ({@code 150}) can be decimal or American; a price beside it that can be only one of them decides,
     * and where nothing decides it is refused.
     *
     * @throws IllegalArgumentException with a sentence that names the value and what is allowed
     */
    public static List<Price> parseAll(List<? extends CharSequence> texts) {
        return PriceReader.readAll(texts);
    }

    /** {@link #parseAll} of a single price. */
    public static Price parse(CharSequence text) {
        return parseAll(List.of(text)).getFirst();
    }

    /** The numerator of what a winning unit returns, in units of 1/{@link #denominator()}; at most 10^14. */
    public long numerator() {
        return switch (format) {
            case DECIMAL -> first;
            case AMERICAN -> Math.abs(first) + 100;
            case FRACTIONAL -> first + second;
            case PROBABILITY -> PriceReader.powerOfTen(second);
        };
    }

    /** The denominator of what a winning unit returns; at most 10^8. The fraction need not be in lowest terms. */
    public long denominator() {
        return switch (format) {
            case DECIMAL -> PriceReader.powerOfTen(second);
            case AMERICAN -> first > 0 ? 100 : -first;
            case FRACTIONAL -> second;
            case PROBABILITY -> first;
        };
    }

    /**
     * What a winning unit returns, as the nearest double: for statistics, never for money. Both integers are exact
     * doubles, so there is one rounding.
     */
    public double decimal() {
        return (double) numerator() / denominator();
    }

    /** The probability at which the price is fair, 1/decimal, as the nearest double. */
    public double probability() {
        return (double) denominator() / numerator();
    }

    /** What a winning unit returns, rounded HALF_UP to the 8 decimals of the column that sorts and joins. */
    public BigDecimal toNumeric() {
        return BigDecimal.valueOf(numerator()).divide(BigDecimal.valueOf(denominator()), 8, RoundingMode.HALF_UP);
    }

    /** The American price, rounded HALF_UP to a whole number; even money is +100. */
    public int toAmerican() {
        var stake = denominator();
        var profit = numerator() - stake;
        var odds = profit >= stake ? halfUp(100 * profit, stake) : -halfUp(100 * stake, profit);
        return (int) (odds == -100 ? 100 : odds);
    }

    /** What {@code stake} returns in all if it wins, rounded HALF_UP to the minor unit, once. */
    public Money payout(Money stake) {
        if (stake.isNegative()) {
            throw new IllegalArgumentException("A stake cannot be negative, as " + stake + " is.");
        }
        return stake.scaled(numerator(), denominator(), RoundingMode.HALF_UP);
    }

    /** The price as it was quoted: {@code 2.10}, {@code -110}, {@code +130}, {@code 8/11}, {@code 0.525}. */
    public String quoted() {
        return PriceReader.quoted(format, first, second);
    }

    @Override
    public String toString() {
        return quoted();
    }

    static long halfUp(long numerator, long denominator) {
        return (2 * numerator + denominator) / (2 * denominator);
    }

    private static int compareValues(Price a, Price b) {
        // a/b against c/d as 128-bit products: 10^14 times 10^8 is beyond a long.
        var left = a.numerator();
        var leftTimes = b.denominator();
        var right = b.numerator();
        var rightTimes = a.denominator();
        var high = Long.compare(Math.multiplyHigh(left, leftTimes), Math.multiplyHigh(right, rightTimes));
        return high != 0 ? high : Long.compareUnsigned(left * leftTimes, right * rightTimes);
    }
}
