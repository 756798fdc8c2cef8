package app.linewright.desktop;

import java.lang.Thread.UncaughtExceptionHandler;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What nothing on the JavaFX thread has caught. It goes to the log and is said, and the window goes on: what failed was
 * one answer to one event. A fault that comes with every pulse is written down once.
 */
final class Faults {
    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    private final Thread thread;
    private final @Nullable UncaughtExceptionHandler former;
    private Consumer<Throwable> listener = _ -> {};
    private String last = "";

    /** Listens on the calling thread, until {@link #leave}. */
    Faults() {
        thread = Thread.currentThread();
        former = thread.getUncaughtExceptionHandler();
        thread.setUncaughtExceptionHandler((_, fault) -> caught(fault));
    }

    /** From now on {@code said} gets each fault. */
    void tell(Consumer<Throwable> said) {
        listener = said;
    }

    private void caught(Throwable fault) {
        var place = fault.getClass() + " " + Arrays.stream(fault.getStackTrace()).findFirst().orElse(null);
        if (!place.equals(last)) {
            last = place;
            LOG.error("The window has a fault, and goes on.", fault);
        }
        try {
            listener.accept(fault);
        } catch (RuntimeException second) {
            LOG.error("A fault could not be said.", second);
        }
    }

    /** What listened before, listens again. */
    void leave() {
        thread.setUncaughtExceptionHandler(former);
    }
}
