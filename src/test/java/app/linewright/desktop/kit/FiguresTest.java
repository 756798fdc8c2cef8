package app.linewright.desktop.kit;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.odds.Point;
import app.linewright.odds.Price;
import app.linewright.odds.PriceFormat;
import app.linewright.odds.board.Fair;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
    private final Figures figures = new Words(Locale.ENGLISH).figures();
    private final Figures french = new Words(Locale.FRENCH).figures();

    @Test
    void aPriceStandsInTheChosenFormatWithATrueMinus() {
        assertThat(figures.price(Price.decimal("2.1"), PriceFormat.DECIMAL)).isEqualTo("2.10");
        assertThat(figures.price(Price.american(-110), PriceFormat.AMERICAN)).isEqualTo("−110");
        assertThat(figures.price(Price.decimal("2.10"), PriceFormat.AMERICAN)).isEqualTo("+110");
        assertThat(figures.price(Price.decimal("2.10"), PriceFormat.FRACTIONAL)).isEqualTo("11/10");
        assertThat(figures.price(Price.decimal("2.10"), PriceFormat.PROBABILITY)).isEqualTo("47.62\u00A0%");
    }

    @Test
    void aFairPriceHasThreeDecimalsAndHalfItsRange() {
        var fair = new Fair(1 / 2.052, 1 / 2.078, 1 / 2.039);

        assertThat(figures.fair(fair, PriceFormat.DECIMAL)).isEqualTo("2.052");
        assertThat(figures.halfRange(fair, PriceFormat.DECIMAL)).isEqualTo("±.02");
        assertThat(figures.halfRange(fair, PriceFormat.AMERICAN)).isEqualTo("±2");
        assertThat(figures.halfRange(fair, PriceFormat.PROBABILITY)).isEqualTo("±0.5");
    }

    @Test
    void anAmericanRangeAcrossEvenMoneyHasNoGap() {
        // From −105 to +103: five below even money and three above make eight, half of it is four.
        var fair = new Fair(.5, 1 / 2.03, 1 / (1 + 100 / 105.0));

        assertThat(figures.halfRange(fair, PriceFormat.AMERICAN)).isEqualTo("±4");
    }

    @Test
    void aWideRangeLosesDecimalsAndNotItsSize() {
        assertThat(figures.halfRange(new Fair(.02, 1 / 53.0, 1 / 47.0), PriceFormat.DECIMAL)).isEqualTo("±3.0");
        assertThat(figures.halfRange(new Fair(.01, 1 / 130.0, 1 / 90.0), PriceFormat.DECIMAL)).isEqualTo("±20");
    }

    @ParameterizedTest
    @CsvSource({"0.0234, +2.3", "-0.0412, −4.1", "0.00049, ±0.0", "-0.0004, ±0.0", "0, ±0.0", "0.0005, +0.1"})
    void aDifferenceHasASign(double fraction, String shown) {
        assertThat(figures.signedPercent(fraction)).isEqualTo(shown + "\u00A0%");
    }

    @ParameterizedTest
    @CsvSource({"0.025, 2.5", "-0.004, −0.4", "-0.0004, 0.0"})
    void aShareHasASignOnlyBelowZero(double fraction, String shown) {
        assertThat(figures.percent(fraction)).isEqualTo(shown + "\u00A0%");
    }

    @ParameterizedTest
    @CsvSource({"-2.5, −2.5", "3, +3", "0, 0"})
    void aSpreadHasItsSign(String point, String shown) {
        assertThat(figures.signed(Point.parse(point))).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"0, 0_s", "59, 59_s", "60, 1:00", "96, 1:36", "412, 6:52", "600, 10_min", "2520, 42_min",
        "7200, 2_h", "172800, 2_d"})
    void anAgeIsAsFineAsItMatters(long seconds, String shown) {
        assertThat(figures.age(Duration.ofSeconds(seconds))).isEqualTo(shown.replace('_', '\u00A0'));
    }

    @Test
    void anotherLanguageHasItsOwnDecimalMark() {
        assertThat(french.price(Price.decimal("2.1"), PriceFormat.DECIMAL)).isEqualTo("2,10");
        assertThat(french.price(Price.decimal("2.10"), PriceFormat.PROBABILITY)).isEqualTo("47,62\u00A0%");
        assertThat(french.halfRange(new Fair(1 / 2.052, 1 / 2.078, 1 / 2.039), PriceFormat.DECIMAL)).isEqualTo("±,02");
        assertThat(french.signedPercent(-.0412)).isEqualTo("−4,1\u00A0%");
        assertThat(french.signed(Point.parse("-2.5"))).isEqualTo("−2,5");
        assertThat(french.age(Duration.ofDays(3))).isEqualTo("3\u00A0j");
    }

    @ParameterizedTest
    @CsvSource({"'2,10', 2.10", "2.10, 2.10", "'1 250,50', 1250.50", "'1\u00A0250', 1250", "'50 EUR', 50 EUR"})
    void whatIsTypedInALanguageIsReadInIt(String typed, String read) {
        assertThat(french.typed(typed)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({"2.10, 2.10", "'1,250.50', '1,250.50'", "11/10, 11/10", "-110, -110"})
    void englishIsReadAsItIs(String typed, String read) {
        assertThat(figures.typed(typed)).isEqualTo(read);
    }
}
