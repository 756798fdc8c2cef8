package app.linewright.desktop.kit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * All work that takes its time, whatever panel is open: what, how far, how long. What ended stays with its result for a
 * while, what failed until it is closed. Touched on the JavaFX thread only.
 */
public final class TaskListViewModel {
    /** How long the result of what ended stays. */
    static final Duration STAY = Duration.ofSeconds(60);

    private static final Duration SECOND = Duration.ofSeconds(1);

    /** How a piece of work stands. */
    public enum State { RUNNING, STOPPING, DONE, FAILED }

    private final Tasks tasks;
    private final InstantSource clock;
    private final Words words;
    private final ObservableList<Entry> entries = FXCollections.observableArrayList();
    private final ObservableList<Entry> shown = FXCollections.unmodifiableObservableList(entries);
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final BooleanProperty open = new SimpleBooleanProperty();

    public TaskListViewModel(Tasks tasks, InstantSource clock, Words words) {
        this.tasks = tasks;
        this.clock = clock;
        this.words = words;
        tasks.every(SECOND, this::tick);
    }

    /** One piece of work. */
    public final class Entry {
        private final String key;
        private final String title;
        private final @Nullable Runnable stop;
        private final Instant began = clock.instant();
        private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper(-1);
        private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
        private final ReadOnlyStringWrapper took = new ReadOnlyStringWrapper("");
        private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.RUNNING);

        private Entry(String key, String title, @Nullable Runnable stop) {
            this.key = key;
            this.title = title;
            this.stop = stop;
        }

        /**
         * Tells how far it is.
         *
         * @param part done, from 0 to 1; below 0 while it is not known
         * @param far the same in words
         */
        public void progress(double part, String far) {
            share.set(part);
            text.set(far);
        }

        /** It came to its end; {@code result} says with what. */
        public void done(String result) {
            end(State.DONE, result);
            tasks.later(STAY, this::close);
        }

        /** It failed; {@code why} is a sentence. */
        public void failed(String why) {
            end(State.FAILED, why);
        }

        private void end(State last, String said) {
            share.set(1);
            text.set(said);
            tellTook();
            state.set(last);
            tell();
        }

        /** Has it stopped, where that can be. */
        public void cancel() {
            if (stop != null && state.get() == State.RUNNING) {
                state.set(State.STOPPING);
                stop.run();
            }
        }

        /** Takes what has ended off the list. */
        public void close() {
            if (!isRunning()) {
                entries.remove(this);
                tell();
            }
        }

        private void tellTook() {
            var seconds = Math.max(0, Duration.between(began, clock.instant()).toSeconds());
            took.set(String.format(words.locale(), "%d:%02d", seconds / 60, seconds % 60));
        }

        boolean isRunning() {
            return state.get() == State.RUNNING || state.get() == State.STOPPING;
        }

        public String title() {
            return title;
        }

        /** Whether it can be stopped at all. */
        public boolean cancellable() {
            return stop != null;
        }

        public ReadOnlyDoubleProperty shareProperty() {
            return share.getReadOnlyProperty();
        }

        /** How far it is, or what came of it. */
        public ReadOnlyStringProperty textProperty() {
            return text.getReadOnlyProperty();
        }

        public ReadOnlyStringProperty tookProperty() {
            return took.getReadOnlyProperty();
        }

        public ReadOnlyObjectProperty<State> stateProperty() {
            return state.getReadOnlyProperty();
        }
    }

    /**
     * Puts work on the list. What is left there of earlier work of the same {@code key} goes.
     *
     * @param stop stops it; null where that cannot be
     */
    public Entry begin(String key, String title, @Nullable Runnable stop) {
        entries.removeIf(entry -> entry.key.equals(key) && !entry.isRunning());
        var entry = new Entry(key, title, stop);
        entry.tellTook();
        entries.addFirst(entry);
        tell();
        return entry;
    }

    private void tick() {
        entries.stream().filter(Entry::isRunning).forEach(Entry::tellTook);
    }

    private void tell() {
        long running = count(List.of(State.RUNNING, State.STOPPING));
        long failed = count(List.of(State.FAILED));
        if (entries.isEmpty()) {
            status.set("");
            open.set(false);
        } else {
            status.set(failed > 0
                    ? words.say("tasks.status.failed", running, failed)
                    : words.say("tasks.status", running));
        }
    }

    private long count(List<State> states) {
        return entries.stream().filter(entry -> states.contains(entry.state.get())).count();
    }

    /** The latest first. */
    public ObservableList<Entry> entries() {
        return shown;
    }

    /** How much is under way and how much failed, in a few words; empty where the list is. */
    public ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** Whether the list is to be seen. */
    public BooleanProperty openProperty() {
        return open;
    }

    /** Opens the list, or closes it. */
    public void toggle() {
        open.set(!open.get() && !entries.isEmpty());
    }
}
