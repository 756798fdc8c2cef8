package app.linewright.desktop.imports;

import app.linewright.desktop.kit.Tasks;
import app.linewright.desktop.kit.Words;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Reads files in, one after the other, and keeps their reports. Touched on the JavaFX thread only. */
public final class ImportsViewModel {
    private static final Duration TICK = Duration.ofMillis(200);

    /** What goes on. */
    public sealed interface Activity {
        record Idle() implements Activity {}

        /**
         * A file is being read.
         *
         * @param fraction done, from 0 to 1; below 0 while it is not known
         * @param far how far it is, in words; empty while it is not known
         * @param took how long it has taken so far, in words
         */
        record Reading(String file, double fraction, String far, String took, boolean stopping) implements Activity {}

        /** A file has ended; {@code report} is empty where it could not be read at all. */
        record Ended(boolean well, String lead, String text, Optional<FileReport> report) implements Activity {}
    }

    private final Importer importer;
    private final Tasks tasks;
    private final Words words;
    private final ReadOnlyObjectWrapper<Activity> activity = new ReadOnlyObjectWrapper<>(new Activity.Idle());
    private final ObservableList<FileReport> reports = FXCollections.observableArrayList();
    private final ObservableList<FileReport> reportsShown = FXCollections.unmodifiableObservableList(reports);
    private final ObjectProperty<@Nullable FileReport> selected = new SimpleObjectProperty<>();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
    private final Deque<Job> queue = new ArrayDeque<>();
    private Tasks.Running ticking = () -> {};
    private AtomicBoolean stop = new AtomicBoolean();
    private int ticks;

    private record Job(String file, Reader reader) {}

    private interface Reader {
        FileReport read(Consumer<? super Importer.Progress> tell, BooleanSupplier stop) throws Exception;
    }

    public ImportsViewModel(Importer importer, Tasks tasks, Words words) {
        this.importer = importer;
        this.tasks = tasks;
        this.words = words;
    }

    /** Reads {@code files} in, after those under way. */
    public void importFiles(Collection<Path> files) {
        files.forEach(file -> queue.add(new Job(
                String.valueOf(file.getFileName()), (tell, stopped) -> importer.importFile(file, tell, stopped))));
        next();
    }

    /** Reads in the simulated season that comes with the program. */
    public void importSample() {
        queue.add(new Job(words.say("imports.sample"), importer::importSample));
        next();
    }

    /** Stops the file under way between two batches, and leaves the waiting ones out. */
    public void stop() {
        queue.clear();
        stop.set(true);
        if (activity.get() instanceof Activity.Reading reading) {
            activity.set(new Activity.Reading(
                    reading.file(), reading.fraction(), reading.far(), reading.took(), true));
        }
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
        var stopping = new AtomicBoolean();
        stop = stopping;
        ticks = 0;
        activity.set(new Activity.Reading(job.file(), -1, "", "", false));
        ticking = tasks.every(TICK, this::tick);
        tasks.<Importer.Progress, FileReport>run(
                "Importing " + job.file(),
                tell -> job.reader().read(tell, stopping::get),
                this::progress,
                this::ended,
                failure -> failed(job, failure));
    }

    private void tick() {
        ticks++;
        var seconds = ticks * TICK.toMillis() / 1000.0;
        if (activity.get() instanceof Activity.Reading reading) {
            activity.set(new Activity.Reading(
                    reading.file(), reading.fraction(), reading.far(), words.say("imports.took", seconds),
                    reading.stopping()));
        }
    }

    private void progress(Importer.Progress progress) {
        if (activity.get() instanceof Activity.Reading reading && progress.total() > 0) {
            activity.set(new Activity.Reading(
                    reading.file(),
                    Math.clamp((double) progress.done() / progress.total(), 0, 1),
                    words.say("imports.far", progress.done(), progress.total()),
                    reading.took(),
                    reading.stopping()));
        }
    }

    private void ended(FileReport report) {
        ticking.cancel();
        reports.addFirst(report);
        selected.set(report);
        summary.set(words.say("imports.summary", reports.size()));
        var text = report.refusals().isEmpty()
                ? words.say("imports.ended", report.events(), report.results(), report.prices())
                : words.say("imports.ended.refused", report.events(), report.results(), report.prices(),
                        report.refusals().size());
        activity.set(new Activity.Ended(
                report.refusals().isEmpty() && !report.stopped(),
                words.say(report.stopped() ? "imports.stopped.lead" : "imports.ended.lead", report.file()),
                text,
                Optional.of(report)));
        if (report.broughtNews()) {
            changes.set(changes.get() + 1);
        }
        next();
    }

    private void failed(Job job, Exception failure) {
        ticking.cancel();
        // A crash part-way leaves whole batches behind, so what is shown elsewhere may be old.
        changes.set(changes.get() + 1);
        activity.set(new Activity.Ended(
                false,
                words.say("imports.failed.lead", job.file()),
                Optional.ofNullable(failure.getMessage()).orElse(failure.getClass().getSimpleName()),
                Optional.empty()));
        next();
    }

    public ReadOnlyObjectProperty<Activity> activityProperty() {
        return activity.getReadOnlyProperty();
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
