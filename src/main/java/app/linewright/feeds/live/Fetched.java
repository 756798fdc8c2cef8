package app.linewright.feeds.live;

import app.linewright.odds.Sportsbook;
import java.time.Instant;
import java.util.List;

/**
 * What a feed told when it was asked.
 *
 * @param at when it answered
 * @param books the sportsbooks that it quotes; one that is not known yet is stored as it is here
 * @param problems what it told and cannot be taken
 */
public record Fetched(Instant at, List<FeedGame> games, List<Sportsbook> books, List<FeedTrouble> problems) {
    public Fetched {
        games = List.copyOf(games);
        books = List.copyOf(books);
        problems = List.copyOf(problems);
    }

    /** An answer that names only books that are known, and has no fault. */
    public Fetched(Instant at, List<FeedGame> games) {
        this(at, games, List.of(), List.of());
    }
}
