package app.linewright.desktop.imports;

import app.linewright.desktop.kit.FailureWords;
import app.linewright.desktop.kit.Tasks;
import app.linewright.desktop.kit.Words;
import app.linewright.feeds.FileReport;
import app.linewright.feeds.FileSample;
import app.linewright.feeds.ImportProgress;
import app.linewright.feeds.ImportReport;
import app.linewright.feeds.ImportWatch;
import app.linewright.feeds.UnfinishedImport;
import app.linewright.feeds.generic.CsvMapping;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * Asks of files whether they are to be read in, has it done, one import after the other, and keeps the reports.
 * Touched on the JavaFX thread only.
 */
public final class ImportsViewModel {
    private static final Duration TICK = Duration.ofMillis(200);
    /** What takes longer is shown to be waited for. */
    private static final Duration AT_ONCE = Duration.ofMillis(200);

    /** What goes on. */
    public sealed interface Activity {
        /** Nothing. */
        record Idle() implements Activity {}

        /**
         * Files are being read.
         *
         * @param share done, from 0 to 1; below 0 while it is not known
         * @param far how far it is, in words; empty while it is not known
         * @param took how long it has taken so far, in words
         * @param stopping whether it was asked to stop and has not done so yet
         */
        record Reading(String lead, double share, String far, String took, boolean stopping) implements Activity {}

        /** An import has ended; without a report where it failed altogether. */
        record Ended(boolean well, String lead, String text, boolean reported) implements Activity {}
    }

    private final Importer importer;
    private final Tasks tasks;
    private final ObservableValue<ZoneId> zone;
    private final Words words;
    private final ReadOnlyObjectWrapper<Activity> activity = new ReadOnlyObjectWrapper<>(new Activity.Idle());
    private final ObservableList<FileReport> reports = FXCollections.observableArrayList();
    private final ObservableList<FileReport> reportsShown = FXCollections.unmodifiableObservableList(reports);
    private final ObjectProperty<@Nullable FileReport> selected = new SimpleObjectProperty<>();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<@Nullable PreviewViewModel> preview = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable MappingViewModel> mapping = new ReadOnlyObjectWrapper<>();
    private final Deque<Job> queue = new ArrayDeque<>();
    private Tasks.Running arriving = () -> {};
    private Tasks.Running looking = () -> {};
    private String reading = "";
    private Tasks.Running ticking = () -> {};
    private AtomicBoolean stop = new AtomicBoolean();
    private int ticks;

    private record Job(String name, Function<ImportWatch, ImportReport> read) {}

    /** @param zone of the person who reads the reports */
    public ImportsViewModel(Importer importer, Tasks tasks, ObservableValue<ZoneId> zone, Words words) {
        this.importer = importer;
        this.tasks = tasks;
        this.zone = zone;
        this.words = words;
        tasks.run("Looking for unfinished imports", importer::unfinished, this::tellUnfinished,
                failure -> activity.set(failure(words.say("imports.unfinished.failed"), failure)));
    }

    /**
     * Shows what reading files in would do, folders by the tables in them, and asks whether to; of a single file that
     * nothing explains, what its columns mean. Where that is not known at once, waiting for it is shown. They take the
     * place of others that are still being looked through.
     */
    public void offer(Collection<Path> paths) {
        var given = List.copyOf(paths);
        if (!given.isEmpty()) {
            arriving.cancel();
            looking.cancel();
            arriving = tasks.run(
                    "Looking for files",
                    () -> importer.filesIn(given),
                    this::preview,
                    // What hinders finding them, hinders each.
                    _ -> preview(given));
        }
    }

    private void preview(List<Path> files) {
        preview.set(null);
        var fresh = new PreviewViewModel(
                files,
                importer,
                tasks,
                words,
                chosen -> {
                    preview.set(null);
                    importFiles(chosen);
                },
                () -> preview.set(null));
        var late = tasks.later(AT_ONCE, () -> preview.set(fresh));
        looking = () -> {
            late.cancel();
            fresh.stopLooking();
        };
        fresh.look(entry -> {
            late.cancel();
            if (files.size() == 1 && entry.state() instanceof PreviewViewModel.State.Unexplained(var sample)) {
                preview.set(null);
                explain(sample);
            } else if (preview.get() == null && entry.file().equals(files.getFirst())) {
                preview.set(fresh);
            }
        });
    }

    /** Reads {@code files} in, after those under way. */
    void importFiles(List<Path> files) {
        var name = files.size() == 1
                ? String.valueOf(files.getFirst().getFileName())
                : words.say("imports.files.count", files.size());
        queue.add(new Job(name, watch -> importer.importFiles(files, watch)));
        next();
    }

    /** Reads in the simulated season that comes with the program. */
    public void importSample() {
        queue.add(new Job(words.say("imports.sample"), importer::importSample));
        next();
    }

    /**
     * Begins to say what the columns of a file mean. If it is one of several that are shown, the others are shown again
     * after that, and the file too if nothing was said of it.
     */
    public void explain(FileSample sample) {
        var others = preview.get();
        preview.set(null);
        mapping.set(new MappingViewModel(
                sample,
                importer,
                tasks,
                words,
                zone.getValue(),
                said -> {
                    mapping.set(null);
                    importFile(sample, said);
                    if (others != null && others.leaveOut(sample.file())) {
                        preview.set(others);
                    }
                },
                () -> {
                    mapping.set(null);
                    preview.set(others);
                }));
    }

    private void importFile(FileSample sample, CsvMapping said) {
        queue.add(new Job(sample.name(), watch -> importer.importFile(sample.file(), said, watch)));
        next();
    }

    /** Stops what is under way after the batch it is at, and leaves out what waits. */
    public void stop() {
        queue.clear();
        stop.set(true);
        if (activity.get() instanceof Activity.Reading(var lead, var share, var far, var took, _)) {
            activity.set(new Activity.Reading(lead, share, far, took, true));
        }
    }

    /** What is being read, by its name; empty while nothing is. */
    public Optional<String> reading() {
        return activity.get() instanceof Activity.Reading ? Optional.of(reading) : Optional.empty();
    }

    /** Takes note of what {@link Activity.Ended} says. */
    public void dismiss() {
        if (activity.get() instanceof Activity.Ended) {
            activity.set(new Activity.Idle());
        }
    }

    private void next() {
        if (activity.get() instanceof Activity.Reading) {
            return;
        }
        var job = queue.poll();
        if (job == null) {
            return;
        }
        stop = new AtomicBoolean();
        reading = job.name();
        ticks = 0;
        activity.set(new Activity.Reading(words.say("imports.reading", job.name()), -1, "", "", false));
        ticking = tasks.every(TICK, this::tick);
        var watched = stop;
        tasks.<ImportProgress, ImportReport>run(
                "Importing " + job.name(),
                tell -> job.read().apply(watch(tell, watched)),
                this::progress,
                this::ended,
                this::failed);
    }

    private static ImportWatch watch(Consumer<? super ImportProgress> tell, AtomicBoolean stop) {
        return new ImportWatch() {
            @Override
            public void progress(ImportProgress progress) {
                tell.accept(progress);
            }

            @Override
            public boolean cancelled() {
                return stop.get();
            }
        };
    }

    private void tick() {
        ticks++;
        var seconds = ticks * TICK.toMillis() / 1000.0;
        if (activity.get() instanceof Activity.Reading(var lead, var share, var far, _, var stopping)) {
            activity.set(new Activity.Reading(lead, share, far, words.say("took", seconds), stopping));
        }
    }

    private void progress(ImportProgress told) {
        if (activity.get() instanceof Activity.Reading(_, _, _, var took, var stopping)) {
            var far = switch (told.phase()) {
                case READING -> words.say("imports.far.reading", told.rows());
                case STORING -> words.say("imports.far.storing", told.rows(), told.ofRows());
            };
            activity.set(new Activity.Reading(
                    words.say("imports.reading", told.file()), told.share(), far, took, stopping));
        }
    }

    private void ended(ImportReport report) {
        ticking.cancel();
        var files = report.files();
        for (var file : files) {
            reports.addFirst(file);
        }
        if (!files.isEmpty()) {
            selected.set(files.getFirst());
        }
        summary.set(words.say("imports.summary", reports.size()));
        activity.set(files.size() == 1 ? ended(files.getFirst()) : ended(files));
        if (report.rows().added() + report.rows().changed() + sum(files, FileReport::quotesAdded) > 0) {
            changes.set(changes.get() + 1);
        }
        next();
    }

    private Activity.Ended ended(FileReport file) {
        return switch (file.outcome()) {
            case FileReport.Outcome.Done() when file.nothingNew() -> new Activity.Ended(
                    true, words.say("imports.known", file.name()),
                    words.say("imports.known.text", file.rows().unchanged()), true);
            case FileReport.Outcome.Done() -> new Activity.Ended(
                    file.problemCount() == 0, words.say("imports.done", file.name()), counts(List.of(file)), true);
            case FileReport.Outcome.Cancelled() -> new Activity.Ended(
                    false, words.say("imports.stopped", file.name()), words.say("imports.stopped.text"), true);
            case FileReport.Outcome.Refused(var refusal) -> new Activity.Ended(
                    false, words.say("imports.refused", file.name()), new ProblemWords(words).of(refusal), true);
        };
    }

    private Activity.Ended ended(List<FileReport> files) {
        var done = files.stream().filter(file -> file.outcome() instanceof FileReport.Outcome.Done).count();
        var stopped = files.stream().anyMatch(file -> file.outcome() instanceof FileReport.Outcome.Cancelled);
        var refused = files.stream().anyMatch(file -> file.outcome() instanceof FileReport.Outcome.Refused);
        var lead = stopped || files.isEmpty()
                ? words.say("imports.stopped.several")
                : words.say("imports.done.several", done, files.size());
        var well = !stopped && !refused && sum(files, FileReport::problemCount) == 0;
        return new Activity.Ended(well, lead, counts(files), !files.isEmpty());
    }

    private String counts(List<FileReport> files) {
        var rows = new ImportReport(files).rows();
        var problems = sum(files, FileReport::problemCount);
        var text = words.say(
                "imports.counts", rows.read(), rows.added(), rows.changed(), sum(files, FileReport::quotesAdded));
        return problems == 0 ? text : text + " " + words.say("imports.counts.problems", problems);
    }

    private void failed(Exception failure) {
        ticking.cancel();
        // What was stored before the failure stays, so what is shown elsewhere may be old.
        changes.set(changes.get() + 1);
        activity.set(failure(words.say("imports.failed"), failure));
        next();
    }

    private Activity.Ended failure(String lead, Exception cause) {
        var reason = new FailureWords(words).of(cause);
        return new Activity.Ended(false, lead, reason, false);
    }

    private void tellUnfinished(List<UnfinishedImport> unfinished) {
        if (!unfinished.isEmpty() && activity.get() instanceof Activity.Idle) {
            var first = unfinished.getFirst();
            activity.set(new Activity.Ended(
                    false,
                    words.say("imports.unfinished", first.file()),
                    words.say("imports.unfinished.text", first.rows()),
                    false));
        }
    }

    private static long sum(List<FileReport> files, ToLongFunction<FileReport> count) {
        return files.stream().mapToLong(count).sum();
    }

    public ReadOnlyObjectProperty<Activity> activityProperty() {
        return activity.getReadOnlyProperty();
    }

    /** The files that are asked about before they are read in; null while none is. */
    public ReadOnlyObjectProperty<@Nullable PreviewViewModel> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /** What is being said of the columns of a file; null while nothing is. */
    public ReadOnlyObjectProperty<@Nullable MappingViewModel> mappingProperty() {
        return mapping.getReadOnlyProperty();
    }

    /** The reports of this session, newest first. */
    public ObservableList<FileReport> reports() {
        return reportsShown;
    }

    public ObjectProperty<@Nullable FileReport> selectedProperty() {
        return selected;
    }

    /** How many files were read, in words. */
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** Goes up by one whenever what is stored may have changed. */
    public ReadOnlyIntegerProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }
}
