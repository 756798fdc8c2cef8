package app.linewright.desktop.board;

import app.linewright.desktop.kit.Tasks;
import app.linewright.desktop.kit.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * What time does to a page that stands: its prices grow older by the second, and when one turns stale the board is
 * compared anew. On a page of the past the time stands still.
 */
final class PageTime {
    private final Tasks tasks;
    private final InstantSource clock;
    private final Words words;
    private final Runnable turned;
    private final ReadOnlyObjectWrapper<Instant> now;
    private final ReadOnlyStringWrapper ages = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<Banner>> banner = new ReadOnlyObjectWrapper<>(Optional.empty());

    private BoardPage page = BoardPage.EMPTY;
    private Optional<Instant> past = Optional.empty();
    private Optional<FeedWord> feed = Optional.empty();
    private boolean watched;
    private Optional<Banner> warning = Optional.empty();
    private Tasks.Running turning = () -> {};
    private Tasks.Running ticking = () -> {};

    /** @param turned compares the board anew */
    PageTime(Tasks tasks, InstantSource clock, Words words, Runnable turned) {
        this.tasks = tasks;
        this.clock = clock;
        this.words = words;
        this.turned = turned;
        this.now = new ReadOnlyObjectWrapper<>(clock.instant());
    }

    /**
     * Begins with {@code shown}.
     *
     * @param asOf the instant whose knowledge it is; empty for what is known now
     */
    void show(BoardPage shown, Optional<Instant> asOf) {
        page = shown;
        past = asOf;
        turning.cancel();
        ticking.cancel();
        if (past.isEmpty() && page.newest() != null) {
            ticking = tasks.every(Duration.ofSeconds(1), this::tick);
        }
        if (past.isEmpty() && page.changes() != null) {
            turning = tasks.later(Duration.between(clock.instant(), page.changes()).plusMillis(20), turned);
        }
        tick();
    }

    private void tick() {
        now.set(past.orElseGet(clock::instant));
        var notes = new BoardNotes(page, now.get(), words);
        ages.set(past.isEmpty() ? notes.ages() : words.say("board.past.ages"));
        banner.set(warning.or(() -> past.isEmpty() ? notes.banner(feed, watched) : notes.damaged()));
    }

    /** Says what a feed could not answer, if anything; {@code watched} is whether there is one to ask. */
    void tellOfFeed(Optional<FeedWord> word, boolean watched) {
        if (!word.equals(feed) || watched != this.watched) {
            feed = word;
            this.watched = watched;
            tick();
        }
    }

    /** Says before all else that what stands could not be read anew, and why. */
    void warnOfOld(String reason) {
        warning = Optional.of(new Banner(
                false, words.say("board.failed.kept"), reason, Optional.of(BoardState.Offer.again(words))));
        tick();
    }

    void warnNoMore() {
        warning = Optional.empty();
        tick();
    }

    ReadOnlyObjectProperty<Instant> nowProperty() {
        return now.getReadOnlyProperty();
    }

    ReadOnlyStringProperty agesProperty() {
        return ages.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Banner>> bannerProperty() {
        return banner.getReadOnlyProperty();
    }
}
