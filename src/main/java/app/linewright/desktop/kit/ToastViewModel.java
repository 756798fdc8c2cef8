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
     * @param offer what can be done about it, if anything
     */
    public record Toast(boolean error, String text, Optional<Offer> offer) {
        public Toast(boolean error, String text) {
            this(error, text, Optional.empty());
        }

        private boolean saysAs(Toast other) {
            return error == other.error && text.equals(other.text);
        }
    }

    /** The one thing to do about what is said, on a button. */
    public record Offer(String label, Runnable action) {}

    public ToastViewModel(Tasks tasks) {
        this.tasks = tasks;
    }

    /** Says {@code toast} once those before it are gone; what is said or waits already is not said twice. */
    public void say(Toast toast) {
        if (shown.get().filter(toast::saysAs).isEmpty() && waiting.stream().noneMatch(toast::saysAs)) {
            waiting.add(toast);
            if (shown.get().isEmpty()) {
                next();
            }
        }
    }

    /** Does what is offered now, and closes it. */
    public void act() {
        var offer = shown.get().flatMap(Toast::offer);
        next();
        offer.ifPresent(each -> each.action().run());
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
