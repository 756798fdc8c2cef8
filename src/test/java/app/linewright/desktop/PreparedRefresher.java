package app.linewright.desktop;

import app.linewright.desktop.feeds.ApiQuota;
import app.linewright.desktop.feeds.Refresher;
import app.linewright.feeds.live.FeedFailure;
import app.linewright.feeds.live.FeedKey;
import app.linewright.feeds.live.FeedTrouble;
import app.linewright.feeds.live.RefreshReport;
import app.linewright.feeds.live.WatchedFeeds.Watched;
import app.linewright.feeds.oddsapi.KeyTrouble;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Asks nobody, and tells what a test prepared. */
public final class PreparedRefresher implements Refresher {
    private final List<Watched> watched = new ArrayList<>();
    private final List<FeedKey> asked = new ArrayList<>();
    private Runnable onRefresh = () -> {};
    private Optional<FeedFailure> failure = Optional.empty();
    private Optional<RuntimeException> fault = Optional.empty();
    private List<FeedTrouble> problems = List.of();
    private boolean keyless;

    /** What a refresh changes. */
    public PreparedRefresher refreshing(Runnable change) {
        onRefresh = change;
        return this;
    }

    public PreparedRefresher keyless() {
        keyless = true;
        return this;
    }

    public PreparedRefresher failing(String sentence) {
        return failing(() -> sentence);
    }

    public PreparedRefresher failing(FeedTrouble trouble) {
        failure = Optional.of(new FeedFailure(trouble));
        return this;
    }

    /** Fails for a reason that is not the feed's. */
    public PreparedRefresher breaking(RuntimeException reason) {
        fault = Optional.of(reason);
        return this;
    }

    public PreparedRefresher answering(String... told) {
        return telling(Arrays.stream(told).map(each -> (FeedTrouble) () -> each).toArray(FeedTrouble[]::new));
    }

    /** Answers, but for what {@code told} says. */
    public PreparedRefresher telling(FeedTrouble... told) {
        failure = Optional.empty();
        fault = Optional.empty();
        problems = List.of(told);
        return this;
    }

    /** Which feeds were asked, in order. */
    public List<FeedKey> asked() {
        return asked;
    }

    @Override
    public List<Watched> watched() {
        return List.copyOf(watched);
    }

    @Override
    public void watch(FeedKey feed, Optional<Duration> every) {
        rest(feed);
        watched.add(new Watched(feed, title(feed), every));
    }

    private static String title(FeedKey feed) {
        return switch (feed.value()) {
            case "demo" -> "Demo league";
            case "odds_api" -> "The Odds API";
            default -> feed.value();
        };
    }

    @Override
    public void rest(FeedKey feed) {
        watched.removeIf(each -> each.key().equals(feed));
    }

    @Override
    public void hangUp() {
        // Nobody is waited for.
    }

    @Override
    public ApiQuota quota() throws FeedFailure {
        if (keyless) {
            throw new FeedFailure(KeyTrouble.Plain.NOT_GIVEN);
        }
        return new ApiQuota(412, 500);
    }

    @Override
    public RefreshReport refresh(FeedKey feed) throws FeedFailure {
        asked.add(feed);
        if (failure.isPresent()) {
            throw failure.get();
        }
        if (fault.isPresent()) {
            throw fault.get();
        }
        onRefresh.run();
        return new RefreshReport(feed, Instant.EPOCH, true, 6, 6, 0, 120, 120, problems);
    }
}
