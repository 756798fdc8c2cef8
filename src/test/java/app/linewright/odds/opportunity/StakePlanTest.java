package app.linewright.odds.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

import app.linewright.odds.Money;
import app.linewright.odds.Price;
import app.linewright.odds.opportunity.StakePlan.Bet;
import app.linewright.odds.opportunity.StakePlan.Ending;
import app.linewright.odds.points.LineSide;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class StakePlanTest {
    private static final Currency USD = Currency.getInstance("USD");
    private static final Money HUNDRED = money("100.00");

    @Test
    void inCentsTheGoldenArbitrageLocksItsRate() {
        var plan = plan(HUNDRED, 1, outcome("2.10"), outcome("2.05"));

        assertThat(plan.stakes()).containsExactly(money("49.40"), money("50.60"));
        assertThat(plan.returns()).containsExactly(money("103.74"), money("103.73"));
        assertThat(plan.least()).isEqualTo(money("3.73"));
        assertThat(plan.greatest()).isEqualTo(money("3.74"));
        assertThat(plan.share(plan.least())).isCloseTo(.0373, within(1e-12));
    }

    @Test
    void wholeAmountsLockWhatTheyCan() {
        var ones = plan(HUNDRED, 100, outcome("2.10"), outcome("2.05"));
        assertThat(ones.stakes()).containsExactly(money("49.00"), money("50.00"));
        assertThat(ones.least()).isEqualTo(money("3.50"));
        assertThat(ones.greatest()).isEqualTo(money("3.90"));

        var fives = plan(HUNDRED, 500, outcome("2.10"), outcome("2.05"));
        assertThat(fives.stakes()).containsExactly(money("50.00"), money("50.00"));
        assertThat(fives.least()).isEqualTo(money("2.50"));
        assertThat(fives.greatest()).isEqualTo(money("5.00"));
    }

    @Test
    void whereRoundingEatsTheProfitTheStakesStayEven() {
        var plan = plan(money("15.00"), 500, outcome("2.95"), outcome("1.55"));

        assertThat(plan.stakes()).containsExactly(money("5.00"), money("10.00"));
        assertThat(plan.least()).isEqualTo(money("-0.25"));
    }

    @Test
    void aTotalBelowAStepALegIsNoPlan() {
        assertThat(StakePlan.of(List.of(outcome("2.10"), outcome("2.05")), money("9.99"), 500)).isEmpty();
    }

    @Test
    void aMiddleEndsInOneWinOrInBoth() {
        var plan = plan(HUNDRED, 1, line("1.91", 4450, true), line("1.91", 4650, false));

        assertThat(plan.stakes()).containsExactly(money("50.00"), money("50.00"));
        assertThat(plan.endings()).containsExactly(
                new Ending(List.of(1.0, -1.0), List.of(), money("-4.50")),
                new Ending(List.of(-1.0, 1.0), List.of(), money("-4.50")),
                new Ending(List.of(1.0, 1.0), List.of(45, 46), money("91.00")));
        assertThat(plan.endings().getLast().allWin()).isTrue();
    }

    @Test
    void wholeAndQuarterLinesPushAndHalve() {
        var whole = plan(HUNDRED, 1, line("2.00", 300, true), line("2.00", 400, false));
        assertThat(whole.endings()).extracting(Ending::scores)
                .containsExactly(List.of(), List.of(), List.of(3), List.of(4));
        assertThat(whole.endings().get(2).profit()).isEqualTo(money("50.00"));

        var quarter = plan(HUNDRED, 1, line("2.00", 225, true), line("2.00", 250, false));
        assertThat(quarter.endings().getLast())
                .isEqualTo(new Ending(List.of(-0.5, 1.0), List.of(2), money("25.00")));

        var same = plan(HUNDRED, 1, line("2.10", 300, true), line("2.10", 300, false));
        assertThat(same.least()).isEqualTo(money("0.00"));
    }

    @Test
    void inMinorUnitsItLocksWhatTheSearchOverAllReturnsLocks() {
        qt().withFixedSeed(41)
                .withExamples(400)
                .forAll(integers().between(180, 900), integers().between(180, 900), integers().between(2, 5_000))
                .checkAssert((a, b, total) -> {
                    var prices = new NetPrice[] {new NetPrice(a, 100), new NetPrice(b, 100)};
                    long locked = ArbitrageStakes.find(prices, total, new long[2]);
                    var plan = StakePlan.of(
                                    List.of(new Bet(prices[0], null), new Bet(prices[1], null)),
                                    new Money(USD, total), 1)
                            .orElseThrow();
                    if (locked > 0) {
                        assertThat(plan.least().minor()).isEqualTo(locked);
                    }
                });
    }

    @Test
    void whateverTheStepStakesAreWholeStepsWithinTheTotal() {
        qt().withFixedSeed(42)
                .withExamples(400)
                .forAll(
                        integers().between(110, 2_000),
                        integers().between(110, 2_000),
                        integers().between(110, 2_000),
                        integers().between(1_500, 90_000))
                .checkAssert((a, b, c, total) -> {
                    var bets = List.of(
                            new Bet(new NetPrice(a, 100), null),
                            new Bet(new NetPrice(b, 100), null),
                            new Bet(new NetPrice(c, 100), null));
                    var plan = StakePlan.of(bets, new Money(USD, total), 500).orElseThrow();
                    assertThat(plan.stakes()).allMatch(stake -> stake.isPositive() && stake.minor() % 500 == 0);
                    assertThat(plan.staked().minor()).isLessThanOrEqualTo(total);
                    for (int i = 0; i < 3; i++) {
                        assertThat(plan.endings().get(i).profit())
                                .isEqualTo(plan.returns().get(i).minus(plan.staked()));
                    }
                });
    }

    @Test
    void aTotalOrStepThatCannotBeIsRefused() {
        assertThatThrownBy(() -> StakePlan.of(List.of(outcome("2.10"), outcome("2.05")), money("0.00"), 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> StakePlan.of(List.of(outcome("2.10"), outcome("2.05")), HUNDRED, 0))
                .hasMessage("A step is at least one minor unit, not 0.");
    }

    private static StakePlan plan(Money total, long step, Bet... bets) {
        return StakePlan.of(List.of(bets), total, step).orElseThrow();
    }

    private static Bet outcome(String price) {
        return new Bet(NetPrice.of(Price.decimal(price), 0), null);
    }

    private static Bet line(String price, int threshold, boolean above) {
        return new Bet(NetPrice.of(Price.decimal(price), 0), new LineSide(threshold, above));
    }

    private static Money money(String amount) {
        return Money.parse(amount, USD);
    }
}
