package app.linewright.desktop.feeds;

import app.linewright.desktop.kit.TaskListViewModel;
import app.linewright.desktop.kit.Words;
import app.linewright.feeds.live.WatchedFeeds.Watched;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts the asking of feeds on the list of tasks. */
public final class FeedWork {
    private final FeedsViewModel feeds;
    private final TaskListViewModel tasks;
    private final Words words;
    private @Nullable Watched asked;
    private TaskListViewModel.@Nullable Entry entry;

    public FeedWork(FeedsViewModel feeds, TaskListViewModel tasks, Words words) {
        this.feeds = feeds;
        this.tasks = tasks;
        this.words = words;
        feeds.askedProperty().subscribe(this::show);
    }

    private void show(Optional<Watched> now) {
        if (entry != null && asked != null) {
            end(entry, asked);
        }
        asked = now.orElse(null);
        entry = now
                .map(feed -> tasks.begin("feed " + feed.key(), words.say("feeds.asking", feed.title()), feeds::stop))
                .orElse(null);
    }

    private void end(TaskListViewModel.Entry ended, Watched feed) {
        feeds.failure(feed.key()).ifPresentOrElse(
                failure -> ended.failed(failure.lead() + " " + failure.text()),
                () -> ended.done(feeds.result()));
    }
}
