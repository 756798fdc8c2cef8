package app.linewright.odds.devig;

import static app.linewright.odds.devig.DevigMethod.ADDITIVE;
import static app.linewright.odds.devig.DevigMethod.BALANCED_BOOK;
import static app.linewright.odds.devig.DevigMethod.GOTO;
import static app.linewright.odds.devig.DevigMethod.MULTIPLICATIVE;
import static app.linewright.odds.devig.DevigMethod.ODDS_RATIO;
import static app.linewright.odds.devig.DevigMethod.POWER;
import static app.linewright.odds.devig.DevigMethod.SHIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.linewright.odds.Price;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DevigTest {
    @ParameterizedTest
    @CsvSource({
        "MULTIPLICATIVE, .35874, .42113, .22013, 1.03243",
        "ADDITIVE,       .35956, .42397, .21646, 0.01081",
        "ODDS_RATIO,     .35881, .42256, .21863, 1.05117",
        "POWER,          .35917, .42373, .21710, 1.03091",
        "SHIN,           .35934, .42324, .21741, 0.01624",
        "GOTO,           .35976, .42473, .21552, 0.01338",
        "BALANCED_BOOK,  .35999, .42547, .21454, 0.01621",
    })
    void everyMethodOnAnOrdinaryFootballMatch(DevigMethod method, double p1, double p2, double p3, double parameter) {
        assertLine(fair(method, 2.7, 2.3, 4.4), parameter, 1e-5, p1, p2, p3);
    }

    @ParameterizedTest
    @CsvSource({
        "MULTIPLICATIVE, .85135, .10405, .04459, 1.06782",
        "ODDS_RATIO,     .88032, .08420, .03547, 1.35948",
        "POWER,          .89465, .07681, .02855, 1.16805",
        "SHIN,           .87740, .09150, .03110, 0.03837",
    })
    void everyMethodThatNeverLeavesTheUnitOnAHeavyFavourite(
            DevigMethod method, double p1, double p2, double p3, double parameter) {
        assertLine(fair(method, 1.10, 9, 21), parameter, 1e-5, p1, p2, p3);
    }

    @Test
    void shinAsItsReferenceImplementationPublishesIt() {
        assertLine(fair(SHIN, 2.6, 2.4, 4.3), .0169425, 1e-6, .372994, .404779, .222227);
        assertLine(fair(SHIN, 1.5, 2.74), .0317273, 1e-6, .650852, .349148);
    }

    @ParameterizedTest
    @CsvSource({"ADDITIVE, -0.0029", "GOTO, -0.0085", "BALANCED_BOOK, -0.0095"})
    void aNegativeProbabilityIsRefusedWithTheMethodsThatWork(DevigMethod method, String probability) {
        assertThat(Devig.of(method, 1.01, 26, 101)).isInstanceOfSatisfying(Devigged.Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(DevigStatus.OUTSIDE);
            assertThat(refused.working()).containsExactly(POWER, MULTIPLICATIVE, ODDS_RATIO, SHIN);
            assertThat(refused.sentence())
                    .isEqualTo("The " + method.title() + " method would give outcome 3 a probability of " + probability
                            + ", outside 0 to 1; what works: power, multiplicative, odds ratio, Shin.");
        });
    }

    @Test
    void aBookBelowOneIsFlaggedAndOnlyMultiplicativeTakesIt() {
        assertThat(fair(MULTIPLICATIVE, 2.1, 2.1).underround()).isTrue();
        assertThat(fair(MULTIPLICATIVE, 1.9, 1.9).underround()).isFalse();
        for (var method : DevigMethod.values()) {
            if (method != MULTIPLICATIVE) {
                assertThat(Devig.of(method, 2.10, 2.05)).isInstanceOfSatisfying(Devigged.Refused.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(DevigStatus.UNDERROUND);
                    assertThat(refused.working()).containsExactly(MULTIPLICATIVE);
                    assertThat(refused.sentence())
                            .isEqualTo("The book sums to 0.9640, below 1 (an arbitrage within one book, or an old"
                                    + " price); what works: multiplicative.");
                });
            }
        }
    }

    @Test
    void theFallbackIsNamed() {
        assertThat(Devig.orFallback(SHIN, 2.10, 2.05))
                .asInstanceOf(InstanceOfAssertFactories.type(Devigged.Fair.class))
                .satisfies(fair -> assertThat(fair.method()).isEqualTo(MULTIPLICATIVE))
                .satisfies(fair -> assertThat(fair.underround()).isTrue());
        assertThat(Devig.orFallback(ADDITIVE, 1.01, 26, 101))
                .isInstanceOfSatisfying(Devigged.Fair.class, fair -> assertThat(fair.method()).isEqualTo(POWER));
        assertThat(Devig.orFallback(SHIN, 2.6, 2.4, 4.3)).isEqualTo(Devig.of(SHIN, 2.6, 2.4, 4.3));
        assertThat(Devig.orFallback(SHIN, 2.6, Double.NaN)).isInstanceOf(Devigged.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, 0, 1, 0.5, -2, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void aMarketWithAMissingPriceIsRefusedByEveryMethod(double missing) {
        for (var method : DevigMethod.values()) {
            assertThat(Devig.of(method, 2.6, missing, 4.3)).isEqualTo(new Devigged.Refused(
                    method,
                    DevigStatus.NO_PRICE,
                    "Outcome 2 has no price above 1, so the market's margin cannot be known.",
                    List.of()));
        }
    }

    @Test
    void aMarketHasTwoToSixtyOutcomes() {
        assertThat(Devig.of(POWER, 2.0)).isInstanceOfSatisfying(Devigged.Refused.class, refused ->
                assertThat(refused.sentence()).isEqualTo("A market has 2 to 60 outcomes, not 1."));
        assertThat(Devig.of(POWER, new double[61])).isInstanceOfSatisfying(Devigged.Refused.class, refused ->
                assertThat(refused.reason()).isEqualTo(DevigStatus.OUTCOMES));
    }

    @ParameterizedTest
    @EnumSource
    void aFairBookComesBackAsItIs(DevigMethod method) {
        assertLine(fair(method, 2, 4, 4), Margin.of(method).neutral(), 0, .5, .25, .25);
        // 1/1.6 + 1/(8/3) is 1 but for the last bit.
        assertThat(fair(method, 1.6, 8.0 / 3).parameter()).isEqualTo(Margin.of(method).neutral());
    }

    @Test
    void quotedPricesAreTakenExactly() {
        var prices = List.of(Price.american(-110), Price.american(-110));
        assertThat(Devig.of(POWER, prices)).isInstanceOfSatisfying(Devigged.Fair.class, fair ->
                assertThat(fair.probabilities()).containsExactly(0.5, 0.5));
        assertThat(Hold.of(prices).hold()).isCloseTo(1 / 22.0, within(1e-15));
    }

    @Test
    void theRangeOverTheMethodsThatWorkIsTheUncertainty() {
        var range = Devig.range(2.7, 2.3, 4.4);
        assertThat(range.lines()).hasSize(7);
        assertThat(range.lowest(0)).isCloseTo(.35874, within(1e-5));
        assertThat(range.highest(0)).isCloseTo(.35999, within(1e-5));
        assertThat(Devig.range(1.01, 26, 101).lines()).extracting(Devigged.Fair::method)
                .containsExactly(MULTIPLICATIVE, POWER, ODDS_RATIO, SHIN);
        assertThat(Devig.range(2.1, Double.NaN).lowest(0)).isNaN();
    }

    @ParameterizedTest
    @CsvSource({"-110 -110, 4.5455", "+260 -245, -1.2225", "+120 +220 +200, 9.1222"})
    void theHoldOfKnownMarkets(String prices, double percent) {
        var hold = Hold.of(Price.parseAll(List.of(prices.split(" "))));
        assertThat(100 * hold.hold()).isCloseTo(percent, within(5e-5));
        assertThat(hold.overround()).isCloseTo(1 / (1 - hold.hold()) - 1, within(1e-15));
    }

    @Test
    void theHoldOfDecimalPrices() {
        assertThat(Hold.ofDecimals(2.10, 2.05).booksum()).isCloseTo(.963995, within(5e-7));
        assertThatThrownBy(() -> Hold.ofDecimals(0, 2)).hasMessageContaining("booksum");
    }

    @Test
    void aMarginIsPutBackIn() {
        for (var method : DevigMethod.values()) {
            assertThat(Devig.withMargin(method, 1.05, .5, .3, .2)).isInstanceOfSatisfying(Offered.Book.class, book -> {
                var prices = book.prices().stream().mapToDouble(Double::doubleValue).toArray();
                assertThat(Hold.ofDecimals(prices).booksum()).isCloseTo(1.05, within(1e-12));
                assertLine(fair(method, prices), book.parameter(), 1e-9, .5, .3, .2);
            });
            assertThat(Devig.withMargin(method, 1, .5, .25, .25))
                    .isEqualTo(new Offered.Book(method, List.of(2.0, 4.0, 4.0), Margin.of(method).neutral()));
        }
    }

    @Test
    void aMarginThatNoPricesCouldHoldIsRefused() {
        assertThat(Devig.withMargin(MULTIPLICATIVE, 1.5, .8, .1, .1))
                .isInstanceOfSatisfying(Devigged.Refused.class, refused -> {
                    assertThat(refused.working()).contains(POWER, ODDS_RATIO).doesNotContain(SHIN);
                    assertThat(refused.sentence()).startsWith("No book that sums to 1.5000 has this fair line by the");
                });
        assertThatThrownBy(() -> Devig.withMargin(POWER, 3, .5, .3, .2)).hasMessageContaining("not to 3.0");
        assertThatThrownBy(() -> Devig.withMargin(POWER, 0.98, .5, .3, .2)).hasMessageContaining("not to 0.98");
        assertThatThrownBy(() -> Devig.withMargin(POWER, 1.05, .5, .3, .3)).hasMessageContaining("sum to 1");
    }

    @Test
    void aMethodIsFoundByItsKey() {
        assertThat(DevigMethod.of("odds-ratio")).contains(ODDS_RATIO);
        assertThat(DevigMethod.of(" Balanced Book ")).contains(BALANCED_BOOK);
        assertThat(DevigMethod.of("GOTO")).contains(GOTO);
        assertThat(DevigMethod.of("magic")).isEmpty();
        assertThat(DevigMethod.DEFAULT).isEqualTo(POWER);
    }

    private static Devigged.Fair fair(DevigMethod method, double... prices) {
        return switch (Devig.of(method, prices)) {
            case Devigged.Fair fair -> fair;
            case Devigged.Refused refused -> throw new AssertionError(refused.sentence());
        };
    }

    private static void assertLine(Devigged.Fair fair, double parameter, double tolerance, double... probabilities) {
        assertThat(fair.parameter()).as("parameter").isCloseTo(parameter, within(tolerance));
        assertThat(fair.probabilities()).hasSize(probabilities.length);
        for (int i = 0; i < probabilities.length; i++) {
            assertThat(fair.probabilities().get(i)).isCloseTo(probabilities[i], within(tolerance));
        }
        assertThat(fair.residual()).isLessThanOrEqualTo(1e-12);
    }
}
