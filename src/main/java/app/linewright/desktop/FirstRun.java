package app.linewright.desktop;

import app.linewright.desktop.kit.ControlWords;
import app.linewright.desktop.kit.Tasks;
import app.linewright.desktop.kit.Theme;
import app.linewright.desktop.kit.Views;
import app.linewright.desktop.kit.Words;
import app.linewright.desktop.kit.Zoom;
import app.linewright.desktop.settings.Language;
import app.linewright.desktop.settings.PreferencesViewModel;
import app.linewright.desktop.shell.FileQuestion;
import app.linewright.desktop.welcome.FirstCall;
import app.linewright.desktop.welcome.Onward;
import app.linewright.desktop.welcome.WelcomeView;
import app.linewright.desktop.welcome.WelcomeViewModel;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Scene;
import javafx.util.Subscription;

/** The welcome in the window, until it is left. It speaks another language as soon as one is chosen. */
final class FirstRun {
    private final Scene scene;
    private final FirstCall firstCall;
    private final PreferencesViewModel preferences;
    private final ObservableBooleanValue systemDark;
    private final Tasks tasks;
    private final Function<PreferencesViewModel, Words> spoken;
    private final FileQuestion files;
    private final Consumer<Onward> onward;
    private Subscription watching = Subscription.EMPTY;

    /**
     * @param spoken the words for what is chosen
     * @param onward called once, with how the window goes on
     */
    FirstRun(
            Scene scene,
            FirstCall firstCall,
            PreferencesViewModel preferences,
            ObservableBooleanValue systemDark,
            Tasks tasks,
            Function<PreferencesViewModel, Words> spoken,
            FileQuestion files,
            Consumer<Onward> onward) {
        this.scene = scene;
        this.firstCall = firstCall;
        this.preferences = preferences;
        this.systemDark = systemDark;
        this.tasks = tasks;
        this.spoken = spoken;
        this.files = files;
        this.onward = onward;
    }

    void begin() {
        show(spoken.apply(preferences), "demo");
        watching = Subscription.combine(
                preferences.themeProperty().subscribe(this::light),
                systemDark.subscribe(_ -> light()),
                preferences.languageProperty().subscribe((before, now) ->
                        now.map(Language::locale).map(Words::new).ifPresent(words -> show(words, "language"))));
    }

    private void show(Words words, String focused) {
        ControlWords.speak(words.locale());
        var view = views(words).load(WelcomeView.class);
        var zoom = new Zoom(view);
        zoom.setPercent(preferences.textSizeProperty().get());
        scene.setRoot(zoom);
        light();
        // What scrolls holds its content only once it is dressed.
        zoom.applyCss();
        zoom.layout();
        Objects.requireNonNull(zoom.lookup("#" + focused)).requestFocus();
    }

    /** What loads the view. */
    Views views(Words words) {
        var model = new WelcomeViewModel(firstCall, preferences, tasks, words, this::leave);
        return new Views(words, Map.of(WelcomeView.class, () ->
                new WelcomeView(model, words, () -> files.ask(scene.getWindow(), words))));
    }

    private void light() {
        Theme.setDark(scene, preferences.themeProperty().get().dark(systemDark.get()));
    }

    private void leave(Onward how) {
        watching.unsubscribe();
        onward.accept(how);
    }
}
