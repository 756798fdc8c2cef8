package app.linewright.odds.board;

import java.time.Instant;
import java.util.List;

/**
 * What a part of the board offers a bettor.
 *
 * @param asOf the instant at which the chances stood
 * @param found the chances, best first
 * @param none the markets that offer none, and why
 * @param damage stored prices that could not be read, a sentence each
 * @param <T> a kind of chance
 */
public record Chances<T>(Instant asOf, List<Chance<T>> found, List<NoBet> none, List<String> damage) {
    /** A chance on a game. */
    public record Chance<T>(Game game, T bet) {}

    public Chances {
        found = List.copyOf(found);
        none = List.copyOf(none);
        damage = List.copyOf(damage);
    }
}
