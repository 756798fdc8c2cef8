package app.linewright.feeds.demo;

import app.linewright.feeds.live.FeedMarket;
import app.linewright.odds.Quote;
import app.linewright.sport.Result;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One simulated game. All of it follows from its number and the instant at which it is looked at. */
sealed interface DemoGame permits SoccerGame, BasketballGame {
    /** The prices that stand at {@code now}: none before they are hung, and none from the end on. */
    Map<FeedMarket, List<Quote>> quotesAt(Instant now);

    /** The final score, once the game has ended. */
    Optional<Result> resultAt(Instant now);
}
