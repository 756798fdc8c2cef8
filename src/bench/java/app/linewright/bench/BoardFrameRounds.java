package app.linewright.bench;

import app.linewright.desktop.board.BoardView;
import app.linewright.desktop.board.BoardViewModel;
import app.linewright.desktop.board.FilterView;
import app.linewright.desktop.board.PastView;
import app.linewright.desktop.board.PastViewModel;
import app.linewright.desktop.board.SavedViewsViewModel;
import app.linewright.desktop.detail.DetailViewModel;
import app.linewright.desktop.kit.Fonts;
import app.linewright.desktop.kit.FxTasks;
import app.linewright.desktop.kit.Tasks;
import app.linewright.desktop.kit.Theme;
import app.linewright.desktop.kit.ToastViewModel;
import app.linewright.desktop.kit.Views;
import app.linewright.desktop.kit.Words;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/**
 * The Board with 10,000 rows of 20 books: what it does on the JavaFX thread in a frame while it is scrolled and while
 * prices change, and what memory it holds after an hour's worth of changes.
 */
final class BoardFrameRounds {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int ROWS = 10_000;
    private static final int BOOKS = 20;
    private static final int A_SECOND = 500;
    private static final int AT_ONCE = 2_000;

    private final BusyBoard source = new BusyBoard(ROWS, BOOKS, LocalDate.now(ZoneOffset.UTC).plusDays(1));
    private final TimedTasks tasks = new TimedTasks(new FxTasks());
    private final BoardViewModel model = new BoardViewModel(
            source, tasks, InstantSource.system(), new SimpleObjectProperty<ZoneId>(ZoneOffset.UTC),
            new Words(Locale.ENGLISH));
    private final Scene scene = new Scene(new StackPane(), 1440, 900);

    private BoardFrameRounds() {}

    /** @param changes so many prices change at full speed, between two looks at the memory */
    static void run(int warmUp, int frames, int changes, PrintStream out) throws Exception {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        var started = new CompletableFuture<BoardFrameRounds>();
        Platform.startup(() -> started.complete(new BoardFrameRounds()));
        var rounds = started.get();
        rounds.open();
        out.printf(Locale.ROOT, "%,d rows, %d books, %,d frames each%n%n", ROWS, BOOKS, frames);
        out.println("| own work in a frame | p50 | p99 | worst | worst on the clock |\n"
                + "| --- | ---: | ---: | ---: | ---: |");
        rounds.frames(warmUp, rounds::scroll);
        print("scrolling, two and a half rows a frame", rounds.frames(frames, rounds::scroll), out);
        rounds.frames(warmUp, rounds::ticks);
        print(A_SECOND + " prices changing a second", rounds.frames(frames, rounds::ticks), out);
        print("both at once", rounds.frames(frames, frame -> {
            rounds.scroll(frame);
            rounds.ticks(frame);
        }), out);
        out.printf(Locale.ROOT, "%nthe board was read %,d times while they were measured%n%n", rounds.tasks.reads());
        rounds.memory(changes, out);
        fx(() -> {
            rounds.scene.getWindow().hide();
            return null;
        });
        rounds.tasks.close();
        Platform.exit();
    }

    /**
     * What our own work took in some frames, in milliseconds.
     *
     * @param busy on the processor, {@code clock} on the clock, with all that other programs took meanwhile
     */
    private record Took(List<Double> busy, List<Double> clock) {}

    private static void print(String what, Took took, PrintStream out) {
        out.printf(Locale.ROOT, "| %s | %s | %.1f ms | %.1f ms |%n", what,
                Percentiles.of(took.busy()).millis(), Collections.max(took.busy()), Collections.max(took.clock()));
    }

    private void open() throws Exception {
        fx(() -> {
            Theme.install();
            new Fonts().load();
            var words = new Words(Locale.ENGLISH);
            Map<Class<?>, Supplier<?>> controllers = new HashMap<>();
            var zone = new SimpleObjectProperty<ZoneId>(ZoneOffset.UTC);
            var past = new PastViewModel(
                    model.asOfProperty(), model.dayProperty(), InstantSource.system(), zone, words);
            var detail = new DetailViewModel((_, _) -> Optional.empty(), tasks, zone, words);
            controllers.put(BoardView.class, () -> new BoardView(
                    model, words, zone, _ -> {}, () -> {}, past, detail, StackPane::new, StackPane::new));
            controllers.put(FilterView.class, () -> new FilterView(
                    model,
                    new SavedViewsViewModel(model, source, tasks, new ToastViewModel(tasks), words),
                    words));
            controllers.put(PastView.class, () -> new PastView(past, words));
            Parent root = new Views(words, controllers).load(BoardView.class);
            scene.setRoot(new StackPane(root));
            Theme.apply(scene, false);
            var stage = new Stage();
            stage.setScene(scene);
            stage.show();
            model.load();
            return null;
        });
        while (fx(() -> model.lines().size()) < ROWS) {
            Thread.sleep(100);
        }
    }

    private Took frames(int frames, IntConsumer work) throws Exception {
        var done = new CompletableFuture<Took>();
        fx(() -> {
            new Frames(frames, work, done).start();
            return null;
        });
        return done.get();
    }

    /** Does something in each frame, and adds up what that takes, with laying out and what tasks handed over before. */
    private final class Frames extends AnimationTimer {
        private final int frames;
        private final IntConsumer work;
        private final CompletableFuture<Took> done;
        private final Took took = new Took(new ArrayList<>(), new ArrayList<>());
        private final Runnable laidOut = this::laidOut;
        private long beginClock;
        private long beginBusy;
        private boolean begun;

        Frames(int frames, IntConsumer work, CompletableFuture<Took> done) {
            this.frames = frames;
            this.work = work;
            this.done = done;
            scene.addPostLayoutPulseListener(laidOut);
            tasks.take();
        }

        @Override
        public void handle(long now) {
            beginClock = System.nanoTime();
            beginBusy = busy();
            begun = true;
            work.accept(took.busy().size());
        }

        private void laidOut() {
            if (!begun) {
                return;
            }
            begun = false;
            var handedOver = tasks.take();
            took.busy().add((busy() - beginBusy + handedOver.busy()) / 1e6);
            took.clock().add((System.nanoTime() - beginClock + handedOver.clock()) / 1e6);
            if (took.busy().size() == frames) {
                stop();
                scene.removePostLayoutPulseListener(laidOut);
                done.complete(took);
            }
        }
    }

    private static long busy() {
        return THREADS.getCurrentThreadCpuTime();
    }

    private void scroll(int frame) {
        var table = (TableView<?>) scene.lookup("#prices");
        var flow = (VirtualFlow<?>) table.lookup(".virtual-flow");
        // There and back again, so that it never stands at an end.
        flow.scrollPixels(frame / 300 % 2 == 0 ? 60 : -60);
    }

    private void ticks(int frame) {
        source.tick(A_SECOND / 60 + (frame % 3 == 0 ? 1 : 0));
        if (!tasks.isReading()) {
            model.load();
        }
    }

    private void memory(int ticks, PrintStream out) throws Exception {
        changed(ticks / 10);
        long before = used();
        long begin = System.nanoTime();
        changed(ticks);
        double seconds = (System.nanoTime() - begin) / 1e9;
        long after = used();
        out.printf(Locale.ROOT, "%,d changes at full speed in %.0f s, all shown: %.1f MB held before, %.1f MB after%n",
                ticks, seconds, before / 1e6, after / 1e6);
    }

    /** Has so many prices change, as fast as the board shows them. */
    private void changed(int ticks) throws Exception {
        for (int shown = 0; shown < ticks; shown += AT_ONCE) {
            source.tick(AT_ONCE);
            fx(() -> {
                model.load();
                return null;
            });
            while (tasks.isReading()) {
                Thread.sleep(1);
            }
        }
    }

    private static long used() throws InterruptedException {
        for (int i = 0; i < 4; i++) {
            System.gc();
            Thread.sleep(250);
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static <T> T fx(Supplier<T> work) throws Exception {
        var done = new CompletableFuture<T>();
        Platform.runLater(() -> {
            try {
                done.complete(work.get());
            } catch (RuntimeException e) {
                done.completeExceptionally(e);
            }
        });
        return done.get();
    }

    /** Adds up the time that the outcomes of tasks take on the JavaFX thread. */
    private static final class TimedTasks implements Tasks {
        private final FxTasks real;
        private Nanos nanos = new Nanos(0, 0);
        private volatile boolean reading;
        private int reads;

        TimedTasks(FxTasks real) {
            this.real = real;
        }

        private record Nanos(long busy, long clock) {}

        Nanos take() {
            var taken = nanos;
            nanos = new Nanos(0, 0);
            return taken;
        }

        boolean isReading() {
            return reading;
        }

        int reads() {
            return reads;
        }

        void close() {
            real.close();
        }

        private <T> Consumer<T> timed(Consumer<? super T> outcome, boolean isReading) {
            return value -> {
                time(() -> outcome.accept(value)).run();
                if (isReading) {
                    reading = false;
                    reads++;
                }
            };
        }

        private Runnable time(Runnable action) {
            return () -> {
                long clock = System.nanoTime();
                long busy = busy();
                action.run();
                nanos = new Nanos(nanos.busy() + busy() - busy, nanos.clock() + System.nanoTime() - clock);
            };
        }

        @Override
        public <P, T> Running run(
                String title,
                Work<P, T> work,
                Consumer<? super P> progress,
                Consumer<? super T> done,
                Consumer<? super Exception> failed) {
            boolean isReading = title.equals("Reading the board");
            if (isReading) {
                reading = true;
            }
            return real.run(title, work, progress, timed(done, isReading), timed(failed, isReading));
        }

        @Override
        public Running later(Duration delay, Runnable action) {
            return real.later(delay, time(action));
        }

        @Override
        public Running every(Duration period, Runnable action) {
            return real.every(period, time(action));
        }
    }
}
