package app.linewright.feeds.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** A month's budget, spread over its days. */
class AllowanceTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);

    @Test
    void theFirstDayHasItsPartOfTheMonth() {
        var allowance = on(FIRST, 500, 0, 0);

        assertThat(allowance.share()).as("500 / 30, rounded up").isEqualTo(17);
        assertThat(allowance.allows(17)).isTrue();
        assertThat(on(FIRST, 500, 15, 15).allows(3)).as("two are left").isFalse();
        assertThat(on(FIRST, 500, 15, 15).limit(3)).isEqualTo(Allowance.Limit.DAY);
        assertThat(allowance.goesOn(Allowance.Limit.DAY)).isEqualTo(Instant.parse("2026-11-02T00:00:00Z"));
        assertThat(allowance.goesOn(Allowance.Limit.MONTH)).isEqualTo(Instant.parse("2026-12-01T00:00:00Z"));
    }

    @Test
    void whatADayLeavesIsCarriedOver() {
        assertThat(on(FIRST.plusDays(10), 500, 0, 0).share()).as("500 / 20").isEqualTo(25);
        assertThat(on(FIRST.plusDays(10), 500, 300, 0).share()).as("200 / 20").isEqualTo(10);
        assertThat(on(FIRST.plusDays(29), 500, 400, 0).share()).as("all on the last day").isEqualTo(100);
    }

    @Test
    void whatIsSpentTodayDoesNotMoveTheShareOfToday() {
        assertThat(on(FIRST, 500, 12, 12).share()).isEqualTo(17);
        assertThat(on(FIRST, 500, 12, 12).leftToday()).isEqualTo(5);
    }

    @Test
    void aCallDearerThanADayIsLetThroughAsItsFirst() {
        assertThat(on(FIRST, 60, 0, 0).share()).isEqualTo(2);
        assertThat(on(FIRST, 60, 0, 0).allows(3)).isTrue();
        assertThat(on(FIRST, 60, 3, 3).allows(3)).isFalse();
        assertThat(on(FIRST, 60, 58, 0).allows(3)).as("two are left of the month").isFalse();
    }

    @Test
    void whatTheProviderHasLeftCounts() {
        var allowance = new Allowance(FIRST, 500, 100, 0, OptionalInt.of(2));

        assertThat(allowance.left()).isEqualTo(2);
        assertThat(allowance.allows(3)).isFalse();
        assertThat(allowance.limit(3)).isEqualTo(Allowance.Limit.PROVIDER);
        assertThat(allowance.allows(0)).as("what is free").isTrue();
    }

    @Test
    void noMonthSpendsMoreThanItsBudgetAndAMonthOfSmallCallsSpendsItAll() {
        qt().withFixedSeed(7)
                .withExamples(300)
                .forAll(integers().between(0, 2_000), integers().between(1, 12), integers().between(0, 200))
                .checkAssert((budget, cost, calls) -> {
                    int spent = 0;
                    for (var day = FIRST; day.getMonthValue() == 11; day = day.plusDays(1)) {
                        int today = 0;
                        for (int call = 0; call < calls && on(day, budget, spent, today).allows(cost); call++) {
                            spent += cost;
                            today += cost;
                        }
                    }
                    assertThat(spent).isLessThanOrEqualTo(budget);
                    if (calls == 200) {
                        assertThat(budget - spent).isLessThan(cost);
                    }
                });
    }

    private static Allowance on(LocalDate day, int budget, int spent, int spentToday) {
        return new Allowance(day, budget, spent, spentToday, OptionalInt.empty());
    }
}
