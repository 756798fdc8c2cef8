package app.linewright.desktop.opportunity;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.desktop.board.MatchDay;
import app.linewright.desktop.kit.DirectTasks;
import app.linewright.desktop.kit.Tasks;
import app.linewright.desktop.kit.Words;
import app.linewright.desktop.opportunity.Offering.Kind;
import app.linewright.desktop.opportunity.Offering.Minimum;
import app.linewright.desktop.opportunity.Offering.Sort;
import app.linewright.desktop.opportunity.Offering.Step;
import app.linewright.desktop.opportunity.OpportunityState.Action;
import app.linewright.desktop.opportunity.OpportunityState.Message;
import app.linewright.odds.PriceFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class OpportunityViewModelTest {
    private static final String PERCENT = "\u00A0%";

    private final DirectTasks tasks = new DirectTasks();
    private final SimpleObjectProperty<ZoneId> zone = new SimpleObjectProperty<>(MatchDay.LONDON);
    private Instant now = MatchDay.NOW;

    @Test
    void aValueTellsItsPriceItsFairPriceAndTheRangeOfItsEdge() {
        var model = opened(PreparedOpportunities.saturday());

        assertThat(model.values()).extracting(ValueLine::selection)
                .containsExactly("Manchester United", "Chelsea", "Arsenal", "Draw");
        var united = model.values().getFirst();
        assertThat(united.event()).isEqualTo("v Manchester City");
        assertThat(united.start()).isEqualTo("Sun 2 Oct 14:00");
        assertThat(united.price()).isEqualTo("8.50");
        assertThat(united.book()).isEqualTo("William Hill");
        assertThat(united.fair()).isEqualTo("8.291");
        assertThat(united.edgeText()).isEqualTo("+2.5" + PERCENT);
        assertThat(united.range()).isEqualTo("−1.3" + PERCENT + " to +9.2" + PERCENT);
        assertThat(united.includesZero()).isTrue();
        assertThat(model.values().get(1).includesZero()).isFalse();
        assertThat(model.values().getLast().simulated()).isTrue();
        assertThat(model.simulatedProperty().get()).isTrue();
        assertThat(model.summaryProperty().get()).isEqualTo("4 prices above the fair one in the next 7 days");
    }

    @Test
    void whatIsLeftOutIsCountedByReason() {
        var model = opened(PreparedOpportunities.saturday());

        assertThat(model.leftOut()).extracting(OpportunityPage.LeftOut::markets).containsExactly(26, 12, 3, 1);
        assertThat(model.leftOut().get(1).words()).isEqualTo("Stale: every price is 5 minutes old or older");
        assertThat(model.leftOutCountProperty().get()).isEqualTo("42 markets");
    }

    @Test
    void linesAreSortedByEdgeAgeOrStart() {
        var model = opened(PreparedOpportunities.saturday());

        model.sortProperty().set(Sort.AGE);
        assertThat(model.values()).extracting(ValueLine::selection)
                .containsExactly("Chelsea", "Manchester United", "Arsenal", "Draw");
        model.sortProperty().set(Sort.START);
        assertThat(model.values()).extracting(ValueLine::selection)
                .containsExactly("Arsenal", "Chelsea", "Draw", "Manchester United");
    }

    @Test
    void theLeastEdgeFormatAndZoneAreFollowed() {
        var model = opened(PreparedOpportunities.saturday());

        model.minimumProperty().set(Minimum.TWO);
        assertThat(model.values()).hasSize(3);
        model.formatProperty().set(PriceFormat.AMERICAN);
        assertThat(model.values().getFirst().price()).isEqualTo("+750");
        zone.set(ZoneId.of("America/New_York"));
        assertThat(model.values().getFirst().start()).isEqualTo("Sun 2 Oct 09:00");
    }

    @Test
    void anArbitrageIsAHeadAndItsBets() {
        var model = opened(PreparedOpportunities.saturday());
        model.kindProperty().set(Kind.ARBITRAGE);

        assertThat(model.bets()).first().isInstanceOfSatisfying(BetLine.Head.class, head -> {
            assertThat(head.event()).isEqualTo("Green Bay Packers v Denver Broncos");
            assertThat(head.staked()).isEqualTo("100.00");
            assertThat(head.profit()).isEqualTo("+3.73 to +3.74");
            assertThat(CellParts.age(head.time(), now, new Words(Locale.ENGLISH).figures())).isEqualTo("2:04");
        });
        assertThat(model.bets().get(1)).isInstanceOfSatisfying(BetLine.Bet.class, bet -> {
            assertThat(bet.selection()).isEqualTo("Green Bay Packers");
            assertThat(bet.stake()).isEqualTo("49.40");
            assertThat(bet.returns()).isEqualTo("103.74");
            assertThat(bet.profit()).isEqualTo("+3.74");
        });

        model.stepProperty().set(Step.FIVE);
        assertThat(head(model).profit()).isEqualTo("+2.50 to +5.00");
        assertThat(head(model).share()).isEqualTo("+2.5" + PERCENT + " to +5.0" + PERCENT);
    }

    @Test
    void anotherTotalIsTakenOnceItIsTyped() {
        var model = opened(PreparedOpportunities.saturday());
        model.kindProperty().set(Kind.ARBITRAGE);

        model.totalProperty().set("1,000 EUR");
        assertThat(head(model).staked()).isEqualTo("100.00");
        tasks.elapse(Duration.ofMillis(300));
        // In whole cents, and never more than was meant.
        assertThat(head(model).staked()).isEqualTo("999.99");
        assertThat(model.currencyProperty().get().getCurrencyCode()).isEqualTo("EUR");

        model.totalProperty().set("a lot");
        assertThat(model.totalErrorProperty().get()).startsWith("“lot” is no currency").doesNotContain("null");
        assertThat(head(model).staked()).isEqualTo("999.99");
    }

    @Test
    void aMiddleTellsWhatOneWinAndTwoLeave() {
        var model = opened(PreparedOpportunities.saturday());
        model.kindProperty().set(Kind.MIDDLES);

        assertThat(model.bets()).filteredOn(BetLine.Ending.class::isInstance)
                .map(BetLine.Ending.class::cast)
                .extracting(BetLine.Ending::name)
                .contains("Both win: total of 44, 45", "One wins, one stake comes back: total of 46",
                        "Both win: Green Bay Packers by 3");
        assertThat(model.bets()).filteredOn(line -> line instanceof BetLine.Ending end
                        && end.name().startsWith("Both win: total"))
                .singleElement()
                .isInstanceOfSatisfying(BetLine.Ending.class, end -> {
                    assertThat(end.chance()).endsWith(PERCENT);
                    assertThat(end.profit()).startsWith("+");
                });
        assertThat(head(model).profit()).startsWith("−");
    }

    @Test
    void agesGoOnAndWhenAPriceTurnsStaleAllIsReadAgain() {
        var source = PreparedOpportunities.saturday();
        var model = opened(source);
        int asked = source.asked();

        pass(Duration.ofSeconds(10));
        assertThat(model.nowProperty().get()).isEqualTo(now);
        assertThat(source.asked()).isEqualTo(asked);
        // The oldest price is 221 s old: it turns stale 79 s after it was read.
        pass(Duration.ofSeconds(70));
        assertThat(source.asked()).isGreaterThan(asked);
    }

    @Test
    void offTheScreenNothingIsRead() {
        var source = PreparedOpportunities.saturday();
        var model = opened(source);
        model.leave();
        int asked = source.asked();

        model.changed();
        pass(Duration.ofMinutes(10));
        assertThat(source.asked()).isEqualTo(asked);
        model.open();
        assertThat(source.asked()).isEqualTo(asked + 1);
        model.changed();
        assertThat(source.asked()).isEqualTo(asked + 2);
    }

    @Test
    void whereReadingTakesLongerItSaysSoAndCanBeGivenUp() {
        var model = model(PreparedOpportunities.saturday());
        tasks.hold();
        model.open();
        pass(Duration.ofMillis(250));

        assertThat(model.stateProperty().get()).isInstanceOf(OpportunityState.Waiting.class);
        model.cancelLoading();
        assertThat(message(model).title()).isEqualTo("Reading was stopped");
        tasks.release();
        assertThat(model.values()).isEmpty();
        model.act(message(model).action());
        assertThat(model.values()).hasSize(4);
    }

    @Test
    void aFailureKeepsTheLinesOfBefore() {
        var source = PreparedOpportunities.saturday();
        var model = opened(source);
        source.failWith(new IllegalStateException("The database does not answer."));

        model.load();
        assertThat(model.values()).hasSize(4);
        assertThat(model.keptProperty().get()).isEqualTo("The database does not answer.");
        source.recover();
        tasks.elapse(Tasks.AGAIN);
        assertThat(model.keptProperty().get()).as("after a while, by itself").isEmpty();
        source.failWith(new IllegalStateException("The database does not answer."));

        model.kindProperty().set(Kind.MIDDLES);
        assertThat(message(model).kind()).isEqualTo(OpportunityState.Kind.ERROR);
        source.recover();
        model.act(message(model).action());
        assertThat(model.bets()).isNotEmpty();
        assertThat(model.keptProperty().get()).isEmpty();
    }

    @Test
    void withoutAnyLineItSaysWhyAndOffersOneThing() {
        assertThat(message(opened(new PreparedOpportunities())).action()).isEqualTo(Action.DEMO);

        var stale = message(opened(PreparedOpportunities.stale()));
        assertThat(stale.kind()).isEqualTo(OpportunityState.Kind.STALE);
        assertThat(stale.text()).startsWith("In 20 of 20 markets");
        assertThat(stale.action()).isEqualTo(Action.REFRESH);

        var narrow = opened(PreparedOpportunities.saturday());
        narrow.minimumProperty().set(Minimum.FIVE);
        assertThat(message(narrow).action()).isEqualTo(Action.ANY_EDGE);
        narrow.act(Action.ANY_EDGE);
        assertThat(narrow.values()).hasSize(4);
    }

    private OpportunityViewModel opened(PreparedOpportunities source) {
        var model = model(source);
        model.open();
        return model;
    }

    private OpportunityViewModel model(PreparedOpportunities source) {
        return new OpportunityViewModel(source, tasks, () -> now, zone, new Words(Locale.ENGLISH));
    }

    /** Lets the clock and what falls due in it go on together, a second at a time at most. */
    private void pass(Duration time) {
        var left = time;
        while (left.isPositive()) {
            var step = left.compareTo(Duration.ofSeconds(1)) < 0 ? left : Duration.ofSeconds(1);
            now = now.plus(step);
            tasks.elapse(step);
            left = left.minus(step);
        }
    }

    private static BetLine.Head head(OpportunityViewModel model) {
        return (BetLine.Head) model.bets().getFirst();
    }

    private static Message message(OpportunityViewModel model) {
        return (Message) model.stateProperty().get();
    }
}
