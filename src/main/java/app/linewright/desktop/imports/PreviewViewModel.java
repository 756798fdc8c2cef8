package app.linewright.desktop.imports;

import app.linewright.desktop.kit.FailureWords;
import app.linewright.desktop.kit.Tasks;
import app.linewright.desktop.kit.Words;
import app.linewright.feeds.FilePreview;
import app.linewright.feeds.FileReport;
import app.linewright.feeds.FileSample;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * What reading files in would do: they are looked through one after the other, and nothing is stored. Touched on the
 * JavaFX thread only.
 */
public final class PreviewViewModel {
    /** A file, and what was found out of it so far. */
    public record Entry(Path file, State state) {
        public String name() {
            var name = file.getFileName();
            return name == null ? file.toString() : name.toString();
        }

        /** What reading it in would do; empty where it cannot be taken, or was not looked through yet. */
        public Optional<FilePreview> preview() {
            return state instanceof State.Importable(var preview) ? Optional.of(preview) : Optional.empty();
        }
    }

    /** What is known of a file. */
    public sealed interface State {
        /** Nothing yet. */
        record Waiting() implements State {}

        /** It can be read in. */
        record Importable(FilePreview preview) implements State {}

        /** Only a person can tell what its columns mean. */
        record Unexplained(FileSample sample) implements State {}

        /** It cannot be read in, because of {@code reason}. */
        record Refused(String reason) implements State {}
    }

    private final Importer importer;
    private final Tasks tasks;
    private final Words words;
    private final Consumer<List<Path>> accepted;
    private final Runnable cancelled;
    private final ObservableList<Entry> files = FXCollections.observableArrayList();
    private final ObservableList<Entry> filesShown = FXCollections.unmodifiableObservableList(files);
    private final ObservableList<PreviewTexts.Line> rows = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Entry> selected = new SimpleObjectProperty<>();
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
    private Tasks.Running looking = () -> {};

    /**
     * @param accepted gets the files that are to be read in
     * @param cancelled called when none is
     */
    PreviewViewModel(
            List<Path> paths,
            Importer importer,
            Tasks tasks,
            Words words,
            Consumer<List<Path>> accepted,
            Runnable cancelled) {
        this.importer = importer;
        this.tasks = tasks;
        this.words = words;
        this.accepted = accepted;
        this.cancelled = cancelled;
        paths.forEach(path -> files.add(new Entry(path, new State.Waiting())));
        selected.subscribe(this::showRows);
        selected.set(files.getFirst());
    }

    /**
     * Looks the files through, one after the other.
     *
     * @param looked gets each when something is known of it
     */
    void look(Consumer<Entry> looked) {
        tell();
        files.stream()
                .filter(each -> each.state() instanceof State.Waiting)
                .findFirst()
                .ifPresent(next -> look(next, looked));
    }

    private void look(Entry next, Consumer<Entry> looked) {
        looking = tasks.run(
                "Looking through a file",
                () -> state(next.file()),
                state -> found(next, state, looked),
                failure -> found(next, new State.Refused(new FailureWords(words).of(failure)), looked));
    }

    /** Takes its time. */
    private State state(Path file) {
        var preview = importer.preview(file);
        if (preview.expected().outcome() instanceof FileReport.Outcome.Refused(var refusal)) {
            return (preview.expected().kind().isEmpty() ? importer.sample(file) : Optional.<FileSample>empty())
                    .<State>map(State.Unexplained::new)
                    .orElseGet(() -> new State.Refused(new ProblemWords(words).of(refusal)));
        }
        return preview.expected().rows().read() == 0
                ? new State.Refused(words.say("preview.rows.none"))
                : new State.Importable(preview);
    }

    private void found(Entry waiting, State state, Consumer<Entry> looked) {
        int index = files.indexOf(waiting);
        var entry = new Entry(waiting.file(), state);
        boolean shown = waiting.equals(selected.get());
        files.set(index, entry);
        if (shown) {
            selected.set(entry);
        }
        looked.accept(entry);
        look(looked);
    }

    private void showRows(@Nullable Entry entry) {
        rows.setAll(Optional.ofNullable(entry).flatMap(Entry::preview).stream()
                .flatMap(preview -> preview.rows().stream().map(new PreviewTexts(words, preview.books())::line))
                .toList());
    }

    private void tell() {
        long waiting = files.stream().filter(each -> each.state() instanceof State.Waiting).count();
        long readable = files.stream().filter(each -> each.state() instanceof State.Importable).count();
        ready.set(waiting == 0 && readable > 0);
        if (waiting > 0) {
            sentence.set(words.say("preview.looking", files.size() - waiting, files.size()));
        } else {
            // Of a single one it is said where it is shown.
            sentence.set(readable == files.size() || files.size() == 1
                    ? ""
                    : words.say("preview.some", readable, files.size()));
        }
    }

    /** Has those files read in that can be. */
    public void accept() {
        if (ready.get()) {
            accepted.accept(files.stream()
                    .filter(each -> each.state() instanceof State.Importable)
                    .map(Entry::file)
                    .toList());
        }
    }

    public void cancel() {
        stopLooking();
        cancelled.run();
    }

    /** Finds nothing more out. */
    void stopLooking() {
        looking.cancel();
    }

    /** Takes a file that was looked through off the list, as it is dealt with; whether any is left. */
    boolean leaveOut(Path file) {
        files.removeIf(each -> each.file().equals(file));
        selected.set(files.isEmpty() ? null : files.getFirst());
        tell();
        return !files.isEmpty();
    }

    /** What a file is, in words: its kind, or why it has none. */
    public String kind(Entry entry) {
        return switch (entry.state()) {
            case State.Waiting() -> words.say("preview.waiting");
            case State.Importable(var preview) -> preview.expected().kind()
                    .map(kind -> words.say("imports.kind." + kind.name().toLowerCase(Locale.ROOT)))
                    .orElseThrow();
            case State.Unexplained _ -> words.say("preview.unexplained");
            case State.Refused _ -> words.say("preview.refused");
        };
    }

    /** What reading a file in would do, in words. */
    public String telling(FilePreview preview) {
        var rows = preview.expected().rows();
        var prices = preview.expected().quotesAdded() + preview.expected().quotesKnown();
        var counts = words.say("preview.counts", preview.games(), prices);
        if (!preview.whole()) {
            return counts + " " + words.say("preview.head", rows.read());
        }
        return preview.isKnown() ? counts + " " + words.say("preview.known", rows.read()) : counts;
    }

    /** What is asked. */
    public String question() {
        return files.size() == 1
                ? words.say("preview.title", files.getFirst().name())
                : words.say("preview.title.several", files.size());
    }

    /** The files, in the order in which they came. */
    public ObservableList<Entry> files() {
        return filesShown;
    }

    /** The file that is shown in detail. */
    public ObjectProperty<@Nullable Entry> selectedProperty() {
        return selected;
    }

    /** The first rows of that file. */
    public ObservableList<PreviewTexts.Line> rows() {
        return rows;
    }

    /** How far looking through them is, or which cannot be read in; empty where all can. */
    public ReadOnlyStringProperty sentenceProperty() {
        return sentence.getReadOnlyProperty();
    }

    /** Whether something can be read in, and all files were looked through. */
    public ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }
}
