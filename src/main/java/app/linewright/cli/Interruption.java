package app.linewright.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C, for a command that should come to a good end rather than stop in the middle: the command sees that it is
 * asked to end, and the process waits until it has.
 */
public final class Interruption {
    private static final long PATIENCE_SECONDS = 20;

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean requested;

    /** From now on the end of the process is a request. */
    void heed() {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("interruption").unstarted(this::ask));
    }

    /** Whether the user wants the command to end. */
    boolean requested() {
        return requested;
    }

    /** Waits for {@code time}; says whether nobody has asked the command to end by then. */
    boolean lets(Duration time) {
        try {
            return !asked.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The command has come to its end, and has closed what it had open. */
    public void over() {
        over.countDown();
    }

    /** Asks the command to end, and waits until it has. */
    void ask() {
        requested = true;
        asked.countDown();
        try {
            over.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
