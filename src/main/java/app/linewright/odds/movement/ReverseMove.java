package app.linewright.odds.movement;

import app.linewright.odds.BookKey;
import app.linewright.odds.Sportsbook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A book moved against the market. The market's direction is that of the other books' last moves of the same outcome
 * within the window before, each counted with its weight in the fair line's pool, so that sharp books lead; it counts
 * as a direction if it outweighs what one sharp book weighs, or equals it.
 *
 * <p>The trade also calls a move “reverse” when it runs against the share of the public's bets. Nothing here knows that
 * share, and nothing here claims it.
 *
 * @param against the books whose moves it runs against
 */
public record ReverseMove(Move move, List<BookKey> against) {
    public ReverseMove {
        against = List.copyOf(against);
    }

    /**
     * The reverse moves among {@code moves} of one market.
     *
     * @param moves in the order of time
     */
    public static List<ReverseMove> among(List<Move> moves, MovementTerms terms) {
        double needed = sharp(terms);
        var found = new ArrayList<ReverseMove>();
        int start = 0;
        for (int i = 0; i < moves.size(); i++) {
            var move = moves.get(i);
            while (moves.get(start).at().isBefore(move.at().minus(terms.window()))) {
                start++;
            }
            if (terms.weight(move.book()) > 0) {
                var last = lastMoves(moves.subList(start, i), move);
                double direction = 0;
                for (Move other : last.values()) {
                    direction += (other.shortened() ? 1 : -1) * terms.weight(other.book());
                }
                if ((move.shortened() ? -direction : direction) >= needed) {
                    found.add(new ReverseMove(move, opposite(last, move, terms)));
                }
            }
        }
        return found;
    }

    /** The last move of every other book on the same outcome, from strictly before {@code move}. */
    private static Map<BookKey, Move> lastMoves(List<Move> before, Move move) {
        var last = new HashMap<BookKey, Move>();
        for (Move each : before) {
            if (each.outcome() == move.outcome()
                    && !each.book().equals(move.book())
                    && each.at().isBefore(move.at())) {
                last.put(each.book(), each);
            }
        }
        return last;
    }

    private static List<BookKey> opposite(Map<BookKey, Move> last, Move move, MovementTerms terms) {
        var books = new TreeSet<BookKey>();
        for (Move other : last.values()) {
            if (other.shortened() != move.shortened() && terms.weight(other.book()) > 0) {
                books.add(other.book());
            }
        }
        return List.copyOf(books);
    }

    private static double sharp(MovementTerms terms) {
        @Nullable Double weight = terms.weights().byKind().get(Sportsbook.Kind.SHARP);
        return weight == null ? 0 : weight;
    }
}
