package app.linewright.desktop.kit;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Short words about what the screen does not show: one at a time, in the order in which they came. Touched on the
 * JavaFX thread only.
 */
public final class ToastViewModel {
    /** How long a word stays that is no error. */
    static final Duration STAY = Duration.ofSeconds(6);

    private final Tasks tasks;
    private final Deque<Toast> waiting = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<Optional<Toast>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Tasks.Running leaving = () -> {};

    /**
     * What is said.
     *
     * @param error whether it stays until it is closed
     */
    public record Toast(boolean error, String text) {}

    public ToastViewModel(Tasks tasks) {
        this.tasks = tasks;
    }

    /** Says {@code toast} once those before it are gone; what is said or waits already is not said twice. */
    public void say(Toast toast) {
        if (!shown.get().equals(Optional.of(toast)) && !waiting.contains(toast)) {
            waiting.add(toast);
            if (shown.get().isEmpty()) {
                next();
            }
        }
    }

    /** Closes what is said now. */
    public void close() {
        next();
    }

    private void next() {
        leaving.cancel();
        shown.set(Optional.ofNullable(waiting.poll()));
        if (shown.get().filter(toast -> !toast.error()).isPresent()) {
            leaving = tasks.later(STAY, this::next);
        }
    }

    public ReadOnlyObjectProperty<Optional<Toast>> shownProperty() {
        return shown.getReadOnlyProperty();
    }
}
