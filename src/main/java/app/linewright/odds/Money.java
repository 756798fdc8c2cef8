package app.linewright.odds;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An amount of one currency, counted in its minor unit (cents; whole yen). Sums are exact, every operation refuses a
 * second currency, comparison too, and {@link #scaled} is the only one that rounds. An amount beyond the range of a
 * long is refused with an {@link ArithmeticException}.
 */
public record Money(Currency currency, long minor) implements Comparable<Money> {
    /** @throws IllegalArgumentException if the currency has no minor unit to count in, as gold (XAU) has none */
    public Money {
        digits(currency);
    }

    /**
     * The amount that {@code text} writes in plain digits, such as {@code 1100.00} or {@code -3.5}, with no more
     * decimals than the currency has and without thousands separators.
     *
     * @throws IllegalArgumentException with a sentence that names the value and what is allowed
     */
    public static Money parse(String text, Currency currency) {
        var digits = digits(currency);
        var number = text.strip().replace('−', '-');
        if (!number.matches("[-+]?\\d{1,18}(\\.\\d{1," + Math.max(digits, 1) + "})?")) {
            throw refused(text, currency, digits);
        }
        try {
            return new Money(currency, new BigDecimal(number).movePointRight(digits).longValueExact());
        } catch (ArithmeticException e) {
            throw refused(text, currency, digits);
        }
    }

    public Money plus(Money other) {
        return new Money(currency, Math.addExact(minor, minorOf(other)));
    }

    public Money minus(Money other) {
        return new Money(currency, Math.subtractExact(minor, minorOf(other)));
    }

    public Money negated() {
        return new Money(currency, Math.negateExact(minor));
    }

    public Money times(long factor) {
        return new Money(currency, Math.multiplyExact(minor, factor));
    }

    /**
     * This amount times {@code numerator}/{@code denominator}, rounded once, to the minor unit. HALF_UP rounds the half
     * away from zero.
     */
    public Money scaled(long numerator, long denominator, RoundingMode rounding) {
        var exact = new BigDecimal(BigInteger.valueOf(minor).multiply(BigInteger.valueOf(numerator)));
        return new Money(
                currency, exact.divide(BigDecimal.valueOf(denominator), 0, rounding).longValueExact());
    }

    public boolean isZero() {
        return minor == 0;
    }

    public boolean isPositive() {
        return minor > 0;
    }

    public boolean isNegative() {
        return minor < 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, minorOf(other));
    }

    /** The amount in the currency's major unit, exact: 95.45 for 9545 cents. */
    public BigDecimal amount() {
        return BigDecimal.valueOf(minor, digits(currency));
    }

    /** The amount with the currency's digits and its code: {@code 95.45 USD}. */
    @Override
    public String toString() {
        return amount().toPlainString() + " " + currency.getCurrencyCode();
    }

    private static int digits(Currency currency) {
        var digits = currency.getDefaultFractionDigits();
        if (digits < 0) {
            throw new RefusedEntryException(new EntryRefusal.NoMinorUnit(currency.getCurrencyCode()));
        }
        return digits;
    }

    private long minorOf(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(
                    "Amounts of different currencies cannot meet: " + this + " and " + other + ".");
        }
        return other.minor;
    }

    private static IllegalArgumentException refused(String text, Currency currency, int digits) {
        return new RefusedEntryException(new EntryRefusal.NoAmount(text, currency, digits));
    }
}
