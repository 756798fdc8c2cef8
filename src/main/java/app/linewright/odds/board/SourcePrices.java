package app.linewright.odds.board;

import app.linewright.odds.MarketType;
import app.linewright.odds.Outcome;
import app.linewright.odds.Point;
import app.linewright.odds.Price;
import app.linewright.odds.Quote;
import app.linewright.odds.Sportsbook;
import app.linewright.sport.Sport;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one source asks for each outcome of a market. */
record SourcePrices(Sportsbook source, Map<Outcome, Quote> quotes) {
    /** The outcomes of a whole market. */
    static List<Outcome> outcomes(MarketType type, Sport sport) {
        return switch (type) {
            case H2H -> sport.drawOffered()
                    ? List.of(Outcome.HOME, Outcome.DRAW, Outcome.AWAY)
                    : List.of(Outcome.HOME, Outcome.AWAY);
            case SPREADS -> List.of(Outcome.HOME, Outcome.AWAY);
            case TOTALS -> List.of(Outcome.OVER, Outcome.UNDER);
        };
    }

    /** The prices of every source that is shown, in column order. */
    static List<SourcePrices> of(Shown shown) {
        return shown.sources().stream()
                .map(source -> {
                    var quotes = new EnumMap<Outcome, Quote>(Outcome.class);
                    shown.quotes().stream()
                            .filter(quote -> quote.book().equals(source.key()))
                            .forEach(quote -> quotes.put(quote.outcome(), quote));
                    return new SourcePrices(source, quotes);
                })
                .toList();
    }

    boolean suspended() {
        return quotes.values().stream().allMatch(Quote::suspended);
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
            case HOME, DRAW, OVER, UNDER -> point;
        });
    }

    /** {@code homePoint} as {@code outcome} has it. */
    static @Nullable Point pointOf(Outcome outcome, @Nullable Point homePoint) {
        if (homePoint == null) {
            return null;
        }
        return switch (outcome) {
            case AWAY -> homePoint.opposite();
            case HOME, DRAW, OVER, UNDER -> homePoint;
        };
    }

    /**
     * The line that most books quote; among equals that of the first book in column order. Aggregates count only where
     * no book quotes.
     */
    static @Nullable Point mostQuoted(Collection<SourcePrices> sources) {
        var counting = sources.stream().filter(each -> each.source.isBook()).toList();
        var count = new LinkedHashMap<Point, Integer>();
        for (var each : counting.isEmpty() ? sources : counting) {
            each.quotes.values().stream()
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
