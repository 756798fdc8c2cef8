package app.linewright.desktop.kit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/**
 * {@link Tasks} on the calling thread: work runs at once, unless {@link #hold} keeps it back until {@link #release};
 * time passes only in {@link #elapse}.
 */
public final class DirectTasks implements Tasks {
    private final List<Timed> timed = new ArrayList<>();
    private final List<Runnable> held = new ArrayList<>();
    private Duration now = Duration.ZERO;
    private boolean holding;

    private static final class Timed implements Running {
        private final Runnable action;
        private final Duration period;
        private Duration due;
        private boolean cancelled;

        Timed(Runnable action, Duration period, Duration due) {
            this.action = action;
            this.period = period;
            this.due = due;
        }

        @Override
        public void cancel() {
            cancelled = true;
        }
    }

    /** Keeps work back from now on. */
    public void hold() {
        holding = true;
    }

    /** Runs what was kept back, and runs work at once again. */
    public void release() {
        holding = false;
        var waiting = List.copyOf(held);
        held.clear();
        waiting.forEach(Runnable::run);
    }

    /** Lets time pass, and what falls due in it happen, in order. */
    public void elapse(Duration time) {
        var until = now.plus(time);
        while (true) {
            var next = timed.stream()
                    .filter(each -> !each.cancelled && each.due.compareTo(until) <= 0)
                    .min(Comparator.comparing(each -> each.due));
            if (next.isEmpty()) {
                break;
            }
            var due = next.get();
            now = due.due;
            if (due.period.isZero()) {
                due.cancelled = true;
            } else {
                due.due = due.due.plus(due.period);
            }
            due.action.run();
        }
        now = until;
    }

    @Override
    public <P, T> Running run(
            String title,
            Work<P, T> work,
            Consumer<? super P> progress,
            Consumer<? super T> done,
            Consumer<? super Exception> failed) {
        var cancelled = new boolean[1];
        Runnable all = () -> {
            T value;
            try {
                value = work.run(word -> {
                    if (!cancelled[0]) {
                        progress.accept(word);
                    }
                });
            } catch (Exception e) {
                if (!cancelled[0]) {
                    failed.accept(e);
                }
                return;
            }
            if (!cancelled[0]) {
                done.accept(value);
            }
        };
        if (holding) {
            held.add(all);
        } else {
            all.run();
        }
        return () -> cancelled[0] = true;
    }

    @Override
    public Running later(Duration delay, Runnable action) {
        var one = new Timed(action, Duration.ZERO, now.plus(delay));
        timed.add(one);
        return one;
    }

    @Override
    public Running every(Duration period, Runnable action) {
        var one = new Timed(action, period, now.plus(period));
        timed.add(one);
        return one;
    }
}
