package app.linewright.feeds.live;

import java.time.Instant;
import java.util.List;

/**
 * What a feed told when it was asked.
 *
 * @param at when it answered
 */
public record Fetched(Instant at, List<FeedGame> games) {
    public Fetched {
        games = List.copyOf(games);
    }
}
