package app.linewright.feeds.live;

import app.linewright.odds.Quote;
import app.linewright.sport.LeagueKey;
import app.linewright.sport.Result;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A game as a feed tells of it.
 *
 * @param id what the feed calls the game, for as long as it is the same game, whenever it is played; empty where the
 *     feed has no name for it, and sides, day and {@code sequence} tell which it is
 * @param sequence 0, or the number of this game among those of the pair on its day, as far as the feed tells it
 * @param home the home side's name, as the feed writes it
 * @param away the away side's name, as the feed writes it
 * @param quotes every price that the feed shows now; what it does not show any more is taken down
 * @param result the final score; null before the feed tells one
 */
public record FeedGame(
        LeagueKey league,
        String id,
        String home,
        String away,
        Instant start,
        int sequence,
        Map<FeedMarket, List<Quote>> quotes,
        @Nullable Result result) {
    public FeedGame {
        quotes = Map.copyOf(quotes);
    }

    /** A game that the feed has no name for. */
    public FeedGame(
            LeagueKey league,
            String home,
            String away,
            Instant start,
            int sequence,
            Map<FeedMarket, List<Quote>> quotes,
            @Nullable Result result) {
        this(league, "", home, away, start, sequence, quotes, result);
    }
}
