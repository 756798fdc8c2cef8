package app.linewright.odds;

import static app.linewright.odds.PriceFormat.AMERICAN;
import static app.linewright.odds.PriceFormat.DECIMAL;
import static app.linewright.odds.PriceFormat.FRACTIONAL;
import static app.linewright.odds.PriceFormat.PROBABILITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceFormatTest {
    @ParameterizedTest
    @CsvSource({
        "2.10, 2.10, +110, 11/10, 47.62%",
        "2.1, 2.10, +110, 11/10, 47.62%",
        "1.909, 1.909, -110, 10/11, 52.38%",
        "-110, 1.91, -110, 10/11, 52.38%",
        "+130, 2.30, +130, 13/10, 43.48%",
        "8/11, 1.73, -138, 8/11, 57.89%",
        "-100, 2.00, -100, 1/1, 50.00%",
        "1.998, 1.998, +100, 1/1, 50.05%",
        "-100000, 1.001, -100000, 1/1000, 99.90%",
        "+999999, 10000.99, +999999, 1000/1, 0.01%",
        "0.525, 1.90, -111, 10/11, 52.50%",
        "6/4, 2.50, +150, 6/4, 40.00%",
        "2.5, 2.50, +150, 6/4, 40.00%",
    })
    void aQuoteIsShownInEveryFormat(String text, String decimal, String american, String fraction, String percent) {
        var price = Price.parse(text);
        assertThat(DECIMAL.show(price)).isEqualTo(decimal);
        assertThat(AMERICAN.show(price)).isEqualTo(american);
        assertThat(FRACTIONAL.show(price)).isEqualTo(fraction);
        assertThat(PROBABILITY.show(price)).isEqualTo(percent);
    }

    @Test
    void aFairPriceIsShownInEveryFormat() {
        assertThat(DECIMAL.showFair(0.372994)).isEqualTo("2.681");
        assertThat(AMERICAN.showFair(0.372994)).isEqualTo("+168");
        assertThat(AMERICAN.showFair(0.5)).isEqualTo("+100");
        assertThat(AMERICAN.showFair(0.5001)).isEqualTo("+100");
        assertThat(FRACTIONAL.showFair(0.372994)).isEqualTo("17/10");
        assertThat(PROBABILITY.showFair(0.372994)).isEqualTo("37.30%");
    }

    @Test
    void aFairPriceThatCannotBeWrittenIsADash() {
        assertThat(DECIMAL.showFair(1)).isEqualTo("–");
        assertThat(AMERICAN.showFair(0)).isEqualTo("–");
        assertThat(AMERICAN.showFair(Double.NaN)).isEqualTo("–");
    }

    @Test
    void everyRungOfTheShippedLadderIsNearestToItself() {
        var ladder = FractionLadder.standard();
        assertThat(ladder.rungs()).hasSizeGreaterThan(100).allSatisfy(rung ->
                assertThat(ladder.nearest(rung.decimal())).isEqualTo(rung));
    }

    @Test
    void aLadderThatDoesNotRiseIsRefused() {
        var half = Price.parse("1/2", FRACTIONAL);
        assertThatThrownBy(() -> new FractionLadder(List.of(half, half))).hasMessageContaining("rise");
        assertThatThrownBy(() -> new FractionLadder(List.of())).hasMessageContaining("at least one");
    }

    @Test
    void aFormatIsFoundByItsKey() {
        assertThat(PriceFormat.of("american")).contains(AMERICAN);
        assertThat(PriceFormat.of("roman")).isEmpty();
    }
}
