package app.linewright.desktop.kit;

import app.linewright.odds.Point;
import app.linewright.odds.Price;
import app.linewright.odds.PriceFormat;
import app.linewright.odds.board.Fair;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.util.Locale;

/**
 * Figures as they stand on the screen: the decimal mark of the language, a true minus (U+2212), a no-break space before
 * every unit, and so many decimals that those of one column stand under each other.
 */
public final class Figures {
    private static final char MINUS = '−';
    private static final char NO_BREAK = '\u00A0';

    private final char mark;
    private final String day;

    /** @param day the unit of ages in days */
    Figures(Locale locale, String day) {
        this.mark = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
        this.day = day;
    }

    /** A quoted price: {@code 2.10}, {@code −110}, {@code 11/10}, {@code 47.62 %}. */
    public String price(Price price, PriceFormat format) {
        return typeset(format.show(price));
    }

    /** The fair price: {@code 2.052}. */
    public String fair(Fair fair, PriceFormat format) {
        return fair(fair.probability(), format);
    }

    /** The price that is fair at {@code probability}. */
    public String fair(double probability, PriceFormat format) {
        return typeset(format.showFair(probability));
    }

    /** A value on the axis of decimal prices: {@code 2.10}. */
    public String twoDecimals(double value) {
        return decimals(value, 2);
    }

    /**
     * Half the range of a fair price over the methods, in the unit of {@code format}: {@code ±.02} decimal,
     * {@code ±2} American, {@code ±0.5} percentage points. A fractional price has it in decimal.
     */
    public String halfRange(Fair fair, PriceFormat format) {
        return switch (format) {
            case DECIMAL, FRACTIONAL -> "±" + shortened((1 / fair.lowest() - 1 / fair.highest()) / 2);
            case AMERICAN -> "±" + decimals((fromEven(fair.lowest()) - fromEven(fair.highest())) / 2, 0);
            case PROBABILITY -> "±" + decimals(50 * (fair.highest() - fair.lowest()), 1);
        };
    }

    /** A difference, with its sign: {@code +2.3 %}, {@code −4.1 %}, {@code ±0.0 %} where it rounds to nothing. */
    public String signedPercent(double fraction) {
        var rounded = BigDecimal.valueOf(100 * fraction).setScale(1, RoundingMode.HALF_UP);
        var sign = rounded.signum() == 0 ? '±' : rounded.signum() > 0 ? '+' : MINUS;
        return sign + inLanguage(rounded.abs().toPlainString()) + NO_BREAK + "%";
    }

    /** A share: {@code 2.5 %}, {@code −0.4 %}. */
    public String percent(double fraction) {
        return percent(fraction, 1);
    }

    /** A share with so many decimals: {@code 47.62 %}. */
    public String percent(double fraction, int digits) {
        return fixed(100 * fraction, digits) + NO_BREAK + "%";
    }

    /** A number with so many decimals: {@code 1.0263}, {@code −0.4}. */
    public String fixed(double value, int digits) {
        var rounded = BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP);
        return (rounded.signum() < 0 ? MINUS : "") + inLanguage(rounded.abs().toPlainString());
    }

    /** A number that is written with a point, as the language writes it. */
    public String inLanguage(String digits) {
        return digits.replace('.', mark);
    }

    /** What a person typed in the language, with the point that numbers are read with; no spaces between thousands. */
    public String typed(String text) {
        var close = text.replaceAll("(?<=\\d)[ \u00A0\u202F](?=\\d{3}(\\D|$))", "");
        return mark == '.' || close.indexOf('.') >= 0 ? close : close.replace(mark, '.');
    }

    /** A line with its sign, as a spread is written: {@code −2.5}, {@code +3}, {@code 0}. */
    public String signed(Point point) {
        return (point.hundredths() > 0 ? "+" : "") + typeset(point.toString());
    }

    /** An age: {@code 14 s}, {@code 1:36}, {@code 42 min}, {@code 5 h}, {@code 12 d}. */
    public String age(Duration age) {
        var seconds = age.toSeconds();
        if (seconds < 60) {
            return seconds + unit("s");
        }
        if (seconds < 600) {
            var rest = seconds % 60;
            return seconds / 60 + (rest < 10 ? ":0" : ":") + rest;
        }
        if (seconds < 5_400) {
            return seconds / 60 + unit("min");
        }
        return seconds < 172_800 ? seconds / 3_600 + unit("h") : seconds / 86_400 + unit(day);
    }

    private static String unit(String unit) {
        return NO_BREAK + unit;
    }

    private String typeset(String text) {
        var withMinus = text.startsWith("-") ? MINUS + text.substring(1) : text;
        var marked = inLanguage(withMinus);
        return marked.endsWith("%") ? marked.substring(0, marked.length() - 1) + NO_BREAK + "%" : marked;
    }

    /** Below 1 without the leading nought, which would say nothing in a narrow column. */
    private String shortened(double value) {
        if (value >= 9.95) {
            return decimals(value, 0);
        }
        var text = value >= 0.995 ? decimals(value, 1) : decimals(value, 2);
        return text.startsWith("0" + mark) ? text.substring(1) : text;
    }

    /** The American price as the distance from even money, which has no gap from −100 to +100. */
    private static double fromEven(double probability) {
        var decimal = 1 / probability;
        return decimal >= 2 ? 100 * (decimal - 2) : 100 - 100 / (decimal - 1);
    }

    private String decimals(double value, int digits) {
        return inLanguage(BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP).toPlainString());
    }
}
