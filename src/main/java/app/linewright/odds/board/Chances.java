package app.linewright.odds.board;

import app.linewright.odds.BookKey;
import app.linewright.odds.MarketKey;
import app.linewright.odds.Sportsbook;
import app.linewright.sport.Player;
import app.linewright.sport.PlayerId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a part of the board offers a bettor.
 *
 * @param asOf the instant at which the chances stood
 * @param found the chances, best first
 * @param none the markets that offer none, and why
 * @param books every source, by whose name a chance is told
 * @param players those whom the markets ask of
 * @param damage stored prices that could not be read, a sentence each
 * @param <T> a kind of chance
 */
public record Chances<T>(
        Instant asOf,
        List<Chance<T>> found,
        List<NoBet> none,
        Map<BookKey, Sportsbook> books,
        Map<PlayerId, Player> players,
        List<String> damage) {
    /** A chance on a game. */
    public record Chance<T>(Game game, T bet) {}

    public Chances {
        found = List.copyOf(found);
        none = List.copyOf(none);
        books = Map.copyOf(books);
        players = Map.copyOf(players);
        damage = List.copyOf(damage);
    }

    /** What {@code market} asks of a player; empty where it is about the game. */
    public Optional<PlayerQuestion> question(MarketKey market) {
        return PlayerQuestion.of(market, players);
    }

    /** The book that quotes a chance. */
    public Sportsbook book(BookKey key) {
        return Objects.requireNonNull(books.get(key));
    }
}
