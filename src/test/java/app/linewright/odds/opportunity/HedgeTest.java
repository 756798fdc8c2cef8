package app.linewright.odds.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.doubles;

import org.junit.jupiter.api.Test;

class HedgeTest {
    @Test
    void aLayBetLeavesTheSameOnBothSides() {
        var hedge = Hedge.lay(5.0, 5.2, 0.02);
        assertThat(hedge.stake()).isCloseTo(.965251, within(5e-7));
        assertThat(hedge.profit()).isCloseTo(-.054054, within(5e-7));
        double backWins = 5.0 - 1 - hedge.liability();
        assertThat(backWins).isCloseTo(hedge.profit(), within(1e-12));
    }

    @Test
    void aFreeBetIsLockedWithoutItsStake() {
        var hedge = Hedge.layFreeBet(5.0, 5.2, 0.02);
        assertThat(hedge.stake()).isCloseTo(.772201, within(5e-7));
        assertThat(hedge.profit()).isCloseTo(.756757, within(5e-7));
        assertThat(5.0 - 1 - hedge.liability()).isCloseTo(hedge.profit(), within(1e-12));
    }

    @Test
    void everyHedgeLeavesTheSameOnBothSides() {
        qt().withFixedSeed(21)
                .forAll(doubles().between(1.01, 100), doubles().between(1.01, 100), doubles().between(0, 0.2))
                .checkAssert((back, lay, commission) -> {
                    var hedge = Hedge.lay(back, lay, commission);
                    double scale = 1 + hedge.liability();
                    assertThat(back - 1 - hedge.liability()).isCloseTo(hedge.profit(), within(1e-12 * scale));
                    var free = Hedge.layFreeBet(back, lay, commission);
                    assertThat(back - 1 - free.liability()).isCloseTo(free.profit(), within(1e-12 * scale));
                });
    }

    @Test
    void backingTheOtherSideReturnsTheSame() {
        double stake = Hedge.backStake(3.0, 1.6);
        assertThat(stake * 1.6).isCloseTo(3.0, within(1e-12));
    }

    @Test
    void aFreeBetBackedOnBothSidesLeavesTheSame() {
        // 5.0 free against 1.25 on the other side: 3.2 a unit staked, 0.8 a unit kept.
        double stake = Hedge.backFreeBetStake(5.0, 1.25);
        assertThat(stake).isCloseTo(3.2, within(1e-12));
        assertThat(5.0 - 1 - stake).isCloseTo(0.8, within(1e-12));
        assertThat(stake * 1.25 - stake).isCloseTo(0.8, within(1e-12));
    }

    @Test
    void atTheBreakEvenPriceTheHedgeCostsNothing() {
        double price = Hedge.breakEvenPrice(2.5);
        double stake = Hedge.backStake(2.5, price);
        assertThat(2.5 - 1 - stake).isCloseTo(0, within(1e-12));
    }

    @Test
    void pricesAndCommissionsThatCannotBeAreRefused() {
        for (double bad : new double[] {1, 0, -3, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> Hedge.lay(bad, 2, 0)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> Hedge.layFreeBet(2, bad, 0)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> Hedge.lay(2, 2, 1))
                .hasMessage("A commission is a share from 0 to below 1, such as 0.02, not 1.0.");
    }
}
