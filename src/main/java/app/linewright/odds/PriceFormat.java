package app.linewright.odds;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Optional;

/** The form in which a price is quoted or shown. */
public enum PriceFormat {
    DECIMAL("decimal"),
    AMERICAN("american"),
    FRACTIONAL("fractional"),
    PROBABILITY("probability");

    private final String key;

    PriceFormat(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    /** The format with this key; empty if there is none. */
    public static Optional<PriceFormat> of(String key) {
        return Arrays.stream(values()).filter(format -> format.key.equals(key)).findFirst();
    }

    /**
     * A quoted price as this format shows it. A price quoted in this very format stands as quoted, with at least two
     * decimals; another is brought here: American HALF_UP to a whole number, decimal HALF_UP to two digits (to more
     * where two would leave nothing to win), fractional to the nearest rung of the {@link FractionLadder}, probability
     * as a percentage with two digits.
     */
    public String show(Price price) {
        return switch (this) {
            case DECIMAL -> decimalText(price);
            case AMERICAN -> price.format() == AMERICAN ? price.quoted() : signed(price.toAmerican());
            case FRACTIONAL ->
                price.format() == FRACTIONAL
                        ? price.quoted()
                        : FractionLadder.standard().nearest(price.decimal()).quoted();
            case PROBABILITY -> percent(BigDecimal.valueOf(price.denominator(), -2), price.numerator());
        };
    }

    /**
     * The fair price of an outcome with {@code probability}, in this format: decimal with three digits, American
     * HALF_UP to a whole number, fractional from the ladder, probability as a percentage with two digits. A dash stands
     * for a price beyond 1,000,000, or so near 1 that there is nothing to win.
     */
    public String showFair(double probability) {
        var decimal = 1 / probability;
        if (!(decimal > 1.0000001 && decimal < 1_000_000)) {
            return "–";
        }
        return switch (this) {
            case DECIMAL -> BigDecimal.valueOf(decimal).setScale(3, RoundingMode.HALF_UP).toPlainString();
            case AMERICAN -> signed(toAmerican(decimal));
            case FRACTIONAL -> FractionLadder.standard().nearest(decimal).quoted();
            case PROBABILITY -> percent(BigDecimal.valueOf(probability).movePointRight(2), 1);
        };
    }

    /** The American price of a decimal price that is a statistic, HALF_UP to a whole number; even money is +100. */
    public static int toAmerican(double decimal) {
        var odds = decimal >= 2 ? Math.round(100 * (decimal - 1)) : -Math.round(100 / (decimal - 1));
        return Math.toIntExact(odds == -100 ? 100 : odds);
    }

    private static String decimalText(Price price) {
        if (price.format() == DECIMAL && price.second() >= 2) {
            return price.quoted();
        }
        var exact = price.toNumeric();
        int digits = 2;
        while (exact.setScale(digits, RoundingMode.HALF_UP).compareTo(BigDecimal.ONE) <= 0) {
            digits++;
        }
        return exact.setScale(digits, RoundingMode.HALF_UP).toPlainString();
    }

    private static String percent(BigDecimal hundredfold, long divisor) {
        return hundredfold.divide(BigDecimal.valueOf(divisor), 2, RoundingMode.HALF_UP).toPlainString() + "%";
    }

    private static String signed(int american) {
        return american > 0 ? "+" + american : Integer.toString(american);
    }
}
