package app.linewright.desktop.settings;

import app.linewright.desktop.kit.FailureWords;
import app.linewright.desktop.kit.Tasks;
import app.linewright.desktop.kit.Words;
import app.linewright.odds.history.HistoryTerms;
import app.linewright.odds.history.HistoryTerms.Rule;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What becomes of old prices. Touched on the JavaFX thread only. */
public final class HistoryViewModel {
    private final ApiAccount account;
    private final Tasks tasks;
    private final Words words;
    private final ObjectProperty<Rule> rule = new SimpleObjectProperty<>(HistoryTerms.STANDARD.rule());
    private final StringProperty days = new SimpleStringProperty(Integer.toString(HistoryTerms.STANDARD.days()));
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private Optional<Path> folder = Optional.empty();
    private boolean filling;

    public HistoryViewModel(ApiAccount account, Tasks tasks, Words words) {
        this.account = account;
        this.tasks = tasks;
        this.words = words;
        rule.subscribe((before, now) -> {
            if (!filling) {
                keep();
            }
        });
    }

    /** Finds out what holds. */
    public void ask() {
        tasks.run("Reading what becomes of old prices", account::standing, this::show, failure ->
                error.set(new FailureWords(words).of(failure)));
    }

    private void show(ApiAccount.Standing standing) {
        filling = true;
        var terms = standing.history();
        rule.set(terms.rule());
        days.set(Integer.toString(terms.days()));
        folder = terms.folder();
        filling = false;
        tell(terms);
    }

    private void tell(HistoryTerms terms) {
        note.set(words.say(
                "settings.history." + terms.rule().key() + ".text",
                terms.days(),
                terms.folder().map(Path::toString).orElse(words.say("settings.history.folder"))));
    }

    /** Lets hold what was entered; days that are none are said at their field, and the former ones stay. */
    public void keep() {
        var text = days.get().strip();
        HistoryTerms terms;
        try {
            terms = new HistoryTerms(rule.get(), Integer.parseInt(text), folder);
        } catch (IllegalArgumentException none) {
            error.set(words.say("settings.history.wrong", text));
            return;
        }
        error.set("");
        tasks.run(
                "Keeping what becomes of old prices",
                () -> {
                    account.care(terms);
                    return terms;
                },
                this::tell,
                failure -> error.set(new FailureWords(words).of(failure)));
    }

    public ObjectProperty<Rule> ruleProperty() {
        return rule;
    }

    /** The days as they are being entered. */
    public StringProperty daysProperty() {
        return days;
    }

    /** What holds, in a sentence. */
    public ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }
}
