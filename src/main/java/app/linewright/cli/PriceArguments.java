package app.linewright.cli;

import app.linewright.odds.Money;
import app.linewright.odds.Price;
import app.linewright.odds.PriceFormat;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Prices and amounts as a person writes them on the command line. */
final class PriceArguments {
    private static final String USUAL_CURRENCY = "USD";

    private PriceArguments() {}

    /** The option {@code --from}: how prices are written. */
    static Command.Argument<PriceFormat> from(Command command) {
        return command.option(
                "--from",
                "FORMAT",
                PriceArguments::format,
                "How the prices are written: decimal, american, fractional or probability.",
                "Without it, their writing shows it.");
    }

    /** The option {@code --format}: how prices are shown. */
    static Command.Argument<PriceFormat> format(Command command) {
        return command.option(
                "--format",
                "FORMAT",
                PriceArguments::format,
                "How prices are shown: decimal (if absent), american, fractional or probability.");
    }

    /** The prices that {@code texts} write in {@code format}, or in the format their writing shows. */
    static List<Price> prices(List<String> texts, Optional<PriceFormat> format) {
        try {
            return format.map(named -> texts.stream().map(text -> Price.parse(text, named)).toList())
                    .orElseGet(() -> Price.parseAll(texts));
        } catch (IllegalArgumentException refused) {
            throw Refused.usage(refused);
        }
    }

    /** The price format with this name. */
    static PriceFormat format(String name) {
        return PriceFormat.of(name.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new IllegalArgumentException("“" + name
                        + "” is no price format: decimal, american, fractional and probability are"));
    }

    /** The stake that {@code text} writes, with or without its currency: {@code 50}, {@code 50 EUR}. */
    static Money money(String text) {
        String[] parts = text.strip().split("\\s+", 2);
        Money money = Money.parse(parts[0], currency(parts.length == 2 ? parts[1] : USUAL_CURRENCY));
        if (money.amount().signum() < 0) {
            throw new IllegalArgumentException("“" + text + "” is no stake: it is less than nothing.");
        }
        return money;
    }

    private static Currency currency(String code) {
        try {
            return Currency.getInstance(code.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException(
                    "“" + code + "” is no currency: a code of three letters such as USD, EUR or GBP is", unknown);
        }
    }
}
