package app.linewright.desktop.kit;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@link Tasks} on virtual threads, until closed. The one class that hops onto the JavaFX thread. */
public final class FxTasks implements Tasks, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FxTasks.class);
    private static final long PROGRESS_GAP = TimeUnit.MILLISECONDS.toNanos(100);

    private static final Running NOTHING = () -> {};

    private final ExecutorService workers =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("task-", 0).factory());
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("timer").factory());

    /** How what failed last had failed, by its title. */
    private final Map<String, String> failing = new ConcurrentHashMap<>();

    private boolean closing;

    @Override
    public <P, T> Running run(
            String title,
            Work<P, T> work,
            Consumer<? super P> progress,
            Consumer<? super T> done,
            Consumer<? super Exception> failed) {
        var hop = new Hop<P>(progress);
        return begin(() -> workers.execute(() -> {
            Thread.currentThread().setName(title);
            try {
                var value = work.run(hop::tell);
                failing.remove(title);
                hop.finish(() -> done.accept(value));
            } catch (Exception e) {
                log(title, e);
                hop.finish(() -> failed.accept(e));
            } catch (Error e) {
                // A full memory or a missing class ends this work; whoever waits for it must hear of it all the same.
                LOG.error("{} failed.", title, e);
                hop.finish(() -> failed.accept(new ExecutionException("The program has a fault: " + e, e)));
            }
        }), hop);
    }

    /** What is tried again and again fails again and again: it is written down whole once, until it succeeds. */
    private void log(String title, Exception failure) {
        var told = failure.toString();
        if (told.equals(failing.put(title, told))) {
            LOG.warn("{} failed again: {}", title, told);
        } else {
            LOG.warn("{} failed.", title, failure);
        }
    }

    /** Begins what is {@code running} then; nothing once this is being closed. */
    private Running begin(Runnable beginning, Running running) {
        synchronized (workers) {
            if (closing) {
                return NOTHING;
            }
            beginning.run();
            return running;
        }
    }

    @Override
    public Running later(Duration delay, Runnable action) {
        var hop = new Hop<Void>(_ -> {});
        return begin(() -> {
            var _ = timer.schedule(() -> hop.finish(action), delay.toMillis(), TimeUnit.MILLISECONDS);
        }, hop);
    }

    @Override
    public Running every(Duration period, Runnable action) {
        var millis = period.toMillis();
        var cancelled = new AtomicBoolean();
        // A tick may wait behind other work on the JavaFX thread while it is cancelled there: then it is dropped.
        Runnable tick = () -> {
            if (!cancelled.get()) {
                action.run();
            }
        };
        var ticking = new AtomicReference<@Nullable Future<?>>();
        return begin(
                () -> ticking.set(timer.scheduleAtFixedRate(
                        () -> Platform.runLater(tick), millis, millis, TimeUnit.MILLISECONDS)),
                () -> {
                    cancelled.set(true);
                    Objects.requireNonNull(ticking.get()).cancel(false);
                });
    }

    /** Calls {@code work} on the JavaFX thread and waits for what it gives. Not on the JavaFX thread itself. */
    public static <T> T call(Callable<T> work) {
        var task = new FutureTask<>(work);
        Platform.runLater(task);
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("The window was not waited for.");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Lets running work come to its end, a short while at most; from now on none is started. */
    @Override
    public void close() {
        synchronized (workers) {
            closing = true;
            workers.shutdown();
        }
        try {
            if (!workers.awaitTermination(10, TimeUnit.SECONDS)) {
                LOG.warn("Work was still under way when the window closed.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        timer.shutdownNow();
    }

    /** What one task hands over. {@code closed} is touched on the JavaFX thread only. */
    private final class Hop<P> implements Running {
        private final Consumer<? super P> progress;
        private final AtomicReference<@Nullable P> newest = new AtomicReference<>();
        private volatile long lastTold = System.nanoTime() - PROGRESS_GAP;
        private boolean closed;

        Hop(Consumer<? super P> progress) {
            this.progress = progress;
        }

        /** Keeps the newest word, and arranges for it to be handed over when none is waiting already. */
        void tell(P word) {
            if (newest.getAndSet(word) == null) {
                var wait = PROGRESS_GAP - (System.nanoTime() - lastTold);
                if (wait <= 0) {
                    Platform.runLater(this::deliver);
                } else {
                    var _ = timer.schedule(() -> Platform.runLater(this::deliver), wait, TimeUnit.NANOSECONDS);
                }
            }
        }

        private void deliver() {
            lastTold = System.nanoTime();
            var word = newest.getAndSet(null);
            if (word != null && !closed) {
                progress.accept(word);
            }
        }

        void finish(Runnable outcome) {
            Platform.runLater(() -> {
                if (!closed) {
                    closed = true;
                    outcome.run();
                }
            });
        }

        @Override
        public void cancel() {
            closed = true;
        }
    }
}
