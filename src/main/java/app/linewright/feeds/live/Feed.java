package app.linewright.feeds.live;

import java.time.Instant;

/** A source of odds and results that is asked again and again. */
public interface Feed {
    FeedKey key();

    /**
     * Asks for all that the feed shows now, and for the results that came since.
     *
     * @param resultsSince the start of the first game whose result may be missing
     * @throws FeedFailure if the feed cannot be asked, or its answer cannot be used
     */
    Fetched fetch(Instant resultsSince) throws FeedFailure;
}
