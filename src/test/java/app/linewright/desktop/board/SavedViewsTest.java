package app.linewright.desktop.board;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.desktop.kit.DirectTasks;
import app.linewright.desktop.kit.KeptFields;
import app.linewright.desktop.kit.ToastViewModel;
import app.linewright.desktop.kit.ToastViewModel.Toast;
import app.linewright.desktop.kit.Words;
import app.linewright.odds.BookKey;
import app.linewright.odds.PriceFormat;
import app.linewright.sport.LeagueKey;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Arrangements of the Board that have a name. */
class SavedViewsTest {
    private static final Arrangement EVENING = new Arrangement(
            Optional.of(MatchDay.NFL.key()), MarketChoice.SPREAD, Span.WEEK,
            BoardFilter.NONE.withBooks(Set.of(MatchDay.PINNACLE.key())),
            TableChoice.STANDARD.withColumn(TableChoice.Column.HOLD, false));

    private final Words words = new Words(Locale.ENGLISH);
    private final DirectTasks tasks = new DirectTasks();
    private final PreparedBoards boards = PreparedBoards.season();
    private final BoardViewModel board =
            new BoardViewModel(boards, tasks, () -> MatchDay.NOW, MatchDay.IN_LONDON, words);
    private final ToastViewModel toasts = new ToastViewModel(tasks);
    private final SavedViewsViewModel model = new SavedViewsViewModel(board, boards, tasks, toasts, words);

    @BeforeEach
    void read() {
        board.load();
    }

    @Test
    void whatIsSavedIsCalledBackWhateverHappenedSince() {
        board.begin(EVENING);
        board.load();
        assertThat(model.saveAs(" NFL evening ")).isEmpty();
        assertThat(model.currentName()).isEqualTo("NFL evening");
        assertThat(model.changedProperty().get()).isFalse();

        model.callStandard();
        assertThat(Arrangement.of(board)).isEqualTo(Arrangement.STANDARD);
        assertThat(model.currentName()).isEqualTo("Default");
        assertThat(board.lines()).hasSize(22);

        model.call(model.all().findFirst().orElseThrow());

        assertThat(Arrangement.of(board)).isEqualTo(EVENING);
        assertThat(model.currentName()).isEqualTo("NFL evening");
        assertThat(model.changedProperty().get()).isFalse();
        assertThat(toasts.shownProperty().get()).isEmpty();
    }

    @Test
    void aViewIsChangedByWhatArrangesTheBoardAndNotByReadingIt() {
        assertThat(model.changedProperty().get()).isFalse();

        board.formatProperty().set(PriceFormat.AMERICAN);
        board.nextDay();
        board.toggle((BoardLine.Day) board.lines().getFirst());
        assertThat(model.changedProperty().get()).isFalse();

        board.table().sort(BoardSort.By.EDGE);
        assertThat(model.changedProperty().get()).isTrue();
        model.callStandard();
        assertThat(model.changedProperty().get()).isFalse();

        board.filterProperty().set(BoardFilter.NONE.withText("arsenal"));
        assertThat(model.changedProperty().get()).isTrue();
    }

    @Test
    void theChangesAreSavedToTheViewThatIsOn() {
        model.saveAs("Mine");
        board.marketProperty().set(MarketChoice.TOTAL);
        assertThat(model.changedProperty().get()).isTrue();

        model.overwrite();

        assertThat(model.changedProperty().get()).isFalse();
        assertThat(model.all()).singleElement()
                .satisfies(view -> assertThat(view.arrangement().market()).isEqualTo(MarketChoice.TOTAL));
    }

    @Test
    void aNameThatCannotBeTakenIsRefusedInASentence() {
        model.saveAs("Mine");

        assertThat(model.saveAs("  ")).contains("A view needs a name.");
        assertThat(model.saveAs("x".repeat(41))).contains("A name has 40 characters at most.");
        assertThat(model.saveAs("mine")).hasValueSatisfying(why ->
                assertThat(why).startsWith("There is a view “mine” already."));
        assertThat(model.saveAs("default")).isPresent();
        assertThat(model.all()).hasSize(1);
    }

    @Test
    void aViewIsRenamedAndMayKeepItsLetters() {
        model.saveAs("mine");
        model.callStandard();
        model.saveAs("other");

        assertThat(model.rename("Mine")).isPresent();
        assertThat(model.rename("Other")).isEmpty();

        assertThat(model.all().map(SavedView::name)).containsExactly("mine", "Other");
        assertThat(model.currentName()).isEqualTo("Other");
    }

    @Test
    void aDeletedViewCanBeHadBack() {
        board.begin(EVENING);
        model.saveAs("NFL evening");

        model.delete();

        assertThat(model.all()).isEmpty();
        assertThat(model.currentName()).isEqualTo("Default");
        assertThat(Arrangement.of(board)).isEqualTo(EVENING);
        assertThat(toasts.shownProperty().get().map(Toast::text))
                .contains("The view “NFL evening” is deleted. The Board stays as it is.");

        toasts.act();

        assertThat(model.currentName()).isEqualTo("NFL evening");
        assertThat(model.changedProperty().get()).isFalse();
    }

    @Test
    void whatAViewNamesThatIsNotStoredIsLeftOutAndSaid() {
        var books = Set.of(new BookKey("closed_book"), MatchDay.PINNACLE.key());
        var elsewhere = new SavedView("Elsewhere", new Arrangement(
                Optional.of(new LeagueKey("gone_league")), MarketChoice.MONEYLINE, Span.WEEK,
                BoardFilter.NONE.withBooks(books), TableChoice.STANDARD));

        model.call(elsewhere);

        assertThat(board.leagueProperty().get().league()).isEmpty();
        assertThat(board.spanProperty().get()).isEqualTo(Span.WEEK);
        assertThat(board.filterProperty().get().books()).containsExactly(MatchDay.PINNACLE.key());
        assertThat(board.lines()).isNotEmpty();
        assertThat(toasts.shownProperty().get()).contains(new Toast(true,
                "The view “Elsewhere” could not be called back whole: no league “gone_league” is stored; "
                        + "no book closed_book is stored. The rest of it is shown."));
    }

    @Test
    void aViewIsShownEvenWhereNothingCanBeRead() {
        boards.failWith(new IllegalStateException("The disk is gone."));

        model.call(new SavedView("NFL evening", EVENING));

        assertThat(Arrangement.of(board)).isEqualTo(EVENING);
        assertThat(((BoardState.Message) board.stateProperty().get()).text()).isEqualTo("The disk is gone.");
    }

    @Test
    void theSavedViewsAreReadAsTheyWereKept() {
        var views = SavedViews.NONE
                .with(new SavedView("NFL, \"evening\" & more=all", EVENING))
                .with(new SavedView("Any", Arrangement.STANDARD));

        assertThat(SavedViews.read(views.kept())).contains(views);
        assertThat(SavedViews.read("")).contains(SavedViews.NONE);
        assertThat(SavedViews.read("the good one")).isEmpty();
    }

    @Test
    void ofADamagedViewTheRestIsCalledBackAndTheDamageIsToldAgainAfterARestart() {
        var text = new KeptFields()
                .with("view/Mine", new KeptFields().with("market", "TOTAL").with("span", "YEAR").with("table", "luck")
                        .text())
                .with("view/Torn", "%%%")
                .text();

        var read = SavedViews.read(text).flatMap(views -> SavedViews.read(views.kept())).orElseThrow();

        assertThat(read.all()).extracting(SavedView::name).containsExactly("Mine", "Torn");
        model.call(read.all().getFirst());
        assertThat(board.marketProperty().get()).isEqualTo(MarketChoice.TOTAL);
        assertThat(toasts.shownProperty().get().map(Toast::text)).contains(
                "The view “Mine” could not be called back whole: its days cannot be read; "
                        + "its columns and order cannot be read. The rest of it is shown.");
        assertThat(read.all().getLast().arrangement()).isEqualTo(Arrangement.STANDARD);
        assertThat(List.of(Arrangement.Part.values())).hasSameElementsAs(read.all().getLast().unread());
    }
}
