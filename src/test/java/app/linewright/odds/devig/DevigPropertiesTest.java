package app.linewright.odds.devig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.doubles;
import static org.quicktheories.generators.SourceDSL.integers;

import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quicktheories.QuickTheory;

class DevigPropertiesTest {
    private static final QuickTheory EXAMPLES = qt().withFixedSeed(20261121).withExamples(600);

    @ParameterizedTest
    @EnumSource
    void everyBookGetsAFairLineOrANamedRefusal(DevigMethod method) {
        EXAMPLES.forAll(Books.any()).checkAssert(prices -> {
            switch (Devig.of(method, prices)) {
                case Devigged.Fair fair -> {
                    assertThat(sum(fair)).isCloseTo(1, within(1e-12));
                    assertThat(fair.probabilities()).hasSize(prices.length).allMatch(p -> p > 0 && p < 1);
                    assertThat(fair.residual()).isLessThanOrEqualTo(1e-12);
                    assertThat(fair.booksum()).isEqualTo(Hold.ofDecimals(prices).booksum());
                }
                case Devigged.Refused refused -> {
                    assertThat(refused.reason()).isIn(DevigStatus.UNDERROUND, DevigStatus.OUTSIDE);
                    assertThat(refused.working()).isNotEmpty().allSatisfy(working ->
                            assertThat(Devig.of(working, prices)).isInstanceOf(Devigged.Fair.class));
                }
            }
        });
    }

    @Test
    void theMethodsThatStayWithinTheUnitRefuseNoBookWithAMargin() {
        EXAMPLES.forAll(Books.withMargin()).assuming(prices -> Hold.ofDecimals(prices).overround() > 0).check(prices ->
                Devig.range(prices).lines().stream().map(Devigged.Fair::method).toList().containsAll(
                        Arrays.asList(DevigMethod.MULTIPLICATIVE, DevigMethod.POWER, DevigMethod.ODDS_RATIO,
                                DevigMethod.SHIN)));
    }

    @ParameterizedTest
    @EnumSource
    void aShorterPriceIsNeverTheLessProbable(DevigMethod method) {
        EXAMPLES.forAll(Books.any()).checkAssert(prices -> fair(method, prices).ifPresent(fair -> {
            for (int i = 0; i < prices.length; i++) {
                for (int j = 0; j < prices.length; j++) {
                    if (prices[i] < prices[j]) {
                        assertThat(fair.probabilities().get(i)).isGreaterThanOrEqualTo(fair.probabilities().get(j));
                    }
                    if (prices[i] == prices[j]) {
                        assertThat(fair.probabilities().get(i)).isEqualTo(fair.probabilities().get(j));
                    }
                }
            }
        }));
    }

    @ParameterizedTest
    @EnumSource
    void anOutcomeWhosePriceGrowsBecomesNoMoreProbable(DevigMethod method) {
        EXAMPLES.forAll(Books.withMargin(), integers().between(0, 59), doubles().between(1.0001, 1.2))
                .checkAssert((prices, outcome, factor) -> {
                    var i = outcome % prices.length;
                    var grown = prices.clone();
                    grown[i] *= factor;
                    var before = fair(method, prices);
                    var after = fair(method, grown);
                    // Beyond B = 1 the line is another one: that of the fallback.
                    if (before.isPresent() && after.isPresent() && !after.get().underround()) {
                        assertThat(after.get().probabilities().get(i))
                                .isLessThanOrEqualTo(before.get().probabilities().get(i) + 1e-15);
                    }
                });
    }

    @ParameterizedTest
    @EnumSource
    void theOrderOfTheOutcomesDoesNotMatter(DevigMethod method) {
        EXAMPLES.forAll(Books.any()).checkAssert(prices -> {
            var order = IntStream.range(0, prices.length).boxed().collect(Collectors.toList());
            Collections.shuffle(order, new Random(prices.length));
            var shuffled = order.stream().mapToDouble(i -> prices[i]).toArray();
            var fair = fair(method, prices);
            var other = fair(method, shuffled);
            assertThat(other.isPresent()).isEqualTo(fair.isPresent());
            for (int i = 0; i < prices.length && fair.isPresent(); i++) {
                assertThat(other.orElseThrow().probabilities().get(i))
                        .isCloseTo(fair.get().probabilities().get(order.get(i)), within(1e-13));
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void aFairLineQuotedAsPricesIsItsOwnFairLine(DevigMethod method) {
        EXAMPLES.forAll(Books.lines()).checkAssert(line -> {
            var fair = fair(method, Arrays.stream(line).map(p -> 1 / p).toArray()).orElseThrow();
            for (int i = 0; i < line.length; i++) {
                assertThat(fair.probabilities().get(i)).isCloseTo(line[i], within(1e-12));
            }
        });
    }

    @Test
    void additiveIsDifferentialMarginWeighting() {
        EXAMPLES.forAll(Books.withMargin()).checkAssert(prices -> fair(DevigMethod.ADDITIVE, prices).ifPresent(fair -> {
            var n = prices.length;
            for (int i = 0; i < n; i++) {
                var fairPrice = n * prices[i] / (n - (fair.booksum() - 1) * prices[i]);
                assertThat(fair.probabilities().get(i)).isCloseTo(1 / fairPrice, within(1e-13));
            }
        }));
    }

    @Test
    void theOddsRatioIsAShiftOfTheLogit() {
        EXAMPLES.forAll(Books.withMargin()).assuming(prices -> Hold.ofDecimals(prices).overround() > 0).checkAssert(
                prices -> {
                    var fair = fair(DevigMethod.ODDS_RATIO, prices).orElseThrow();
                    for (int i = 0; i < prices.length; i++) {
                        var shift = logit(1 / prices[i]) - logit(fair.probabilities().get(i));
                        assertThat(shift).isCloseTo(Math.log(fair.parameter()), within(1e-11));
                    }
                });
    }

    @Test
    void shinOnTwoOutcomesIsAdditiveAndItsShareOfInsidersSolvesTheEquation() {
        EXAMPLES.forAll(Books.books(2, 1.0001, 1.9)).assuming(prices -> Hold.ofDecimals(prices).overround() > 0)
                .checkAssert(prices -> {
                    var shin = fair(DevigMethod.SHIN, prices).orElseThrow();
                    var additive = fair(DevigMethod.ADDITIVE, prices).orElseThrow();
                    var z = shin.parameter();
                    assertThat(z).isBetween(0.0, 1.0);
                    for (int i = 0; i < 2; i++) {
                        var a = 1 / (prices[i] * prices[i] * shin.booksum());
                        var p = (Math.sqrt(z * z + 4 * (1 - z) * a) - z) / (2 * (1 - z));
                        assertThat(shin.probabilities().get(i))
                                .isCloseTo(additive.probabilities().get(i), within(1e-15))
                                .isCloseTo(p, within(1e-10));
                    }
                });
    }

    @ParameterizedTest
    @EnumSource
    void aMarginThatWasPutInIsTakenOutAgain(DevigMethod method) {
        EXAMPLES.forAll(Books.lines(), doubles().between(0.0001, 0.9)).checkAssert((line, margin) -> {
            var booksum = Math.min(1 + margin, 0.5 + line.length / 2.0);
            switch (Devig.withMargin(method, booksum, line)) {
                case Offered.Book book -> {
                    var prices = book.prices().stream().mapToDouble(Double::doubleValue).toArray();
                    assertThat(Hold.ofDecimals(prices).booksum()).isCloseTo(booksum, within(1e-11));
                    var fair = fair(method, prices).orElseThrow();
                    for (int i = 0; i < line.length; i++) {
                        assertThat(fair.probabilities().get(i)).isCloseTo(line[i], within(1e-10));
                    }
                }
                case Devigged.Refused refused -> assertThat(refused.working()).doesNotContain(method);
            }
        });
    }

    private static Optional<Devigged.Fair> fair(DevigMethod method, double... prices) {
        return switch (Devig.of(method, prices)) {
            case Devigged.Fair fair -> Optional.of(fair);
            case Devigged.Refused _ -> Optional.empty();
        };
    }

    private static double sum(Devigged.Fair fair) {
        return fair.probabilities().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static double logit(double p) {
        return Math.log(p) - Math.log1p(-p);
    }
}
