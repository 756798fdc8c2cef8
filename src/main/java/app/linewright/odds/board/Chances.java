package app.linewright.odds.board;

import app.linewright.odds.BookKey;
import app.linewright.odds.Sportsbook;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a part of the board offers a bettor.
 *
 * @param asOf the instant at which the chances stood
 * @param found the chances, best first
 * @param none the markets that offer none, and why
 * @param books every source, by whose name a chance is told
 * @param damage stored prices that could not be read, a sentence each
 * @param <T> a kind of chance
 */
public record Chances<T>(
        Instant asOf,
        List<Chance<T>> found,
        List<NoBet> none,
        Map<BookKey, Sportsbook> books,
        List<String> damage) {
    /** A chance on a game. */
    public record Chance<T>(Game game, T bet) {}

    public Chances {
        found = List.copyOf(found);
        none = List.copyOf(none);
        books = Map.copyOf(books);
        damage = List.copyOf(damage);
    }

    /** The book that quotes a chance. */
    public Sportsbook book(BookKey key) {
        return Objects.requireNonNull(books.get(key));
    }
}
