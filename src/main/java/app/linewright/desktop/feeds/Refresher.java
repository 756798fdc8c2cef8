package app.linewright.desktop.feeds;

import app.linewright.feeds.live.FeedFailure;
import app.linewright.feeds.live.FeedKey;
import app.linewright.feeds.live.RefreshReport;
import app.linewright.feeds.live.WatchedFeeds.Watched;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What the window asks of the program to have feeds asked. Every call takes its time, on the calling thread. */
public interface Refresher {
    /** The feeds that are watched. */
    List<Watched> watched();

    /**
     * Watches a feed from now on.
     *
     * @param every how often it is to be asked; empty for only by hand
     */
    void watch(FeedKey feed, Optional<Duration> every);

    /** Does not watch a feed any more. */
    void rest(FeedKey feed);

    /**
     * Asks a feed once.
     *
     * @throws FeedFailure if it gave no answer that can be used
     */
    RefreshReport refresh(FeedKey feed) throws FeedFailure;

    /** Waits for no feed any more: what is under way fails at once, and nothing is asked from now on. */
    void hangUp();

    /**
     * What is left of this month's budget of The Odds API.
     *
     * @throws FeedFailure if there is no key; it says where one can come from
     */
    ApiQuota quota() throws FeedFailure;
}
