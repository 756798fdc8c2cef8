package app.linewright.odds.devig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.lists;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DevigBatchTest {
    private static final double NONE = Double.NaN;

    @ParameterizedTest
    @EnumSource
    void aBatchOfAnyMarketsAnswersBitForBitLikeEachAlone(DevigMethod method) {
        var batch = new DevigBatch(method);
        qt().withFixedSeed(5).withExamples(60).forAll(lists().of(Books.any()).ofSizeBetween(1, 80)).checkAssert(books ->
                assertLikeEachAlone(method, batch, books));
    }

    @ParameterizedTest
    @EnumSource
    void manyMarketsOfOneKindAnswerBitForBitLikeEachAlone(DevigMethod method) {
        // Enough of them for the compiler to turn the loops into vector instructions.
        var prices = new double[3 * 20_000];
        for (int m = 0; m < 20_000; m++) {
            prices[3 * m] = 1.05 + 0.0003 * m;
            prices[3 * m + 1] = 3.2;
            prices[3 * m + 2] = 1 / (1.06 - Math.min(1 / prices[3 * m] + 1 / 3.2, 1.05));
        }
        var fair = new FairBatch(20_000, prices.length);
        new DevigBatch(method).solve(prices, 3, fair);
        for (int m = 0; m < 20_000; m += 7) {
            assertLikeAlone(method, Arrays.copyOfRange(prices, 3 * m, 3 * m + 3), fair, m, 3 * m);
        }
    }

    @Test
    void refusedMarketsDoNotDisturbTheirNeighbours() {
        var fair = new FairBatch(7, 19);
        var prices =
                new double[] {2.6, 2.4, 4.3, 2.1, 2.1, 2.6, NONE, 4.3, 1.01, 26, 101, 2.0, 2, 4, 4, 1.5, 2.74, 9, 9};
        new DevigBatch(DevigMethod.GOTO).solve(prices, new int[] {0, 3, 5, 8, 11, 12, 15, 19}, fair);
        assertThat(List.of(0, 1, 2, 3, 4, 5, 6)).extracting(fair::status).containsExactly(
                DevigStatus.FAIR, DevigStatus.UNDERROUND, DevigStatus.NO_PRICE, DevigStatus.OUTSIDE,
                DevigStatus.OUTCOMES, DevigStatus.FAIR, DevigStatus.FAIR);
        assertThat(fair.probability(3)).isNaN();
        assertThat(fair.parameter(1)).isNaN();
        assertThat(fair.residual(1)).isNaN();
        assertThat(fair.probability(12)).isEqualTo(0.5);
        new DevigBatch(DevigMethod.MULTIPLICATIVE).solve(prices, new int[] {0, 3, 5, 8, 11, 12, 15, 19}, fair);
        assertThat(fair.status(1)).isEqualTo(DevigStatus.FAIR_UNDERROUND);
        assertThat(fair.probability(3)).isEqualTo(0.5);
    }

    @Test
    void aLayoutThatDoesNotFitIsRefused() {
        var batch = new DevigBatch(DevigMethod.POWER);
        var fair = new FairBatch(2, 4);
        assertThatThrownBy(() -> batch.solve(new double[5], 2, fair)).hasMessageContaining("5 prices");
        assertThatThrownBy(() -> batch.solve(new double[6], 2, fair)).hasMessageContaining("do not fit");
        assertThatThrownBy(() -> batch.solve(new double[4], new int[] {0, 2, 3}, fair)).hasMessageContaining("0 to 4");
        assertThatThrownBy(() -> batch.solve(new double[4], new int[] {0, 5, 4}, fair))
                .hasMessageContaining("Market 1");
        assertThatThrownBy(() -> batch.solve(new double[0], new int[0], fair)).hasMessageContaining("0 to 0");
    }

    @Test
    void threadsCanShareABatch() {
        var prices = new double[] {1.5, 2.74, 1.9, 1.9, 2.0, 1.8};
        var whole = new FairBatch(3, 6);
        var shared = new FairBatch(3, 6);
        new DevigBatch(DevigMethod.POWER).solve(prices, 2, whole);
        new DevigBatch(DevigMethod.POWER).solve(prices, 2, 0, 1, shared);
        new DevigBatch(DevigMethod.POWER).solve(prices, 2, 1, 3, shared);
        assertThat(shared.probabilities()).isEqualTo(whole.probabilities());
    }

    @Test
    void marketsOfAnImpossibleSizeAreRefusedOneByOne() {
        var fair = new FairBatch(2, 122);
        new DevigBatch(DevigMethod.POWER).solve(new double[122], 61, fair);
        assertThat(fair.status(1)).isEqualTo(DevigStatus.OUTCOMES);
        assertThat(fair.probability(121)).isNaN();
    }

    private static void assertLikeEachAlone(DevigMethod method, DevigBatch batch, List<double[]> books) {
        var offsets = new int[books.size() + 1];
        for (int m = 0; m < books.size(); m++) {
            offsets[m + 1] = offsets[m] + books.get(m).length;
        }
        var prices = books.stream().flatMapToDouble(Arrays::stream).toArray();
        var fair = new FairBatch(books.size(), prices.length);
        batch.solve(prices, offsets, fair);
        for (int m = 0; m < books.size(); m++) {
            assertLikeAlone(method, books.get(m), fair, m, offsets[m]);
        }
    }

    private static void assertLikeAlone(DevigMethod method, double[] prices, FairBatch batch, int market, int from) {
        switch (Devig.of(method, prices)) {
            case Devigged.Fair fair -> {
                assertThat(batch.status(market).hasLine()).isTrue();
                assertThat(batch.parameter(market)).isEqualTo(fair.parameter());
                assertThat(batch.iterations(market)).isEqualTo(fair.iterations());
                assertThat(batch.residual(market)).isEqualTo(fair.residual());
                for (int i = 0; i < prices.length; i++) {
                    assertThat(batch.probability(from + i)).isEqualTo(fair.probabilities().get(i));
                }
            }
            case Devigged.Refused refused -> assertThat(batch.status(market)).isEqualTo(refused.reason());
        }
    }
}
