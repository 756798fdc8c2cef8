package app.linewright.desktop.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.linewright.desktop.PreparedRefresher;
import app.linewright.desktop.feeds.FeedsViewModel.Failure;
import app.linewright.desktop.kit.DirectTasks;
import app.linewright.desktop.kit.Words;
import app.linewright.feeds.live.FeedKey;
import app.linewright.feeds.live.FeedTrouble;
import app.linewright.feeds.oddsapi.OddsApiFeed;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FeedsViewModelTest {
    private static final FeedKey DEMO = new FeedKey("demo");
    private static final FeedKey OTHER = new FeedKey("other");

    private final DirectTasks tasks = new DirectTasks();
    private final PreparedRefresher refresher = new PreparedRefresher();
    private Instant now = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void withoutAFeedNothingIsAskedAndNothingSaid() {
        var model = model();
        pass(Duration.ofMinutes(10));

        assertThat(refresher.asked()).isEmpty();
        assertThat(model.statusProperty().get()).isEmpty();
    }

    @Test
    void aFeedIsAskedAtOnceAndThenEveryMinute() {
        var model = model();
        model.start(DEMO);

        assertThat(refresher.asked()).containsExactly(DEMO);
        assertThat(model.changesProperty().get()).isEqualTo(1);
        assertThat(model.statusProperty().get()).isEqualTo("Demo league: next in 1:00");
        pass(Duration.ofSeconds(18));
        assertThat(model.statusProperty().get()).isEqualTo("Demo league: next in 0:42");
        pass(Duration.ofSeconds(42));
        assertThat(refresher.asked()).containsExactly(DEMO, DEMO);
        pass(Duration.ofMinutes(5));
        assertThat(refresher.asked()).hasSize(7);
    }

    @Test
    void whatIsWatchedWhenTheWindowOpensIsAskedUnlessOnlyByHand() {
        refresher.watch(DEMO, Optional.of(Duration.ofMinutes(5)));
        refresher.watch(OTHER, Optional.empty());
        var model = model();

        assertThat(refresher.asked()).containsExactly(DEMO);
        pass(Duration.ofMinutes(4));
        model.refresh();
        assertThat(refresher.asked()).containsExactly(DEMO, DEMO, OTHER);
        pass(Duration.ofMinutes(4));
        assertThat(refresher.asked()).hasSize(3);
        pass(Duration.ofMinutes(1));
        assertThat(refresher.asked()).containsExactly(DEMO, DEMO, OTHER, DEMO);
    }

    @Test
    void whatThePaidFeedHasLeftIsSaidWhileItIsWatched() {
        var model = model();
        model.start(DEMO);
        assertThat(model.quotaProperty().get()).isEmpty();

        model.start(OddsApiFeed.KEY);
        assertThat(model.quotaProperty().get()).isEqualTo("The Odds API: 412 of 500 left");

        model.rest(OddsApiFeed.KEY);
        assertThat(model.quotaProperty().get()).isEmpty();
    }

    @Test
    void withoutAKeyNothingIsSaidOfWhatIsLeft() {
        refresher.keyless();
        var model = model();

        model.start(OddsApiFeed.KEY);

        assertThat(model.quotaProperty().get()).isEmpty();
    }

    @Test
    void aFeedIsNotAskedTwiceAtOnce() {
        refresher.watch(DEMO, Optional.empty());
        var model = model();
        tasks.hold();
        model.refresh();
        model.refresh();
        assertThat(model.askingProperty().get()).isTrue();
        assertThat(model.statusProperty().get()).isEqualTo("Asking Demo league");
        tasks.release();

        assertThat(refresher.asked()).containsExactly(DEMO);
        assertThat(model.askingProperty().get()).isFalse();
        assertThat(model.statusProperty().get()).isEqualTo("Demo league: only by hand");
    }

    @Test
    void aFailureIsSaidUntilTheNextAnswerAndTheFeedIsAskedAgainInItsTime() {
        refresher.failing("The demo league does not answer; try again later.");
        var model = model();
        model.start(DEMO);

        assertThat(model.failureProperty().get()).contains(
                new Failure("Demo league gave no answer.", "The demo league does not answer; try again later."));
        assertThat(model.changesProperty().get()).isZero();
        refresher.answering();
        pass(Duration.ofMinutes(1));
        assertThat(model.failureProperty().get()).isEmpty();
        assertThat(model.changesProperty().get()).isEqualTo(1);
    }

    @Test
    void whatAnAnswerCouldNotBringIsSaid() {
        refresher.answering("“Wombats” is no team of the Demo League; its games are left out.");
        var model = model();
        model.start(DEMO);

        assertThat(model.failureProperty().get()).contains(new Failure(
                "Demo league: 1 thing was not taken.",
                "“Wombats” is no team of the Demo League; its games are left out."));
    }

    @Test
    void whereTheProgramItselfFailsThatIsNotLaidToTheFeed() {
        refresher.breaking(new IllegalStateException("The database is gone."));
        var model = model();
        model.start(DEMO);

        assertThat(model.failureProperty().get())
                .contains(new Failure("Demo league was not refreshed.", "The database is gone."));
    }

    @Test
    void aFeedOfWhoseAnswerNothingCanBeSaidIsAskedAgainAllTheSame() {
        FeedTrouble unspeakable = () -> {
            throw new IllegalStateException("Nothing can be said of this.");
        };
        refresher.telling(unspeakable);
        var model = model();
        assertThatThrownBy(() -> model.start(DEMO)).hasMessage("Nothing can be said of this.");
        assertThat(model.changesProperty().get()).isEqualTo(1);
        assertThat(model.askingProperty().get()).isFalse();

        refresher.answering();
        pass(Duration.ofMinutes(1));
        assertThat(refresher.asked()).containsExactly(DEMO, DEMO);
        assertThat(model.failureProperty().get()).isEmpty();
    }

    @Test
    void anotherPeriodCountsFromNowAndAFeedThatRestsIsNotAsked() {
        var model = model();
        model.start(DEMO);
        model.every(DEMO, Optional.of(Duration.ofSeconds(30)));
        pass(Duration.ofSeconds(30));
        assertThat(refresher.asked()).hasSize(2);

        model.every(DEMO, Optional.of(Duration.ofMinutes(5)));
        pass(Duration.ofSeconds(31));
        assertThat(refresher.asked()).hasSize(2);
        model.rest(DEMO);
        pass(Duration.ofMinutes(20));
        assertThat(refresher.asked()).hasSize(2);
        assertThat(model.statusProperty().get()).isEmpty();
    }

    private FeedsViewModel model() {
        return new FeedsViewModel(refresher, tasks, () -> now, new Words(Locale.ENGLISH));
    }

    private void pass(Duration time) {
        for (long second = 0; second < time.toSeconds(); second++) {
            now = now.plusSeconds(1);
            tasks.elapse(Duration.ofSeconds(1));
        }
    }
}
