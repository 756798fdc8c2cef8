package app.linewright.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C, for a command that should come to a good end rather than stop in the middle: the command sees that it is
 * asked to end, and the process waits until it has.
 */
public final class Interruption {
    private static final long PATIENCE_SECONDS = 20;

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

    /** The command has come to its end, and has closed what it had open. */
    public void over() {
        over.countDown();
    }

    private void ask() {
        requested = true;
        try {
            over.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
