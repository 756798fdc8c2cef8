package app.linewright.desktop;

import java.lang.Thread.UncaughtExceptionHandler;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What nothing on the JavaFX thread has caught. It goes to the log and is said, and the window goes on: what failed was
 * one answer to one event. A fault that keeps coming is written down and said once, and again when it had left.
 */
final class Faults {
    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    /** A fault that did not come for so long is news again. */
    private static final Duration QUIET = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final Thread thread;
    private final @Nullable UncaughtExceptionHandler former;
    private Consumer<Throwable> listener = _ -> {};
    private final Map<String, Instant> lastSeen = new HashMap<>();

    /** Listens on the calling thread, until {@link #leave}. */
    Faults(InstantSource clock) {
        this.clock = clock;
        thread = Thread.currentThread();
        former = thread.getUncaughtExceptionHandler();
        thread.setUncaughtExceptionHandler((_, fault) -> caught(fault));
    }

    /** From now on {@code said} gets each fault that is news. */
    void tell(Consumer<Throwable> said) {
        listener = said;
    }

    private void caught(Throwable fault) {
        var now = clock.instant();
        var place = fault.getClass() + " " + Arrays.stream(fault.getStackTrace()).findFirst().orElse(null);
        var before = lastSeen.put(place, now);
        if (before != null && now.isBefore(before.plus(QUIET))) {
            return;
        }
        LOG.error("The window has a fault, and goes on.", fault);
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
