package app.linewright.desktop.welcome;

import app.linewright.desktop.kit.FailureWords;
import app.linewright.desktop.kit.Tasks;
import app.linewright.desktop.kit.Words;
import app.linewright.desktop.settings.Language;
import app.linewright.desktop.settings.PreferencesViewModel;
import app.linewright.desktop.welcome.FirstCall.Answer;
import app.linewright.sport.League;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The first run: where the first prices are to come from. It is left with whatever is chosen, and with the wish to look
 * around; a key is tried before it is. Touched on the JavaFX thread only.
 */
public final class WelcomeViewModel {
    /** Where the choice stands. */
    public sealed interface State {
        /** Nothing is chosen. */
        record Choosing() implements State {}

        /**
         * A key is asked for.
         *
         * @param word what was wrong with the last one, in a sentence; empty where there was none
         */
        record Entering(String word) implements State {}

        /** The provider is being asked. {@code word} says so. */
        record Asking(String word) implements State {}

        /** Prices are there, and there is something to say before they are shown. */
        record Told(String word) implements State {}
    }

    private final FirstCall firstCall;
    private final PreferencesViewModel preferences;
    private final Tasks tasks;
    private final Words words;
    private final Consumer<? super Onward> onward;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Choosing());
    private final ObservableList<League> leagues = FXCollections.observableArrayList();
    private final ObservableList<League> leaguesShown = FXCollections.unmodifiableObservableList(leagues);
    private Tasks.Running asking = () -> {};
    private boolean left;

    /** @param onward called once, with how the window goes on */
    public WelcomeViewModel(
            FirstCall firstCall,
            PreferencesViewModel preferences,
            Tasks tasks,
            Words words,
            Consumer<? super Onward> onward) {
        this.firstCall = firstCall;
        this.preferences = preferences;
        this.tasks = tasks;
        this.words = words;
        this.onward = onward;
    }

    /** Starts the demo league. */
    public void demo() {
        leave(new Onward.Demo());
    }

    /** Reads {@code files} in; none leave all as it is. */
    public void files(Collection<Path> files) {
        if (!files.isEmpty()) {
            leave(new Onward.Files(List.copyOf(files)));
        }
    }

    /** Asks for a key. */
    public void enterKey() {
        if (state.get() instanceof State.Choosing) {
            state.set(new State.Entering(""));
            if (leagues.isEmpty()) {
                tasks.run("Reading the leagues", firstCall::leagues, leagues::setAll, this::failed);
            }
        }
    }

    /** Asks for the prices of {@code league} with {@code key}. */
    public void ask(String key, League league) {
        if (!(state.get() instanceof State.Entering)) {
            return;
        }
        if (key.isBlank()) {
            state.set(new State.Entering(words.say("welcome.key.missing")));
            return;
        }
        state.set(new State.Asking(words.say("welcome.asking", league.name())));
        asking = tasks.run(
                "Asking The Odds API for the first time",
                () -> firstCall.ask(key.strip(), league.key()),
                answer -> answered(answer, league),
                this::failed);
    }

    private void answered(Answer answer, League league) {
        if (answer.games() == 0) {
            state.set(new State.Entering(words.say("welcome.noGames", league.name())));
        } else if (answer.unkept().isPresent()) {
            state.set(new State.Told(words.say(
                    "welcome.unkept", new FailureWords(words).begun(answer.unkept().get()))));
        } else {
            leave(new Onward.Board());
        }
    }

    private void failed(Exception cause) {
        state.set(new State.Entering(new FailureWords(words).of(cause)));
    }

    /** Goes one step back: from the key to the choice, and from the choice to the empty Board. */
    public void back() {
        switch (state.get()) {
            case State.Choosing _, State.Told _ -> leave(new Onward.Board());
            case State.Entering _ -> state.set(new State.Choosing());
            case State.Asking _ -> {
                asking.cancel();
                state.set(new State.Entering(""));
            }
        }
    }

    /** Goes on to the Board, whatever is on it. */
    public void lookAround() {
        leave(new Onward.Board());
    }

    private void leave(Onward how) {
        if (!left) {
            left = true;
            asking.cancel();
            onward.accept(how);
        }
    }

    /** The language of the words. */
    public Language language() {
        return Language.of(words.locale());
    }

    public PreferencesViewModel preferences() {
        return preferences;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The leagues that can be asked for; empty until a key is asked for. */
    public ObservableList<League> leagues() {
        return leaguesShown;
    }
}
