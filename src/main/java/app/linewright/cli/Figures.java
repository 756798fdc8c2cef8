package app.linewright.cli;

import app.linewright.odds.Price;
import app.linewright.odds.PriceFormat;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Figures as the tables of the command line show them: true minus signs, a no-break space before a percent sign. */
final class Figures {
    private Figures() {}

    /** A fraction as a percentage with {@code digits} decimals: 0.0285 with 2 is {@code 2.85 %}. */
    static String percent(double fraction, int digits) {
        return fixed(fraction * 100, digits) + "\u00a0%";
    }

    /** As {@link #percent}, with a plus sign on gains. */
    static String signedPercent(double fraction, int digits) {
        String percent = percent(fraction, digits);
        return fraction > 0 ? "+" + percent : percent;
    }

    /** A probability without its leading zero, as the trade writes it: {@code .372994}. */
    static String probability(double probability, int digits) {
        return fixed(probability, digits).replaceFirst("^(−?)0\\.", "$1.");
    }

    /** A number rounded HALF_UP to {@code digits} decimals; never {@code −0}. */
    static String fixed(double value, int digits) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP);
        return minus(rounded.toPlainString());
    }

    /** A price in {@code format}. */
    static String price(Price price, PriceFormat format) {
        return minus(format.show(price)).replace("%", "\u00a0%");
    }

    /** A number of things, with commas between thousands. */
    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** The hyphens of a figure as minus signs. */
    static String minus(String figure) {
        return figure.replace('-', '−');
    }
}
