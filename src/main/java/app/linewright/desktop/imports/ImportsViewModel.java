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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/** Has files read in, one import after the other, and keeps their reports. Touched on the JavaFX thread only. */
public final class ImportsViewModel {
    private static final Duration TICK = Duration.ofMillis(200);

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

        /**
         * An import has ended; without a report where it failed altogether.
         *
         * @param unexplained a file that was not taken because nothing says what its columns mean; null without one
         */
        record Ended(
                boolean well, String lead, String text, boolean reported, @Nullable FileSample unexplained)
                implements Activity {
            Ended(boolean well, String lead, String text, boolean reported) {
                this(well, lead, text, reported, null);
            }
        }
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
    private final Map<Path, FileSample> unexplained = new HashMap<>();
    private final ReadOnlyObjectWrapper<@Nullable MappingViewModel> mapping = new ReadOnlyObjectWrapper<>();
    private final Deque<Job> queue = new ArrayDeque<>();
    private String reading = "";
    private Tasks.Running ticking = () -> {};
    private AtomicBoolean stop = new AtomicBoolean();
    private int ticks;

    private record Job(String name, Function<ImportWatch, ImportReport> read) {}

    /** What came of a job; {@code unexplained} are the files that only a mapping can explain. */
    private record Outcome(ImportReport report, List<FileSample> unexplained) {}

    /** @param zone of the person who reads the reports */
    public ImportsViewModel(Importer importer, Tasks tasks, ObservableValue<ZoneId> zone, Words words) {
        this.importer = importer;
        this.tasks = tasks;
        this.zone = zone;
        this.words = words;
        tasks.run("Looking for unfinished imports", importer::unfinished, this::tellUnfinished,
                failure -> activity.set(failure(words.say("imports.unfinished.failed"), failure)));
    }

    /** Reads {@code files} in, after those under way. */
    public void importFiles(Collection<Path> files) {
        var paths = List.copyOf(files);
        if (!paths.isEmpty()) {
            var name = paths.size() == 1
                    ? String.valueOf(paths.getFirst().getFileName())
                    : words.say("imports.files.count", paths.size());
            queue.add(new Job(name, watch -> importer.importFiles(paths, watch)));
            next();
        }
    }

    /** Reads in the simulated season that comes with the program. */
    public void importSample() {
        queue.add(new Job(words.say("imports.sample"), importer::importSample));
        next();
    }

    /** The head of the file of {@code report}, where it was not taken because nothing says what its columns mean. */
    public Optional<FileSample> unexplained(FileReport report) {
        return Optional.ofNullable(unexplained.get(report.file()));
    }

    /** Begins to say what the columns of a file mean. */
    public void explain(FileSample sample) {
        mapping.set(new MappingViewModel(
                sample,
                importer,
                tasks,
                words,
                zone.getValue(),
                said -> {
                    mapping.set(null);
                    importFile(sample, said);
                },
                () -> mapping.set(null)));
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
        tasks.<ImportProgress, Outcome>run(
                "Importing " + job.name(),
                tell -> outcome(job.read().apply(watch(tell, watched))),
                this::progress,
                this::ended,
                this::failed);
    }

    private Outcome outcome(ImportReport report) {
        var samples = report.files().stream()
                .filter(file -> file.outcome() instanceof FileReport.Outcome.Refused && file.kind().isEmpty())
                .flatMap(file -> importer.sample(file.file()).stream())
                .toList();
        return new Outcome(report, samples);
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

    private void ended(Outcome outcome) {
        ticking.cancel();
        var report = outcome.report();
        var files = report.files();
        files.forEach(file -> unexplained.remove(file.file()));
        outcome.unexplained().forEach(sample -> unexplained.put(sample.file(), sample));
        for (var file : files) {
            reports.addFirst(file);
        }
        if (!files.isEmpty()) {
            selected.set(files.getFirst());
        }
        summary.set(words.say("imports.summary", reports.size()));
        activity.set(files.size() == 1 ? ended(files.getFirst()) : ended(files, outcome.unexplained()));
        if (report.rows().added() + report.rows().changed() + sum(files, FileReport::quotesAdded) > 0) {
            changes.set(changes.get() + 1);
        }
        // One file that was chosen by itself is asked about at once; of several, when its reader wants to.
        if (files.size() == 1 && mapping.get() == null) {
            outcome.unexplained().forEach(this::explain);
        }
        next();
    }

    private Activity.Ended ended(FileReport file) {
        var sample = unexplained.get(file.file());
        if (sample != null) {
            return new Activity.Ended(
                    false, words.say("mapping.unknown.lead", file.name()), words.say("mapping.unknown.text"), true,
                    sample);
        }
        return switch (file.outcome()) {
            case FileReport.Outcome.Done() when nothingNew(file) -> new Activity.Ended(
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

    private static boolean nothingNew(FileReport file) {
        var rows = file.rows();
        return rows.unchanged() > 0
                && rows.added() + rows.changed() + rows.refused() + file.quotesAdded() + file.problemCount() == 0;
    }

    private Activity.Ended ended(List<FileReport> files, List<FileSample> samples) {
        var done = files.stream().filter(file -> file.outcome() instanceof FileReport.Outcome.Done).count();
        var stopped = files.stream().anyMatch(file -> file.outcome() instanceof FileReport.Outcome.Cancelled);
        var refused = files.stream().anyMatch(file -> file.outcome() instanceof FileReport.Outcome.Refused);
        var lead = stopped || files.isEmpty()
                ? words.say("imports.stopped.several")
                : words.say("imports.done.several", done, files.size());
        var well = !stopped && !refused && sum(files, FileReport::problemCount) == 0;
        var sample = samples.isEmpty() ? null : samples.getFirst();
        var text = sample == null
                ? counts(files)
                : counts(files) + " " + words.say("mapping.unknown.lead", sample.name());
        return new Activity.Ended(well, lead, text, !files.isEmpty(), sample);
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
