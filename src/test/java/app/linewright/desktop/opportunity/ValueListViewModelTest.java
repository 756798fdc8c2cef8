package app.linewright.desktop.opportunity;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.desktop.board.BoardViewModel;
import app.linewright.desktop.board.MatchDay;
import app.linewright.desktop.board.PreparedBoards;
import app.linewright.desktop.detail.DetailViewModel;
import app.linewright.desktop.kit.DirectTasks;
import app.linewright.desktop.kit.FailureWords;
import app.linewright.desktop.kit.Words;
import app.linewright.odds.Outcome;
import app.linewright.odds.PriceFormat;
import app.linewright.store.FailureSentence;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.ConnectionException;
import org.junit.jupiter.api.Test;

class ValueListViewModelTest {
    private final Words french = new Words(Locale.FRENCH);
    private final DirectTasks tasks = new DirectTasks();
    private final PreparedBoards boards = PreparedBoards.season();
    private final BoardViewModel board =
            new BoardViewModel(boards, tasks, () -> MatchDay.NOW, MatchDay.IN_LONDON, french);

    @Test
    void theValuesAreReadOnceForEveryReadingOfTheBoardAndNotForAnotherFilterOrFormat() {
        var arsenal = boards.fixtures().toCome().stream()
                .filter(game -> game.home().name().equals("Arsenal")).findFirst().orElseThrow();
        var source = new PreparedOpportunities()
                .value(arsenal, Outcome.HOME, MatchDay.INTERWETTEN, "2.19", 96, 2.141, .011, .035);
        var model = model(source);

        board.load();
        model.open();
        assertThat(source.valuesAsked()).isEqualTo(1);
        assertThat(model.lines()).extracting(ValueLine::price).containsExactly("2,19");
        board.formatProperty().set(PriceFormat.AMERICAN);
        assertThat(model.lines()).extracting(ValueLine::price).containsExactly("+119");
        board.filterProperty().set(board.filterProperty().get().withText("palace"));
        assertThat(source.valuesAsked()).isEqualTo(1);
        assertThat(model.lines()).isEmpty();
        assertThat(model.countProperty().get()).isEqualTo("0 sur 3");
        board.load();
        assertThat(source.valuesAsked()).isEqualTo(2);
    }

    private ValueListViewModel model(OpportunitySource source) {
        var detail = new DetailViewModel((_, _) -> Optional.empty(), tasks, MatchDay.IN_LONDON, french);
        return new ValueListViewModel(source, board, detail, tasks, MatchDay.IN_LONDON, french);
    }

    @Test
    void whyTheValuesCouldNotBeReadIsSaidInTheLanguageOfTheWindow() {
        var failure = new ConnectionException(new IllegalStateException("gone"));
        var source = PreparedOpportunities.saturday();
        source.failWith(failure);
        var model = model(source);

        board.load();
        model.open();

        assertThat(model.messageProperty().get())
                .endsWith(new FailureWords(french).of(failure))
                .doesNotContain(FailureSentence.of(failure));
    }
}
