package app.linewright.desktop.board;

import app.linewright.odds.BookKey;
import app.linewright.odds.Sportsbook;
import app.linewright.odds.board.BoardMarket;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a book keeps of what is staked with it.
 *
 * @param hold the median over its markets, as a fraction: 0.03 is 3 %
 * @param markets how many of its markets that is of
 */
public record BookHold(Sportsbook book, double hold, int markets) {
    /** The holds of the books that price {@code markets} wholly, the lowest first. */
    static List<BookHold> of(List<BoardMarket> markets) {
        Map<BookKey, Sportsbook> books = new HashMap<>();
        Map<BookKey, List<Double>> holds = new HashMap<>();
        for (var market : markets) {
            market.sources().stream().filter(Sportsbook::isBook).forEach(book -> books.put(book.key(), book));
            market.holds().forEach((book, hold) -> holds.computeIfAbsent(book, _ -> new ArrayList<>()).add(hold));
        }
        holds.keySet().retainAll(books.keySet());
        return holds.entrySet().stream()
                .map(each -> new BookHold(
                        Objects.requireNonNull(books.get(each.getKey())), median(each.getValue()),
                        each.getValue().size()))
                .sorted(Comparator.comparingDouble(BookHold::hold).thenComparing(each -> each.book().name()))
                .toList();
    }

    private static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
