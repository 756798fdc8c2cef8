package app.linewright.desktop.board;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.desktop.board.BoardFilter.Show;
import app.linewright.desktop.board.BoardState.Action;
import app.linewright.desktop.board.BoardState.Message;
import app.linewright.desktop.board.BoardState.Offer;
import app.linewright.desktop.kit.DirectTasks;
import app.linewright.desktop.kit.Words;
import app.linewright.desktop.watch.WatchList;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The Board behind a filter, and as it was known. */
class FilteredBoardTest {
    private final DirectTasks tasks = new DirectTasks();
    private final PreparedBoards boards = PreparedBoards.season();
    private final BoardViewModel model = new BoardViewModel(
            boards, tasks, () -> MatchDay.NOW, MatchDay.IN_LONDON, new Words(Locale.ENGLISH));

    @Test
    void aFilterLeavesWhatPassesAndCountsItWithoutReadingAnew() {
        model.load();
        boards.failWith(new IllegalStateException("read anew"));

        model.filterProperty().set(BoardFilter.NONE.withText("palace"));

        assertThat(names()).containsExactly("Crystal Palace", "Draw", "Southampton");
        assertThat(model.passingProperty().get()).isEqualTo("3 selections, 1 event");
        assertThat(model.stateProperty().get()).isEqualTo(new BoardState.Shown());
        model.filterProperty().set(BoardFilter.NONE);
        assertThat(names()).hasSize(21);
    }

    @Test
    void whereNothingPassesTheFilterThatBitesIsNamedAndCleared() {
        model.load();
        model.filterProperty().set(BoardFilter.NONE.withText("arsenal").withEdge(Optional.of(.05)));

        var message = (Message) model.stateProperty().get();
        assertThat(message.title()).isEqualTo("No event passes the filter");
        assertThat(message.text()).isEqualTo("7 events are stored for Saturday 1 October.");
        assertThat(message.offers()).containsExactly(new Offer(Action.CLEAR_FILTER, "Clear the edge filter"));
        assertThat(model.lines()).isEmpty();

        model.act(Action.CLEAR_FILTER);

        assertThat(model.filterProperty().get()).isEqualTo(BoardFilter.NONE.withText("arsenal"));
        assertThat(names()).containsExactly("Arsenal", "Draw", "Leeds United");
    }

    @Test
    void whereSeveralFiltersBiteTheWholeFilterIsCleared() {
        model.load();
        model.filterProperty().set(BoardFilter.NONE.withText("nobody").withEdge(Optional.of(.5)));

        assertThat(((Message) model.stateProperty().get()).offers())
                .containsExactly(new Offer(Action.CLEAR_FILTER, "Clear the whole filter"));
        model.act(Action.CLEAR_FILTER);
        assertThat(model.filterProperty().get()).isEqualTo(BoardFilter.NONE);
    }

    @Test
    void theChosenBooksAreAskedFor() {
        model.load();
        assertThat(model.booksProperty().get()).hasSize(6).startsWith(MatchDay.PINNACLE);

        model.filterProperty().set(BoardFilter.NONE.withBooks(Set.of(MatchDay.BWIN.key())));

        assertThat(boards.asked().usable()).containsExactly(MatchDay.BWIN.key());
    }

    @Test
    void whatIsWatchedNoMoreLeavesTheWatchedEventsAtOnce() {
        model.load();
        var game = boards.at(boards.asked()).markets().getFirst().game().event();
        model.watchedProperty().set(WatchList.EMPTY.toggled(game.id(), game.start()));
        model.filterProperty().set(BoardFilter.NONE.withShow(Show.WATCHED));
        assertThat(names()).containsExactly("Arsenal", "Draw", "Leeds United");

        model.watchedProperty().set(WatchList.EMPTY);

        assertThat(((Message) model.stateProperty().get()).offers()).extracting(Offer::label)
                .containsExactly("Show all events");
    }

    @Test
    void aFilterSetWhileReadingHoldsForWhatIsRead() {
        tasks.hold();
        model.load();
        model.filterProperty().set(BoardFilter.NONE.withText("palace"));
        tasks.release();

        assertThat(names()).containsExactly("Crystal Palace", "Draw", "Southampton");
    }

    @Test
    void theBoardOfThePastIsAskedForAndItsTimeStandsStill() {
        model.load();
        var then = Instant.parse("2022-09-30T18:00:00Z");

        model.asOfProperty().set(Optional.of(then));

        assertThat(boards.asked().asOf()).contains(then);
        assertThat(model.nowProperty().get()).isEqualTo(then);
        assertThat(model.bannerProperty().get()).isEmpty();
        tasks.elapse(Duration.ofSeconds(5));
        assertThat(model.nowProperty().get()).isEqualTo(then);

        model.asOfProperty().set(Optional.empty());
        assertThat(boards.asked().asOf()).isEmpty();
        assertThat(model.nowProperty().get()).isEqualTo(MatchDay.NOW);
    }

    private List<String> names() {
        return model.lines().stream()
                .filter(BoardLine.Selection.class::isInstance)
                .map(line -> ((BoardLine.Selection) line).name())
                .toList();
    }
}
