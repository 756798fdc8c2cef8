package app.linewright.odds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.RoundingMode;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {
    private static final Currency USD = Currency.getInstance("USD");
    private static final Currency EUR = Currency.getInstance("EUR");

    @ParameterizedTest
    @CsvSource({
        "USD, 1100.00, 110000, 1100.00 USD",
        "USD, 50, 5000, 50.00 USD",
        "EUR, -3.5, -350, -3.50 EUR",
        "EUR, −3.5, -350, -3.50 EUR",
        "JPY, 500, 500, 500 JPY",
        "JPY, 500.0, 500, 500 JPY",
        "KWD, 1.234, 1234, 1.234 KWD",
    })
    void anAmountIsReadAndWrittenWithTheDigitsOfItsCurrency(String code, String text, long minor, String written) {
        var money = Money.parse(text, Currency.getInstance(code));
        assertThat(money.minor()).isEqualTo(minor);
        assertThat(money).hasToString(written);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "USD|1.005", "USD|1,100.00", "USD|abc", "USD|''", "USD|1e3", "USD|.5", "USD|NaN", "JPY|1.5",
        "USD|999999999999999999"})
    void whatIsNoAmountIsRefused(String code, String text) {
        assertThatThrownBy(() -> Money.parse(text, Currency.getInstance(code)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("“" + text + "” is not an amount of " + code);
    }

    @Test
    void currenciesNeverMeet() {
        var dollar = new Money(USD, 100);
        var euro = new Money(EUR, 100);
        assertThatThrownBy(() -> dollar.plus(euro))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Amounts of different currencies cannot meet: 1.00 USD and 1.00 EUR.");
        assertThatThrownBy(() -> dollar.minus(euro)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> dollar.compareTo(euro)).isInstanceOf(IllegalArgumentException.class);
        assertThat(dollar).isNotEqualTo(euro);
    }

    @Test
    void sumsAreExactAndNeverWrapAround() {
        assertThat(new Money(USD, 10).plus(new Money(USD, 20))).isEqualTo(new Money(USD, 30));
        assertThat(new Money(USD, 10).minus(new Money(USD, 20)).isNegative()).isTrue();
        assertThat(new Money(USD, 10).times(3).negated()).isEqualTo(new Money(USD, -30));
        assertThatThrownBy(() -> new Money(USD, Long.MAX_VALUE).plus(new Money(USD, 1)))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void onlyTheNamedOperationRounds() {
        assertThat(new Money(USD, 3).scaled(220, 120, RoundingMode.HALF_UP)).isEqualTo(new Money(USD, 6));
        assertThat(new Money(USD, 3).scaled(220, 120, RoundingMode.DOWN)).isEqualTo(new Money(USD, 5));
        assertThat(new Money(USD, -3).scaled(220, 120, RoundingMode.HALF_UP)).isEqualTo(new Money(USD, -6));
    }

    @Test
    void aCurrencyWithoutAMinorUnitIsRefused() {
        assertThatThrownBy(() -> new Money(Currency.getInstance("XAU"), 1)).hasMessageContaining("XAU");
        assertThatThrownBy(() -> Money.parse("1", Currency.getInstance("XAU"))).hasMessageContaining("XAU");
    }
}
