package app.linewright.odds.board;

import app.linewright.odds.Outcome;
import app.linewright.odds.Point;
import app.linewright.odds.Price;
import app.linewright.odds.Quote;
import app.linewright.odds.Sportsbook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one source asks for each outcome of a market.
 *
 * @param quotes its quote for each outcome, where it quotes several lines at the one nearest to the common point
 * @param others its quotes at other lines, by their distance from it
 */
record SourcePrices(Sportsbook source, Map<Outcome, Quote> quotes, Map<Outcome, List<Quote>> others) {
    /**
     * The prices of every source that is shown, in column order.
     *
     * @param common the common point as the home side has it; null where the market has none
     */
    static List<SourcePrices> of(Shown shown, @Nullable Point common) {
        var nearest = nearestFirst(common);
        return shown.sources().stream()
                .map(source -> {
                    var quotes = new EnumMap<Outcome, Quote>(Outcome.class);
                    var others = new EnumMap<Outcome, List<Quote>>(Outcome.class);
                    shown.quotes().stream()
                            .filter(quote -> quote.book().equals(source.key()))
                            .sorted(nearest)
                            .forEach(quote -> {
                                if (quotes.putIfAbsent(quote.outcome(), quote) != null) {
                                    others.computeIfAbsent(quote.outcome(), _ -> new ArrayList<>()).add(quote);
                                }
                            });
                    return new SourcePrices(source, quotes, others);
                })
                .toList();
    }

    /** Open quotes first, then by distance; of two lines equally far, both sides of one market take the same. */
    private static Comparator<Quote> nearestFirst(@Nullable Point common) {
        return Comparator.comparing(Quote::suspended)
                .thenComparingInt(quote -> Math.abs(hundredths(quote) - (common == null ? 0 : common.hundredths())))
                .thenComparingInt(SourcePrices::hundredths);
    }

    private static int hundredths(Quote quote) {
        return homePoint(quote).map(Point::hundredths).orElse(0);
    }

    /** The line at which it prices every one of {@code outcomes}, as the home side has it; empty where it does not. */
    Optional<Line> line(List<Outcome> outcomes) {
        var whole = outcomes.stream().map(quotes::get).filter(SourcePrices::isOpen).toList();
        var points = whole.stream().map(SourcePrices::homePoint).distinct().toList();
        return whole.size() == outcomes.size() && points.size() == 1
                ? Optional.of(new Line(
                        points.getFirst().orElse(null), whole.stream().map(Quote::price).toList()))
                : Optional.empty();
    }

    /**
     * Prices of every outcome at one line.
     *
     * @param point as the home side has it on a spread; null where the market has none
     * @param prices one an outcome, in the order of the outcomes
     */
    record Line(@Nullable Point point, List<Price> prices) {}

    /** The line of {@code quote} as the home side has it on a spread, as it stands elsewhere. */
    static Optional<Point> homePoint(Quote quote) {
        var point = quote.point();
        if (point == null) {
            return Optional.empty();
        }
        return Optional.of(switch (quote.outcome()) {
            case AWAY -> point.opposite();
            case HOME, DRAW, OVER, UNDER, YES, NO -> point;
        });
    }

    /** {@code homePoint} as {@code outcome} has it. */
    static @Nullable Point pointOf(Outcome outcome, @Nullable Point homePoint) {
        if (homePoint == null) {
            return null;
        }
        return switch (outcome) {
            case AWAY -> homePoint.opposite();
            case HOME, DRAW, OVER, UNDER, YES, NO -> homePoint;
        };
    }

    /**
     * The line that most books quote; among equals that of the first book in column order. Aggregates count only where
     * no book quotes.
     */
    static @Nullable Point mostQuoted(Shown shown) {
        var books = shown.sources().stream().filter(Sportsbook::isBook).toList();
        var count = new LinkedHashMap<Point, Integer>();
        for (var source : books.isEmpty() ? shown.sources() : books) {
            shown.quotes().stream()
                    .filter(quote -> quote.book().equals(source.key()))
                    .flatMap(quote -> homePoint(quote).stream())
                    .distinct()
                    .forEach(point -> count.merge(point, 1, Integer::sum));
        }
        return count.entrySet().stream()
                .reduce((first, next) -> next.getValue() > first.getValue() ? next : first)
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private static boolean isOpen(@Nullable Quote quote) {
        return quote != null && !quote.suspended();
    }
}
