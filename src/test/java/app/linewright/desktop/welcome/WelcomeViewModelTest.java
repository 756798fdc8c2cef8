package app.linewright.desktop.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.desktop.PreparedAccount;
import app.linewright.desktop.PreparedFirstCall;
import app.linewright.desktop.PreparedPreferences;
import app.linewright.desktop.kit.DirectTasks;
import app.linewright.desktop.kit.Words;
import app.linewright.desktop.settings.Preferences;
import app.linewright.desktop.settings.PreferencesViewModel;
import app.linewright.desktop.welcome.FirstCall.Answer;
import app.linewright.desktop.welcome.WelcomeViewModel.State;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WelcomeViewModelTest {
    private final PreparedFirstCall firstCall = new PreparedFirstCall();
    private final DirectTasks tasks = new DirectTasks();
    private final List<Onward> left = new ArrayList<>();
    private final WelcomeViewModel model = new WelcomeViewModel(
            firstCall,
            new PreferencesViewModel(Preferences.STANDARD, new PreparedPreferences(), tasks, ZoneOffset.UTC),
            tasks,
            new Words(Locale.ENGLISH),
            left::add);

    @Test
    void itIsLeftOnceWithWhatWasChosenFirst() {
        model.demo();
        model.files(List.of(Path.of("E0.csv")));

        assertThat(left).containsExactly(new Onward.Demo());
    }

    @Test
    void choosingNoFileLeavesAllAsItIs() {
        model.files(List.of());
        assertThat(left).isEmpty();

        model.files(List.of(Path.of("E0.csv")));
        assertThat(left).containsExactly(new Onward.Files(List.of(Path.of("E0.csv"))));
    }

    @Test
    void aKeyThatWorksLeadsToTheBoard() {
        model.enterKey();
        model.ask(" 0123456789abcdef ", model.leagues().getFirst());

        assertThat(firstCall.asked()).containsExactly("0123456789abcdef americanfootball_nfl");
        assertThat(left).containsExactly(new Onward.Board());
    }

    @Test
    void aKeyThatIsRefusedIsSaidAndAnotherCanBeGiven() {
        firstCall.refusing("The Odds API refused the key (401, INVALID_KEY).");
        model.enterKey();
        model.ask("0123456789abcdef", model.leagues().getFirst());

        assertThat(model.stateProperty().get())
                .isEqualTo(new State.Entering("The Odds API refused the key (401, INVALID_KEY)."));
        assertThat(left).isEmpty();

        firstCall.answering(new Answer(3, Optional.empty()), () -> {});
        model.ask("fedcba9876543210", model.leagues().getLast());
        assertThat(left).containsExactly(new Onward.Board());
    }

    @Test
    void withoutAKeyNothingIsAsked() {
        model.enterKey();
        model.ask("  ", model.leagues().getFirst());

        assertThat(firstCall.asked()).isEmpty();
        assertThat(model.stateProperty().get()).isInstanceOfSatisfying(
                State.Entering.class, entering -> assertThat(entering.word()).startsWith("There is no key"));
    }

    @Test
    void aLeagueWithoutGamesIsSaidSoThatAnotherCanBeChosen() {
        firstCall.answering(new Answer(0, Optional.empty()), () -> {});
        model.enterKey();
        model.ask("0123456789abcdef", model.leagues().getLast());

        assertThat(model.stateProperty().get()).isInstanceOfSatisfying(
                State.Entering.class, entering -> assertThat(entering.word()).contains("no NBA games"));
        assertThat(left).isEmpty();
    }

    @Test
    void thatNoKeyringTookTheKeyIsSaidBeforeTheBoard() {
        firstCall.answering(new Answer(3, Optional.of(PreparedAccount.noKeyring())), () -> {});
        model.enterKey();
        model.ask("0123456789abcdef", model.leagues().getFirst());

        assertThat(model.stateProperty().get()).isInstanceOfSatisfying(State.Told.class, told -> assertThat(told.word())
                .contains("This computer has no keyring that runs, so the key holds only until the window is closed"));
        assertThat(left).isEmpty();
        model.lookAround();
        assertThat(left).containsExactly(new Onward.Board());
    }

    @Test
    void backGoesFromTheKeyToTheChoiceAndThenToTheEmptyBoard() {
        model.enterKey();
        model.back();
        assertThat(model.stateProperty().get()).isEqualTo(new State.Choosing());
        assertThat(left).isEmpty();

        model.back();
        assertThat(left).containsExactly(new Onward.Board());
    }
}
