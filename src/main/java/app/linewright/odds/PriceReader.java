package app.linewright.odds;

import static app.linewright.odds.PriceFormat.AMERICAN;
import static app.linewright.odds.PriceFormat.DECIMAL;
import static app.linewright.odds.PriceFormat.FRACTIONAL;
import static app.linewright.odds.PriceFormat.PROBABILITY;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes the quoted forms of prices. An import reads hundreds of thousands of cells, so reading walks the
 * characters once and makes nothing but the price.
 */
final class PriceReader {
    /** Everything a price can return for a unit is below this. */
    private static final long LIMIT = 1_000_000;

    private static final int WHOLE_DIGITS = 6;
    private static final int DECIMALS = 8;
    private static final int AMERICAN_LIMIT = 9_999_999;
    private static final int FRACTION_LIMIT = 999_999;
    private static final long[] POWERS_OF_TEN = {
        1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000
    };
    private static final Set<String> EVEN = Set.of("even", "evens", "ev", "evs");

    private PriceReader() {}

    static long powerOfTen(int digits) {
        return POWERS_OF_TEN[digits];
    }

    static boolean isPrice(PriceFormat format, long first, int second) {
        return switch (format) {
            case DECIMAL ->
                second >= 0
                        && second <= DECIMALS
                        && first > POWERS_OF_TEN[second]
                        && first < LIMIT * POWERS_OF_TEN[second];
            case AMERICAN -> second == 0 && Math.abs(first) >= 100 && Math.abs(first) <= AMERICAN_LIMIT;
            case FRACTIONAL ->
                first >= 1
                        && first <= FRACTION_LIMIT
                        && second >= 1
                        && second <= FRACTION_LIMIT
                        && first + second < LIMIT * second;
            case PROBABILITY ->
                second >= 1
                        && second <= DECIMALS
                        && first < POWERS_OF_TEN[second]
                        && first > 0
                        && POWERS_OF_TEN[second] < LIMIT * first;
        };
    }

    static @Nullable Price read(CharSequence text, PriceFormat format) {
        int from = 0;
        int to = text.length();
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        return switch (format) {
            case DECIMAL -> readDecimal(text, from, to);
            case AMERICAN -> readAmerican(text, from, to);
            case FRACTIONAL -> readFraction(text, from, to);
            case PROBABILITY -> readProbability(text, from, to);
        };
    }

    private static @Nullable Price readDecimal(CharSequence text, int from, int to) {
        var point = indexOf(text, '.', from, to);
        return point == from ? null : scaled(DECIMAL, text, from, point, to, 0);
    }

    private static @Nullable Price readProbability(CharSequence text, int from, int to) {
        var percent = from < to && text.charAt(to - 1) == '%';
        var end = percent ? to - 1 : to;
        return scaled(PROBABILITY, text, from, indexOf(text, '.', from, end), end, percent ? 2 : 0);
    }

    /** Digits, a point at {@code point} (or none, if that is {@code to}), digits; divided by 10^{@code shift}. */
    private static @Nullable Price scaled(
            PriceFormat format, CharSequence text, int from, int point, int to, int shift) {
        var decimals = point == to ? 0 : to - point - 1;
        if (point - from > WHOLE_DIGITS || decimals + shift > DECIMALS || (point != to && decimals == 0)) {
            return null;
        }
        var whole = point == from ? 0 : digits(text, from, point);
        var part = decimals == 0 ? 0 : digits(text, point + 1, to);
        if (whole < 0 || part < 0) {
            return null;
        }
        return price(format, whole * POWERS_OF_TEN[decimals] + part, decimals + shift);
    }

    private static @Nullable Price readAmerican(CharSequence text, int from, int to) {
        if (from == to) {
            return null;
        }
        var sign = text.charAt(from);
        var minus = isMinus(sign);
        var start = minus || sign == '+' ? from + 1 : from;
        if (to - start > 7) {
            return null;
        }
        var odds = digits(text, start, to);
        if (odds < 0) {
            return isEven(text, from, to) ? Price.american(100) : null;
        }
        return price(AMERICAN, minus ? -odds : odds, 0);
    }

    private static @Nullable Price readFraction(CharSequence text, int from, int to) {
        var stroke = indexOf(text, '/', from, to);
        if (stroke == to) {
            return isEven(text, from, to) ? new Price(FRACTIONAL, 1, 1) : null;
        }
        if (stroke - from > WHOLE_DIGITS || to - stroke - 1 > WHOLE_DIGITS) {
            return null;
        }
        return price(FRACTIONAL, digits(text, from, stroke), (int) digits(text, stroke + 1, to));
    }

    private static @Nullable Price price(PriceFormat format, long first, int second) {
        return isPrice(format, first, second) ? new Price(format, first, second) : null;
    }

    /** The number that the digits write; −1 when there are none or something else stands among them. */
    private static long digits(CharSequence text, int from, int to) {
        long value = from < to ? 0 : -1;
        for (int i = from; i < to; i++) {
            var digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    private static int indexOf(CharSequence text, char wanted, int from, int to) {
        int at = from;
        while (at < to && text.charAt(at) != wanted) {
            at++;
        }
        return at;
    }

    private static boolean isMinus(char sign) {
        return sign == '-' || sign == '−';
    }

    private static boolean isEven(CharSequence text, int from, int to) {
        return to - from <= 5
                && EVEN.contains(text.subSequence(from, to).toString().toLowerCase(Locale.ROOT));
    }

    static List<Price> readAll(List<? extends CharSequence> texts) {
        var possible = texts.stream().map(PriceReader::possibleFormats).toList();
        var common = EnumSet.allOf(PriceFormat.class);
        possible.forEach(common::retainAll);
        var prices = new ArrayList<Price>(texts.size());
        for (int i = 0; i < texts.size(); i++) {
            var formats = possible.get(i);
            if (formats.size() > 1 && common.size() == 1) {
                formats = common;
            }
            if (formats.size() > 1 && formats.contains(DECIMAL)) {
                var number = texts.get(i).toString().strip();
                throw new RefusedEntryException(new EntryRefusal.EitherPrice(number));
            }
            prices.add(Price.parse(texts.get(i), formats.iterator().next()));
        }
        return List.copyOf(prices);
    }

    private static EnumSet<PriceFormat> possibleFormats(CharSequence text) {
        var formats = EnumSet.noneOf(PriceFormat.class);
        for (var format : PriceFormat.values()) {
            if (read(text, format) != null) {
                formats.add(format);
            }
        }
        if (formats.isEmpty()) {
            throw new RefusedEntryException(new EntryRefusal.NoPrice(text.toString()));
        }
        return formats;
    }

    static String refusal(CharSequence text, PriceFormat format) {
        return shown(text)
                + switch (format) {
                    case DECIMAL ->
                        " is not a decimal price: a number above 1 and below 1,000,000 with at most 8 digits after the"
                                + " point, such as 2.10, is.";
                    case AMERICAN ->
                        " is not an American price: a whole number of at most 7 digits, -100 or lower or +100 or"
                                + " higher, is.";
                    case FRACTIONAL ->
                        " is not a fractional price: two whole numbers of at most 6 digits, such as 8/11, or evens,"
                                + " is, if it stays below 999,999/1.";
                    case PROBABILITY ->
                        " is not a probability to quote: a number above 0.000001 and below 1 with at most 8 digits"
                                + " after the point, such as 0.525 or 52.5%, is.";
                };
    }

    /** The text in quotation marks, cut where it is long. */
    static String shown(CharSequence text) {
        return "“" + (text.length() > 40 ? text.subSequence(0, 40) + "…" : text) + "”";
    }

    static String quoted(PriceFormat format, long first, int second) {
        return switch (format) {
            case DECIMAL, PROBABILITY -> BigDecimal.valueOf(first, second).toPlainString();
            case AMERICAN -> first > 0 ? "+" + first : Long.toString(first);
            case FRACTIONAL -> first + "/" + second;
        };
    }
}
