package app.linewright.feeds.live;

import java.time.Instant;

/** A source of odds and results that is asked again and again. */
public interface Feed {
    FeedKey key();

    /**
     * Asks for all that the feed shows now, and for the results of games that ended since it was asked last.
     *
     * @param lastAsked when it was; now, where this is the first time
     * @throws FeedFailure if the feed cannot be asked, or its answer cannot be used
     */
    Fetched fetch(Instant lastAsked) throws FeedFailure;
}
