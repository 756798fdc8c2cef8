package app.linewright.odds;

import java.math.BigDecimal;
import java.util.Currency;

/** Why a price, a line or an amount that somebody wrote is none. */
public sealed interface EntryRefusal {
    /** What was written and what is allowed: one sentence, in English. */
    String sentence();

    /** It is a price in no format. */
    record NoPrice(String text) implements EntryRefusal {
        @Override
        public String sentence() {
            return PriceReader.shown(text)
                    + " is not a price: 2.10, -110, +130, 8/11, evens, 0.525 or 52.5% is, above 1 as a decimal price.";
        }
    }

    /** It can be a decimal price or an American one. */
    record EitherPrice(String number) implements EntryRefusal {
        @Override
        public String sentence() {
            return PriceReader.shown(number) + " can be decimal or American: write " + number + ".0 or +" + number
                    + ".";
        }
    }

    /** It is no price in {@code format}. */
    record NoPriceIn(String text, PriceFormat format) implements EntryRefusal {
        @Override
        public String sentence() {
            return PriceReader.refusal(text, format);
        }
    }

    /** It is no number. */
    record NoPoint(String text) implements EntryRefusal {
        @Override
        public String sentence() {
            return "“" + text + "” is not a point: a number such as −2.5 is.";
        }
    }

    /** It has more decimals than a line has. */
    record LongPoint(String text) implements EntryRefusal {
        @Override
        public String sentence() {
            return "“" + text + "” is not a point: two decimals at most.";
        }
    }

    /** It lies beyond every line. */
    record FarPoint(double point) implements EntryRefusal {
        @Override
        public String sentence() {
            return "A point lies between −1000 and 1000, not at " + point + ".";
        }
    }

    /** It is no amount of {@code currency}, which has {@code digits} decimals. */
    record NoAmount(String text, Currency currency, int digits) implements EntryRefusal {
        @Override
        public String sentence() {
            return "“" + text + "” is not an amount of " + currency.getCurrencyCode() + ": plain digits with at most "
                    + digits + " decimals, such as " + example().toPlainString() + ", are.";
        }

        /** An amount that is one. */
        public BigDecimal example() {
            return BigDecimal.valueOf(50).setScale(digits);
        }
    }

    /** It names no currency. */
    record NoCurrency(String code) implements EntryRefusal {
        @Override
        public String sentence() {
            return "“" + code + "” is no currency: a code of three letters such as USD, EUR or GBP is.";
        }
    }

    /** The currency has no minor unit to count in, as gold has none. */
    record NoMinorUnit(String code) implements EntryRefusal {
        @Override
        public String sentence() {
            return code + " has no minor unit to count in; use a currency such as USD, EUR or JPY.";
        }
    }

    /** Nothing, or more than {@code most}, cannot be staked. */
    record NoTotal(Money total, Money most) implements EntryRefusal {
        @Override
        public String sentence() {
            return "The total staked lies above zero and at most at " + most + ", not at " + total + ".";
        }
    }
}
