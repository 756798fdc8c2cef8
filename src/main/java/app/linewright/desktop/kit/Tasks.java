package app.linewright.desktop.kit;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * Runs work off the JavaFX thread and hands its outcome over on it. Every method is called on the JavaFX thread, and
 * everything passed in, other than the work itself, is called there.
 */
public interface Tasks {
    /** After how long reading that failed is tried again by itself. */
    Duration AGAIN = Duration.ofSeconds(5);

    /** Runs {@code work}, then exactly one of {@code done} and {@code failed}, unless cancelled before. */
    default <T> Running run(
            String title, Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
        return this.<Void, T>run(title, _ -> work.call(), _ -> {}, done, failed);
    }

    /**
     * As above, with word of how far the work is. Of what the work tells, {@code progress} gets the newest at most ten
     * times a second, and nothing once the outcome is handed over.
     */
    <P, T> Running run(
            String title,
            Work<P, T> work,
            Consumer<? super P> progress,
            Consumer<? super T> done,
            Consumer<? super Exception> failed);

    /** Calls {@code action} once, after {@code delay}. */
    Running later(Duration delay, Runnable action);

    /** Calls {@code action} again and again, {@code period} apart, first after one period. */
    Running every(Duration period, Runnable action);

    /** Work that tells how far it is. */
    @FunctionalInterface
    interface Work<P, T> {
        T run(Consumer<? super P> tell) throws Exception;
    }

    /** Something under way. */
    @FunctionalInterface
    interface Running {
        /**
         * Makes sure that nothing of it is handed over any more. The work itself runs on to its end unless it has a
         * sign of its own to stop: an interrupt would close the database file under it.
         */
        void cancel();
    }
}
