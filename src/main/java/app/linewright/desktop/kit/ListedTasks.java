package app.linewright.desktop.kit;

import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tasks of one panel: what of their work takes longer than a moment is put on the list of tasks. */
public record ListedTasks(Tasks tasks, TaskListViewModel list, String title) implements Tasks {
    /** What is done sooner was never waited for. */
    static final Duration MOMENT = Duration.ofMillis(700);

    @Override
    public <P, T> Running run(
            String name,
            Work<P, T> work,
            Consumer<? super P> progress,
            Consumer<? super T> done,
            Consumer<? super Exception> failed) {
        var listing = new Listing();
        var running = tasks.run(
                name,
                work,
                progress,
                value -> {
                    listing.end();
                    done.accept(value);
                },
                failure -> {
                    listing.end();
                    failed.accept(failure);
                });
        listing.await(tasks);
        return () -> {
            listing.end();
            running.cancel();
        };
    }

    /** Its panel says itself what came of it, so it leaves the list as it ends. */
    private final class Listing {
        private boolean ended;
        private TaskListViewModel.@Nullable Entry entry;
        private Running waiting = () -> {};

        void await(Tasks clock) {
            if (!ended) {
                waiting = clock.later(MOMENT, () -> entry = list.begin("reading " + title, title, null));
            }
        }

        void end() {
            ended = true;
            waiting.cancel();
            if (entry != null) {
                entry.done("");
                entry.close();
            }
        }
    }

    @Override
    public Running later(Duration delay, Runnable action) {
        return tasks.later(delay, action);
    }

    @Override
    public Running every(Duration period, Runnable action) {
        return tasks.every(period, action);
    }
}
