package app.linewright.desktop.imports;

import app.linewright.desktop.kit.FailureWords;
import app.linewright.desktop.kit.Tasks;
import app.linewright.desktop.kit.Words;
import app.linewright.feeds.FileReport;
import app.linewright.feeds.FileRow;
import app.linewright.feeds.file.ImportProblem;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** What can be done about what was not taken: saving the list, and looking at the row. */
public final class ProblemsViewModel {
    private final Importer importer;
    private final Tasks tasks;
    private final Words words;
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<Shown>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Tasks.Running looking = () -> {};

    /** A row as it stands in its file, and what was wrong with it. */
    public record Shown(FileRow row, ImportProblem problem) {}

    public ProblemsViewModel(Importer importer, Tasks tasks, Words words) {
        this.importer = importer;
        this.tasks = tasks;
        this.words = words;
    }

    /** Another report is looked at. */
    void leave() {
        looking.cancel();
        note.set("");
        shown.set(Optional.empty());
    }

    /** What the file of problems is called unless another name is chosen. */
    String name(FileReport report) {
        return report.name().replaceFirst("(\\.csv)?(\\.gz)?$", "") + "-problems.csv";
    }

    /** Writes every problem of {@code report} to {@code file}. */
    public void save(FileReport report, Path file) {
        tasks.run(
                "Saving what was not taken",
                () -> {
                    importer.save(report, file);
                    return file;
                },
                saved -> note.set(words.say("imports.saved", report.problems().size(), saved)),
                failure -> note.set(words.say("imports.saved.failed", file, new FailureWords(words).of(failure))));
    }

    /** Looks the row of {@code problem} up in its file. */
    public void show(FileReport report, ImportProblem problem) {
        looking.cancel();
        looking = tasks.run(
                "Looking at a row",
                () -> importer.row(report.file(), problem.line()),
                found -> {
                    shown.set(found.map(row -> new Shown(row, problem)));
                    note.set(found.isPresent() ? "" : words.say("imports.row.gone", problem.line(), report.name()));
                },
                failure -> note.set(words.say(
                        "imports.row.failed", report.name(), new FailureWords(words).of(failure))));
    }

    /** What came of the last command; empty where nothing is to be said. */
    public ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    /** The row that is looked at. */
    public ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
        return shown.getReadOnlyProperty();
    }
}
