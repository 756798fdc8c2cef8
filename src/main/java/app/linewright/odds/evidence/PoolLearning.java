package app.linewright.odds.evidence;

import app.linewright.odds.BookKey;
import app.linewright.odds.Sportsbook;
import app.linewright.odds.devig.Devig;
import app.linewright.odds.devig.DevigMethod;
import app.linewright.odds.devig.Devigged;
import app.linewright.odds.fair.BookWeights;
import app.linewright.odds.fair.ClosingHistory;
import app.linewright.odds.fair.WeightLearning;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Learns what books are worth in the pool of one market from how they closed. */
final class PoolLearning {
    private final List<ClosedMarket> markets;
    private final DevigMethod method;

    PoolLearning(List<ClosedMarket> markets, DevigMethod method) {
        this.markets = markets;
        this.method = method;
    }

    /** What was learned, and the weights in the unit of {@link BookWeights#DEFAULT}. */
    record Answer(WeightLearning.Learned learned, Map<BookKey, Double> byBook) {}

    /**
     * Empty where fewer than two books have enough history.
     *
     * @param standing the weights that stand, which those learned have to beat
     */
    Optional<Answer> learn(BookWeights standing, long seed) {
        List<List<ClosedBook>> games = new ArrayList<>();
        List<Long> days = new ArrayList<>();
        for (var market : markets) {
            var comparable = atCommonLine(market.lastWord());
            if (!comparable.isEmpty()) {
                games.add(comparable);
                days.add(market.day());
            }
        }
        var columns = columns(games);
        if (columns.size() < 2) {
            return Optional.empty();
        }
        var history = history(games, days, columns);
        var defaults = columns.stream().mapToDouble(BookWeights.DEFAULT::of).toArray();
        var learned = WeightLearning.learn(
                history, defaults, columns.stream().mapToDouble(standing::of).toArray(), seed);
        var weights = learned.inUnitOf(defaults);
        Map<BookKey, Double> byBook = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            byBook.put(columns.get(i).key(), weights.get(i));
        }
        return Optional.of(new Answer(learned, byBook));
    }

    /** The books with prices at the line that most of them quote, where one outcome won outright. */
    private static List<ClosedBook> atCommonLine(List<ClosedBook> books) {
        Map<Integer, List<ClosedBook>> byLine = new LinkedHashMap<>();
        books.stream()
                .filter(book -> book.source().isBook() && book.isDecided())
                .forEach(book -> byLine.computeIfAbsent(book.threshold(), _ -> new ArrayList<>()).add(book));
        return byLine.values().stream()
                .reduce((first, next) -> next.size() > first.size() ? next : first)
                .orElse(List.of());
    }

    private static List<Sportsbook> columns(List<List<ClosedBook>> games) {
        Map<Sportsbook, Integer> counts = new LinkedHashMap<>();
        games.forEach(game -> game.forEach(book -> counts.merge(book.source(), 1, Integer::sum)));
        return counts.entrySet().stream()
                .filter(each -> each.getValue() >= WeightLearning.MINIMUM)
                .map(Map.Entry::getKey)
                .toList();
    }

    private ClosingHistory history(List<List<ClosedBook>> games, List<Long> days, List<Sportsbook> columns) {
        int outcomes = games.getFirst().getFirst().prices().size();
        var probabilities = new double[games.size() * columns.size() * outcomes];
        Arrays.fill(probabilities, Double.NaN);
        var winners = new int[games.size()];
        for (int game = 0; game < winners.length; game++) {
            for (var book : games.get(game)) {
                winners[game] = book.winner();
                int column = columns.indexOf(book.source());
                if (column >= 0) {
                    fill(book, probabilities, (game * columns.size() + column) * outcomes);
                }
            }
        }
        return new ClosingHistory(
                columns.size(), outcomes, probabilities, winners, days.stream().mapToLong(day -> day).toArray());
    }

    private void fill(ClosedBook book, double[] probabilities, int from) {
        var prices = book.prices().stream().mapToDouble(price -> price).toArray();
        if (Devig.orFallback(method, prices) instanceof Devigged.Fair(_, var fair, _, _, _, _)) {
            for (int i = 0; i < fair.size(); i++) {
                probabilities[from + i] = fair.get(i);
            }
        }
    }
}
