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

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
