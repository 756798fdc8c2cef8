package app.linewright.desktop.opportunity;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.desktop.board.BoardViewModel;
import app.linewright.desktop.board.MatchDay;
import app.linewright.desktop.board.PreparedBoards;
import app.linewright.desktop.detail.DetailViewModel;
import app.linewright.desktop.kit.DirectTasks;
import app.linewright.desktop.kit.FailureWords;
import app.linewright.desktop.kit.Words;
import app.linewright.store.FailureSentence;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.ConnectionException;
import org.junit.jupiter.api.Test;

class ValueListViewModelTest {
    private final Words french = new Words(Locale.FRENCH);
    private final DirectTasks tasks = new DirectTasks();
    private final BoardViewModel board =
            new BoardViewModel(PreparedBoards.season(), tasks, () -> MatchDay.NOW, MatchDay.IN_LONDON, french);

    @Test
    void whyTheValuesCouldNotBeReadIsSaidInTheLanguageOfTheWindow() {
        var failure = new ConnectionException(new IllegalStateException("gone"));
        var source = PreparedOpportunities.saturday();
        source.failWith(failure);
        var detail = new DetailViewModel((_, _) -> Optional.empty(), tasks, MatchDay.IN_LONDON, french);
        var model = new ValueListViewModel(source, board, detail, tasks, MatchDay.IN_LONDON, french);

        board.load();
        model.open();

        assertThat(model.messageProperty().get())
                .endsWith(new FailureWords(french).of(failure))
                .doesNotContain(FailureSentence.of(failure));
    }
}
