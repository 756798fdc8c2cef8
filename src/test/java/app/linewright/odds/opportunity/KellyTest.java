package app.linewright.odds.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.doubles;

import app.linewright.odds.points.LineOutcomes;
import org.junit.jupiter.api.Test;

class KellyTest {
    @Test
    void aQuarterLineIsStakedByItsFiveSettlements() {
        var line = new LineOutcomes(.40, 0, 0, .30, .30);
        assertThat(line.edge(2.2)).isCloseTo(.030, within(1e-12));
        assertThat(Kelly.stake(line, 2.2)).isCloseTo(.031885, within(5e-7));
        var better = new LineOutcomes(.45, 0, 0, .27, .28);
        assertThat(better.edge(2.2)).isCloseTo(.125, within(1e-12));
        assertThat(Kelly.stake(better, 2.2)).isCloseTo(.130970, within(5e-7));
    }

    @Test
    void aBetWithoutAnEdgeIsNotStaked() {
        assertThat(Kelly.stake(0.5, 2)).isZero();
        assertThat(Kelly.stake(0.3, 2)).isZero();
        assertThat(Kelly.stake(new LineOutcomes(.3, .1, .1, .1, .4), 1.9)).isZero();
    }

    @Test
    void aTwoWayBetIsStakedByTheClassicFormula() {
        assertThat(Kelly.stake(0.55, 2)).isCloseTo(0.10, within(1e-12));
        assertThat(Kelly.stake(LineOutcomes.twoWay(0.55), 2)).isCloseTo(0.10, within(1e-12));
    }

    @Test
    void aPushLeavesTheStakeOfWhatIsDecided() {
        var line = new LineOutcomes(.44, 0, .20, 0, .36);
        assertThat(Kelly.stake(line, 2)).isCloseTo(Kelly.stake(.55, 2), within(1e-12));
    }

    @Test
    void noOtherStakeGrowsFaster() {
        qt().withFixedSeed(22)
                .forAll(doubles().between(0.01, 1), doubles().between(0.01, 1), doubles().between(1.2, 8))
                .checkAssert((a, b, price) -> {
                    double sum = a + b + 1;
                    var line = new LineOutcomes(a / sum, .4 / sum, .1 / sum, b / sum, .5 / sum);
                    double stake = Kelly.stake(line, price);
                    double best = growth(line, price, stake);
                    for (double other : new double[] {stake * .99, stake * .9, Math.min(stake * 1.01 + .001, .999)}) {
                        assertThat(best).isGreaterThanOrEqualTo(growth(line, price, other) - 1e-15);
                    }
                });
    }

    @Test
    void aSureWinIsStakedWhole() {
        assertThat(Kelly.stake(1, 1.5)).isOne();
        assertThat(Kelly.stake(new LineOutcomes(.9, .1, 0, 0, 0), 1.5)).isCloseTo(1, within(1e-15));
    }

    @Test
    void theMinimumPriceHasTheEdgeAskedFor() {
        double price = Edge.minimumPrice(0.4, 0.03);
        assertThat(Edge.of(0.4, price)).isCloseTo(0.03, within(1e-12));
        assertThat(Edge.inProbability(0.5, 2.1)).isCloseTo(0.5 - 1 / 2.1, within(1e-12));
    }

    private static double growth(LineOutcomes line, double price, double stake) {
        double b = price - 1;
        return line.win() * Math.log1p(stake * b)
                + line.halfWin() * Math.log1p(stake * b / 2)
                + line.halfLoss() * Math.log1p(-stake / 2)
                + line.loss() * Math.log1p(-stake);
    }
}
