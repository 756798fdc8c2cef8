package app.linewright.odds.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.doubles;
import static org.quicktheories.generators.SourceDSL.integers;

import app.linewright.sport.LeagueKey;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScoreDistributionTest {
    private static final ScoreModels SHIPPED = ScoreModels.shipped();
    private static final ScoreDistribution NFL = margin("americanfootball_nfl");
    private static final ScoreDistribution SOCCER = margin("soccer_epl");
    private static final List<ScoreDistribution> ALL = List.of(
            NFL,
            SOCCER,
            margin("basketball_nba"),
            margin("baseball_mlb"),
            margin("icehockey_nhl"),
            total("americanfootball_nfl"),
            total("soccer_epl"),
            total("basketball_nba"),
            total("baseball_mlb"),
            total("icehockey_nhl"));

    @Test
    void everyShippedDistributionSumsToOne() {
        for (ScoreDistribution each : ALL) {
            double sum = 0;
            for (int score = each.lowest(); score <= each.highest(); score++) {
                sum += each.probability(score);
            }
            assertThat(sum).isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void threeAndSevenAreTheNflsKeyNumbersAndTiesAreRare() {
        double three = NFL.probability(3) + NFL.probability(-3);
        double seven = NFL.probability(7) + NFL.probability(-7);
        assertThat(three).isBetween(0.14, 0.16);
        assertThat(seven).isBetween(0.08, 0.10);
        assertThat(NFL.probability(0)).isBetween(0.001, 0.005);
        assertThat(List.of(6, 10, 14, 4)).allSatisfy(margin -> assertThat(
                        NFL.probability(margin) + NFL.probability(-margin))
                .isBetween(0.04, 0.07));
    }

    @Test
    void sportsThatPlayOnHaveNoTies() {
        assertThat(margin("basketball_nba").probability(0)).isZero();
        assertThat(margin("baseball_mlb").probability(0)).isZero();
        assertThat(margin("icehockey_nhl").probability(0)).isZero();
        assertThat(SOCCER.probability(0)).isBetween(0.23, 0.28);
    }

    @Test
    void aGoalDifferenceIsSkellam() {
        double[] weights = ScoreShapes.skellam(1.6, 1.1, -12, 12);
        var golden = new double[] {.07042, .16112, .24891, .23436, .14900};
        for (int margin = -2; margin <= 2; margin++) {
            assertThat(weights[margin + 12]).isCloseTo(golden[margin + 2], within(5e-6));
        }
    }

    @Test
    void tiltingASkellamGivesTheSkellamWithTheSameProductOfMeans() {
        double tilt = 0.3;
        var tilted = ScoreDistribution.of(-40, ScoreShapes.skellam(1.6, 1.1, -40, 40)).tilted(tilt);
        var direct = ScoreDistribution.of(
                -40, ScoreShapes.skellam(1.6 * Math.exp(tilt), 1.1 * Math.exp(-tilt), -40, 40));
        for (int margin = -10; margin <= 10; margin++) {
            assertThat(tilted.probability(margin)).isCloseTo(direct.probability(margin), within(1e-12));
        }
    }

    @Test
    void tiltingAPoissonTotalGivesAPoissonTotal() {
        var tilted = ScoreDistribution.of(0, ScoreShapes.poisson(2.7, 0, 60)).tilted(Math.log(2));
        var direct = ScoreDistribution.of(0, ScoreShapes.poisson(5.4, 0, 60));
        for (int goals = 0; goals <= 20; goals++) {
            assertThat(tilted.probability(goals)).isCloseTo(direct.probability(goals), within(1e-12));
        }
    }

    @Test
    void theNegativeBinomialHasTheMeanAndDeviationAskedFor() {
        var runs = ScoreDistribution.of(0, ScoreShapes.negativeBinomial(8.9, 4.3, 0, 120));
        assertThat(runs.mean()).isCloseTo(8.9, within(1e-9));
        assertThat(runs.standardDeviation()).isCloseTo(4.3, within(1e-9));
    }

    @Test
    void halfAPointOffThreeIsWorthMoreThanHalfAPointOffFive() {
        // A bet on the favourite at −3, at a fair even price, sold half a point.
        double offThree = 0.5 - NFL.move(0.5, 300, 350);
        double offFive = 0.5 - NFL.move(0.5, 500, 550);
        assertThat(offThree).isGreaterThan(2 * offFive);
        assertThat(offThree).isBetween(0.03, 0.06);
    }

    @Test
    void theSamePointIsTheSameProbability() {
        qt().withFixedSeed(11)
                .forAll(doubles().between(0.001, 0.999), integers().between(-1200, 1200))
                .check((fair, line) -> NFL.move(fair, line * 5, line * 5) == fair);
    }

    @Test
    void movingThereAndBackGivesTheProbabilityAgain() {
        qt().withFixedSeed(12)
                .forAll(
                        integers().between(0, ALL.size() - 1),
                        doubles().between(0.02, 0.98),
                        integers().between(-8, 8),
                        integers().between(-8, 8))
                .checkAssert((which, fair, from, to) -> {
                    var scores = ALL.get(which);
                    int middle = 100 * (int) Math.round(scores.mean());
                    double there = scores.move(fair, middle + 25 * from, middle + 25 * to);
                    assertThat(scores.move(there, middle + 25 * to, middle + 25 * from))
                            .isCloseTo(fair, within(1e-9));
                });
    }

    @Test
    void neighboursMovedTogetherAreMovedAsIfAlone() {
        double[] together = {.5, .51, Double.NaN, .49, 1, .001, .999};
        double[] alone = together.clone();
        NFL.move(together, 300, 250);
        for (int i = 0; i < alone.length; i++) {
            double moved = NFL.move(alone[i], 300, 250);
            assertThat(together[i]).isCloseTo(moved, within(Double.isNaN(moved) ? 0.0 : 1e-12));
        }
    }

    @Test
    void aHigherLineIsNeverLikelierToBePassed() {
        qt().withFixedSeed(13)
                .forAll(
                        integers().between(0, ALL.size() - 1),
                        doubles().between(0.02, 0.98),
                        integers().between(-12, 11))
                .checkAssert((which, fair, to) -> {
                    var scores = ALL.get(which);
                    int middle = 100 * (int) Math.round(scores.mean());
                    double lower = scores.move(fair, middle, middle + 25 * to);
                    double higher = scores.move(fair, middle, middle + 25 * (to + 1));
                    assertThat(higher).isLessThanOrEqualTo(lower + 1e-12);
                });
    }

    @Test
    void theTiltReproducesTheProbabilityThroughTheSettlementOfEveryScore() {
        qt().withFixedSeed(14)
                .forAll(
                        integers().between(0, ALL.size() - 1),
                        doubles().between(1e-6, 1 - 1e-6),
                        integers().between(-10, 20))
                .checkAssert((which, fair, line) -> {
                    var scores = ALL.get(which);
                    int threshold = 100 * (int) Math.round(scores.mean()) + 25 * line;
                    double tilt = scores.tiltFor(threshold, fair);
                    var moved = scores.tilted(tilt);
                    assertThat(moved.above(threshold).fairProbability()).isCloseTo(fair, within(1e-10));
                    assertThat(scores.fairAbove(threshold, tilt)).isCloseTo(fair, within(1e-10));
                });
    }

    @Test
    void theFiveSettlementsOfALineSumToOneOnBothSides() {
        for (ScoreDistribution each : ALL) {
            int middle = 100 * (int) Math.round(each.mean());
            for (int threshold = middle - 300; threshold <= middle + 300; threshold += 25) {
                var above = each.above(threshold);
                assertThat(above.win() + above.halfWin() + above.push() + above.halfLoss() + above.loss())
                        .isCloseTo(1, within(1e-12));
                assertThat(each.outcomes(new LineSide(threshold, false))).isEqualTo(above.opposite());
                assertThat(above.fairProbability() + above.opposite().fairProbability()).isCloseTo(1, within(1e-12));
            }
        }
    }

    @Test
    void aQuarterLineIsTwoHalfBets() {
        var quarter = SOCCER.above(25);
        var whole = SOCCER.above(0);
        var half = SOCCER.above(50);
        assertThat(quarter.winShare()).isCloseTo((whole.winShare() + half.winShare()) / 2, within(1e-12));
        assertThat(quarter.lossShare()).isCloseTo((whole.lossShare() + half.lossShare()) / 2, within(1e-12));
        assertThat(quarter.halfLoss()).isCloseTo(SOCCER.probability(0), within(1e-12));
        assertThat(quarter.push()).isZero();
    }

    @Test
    void aWholeLinePushesAtItsNumberAndAHalfLineNever() {
        assertThat(NFL.above(300).push()).isEqualTo(NFL.probability(3));
        assertThat(NFL.above(350).push()).isZero();
    }

    @Test
    void aLineBeyondEveryScoreCannotBeMovedFrom() {
        assertThat(NFL.tiltFor(9950, 0.5)).isNaN();
        assertThat(NFL.move(0.5, -9950, 300)).isNaN();
        assertThat(SOCCER.fairAbove(1300, 0)).isZero();
        assertThat(SOCCER.fairAbove(-1300, 0)).isOne();
    }

    @Test
    void impossibleProbabilitiesCannotBeMoved() {
        for (double fair : new double[] {0, 1, -0.1, 1.1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThat(NFL.move(fair, 300, 350)).isNaN();
        }
    }

    @Test
    void aFarTailIsReachedWithoutOverflow() {
        for (ScoreDistribution each : ALL) {
            for (int threshold : new int[] {100 * each.lowest() + 50, 100 * each.highest() - 50}) {
                for (double fair : new double[] {1e-12, 0.5, 1 - 1e-12}) {
                    double tilt = each.tiltFor(threshold, fair);
                    assertThat(each.fairAbove(threshold, tilt)).isCloseTo(fair, within(1e-9));
                }
            }
        }
    }

    @Test
    void weightsThatMakeNoDistributionAreRefused() {
        assertThatThrownBy(() -> ScoreDistribution.of(0, new double[] {1, -1, 1}))
                .hasMessage("The weight of score 1 is -1.0; it has to be 0 or more.");
        assertThatThrownBy(() -> ScoreDistribution.of(0, new double[] {1, Double.NaN}))
                .hasMessageContaining("NaN");
        assertThatThrownBy(() -> ScoreDistribution.of(0, new double[] {0, 1, 0}))
                .hasMessage("A score distribution needs at least two possible scores.");
    }

    @Test
    void aLeagueOfAKnownSportWithoutItsOwnShapeHasNone() {
        assertThat(SHIPPED.of(new LeagueKey("basketball_wnba"), ScoreMeasure.MARGIN)).isEmpty();
        assertThat(SHIPPED.of(new LeagueKey("soccer_spain_la_liga"), ScoreMeasure.MARGIN)).isPresent();
        assertThat(SHIPPED.of(new LeagueKey("tennis"), ScoreMeasure.TOTAL)).isEmpty();
    }

    private static ScoreDistribution margin(String league) {
        return SHIPPED.of(new LeagueKey(league), ScoreMeasure.MARGIN).orElseThrow();
    }

    private static ScoreDistribution total(String league) {
        return SHIPPED.of(new LeagueKey(league), ScoreMeasure.TOTAL).orElseThrow();
    }
}
