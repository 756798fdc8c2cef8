package app.linewright.desktop.board;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.desktop.kit.DirectTasks;
import app.linewright.desktop.kit.Words;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What stands over and beside a Board that has nothing to show. */
class BoardHeadsTest {
    private final DirectTasks tasks = new DirectTasks();
    private final PreparedBoards boards = PreparedBoards.season();
    private final BoardViewModel model =
            new BoardViewModel(boards, tasks, () -> MatchDay.NOW, MatchDay.IN_LONDON, new Words(Locale.ENGLISH));

    @Test
    void theBooksStayOverADayWithoutGames() {
        model.load();
        var books = model.columnsProperty().get().sources();
        assertThat(books).hasSize(6);

        model.dayProperty().set(LocalDate.of(2021, 6, 1));

        assertThat(model.lines()).isEmpty();
        assertThat(model.columnsProperty().get().sources()).isEqualTo(books);
    }

    @Test
    void nothingIsCountedBeforeItIsRead() {
        model.load();
        assertThat(model.passingProperty().get()).isEqualTo("21 selections, 7 events");
        tasks.hold();
        model.spanProperty().set(Span.WEEK);
        assertThat(model.passingProperty().get()).isEqualTo("21 selections, 7 events");

        tasks.elapse(BoardViewModel.UNNOTICED);

        assertThat(model.passingProperty().get()).isEmpty();
        assertThat(model.summaryProperty().get()).isEmpty();
    }

    @Test
    void nothingIsCountedWhereReadingFailed() {
        model.load();
        boards.failWith(new IllegalStateException("The database is gone."));

        model.spanProperty().set(Span.WEEK);

        assertThat(model.passingProperty().get()).isEmpty();
        assertThat(model.summaryProperty().get()).isEmpty();
    }
}
