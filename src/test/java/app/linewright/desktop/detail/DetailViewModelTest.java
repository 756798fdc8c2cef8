package app.linewright.desktop.detail;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.desktop.board.MatchDay;
import app.linewright.desktop.board.PreparedBoards;
import app.linewright.desktop.board.PreparedDetails;
import app.linewright.desktop.detail.DetailViewModel.State;
import app.linewright.desktop.kit.DirectTasks;
import app.linewright.desktop.kit.Words;
import app.linewright.desktop.kit.charts.StepChart;
import app.linewright.desktop.kit.charts.StepChart.Role;
import app.linewright.odds.MarketKey;
import app.linewright.odds.MarketType;
import app.linewright.odds.Outcome;
import app.linewright.odds.PriceFormat;
import app.linewright.odds.board.BoardQuestion;
import app.linewright.sport.DayWindow;
import app.linewright.sport.EventId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class DetailViewModelTest {
    private final PreparedBoards boards = PreparedBoards.season();
    private final PreparedDetails details = new PreparedDetails(boards);
    private final AtomicInteger read = new AtomicInteger();
    private final DirectTasks tasks = new DirectTasks();
    private final DetailViewModel model = new DetailViewModel(
            (market, asOf) -> {
                read.incrementAndGet();
                return details.of(market, asOf);
            },
            tasks,
            new SimpleObjectProperty<>(MatchDay.LONDON),
            new Words(Locale.ENGLISH));

    @Test
    void theDetailsAreThoseOfTheInstantThatTheBoardShows() {
        model.choose(arsenal(), Outcome.HOME);
        model.openProperty().set(true);
        var then = Instant.parse("2022-09-30T18:00:00Z");

        model.asOfProperty().set(Optional.of(then));

        assertThat(details.asked()).contains(then);
    }

    @Test
    void nothingIsReadWhileTheDetailsAreClosed() {
        model.choose(arsenal(), Outcome.HOME);
        assertThat(read).hasValue(0);

        model.openProperty().set(true);

        assertThat(read).hasValue(1);
        assertThat(page().title()).isEqualTo("Arsenal v Leeds United");
        assertThat(page().about()).isEqualTo("Sat 1 Oct 12:30, match result");
    }

    @Test
    void anotherOutcomeOfTheSameMarketIsLaidOutFromWhatWasRead() {
        show(Outcome.HOME);

        model.choose(arsenal(), Outcome.AWAY);

        assertThat(read).hasValue(1);
        assertThat(page().chosen()).isEqualTo("Leeds United");
        assertThat(page().place()).isEqualTo(2);
    }

    @Test
    void theFairLineAndThreeBooksAreNamedAndTheSharpOneComesFirst() {
        show(Outcome.HOME);

        var lines = page().chart().lines();
        assertThat(lines.stream().filter(line -> line.role() == Role.NAMED).map(StepChart.Line::name))
                .hasSize(3)
                .startsWith("Pinnacle", "Interwetten");
        assertThat(lines.getLast().label()).isEqualTo("Fair 2.141");
        assertThat(lines).hasSize(7);
        assertThat(page().moved()).isEqualTo("Pinnacle 2.28 → 2.08, Interwetten 2.24 → 2.19");
    }

    @Test
    void theMethodInUseIsTheBoardsAndTheRangeHoldsThemAll() {
        show(Outcome.HOME);

        assertThat(page().methods()).hasSize(7);
        assertThat(page().methods()).filteredOn(DetailPage.MethodRow::inUse).singleElement().satisfies(power -> {
            assertThat(power.name()).isEqualTo("Power");
            assertThat(power.fair()).containsExactly("2.141", "3.620", "3.895");
            assertThat(power.edge()).isEqualTo("+2.3\u00A0%");
        });
        var range = page().range();
        assertThat(range).isNotNull();
        assertThat(page().methods()).allSatisfy(row ->
                assertThat(row.price()).isBetween(range.lowest(), range.highest()));
        assertThat(range.best()).isEqualTo(2.19);
    }

    @Test
    void pricesAreShownInTheFormatOfTheWindow() {
        show(Outcome.HOME);

        model.formatProperty().set(PriceFormat.AMERICAN);

        assertThat(read).hasValue(1);
        assertThat(page().books().getFirst().prices()).containsExactly("+108", "+246", "+278");
    }

    @Test
    void aBookIsMarkedWhereItIsTheBest() {
        show(Outcome.HOME);

        assertThat(page().books()).extracting(DetailPage.BookRow::book)
                .containsExactly("Pinnacle", "Bet365", "bwin", "Interwetten", "William Hill", "BetVictor");
        assertThat(page().books().get(3).best()).containsExactly(true, false, false);
        assertThat(page().books().getFirst().best()).containsExactly(false, false, true);
    }

    @Test
    void whatFailsIsSaidAndReadAgainWhenAsked() {
        details.failWith(new IllegalStateException("The disk is gone."));
        show(Outcome.HOME);
        assertThat(model.stateProperty().get()).isInstanceOf(State.Failed.class);

        details.recover();
        model.refresh();

        assertThat(page().chosen()).isEqualTo("Arsenal");
    }

    @Test
    void aMarketThatIsGoneIsSaidToBe() {
        model.choose(new MarketKey(new EventId(4), MarketType.H2H), Outcome.HOME);
        model.openProperty().set(true);

        assertThat(model.stateProperty().get()).isEqualTo(new State.Gone());
    }

    private void show(Outcome outcome) {
        model.choose(arsenal(), outcome);
        model.openProperty().set(true);
    }

    private MarketKey arsenal() {
        var window = DayWindow.of(LocalDate.parse("2022-10-01"), MatchDay.LONDON);
        return boards.at(BoardQuestion.of(window)).markets().getFirst().key();
    }

    private DetailPage page() {
        return ((State.Shown) model.stateProperty().get()).page();
    }
}
