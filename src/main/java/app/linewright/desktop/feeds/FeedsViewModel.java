package app.linewright.desktop.feeds;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import app.linewright.desktop.kit.FailureWords;
import app.linewright.desktop.kit.FeedTroubleWords;
import app.linewright.desktop.kit.Tasks;
import app.linewright.desktop.kit.Words;
import app.linewright.feeds.demo.DemoLeague;
import app.linewright.feeds.live.FeedFailure;
import app.linewright.feeds.live.FeedKey;
import app.linewright.feeds.live.RefreshReport;
import app.linewright.feeds.live.WatchedFeeds.Watched;
import app.linewright.feeds.oddsapi.OddsApiFeed;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * Has the watched feeds asked, one after the other: by hand, and each again when its time has come. A feed that fails
 * is asked again in its time like any other; until then it is said what it answered. Touched on the JavaFX thread only.
 */
public final class FeedsViewModel {
    /** How often a feed is asked where nothing else was chosen. */
    static final Duration USUAL = Duration.ofMinutes(1);

    /** What can be chosen; empty is only by hand. */
    public static final List<Optional<Duration>> PERIODS = List.of(
            Optional.of(Duration.ofSeconds(30)),
            Optional.of(USUAL),
            Optional.of(Duration.ofMinutes(5)),
            Optional.of(Duration.ofMinutes(30)),
            Optional.empty());

    /**
     * That a feed gave no answer.
     *
     * @param lead what failed, {@code text} why, in a sentence
     */
    public record Failure(String lead, String text) {}

    private final Refresher refresher;
    private final Tasks tasks;
    private final InstantSource clock;
    private final Words words;

    private final ObservableList<Watched> watched = FXCollections.observableArrayList();
    private final ObservableList<Watched> watchedShown = FXCollections.unmodifiableObservableList(watched);
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<Failure>> failure =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper quota = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();

    private final Deque<Watched> queue = new ArrayDeque<>();
    private final Map<FeedKey, Instant> due = new HashMap<>();
    private final Map<FeedKey, Failure> failures = new HashMap<>();
    private final ReadOnlyObjectWrapper<Optional<Watched>> askedNow = new ReadOnlyObjectWrapper<>(Optional.empty());
    private @Nullable Watched asked;
    private Tasks.Running running = () -> {};
    private String result = "";

    public FeedsViewModel(Refresher refresher, Tasks tasks, InstantSource clock, Words words) {
        this.refresher = refresher;
        this.tasks = tasks;
        this.clock = clock;
        this.words = words;
        tasks.every(Duration.ofSeconds(1), this::tick);
        tasks.run("Reading which feeds are watched", this::readWatched, this::begin, this::failedToKeep);
    }

    /** What is watched; the demo league by its name in the language of the window. */
    private List<Watched> readWatched() {
        return refresher.watched().stream()
                .map(feed -> feed.key().equals(DemoLeague.KEY)
                        ? new Watched(feed.key(), words.say("feeds.demo"), feed.every())
                        : feed)
                .toList();
    }

    /** What is watched when the window opens is asked at once: nobody knows how old its prices are. */
    private void begin(List<Watched> found) {
        show(found);
        found.stream().filter(feed -> feed.every().isPresent()).forEach(this::enqueue);
        next();
    }

    private void show(List<Watched> found) {
        // A period that was changed counts from now; one that was not goes on.
        due.keySet().retainAll(found.stream().filter(watched::contains).map(Watched::key).toList());
        watched.setAll(found);
        failures.keySet().retainAll(found.stream().map(Watched::key).toList());
        queue.removeIf(each -> found.stream().noneMatch(feed -> feed.key().equals(each.key())));
        found.forEach(this::plan);
        askQuota();
        tell();
    }

    /** Watches {@code feed} as often as is usual, and asks it at once. */
    public void start(FeedKey feed) {
        change(
                () -> {
                    refresher.watch(feed, Optional.of(USUAL));
                    return readWatched();
                },
                () -> watched.stream().filter(each -> each.key().equals(feed)).forEach(this::enqueue));
    }

    /** Asks {@code feed} as often as is said from now on. */
    public void every(FeedKey feed, Optional<Duration> period) {
        change(
                () -> {
                    refresher.watch(feed, period);
                    return readWatched();
                },
                () -> {});
    }

    /** Does not watch {@code feed} any more. */
    public void rest(FeedKey feed) {
        change(
                () -> {
                    refresher.rest(feed);
                    return readWatched();
                },
                () -> {});
    }

    private void change(Callable<List<Watched>> kept, Runnable then) {
        tasks.run(
                "Keeping which feeds are watched",
                kept,
                found -> {
                    show(found);
                    then.run();
                    next();
                },
                this::failedToKeep);
    }

    /** Asks every watched feed now, each once. */
    public void refresh() {
        watched.forEach(this::enqueue);
        next();
    }

    private void enqueue(Watched feed) {
        boolean waits = queue.stream().anyMatch(each -> each.key().equals(feed.key()));
        if (!waits && (asked == null || !asked.key().equals(feed.key()))) {
            queue.add(feed);
        }
    }

    private void next() {
        var feed = asked == null ? queue.poll() : null;
        if (feed == null) {
            return;
        }
        asked = feed;
        asking.set(true);
        askedNow.set(Optional.of(feed));
        tell();
        running = tasks.run(
                "Refreshing " + feed.title(),
                () -> refresher.refresh(feed.key()),
                report -> answered(feed, report),
                cause -> failed(feed, cause));
    }

    /** Whatever cannot be said of its answer, a feed is asked again. */
    private void answered(Watched feed, RefreshReport report) {
        try {
            failures.remove(feed.key());
            result = words.say("feeds.result", report.games(), report.changed());
            changes.set(changes.get() + 1);
            if (!report.problems().isEmpty()) {
                failures.put(feed.key(), new Failure(
                        words.say("feeds.problems", feed.title(), report.problems().size()),
                        new FeedTroubleWords(words).of(report.problems().getFirst())));
            }
        } finally {
            ended(feed);
        }
    }

    private void failed(Watched feed, Exception cause) {
        var lead = words.say(cause instanceof FeedFailure ? "feeds.failed" : "feeds.unrefreshed", feed.title());
        try {
            failures.put(feed.key(), new Failure(lead, new FailureWords(words).of(cause)));
        } finally {
            ended(feed);
        }
    }

    /** Waits no longer for the feed that is being asked. What it has answered by then still goes in. */
    public void stop() {
        var feed = asked;
        if (feed != null) {
            running.cancel();
            failures.put(feed.key(), new Failure(
                    words.say("feeds.stopped", feed.title()),
                    words.say(feed.every().isPresent() ? "feeds.stopped.timed" : "feeds.stopped.hand", feed.title())));
            ended(feed);
        }
    }

    private void ended(Watched feed) {
        asked = null;
        askedNow.set(Optional.empty());
        due.remove(feed.key());
        watched.stream().filter(each -> each.key().equals(feed.key())).forEach(this::plan);
        asking.set(!queue.isEmpty());
        askQuota();
        tell();
        next();
    }

    /** Finds out what the month of the paid feed still allows, where it is watched; without a key it is not known. */
    public void askQuota() {
        if (watched.stream().noneMatch(each -> each.key().equals(OddsApiFeed.KEY))) {
            quota.set("");
            return;
        }
        tasks.run(
                "Reading what The Odds API has left",
                refresher::quota,
                found -> quota.set(words.say("feeds.quota", found.left(), found.budget())),
                _ -> quota.set(""));
    }

    private void failedToKeep(Exception cause) {
        failure.set(Optional.of(new Failure(words.say("feeds.unkept"), new FailureWords(words).of(cause))));
    }

    /** When a feed's time comes: one period from now, unless that was said before. */
    private void plan(Watched feed) {
        feed.every().ifPresent(period -> due.putIfAbsent(feed.key(), clock.instant().plus(period)));
    }

    private void tick() {
        var now = clock.instant();
        watched.stream()
                .filter(feed -> due.containsKey(feed.key()) && !dueAt(feed).isAfter(now))
                .forEach(this::enqueue);
        next();
        tell();
    }

    private void tell() {
        failure.set(watched.stream()
                .flatMap(feed -> Optional.ofNullable(failures.get(feed.key())).stream())
                .findFirst());
        if (asked != null) {
            status.set(words.say("feeds.asking", asked.title()));
        } else if (watched.isEmpty()) {
            status.set("");
        } else {
            status.set(soonest());
        }
    }

    private String soonest() {
        return watched.stream()
                .filter(feed -> due.containsKey(feed.key()))
                .min(comparing(this::dueAt))
                .map(feed -> words.say("feeds.next", feed.title(), left(dueAt(feed))))
                .orElseGet(() -> words.say("feeds.byHand", watched.getFirst().title()));
    }

    private Instant dueAt(Watched feed) {
        return requireNonNull(due.get(feed.key()));
    }

    private String left(Instant at) {
        long left = Math.max(0, Duration.between(clock.instant(), at).toSeconds());
        return String.format(words.locale(), "%d:%02d", left / 60, left % 60);
    }

    /** How often a feed is asked, in words. */
    public String period(Optional<Duration> period) {
        return period.map(each -> words.say("feeds.every", each.toSeconds())).orElseGet(() -> words.say("feeds.hand"));
    }

    /** The watched feeds, in the order in which they are offered. */
    public ObservableList<Watched> watched() {
        return watchedShown;
    }

    public ReadOnlyBooleanProperty askingProperty() {
        return asking.getReadOnlyProperty();
    }

    /** What is being asked, or when the next feed will be, in a few words; empty where none is watched. */
    public ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** What is left of the paid feed's month, in a few words; empty where it is not watched or not known. */
    public ReadOnlyStringProperty quotaProperty() {
        return quota.getReadOnlyProperty();
    }

    /** The feed that is being asked; empty between two. */
    ReadOnlyObjectProperty<Optional<Watched>> askedProperty() {
        return askedNow.getReadOnlyProperty();
    }

    /** What {@code feed} could not answer the last time. */
    Optional<Failure> failure(FeedKey feed) {
        return Optional.ofNullable(failures.get(feed));
    }

    /** What the last answer brought, in a few words. */
    String result() {
        return result;
    }

    /** What a watched feed could not answer. */
    public ReadOnlyObjectProperty<Optional<Failure>> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** Goes up by one with every answer that was taken over. */
    public ReadOnlyIntegerProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }
}
