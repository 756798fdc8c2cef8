package app.linewright.odds;

import static app.linewright.odds.PriceFormat.AMERICAN;
import static app.linewright.odds.PriceFormat.DECIMAL;
import static app.linewright.odds.PriceFormat.FRACTIONAL;
import static app.linewright.odds.PriceFormat.PROBABILITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quicktheories.core.Gen;

class PriceTest {
    private static final Currency USD = Currency.getInstance("USD");

    @ParameterizedTest
    @CsvSource({
        "DECIMAL, 2.10, 210, 2",
        "DECIMAL, 2, 2, 0",
        "DECIMAL, ' 1.01 ', 101, 2",
        "DECIMAL, 1.00000001, 100000001, 8",
        "DECIMAL, 999999.99999999, 99999999999999, 8",
        "AMERICAN, -110, -110, 0",
        "AMERICAN, −110, -110, 0",
        "AMERICAN, +130, 130, 0",
        "AMERICAN, 130, 130, 0",
        "AMERICAN, EVEN, 100, 0",
        "AMERICAN, -9999999, -9999999, 0",
        "FRACTIONAL, 8/11, 8, 11",
        "FRACTIONAL, evens, 1, 1",
        "FRACTIONAL, 100/30, 100, 30",
        "PROBABILITY, 0.525, 525, 3",
        "PROBABILITY, .525, 525, 3",
        "PROBABILITY, 52.5%, 525, 3",
        "PROBABILITY, 5%, 5, 2",
    })
    void aPriceKeepsTheIntegersOfItsQuotation(PriceFormat format, String text, long first, int second) {
        assertThat(Price.parse(text, format)).isEqualTo(new Price(format, first, second));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DECIMAL|0", "DECIMAL|1.0", "DECIMAL|1", "DECIMAL|0.99", "DECIMAL|-2.10", "DECIMAL|+2.10",
                "DECIMAL|NaN", "DECIMAL|abc", "DECIMAL|2,1o", "DECIMAL|2,10", "DECIMAL|1e308", "DECIMAL|Infinity",
                "DECIMAL|2.", "DECIMAL|.", "DECIMAL|''", "DECIMAL|' '", "DECIMAL|2.1.0", "DECIMAL|2 .1",
                "DECIMAL|1000000", "DECIMAL|1.000000001", "DECIMAL|٢.١", "DECIMAL|99999999999999999999",
                "AMERICAN|0", "AMERICAN|99", "AMERICAN|-99", "AMERICAN|+", "AMERICAN|-", "AMERICAN|''",
                "AMERICAN|--110", "AMERICAN|-110.5", "AMERICAN|10000000", "AMERICAN|NaN", "AMERICAN|abc",
                "FRACTIONAL|0/1", "FRACTIONAL|8/0", "FRACTIONAL|8", "FRACTIONAL|8/11/2", "FRACTIONAL|-8/11",
                "FRACTIONAL|/", "FRACTIONAL|999999/1", "FRACTIONAL|1/1000000", "FRACTIONAL|''", "FRACTIONAL|even8",
                "PROBABILITY|0", "PROBABILITY|1", "PROBABILITY|1.2", "PROBABILITY|100%", "PROBABILITY|0%",
                "PROBABILITY|%", "PROBABILITY|-0.5", "PROBABILITY|0.0000001", "PROBABILITY|''", "PROBABILITY|NaN",
            })
    void badInputIsRefusedInOneSentenceThatNamesIt(PriceFormat format, String text) {
        assertThat(Price.tryParse(text, format)).isNull();
        assertThatThrownBy(() -> Price.parse(text, format))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("“" + text + "” is not a")
                .hasMessageMatching("[^\\n]+[^.]\\.");
    }

    @Test
    void aLongTextIsCutInItsRefusal() {
        assertThat(new EntryRefusal.NoPriceIn("9".repeat(5000), DECIMAL).sentence())
                .contains("“" + "9".repeat(40) + "…”").hasSizeLessThan(200);
    }

    @Test
    void integersThatAreNoPriceAreRefused() {
        assertThatThrownBy(() -> Price.american(99)).hasMessageContaining("99").hasMessageContaining("+100");
        assertThatThrownBy(() -> new Price(DECIMAL, 210, 9)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Price(DECIMAL, 210, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Price(AMERICAN, Long.MIN_VALUE, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Price(FRACTIONAL, 8, -11)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatAWinningUnitReturnsIsAnExactFraction() {
        assertThat(fraction("-110", AMERICAN)).containsExactly(210L, 110L);
        assertThat(fraction("+130", AMERICAN)).containsExactly(230L, 100L);
        assertThat(fraction("8/11", FRACTIONAL)).containsExactly(19L, 11L);
        assertThat(fraction("2.10", DECIMAL)).containsExactly(210L, 100L);
        assertThat(fraction("0.525", PROBABILITY)).containsExactly(1000L, 525L);
    }

    @ParameterizedTest
    @CsvSource({
        "50.00, AMERICAN, +130, 115.00",
        "50.00, AMERICAN, -110, 95.45",
        "1100.00, AMERICAN, -110, 2100.00",
        "300.00, FRACTIONAL, 1/3, 400.00",
        "0.03, AMERICAN, -120, 0.06",
        "0.00, DECIMAL, 2.10, 0.00",
    })
    void aPayoutIsRoundedHalfUpOnce(String stake, PriceFormat format, String price, String payout) {
        assertThat(Price.parse(price, format).payout(Money.parse(stake, USD))).isEqualTo(Money.parse(payout, USD));
    }

    @Test
    void aNegativeStakeIsRefused() {
        assertThatThrownBy(() -> Price.decimal("2.10").payout(Money.parse("-1", USD)))
                .hasMessage("A stake cannot be negative, as -1.00 USD is.");
    }

    @Test
    void theLargestPriceAndStakeDoNotOverflowUnseen() {
        var price = Price.decimal("999999.99999999");
        assertThat(price.payout(new Money(USD, 9_000_000_000_000L)).minor()).isEqualTo(8_999_999_999_999_910_000L);
        assertThatThrownBy(() -> price.payout(new Money(USD, Long.MAX_VALUE))).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void everyAmericanPriceComesBackExactly() {
        for (int odds = 100; odds <= 100_000; odds++) {
            assertThat(Price.american(odds).toAmerican()).isEqualTo(odds);
            assertThat(Price.american(-odds).toAmerican()).isEqualTo(odds == 100 ? 100 : -odds);
            assertThat(PriceFormat.toAmerican(Price.american(odds).decimal())).isEqualTo(odds);
            assertThat(PriceFormat.toAmerican(Price.american(-odds).decimal())).isEqualTo(odds == 100 ? 100 : -odds);
        }
    }

    @Test
    void everyAmericanPriceComesBackFromTheNumericColumn() {
        for (int odds = 101; odds <= 100_000; odds++) {
            var stored = Price.decimal(Price.american(-odds).toNumeric().toPlainString());
            assertThat(stored.toAmerican()).isEqualTo(-odds);
        }
    }

    @Test
    void everyPriceIsReadBackFromItsQuotedForm() {
        qt().withFixedSeed(3).forAll(prices()).checkAssert(price ->
                assertThat(Price.parse(price.quoted(), price.format())).isEqualTo(price));
    }

    @Test
    void theColumnThatSortsHoldsEveryPrice() {
        qt().withFixedSeed(3).forAll(prices()).checkAssert(price -> {
            var numeric = price.toNumeric();
            assertThat(numeric.precision()).isLessThanOrEqualTo(14);
            assertThat(numeric).isGreaterThan(BigDecimal.ONE);
            assertThat(price.decimal()).isEqualTo(exact(price).doubleValue());
        });
    }

    @Test
    void pricesAreComparedExactlyAcrossFormats() {
        qt().withFixedSeed(3).forAll(prices(), prices()).check((a, b) ->
                Integer.signum(Price.BY_VALUE.compare(a, b))
                        == BigDecimal.valueOf(a.numerator()).multiply(BigDecimal.valueOf(b.denominator()))
                                .compareTo(BigDecimal.valueOf(b.numerator()).multiply(
                                        BigDecimal.valueOf(a.denominator()))));
        assertThat(Price.BY_VALUE.compare(Price.decimal("2.10"), Price.american(110))).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "2.10, DECIMAL", "2, DECIMAL", "99, DECIMAL", "150.0, DECIMAL", "-110, AMERICAN", "−110, AMERICAN",
        "+150, AMERICAN", "8/11, FRACTIONAL", "evens, AMERICAN", "0.525, PROBABILITY", "52.5%, PROBABILITY",
    })
    void theWritingShowsTheFormat(String text, PriceFormat format) {
        assertThat(Price.parse(text)).isEqualTo(Price.parse(text, format));
    }

    @Test
    void aBareWholeNumberIsReadLikeItsNeighbours() {
        assertThat(Price.parseAll(List.of("1.01", "26", "101"))).extracting(Price::format).containsOnly(DECIMAL);
        assertThat(Price.parseAll(List.of("-120", "110"))).extracting(Price::format).containsOnly(AMERICAN);
        assertThatThrownBy(() -> Price.parseAll(List.of("150", "200")))
                .hasMessage("“150” can be decimal or American: write 150.0 or +150.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "NaN", "1.0", "abc", "-99", "2,1o", "1e308", "-2.10", ""})
    void whatIsAPriceInNoFormatIsRefused(String text) {
        assertThatThrownBy(() -> Price.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("“" + text + "” is not a price: ");
    }

    private static long[] fraction(String text, PriceFormat format) {
        var price = Price.parse(text, format);
        return new long[] {price.numerator(), price.denominator()};
    }

    private static BigDecimal exact(Price price) {
        return BigDecimal.valueOf(price.numerator())
                .divide(BigDecimal.valueOf(price.denominator()), new MathContext(60));
    }

    private static Gen<Price> prices() {
        Gen<Price> american = integers().between(100, 9_999_999)
                .zip(integers().between(0, 1), (odds, side) -> Price.american(side == 0 ? odds : -odds));
        Gen<Price> fractional = integers().between(1, 999_998)
                .zip(integers().between(1, 999_999), (a, b) -> new Price(FRACTIONAL, a, b));
        Gen<Price> decimal = integers().between(0, 8).zip(longs().between(1, 99_999_999), (digits, part) ->
                new Price(DECIMAL, (long) Math.pow(10, digits) + part % (999_998L * (long) Math.pow(10, digits)) + 1,
                        digits));
        Gen<Price> probability = longs().between(101, 99_999_999).map(part -> new Price(PROBABILITY, part, 8));
        return american.mix(fractional).mix(decimal.mix(probability));
    }
}
