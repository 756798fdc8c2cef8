package app.linewright;

import app.linewright.desktop.feeds.ApiQuota;
import app.linewright.desktop.feeds.Refresher;
import app.linewright.feeds.live.FeedFailure;
import app.linewright.feeds.live.FeedKey;
import app.linewright.feeds.live.RefreshReport;
import app.linewright.feeds.live.WatchedFeeds;
import app.linewright.feeds.live.WatchedFeeds.Watched;
import app.linewright.feeds.oddsapi.OddsApi;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Has feeds asked for the window. */
record StoredRefresher(WatchedFeeds feeds, OddsApi oddsApi) implements Refresher {
    @Override
    public List<Watched> watched() {
        return feeds.watched();
    }

    @Override
    public void watch(FeedKey feed, Optional<Duration> every) {
        feeds.watch(feed, every);
    }

    @Override
    public void rest(FeedKey feed) {
        feeds.rest(feed);
    }

    @Override
    public RefreshReport refresh(FeedKey feed) throws FeedFailure {
        return feeds.refresh(feed);
    }

    @Override
    public void hangUp() {
        oddsApi.close();
    }

    @Override
    public ApiQuota quota() throws FeedFailure {
        var allowance = oddsApi.usage(Optional.empty()).allowance();
        return new ApiQuota(allowance.left(), allowance.budget());
    }
}
