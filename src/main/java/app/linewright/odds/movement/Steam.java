package app.linewright.odds.movement;

import app.linewright.odds.BookKey;
import app.linewright.odds.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Several books shortened one outcome within a short time. Steam on the other outcome is what drifting looks like.
 *
 * @param from the first move
 * @param to the last
 */
public record Steam(Outcome outcome, Instant from, Instant to, Set<BookKey> books) {
    public Steam {
        books = Set.copyOf(books);
    }

    /**
     * The steam among {@code moves} of one market: stretches in which the last move of enough books within the window
     * shortened an outcome. Aggregates do not count.
     *
     * @param moves in the order of time
     */
    public static List<Steam> among(Collection<Move> moves, MovementTerms terms) {
        var byOutcome = new LinkedHashMap<Outcome, List<Move>>();
        for (Move move : moves) {
            if (terms.weight(move.book()) > 0) {
                byOutcome.computeIfAbsent(move.outcome(), _ -> new ArrayList<>()).add(move);
            }
        }
        return byOutcome.values().stream().flatMap(each -> ofOneOutcome(each, terms).stream()).toList();
    }

    private static List<Steam> ofOneOutcome(List<Move> moves, MovementTerms terms) {
        var found = new ArrayList<Steam>();
        Map<BookKey, Move> recent = new LinkedHashMap<>();
        for (Move move : moves) {
            recent.values().removeIf(each -> each.at().isBefore(move.at().minus(terms.window())));
            recent.put(move.book(), move);
            var together = recent.values().stream().filter(Move::shortened).toList();
            if (move.shortened() && together.size() >= terms.books()) {
                var steam = of(together);
                if (!found.isEmpty() && !found.getLast().to().isBefore(steam.from())) {
                    steam = found.removeLast().and(steam);
                }
                found.add(steam);
            }
        }
        return found;
    }

    private static Steam of(List<Move> together) {
        var books = new TreeSet<BookKey>();
        Instant from = together.getFirst().at();
        Instant to = from;
        for (Move move : together) {
            books.add(move.book());
            from = move.at().isBefore(from) ? move.at() : from;
            to = move.at().isAfter(to) ? move.at() : to;
        }
        return new Steam(together.getFirst().outcome(), from, to, books);
    }

    private Steam and(Steam later) {
        var all = new TreeSet<>(books);
        all.addAll(later.books);
        return new Steam(outcome, from.isBefore(later.from) ? from : later.from, later.to, all);
    }
}
