package app.linewright.desktop.kit;

import app.linewright.odds.EntryRefusal;
import app.linewright.odds.Money;
import app.linewright.odds.RefusedEntryException;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Currency;
import java.util.Locale;

/**
 * Amounts as they stand on the screen: the currency's decimals, thousands grouped, a true minus (U+2212), and no
 * currency, which stands once in a head or beside a field.
 */
public final class Amounts {
    private static final char MINUS = '−';

    private final DecimalFormatSymbols symbols;
    private final Figures figures;

    Amounts(Locale locale, Figures figures) {
        this.symbols = DecimalFormatSymbols.getInstance(locale);
        // The narrow space that some languages have between thousands is missing in many fonts.
        if (symbols.getGroupingSeparator() == '\u202F') {
            symbols.setGroupingSeparator('\u00A0');
        }
        this.figures = figures;
    }

    /** An amount: {@code 1,034.50}, {@code −2.30}. */
    public String plain(Money money) {
        return (money.isNegative() ? MINUS : "") + digits(money);
    }

    /** A difference, with its sign: {@code +3.73}, {@code −2.30}, {@code ±0.00} where there is none. */
    public String signed(Money money) {
        return (money.isZero() ? '±' : money.isNegative() ? MINUS : '+') + digits(money);
    }

    /**
     * The amount that a person writes, with or without its currency: {@code 50}, {@code 1,250.00}, {@code 50 EUR}.
     *
     * @param usual the currency where none is written
     * @throws RefusedEntryException that names the text and what is allowed
     */
    public Money read(String text, Currency usual) {
        var parts = figures.typed(text.strip()).split("\\s+", 2);
        return Money.parse(parts[0].replace(",", ""), parts.length == 1 ? usual : currency(parts[1]));
    }

    private static Currency currency(String code) {
        try {
            return Currency.getInstance(code.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new RefusedEntryException(new EntryRefusal.NoCurrency(code), unknown);
        }
    }

    private String digits(Money money) {
        var decimals = money.currency().getDefaultFractionDigits();
        var format = new DecimalFormat("#,##0" + (decimals > 0 ? "." + "0".repeat(decimals) : ""),
                symbols);
        return format.format(money.amount().abs());
    }
}
