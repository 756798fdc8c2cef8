package app.linewright.desktop.kit;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.odds.Point;
import app.linewright.odds.Price;
import app.linewright.odds.PriceFormat;
import app.linewright.odds.board.Fair;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
    @Test
    void aPriceStandsInTheChosenFormatWithATrueMinus() {
        assertThat(Figures.price(Price.decimal("2.1"), PriceFormat.DECIMAL)).isEqualTo("2.10");
        assertThat(Figures.price(Price.american(-110), PriceFormat.AMERICAN)).isEqualTo("−110");
        assertThat(Figures.price(Price.decimal("2.10"), PriceFormat.AMERICAN)).isEqualTo("+110");
        assertThat(Figures.price(Price.decimal("2.10"), PriceFormat.FRACTIONAL)).isEqualTo("11/10");
        assertThat(Figures.price(Price.decimal("2.10"), PriceFormat.PROBABILITY)).isEqualTo("47.62\u00A0%");
    }

    @Test
    void aFairPriceHasThreeDecimalsAndHalfItsRange() {
        var fair = new Fair(1 / 2.052, 1 / 2.078, 1 / 2.039);

        assertThat(Figures.fair(fair, PriceFormat.DECIMAL)).isEqualTo("2.052");
        assertThat(Figures.halfRange(fair, PriceFormat.DECIMAL)).isEqualTo("±.02");
        assertThat(Figures.halfRange(fair, PriceFormat.AMERICAN)).isEqualTo("±2");
        assertThat(Figures.halfRange(fair, PriceFormat.PROBABILITY)).isEqualTo("±0.5");
    }

    @Test
    void anAmericanRangeAcrossEvenMoneyHasNoGap() {
        // From −105 to +103: five below even money and three above make eight, half of it is four.
        var fair = new Fair(.5, 1 / 2.03, 1 / (1 + 100 / 105.0));

        assertThat(Figures.halfRange(fair, PriceFormat.AMERICAN)).isEqualTo("±4");
    }

    @Test
    void aWideRangeLosesDecimalsAndNotItsSize() {
        assertThat(Figures.halfRange(new Fair(.02, 1 / 53.0, 1 / 47.0), PriceFormat.DECIMAL)).isEqualTo("±3.0");
        assertThat(Figures.halfRange(new Fair(.01, 1 / 130.0, 1 / 90.0), PriceFormat.DECIMAL)).isEqualTo("±20");
    }

    @ParameterizedTest
    @CsvSource({"0.0234, +2.3", "-0.0412, −4.1", "0.00049, ±0.0", "-0.0004, ±0.0", "0, ±0.0", "0.0005, +0.1"})
    void aDifferenceHasASign(double fraction, String shown) {
        assertThat(Figures.signedPercent(fraction)).isEqualTo(shown + "\u00A0%");
    }

    @ParameterizedTest
    @CsvSource({"0.025, 2.5", "-0.004, −0.4", "-0.0004, 0.0"})
    void aShareHasASignOnlyBelowZero(double fraction, String shown) {
        assertThat(Figures.percent(fraction)).isEqualTo(shown + "\u00A0%");
    }

    @ParameterizedTest
    @CsvSource({"-2.5, −2.5", "3, +3", "0, 0"})
    void aSpreadHasItsSign(String point, String shown) {
        assertThat(Figures.signed(Point.parse(point))).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"0, 0_s", "59, 59_s", "60, 1:00", "96, 1:36", "412, 6:52", "600, 10_min", "2520, 42_min",
        "7200, 2_h", "172800, 2_d"})
    void anAgeIsAsFineAsItMatters(long seconds, String shown) {
        assertThat(Figures.age(Duration.ofSeconds(seconds))).isEqualTo(shown.replace('_', '\u00A0'));
    }
}
