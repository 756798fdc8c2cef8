package app.linewright.odds.opportunity;

import app.linewright.odds.Price;
import java.math.BigInteger;

/**
 * What a winning unit returns after the book's commission on winnings, as an exact fraction in lowest terms:
 * o′ = 1 + (o − 1)(1 − c).
 */
public record NetPrice(long numerator, long denominator) {
    /** A commission of 100 %, in the unit commissions are counted in. */
    public static final int WHOLE = 10_000;

    /** @throws IllegalArgumentException if the fraction is not above 1 */
    public NetPrice {
        if (denominator <= 0 || numerator <= denominator) {
            throw new IllegalArgumentException(
                    "A net price is above 1, not " + numerator + "/" + denominator + ": no stake would win.");
        }
        long divisor = gcd(numerator, denominator);
        numerator /= divisor;
        denominator /= divisor;
    }

    /**
     * The price after a commission of {@code commission} hundredths of a percent of the winnings (500 is 5 %).
     *
     * @throws IllegalArgumentException if the commission is not from 0 up to, but not including, {@link #WHOLE}
     */
    public static NetPrice of(Price price, int commission) {
        if (commission < 0 || commission >= WHOLE) {
            throw new IllegalArgumentException(
                    "A commission lies from 0 % to below 100 %, not at " + commission / 100.0 + " %.");
        }
        long stake = price.denominator();
        long profit = price.numerator() - stake;
        return new NetPrice(WHOLE * stake + (WHOLE - commission) * profit, WHOLE * stake);
    }

    /** The price as the nearest double: for statistics, never for money. */
    public double decimal() {
        return (double) numerator / denominator;
    }

    /** What {@code stake} minor units return if they win, HALF_UP to the minor unit. */
    public long payout(long stake) {
        var twice = BigInteger.valueOf(stake).multiply(BigInteger.valueOf(numerator)).shiftLeft(1);
        var exact = BigInteger.valueOf(denominator);
        return twice.add(exact).divide(exact.shiftLeft(1)).longValueExact();
    }

    /**
     * What {@code stake} minor units return when the bet settles as {@code settlement} says (1 win, ½ half win, 0 push,
     * −½ half loss, −1 loss): o′·s, ½(o′ + 1)·s, s, ½s, 0, HALF_UP to the minor unit.
     */
    long returned(long stake, double settlement) {
        // In halves, so that every settlement counts a whole number of profits and of stakes.
        long profits = Math.round(Math.max(settlement, 0) * 2);
        long stakes = Math.round((1 + Math.min(settlement, 0)) * 2);
        var share = BigInteger.valueOf(profits)
                .multiply(BigInteger.valueOf(numerator - denominator))
                .add(BigInteger.valueOf(stakes).multiply(BigInteger.valueOf(denominator)));
        var whole = BigInteger.valueOf(denominator).shiftLeft(1);
        return BigInteger.valueOf(stake).multiply(share).shiftLeft(1).add(whole).divide(whole.shiftLeft(1))
                .longValueExact();
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
