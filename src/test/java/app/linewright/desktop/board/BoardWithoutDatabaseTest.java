package app.linewright.desktop.board;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.desktop.kit.DirectTasks;
import app.linewright.desktop.kit.Tasks;
import app.linewright.desktop.kit.Words;
import app.linewright.odds.PriceFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The Board while its database does not answer. */
class BoardWithoutDatabaseTest {
    private static final String KEPT = "The prices could not be read again. The last ones stay.";

    private final PreparedBoards boards = PreparedBoards.season();
    private final DirectTasks tasks = new DirectTasks();
    private final BoardViewModel model = new BoardViewModel(
            boards, tasks, () -> MatchDay.NOW, MatchDay.IN_LONDON, new Words(Locale.ENGLISH));

    @Test
    void thatNothingCanBeReadIsSaidUntilItCan() {
        boards.failWith(new IllegalStateException("The database is gone."));
        model.load();

        tasks.elapse(Tasks.AGAIN.multipliedBy(3));
        assertThat(model.stateProperty().get()).isInstanceOf(BoardState.Message.class);

        boards.recover();
        tasks.elapse(Tasks.AGAIN);
        assertThat(model.stateProperty().get()).isEqualTo(new BoardState.Shown());
    }

    @Test
    void theLastPricesStayUntilThereAreNewOnes() {
        model.load();
        var before = List.copyOf(model.lines());
        boards.failWith(new IllegalStateException("The database is gone."));
        model.load();
        assertThat(model.bannerProperty().get().map(Banner::lead)).contains(KEPT);
        assertThat(model.lines()).isEqualTo(before);

        tasks.elapse(Tasks.AGAIN.multipliedBy(3).minusSeconds(1));
        assertThat(model.bannerProperty().get().map(Banner::lead)).contains(KEPT);
        model.formatProperty().set(PriceFormat.AMERICAN);
        assertThat(model.bannerProperty().get().map(Banner::lead)).contains(KEPT);

        boards.recover();
        tasks.elapse(Tasks.AGAIN);

        assertThat(model.bannerProperty().get().map(Banner::lead)).isNotEqualTo(Optional.of(KEPT));
        assertThat(model.lines()).hasSameSizeAs(before);
    }
}
