package app.linewright.odds.board;

import static java.util.Comparator.comparing;

import app.linewright.odds.BookKey;
import app.linewright.odds.MarketType;
import app.linewright.odds.Outcome;
import app.linewright.odds.Point;
import app.linewright.odds.Quote;
import app.linewright.odds.QuoteTime;
import app.linewright.odds.Sportsbook;
import app.linewright.odds.StoredMarket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Lays out one market: pure, from the quotes that are known at an instant. */
final class MarketLayout {
    private static final Comparator<RowQuote> BEST_FIRST = comparing(RowQuote::comparable)
            .thenComparing(quote -> instant(quote.quote()))
            .reversed();

    private final Map<BookKey, Sportsbook> books;
    private final Set<BookKey> usable;
    private final Instant now;

    /**
     * @param books every source, in the order of the shipped file
     * @param usable the books a best price may come from; every book if empty
     * @param now the instant against which ages are counted
     */
    MarketLayout(Map<BookKey, Sportsbook> books, Set<BookKey> usable, Instant now) {
        this.books = books;
        this.usable = usable;
        this.now = now;
    }

    /** The layout of {@code market}; empty where nobody quotes it. */
    Optional<BoardMarket> of(Game game, StoredMarket market) {
        var started = game.event().start().startedBy(now) || game.result() != null;
        return Shown.of(market, books, started).map(shown -> of(game, market.market().type(), shown));
    }

    private BoardMarket of(Game game, MarketType type, Shown shown) {
        var outcomes = SourcePrices.outcomes(type, game.league().sport());
        var sources = SourcePrices.of(shown);
        var point = SourcePrices.mostQuoted(sources);
        var anyFresh = sources.stream().anyMatch(each -> isCandidate(each) && each.isFresh(now));
        Predicate<SourcePrices> competes = each -> isCandidate(each) && (!anyFresh || each.isFresh(now));
        var rows = outcomes.stream().map(outcome -> row(outcome, point, sources, competes)).toList();
        return new BoardMarket(
                game,
                type,
                shown.stage(),
                point,
                shown.sources(),
                rows,
                bestHold(rows),
                holds(sources, outcomes),
                "",
                leftOut(shown, sources, outcomes, competes));
    }

    private boolean isCandidate(SourcePrices each) {
        return each.source().isBook() && isUsable(each.source()) && !each.suspended();
    }

    private boolean isUsable(Sportsbook book) {
        return usable.isEmpty() || usable.contains(book.key());
    }

    private static BoardRow row(
            Outcome outcome, @Nullable Point point, List<SourcePrices> sources, Predicate<SourcePrices> competes) {
        Map<BookKey, RowQuote> quotes = new HashMap<>();
        List<RowQuote> candidates = new ArrayList<>();
        RowQuote aggregate = null;
        boolean quotedByBook = false;
        for (var each : sources) {
            var quote = each.quotes().get(outcome);
            if (quote == null) {
                continue;
            }
            var inRow = new RowQuote(quote, quote.price().decimal(), null);
            quotes.put(each.source().key(), inRow);
            if (competes.test(each) && !quote.suspended()) {
                candidates.add(inRow);
            }
            quotedByBook |= each.source().isBook();
            if (aggregate == null && !each.source().isBook()) {
                aggregate = inRow;
            }
        }
        candidates.sort(BEST_FIRST);
        return new BoardRow(
                outcome,
                SourcePrices.pointOf(outcome, point),
                quotes,
                candidates.isEmpty() ? null : candidates.getFirst(),
                candidates.size() < 2 ? null : candidates.get(1),
                quotedByBook ? null : aggregate,
                null);
    }

    private static @Nullable Double bestHold(List<BoardRow> rows) {
        double booksum = 0;
        for (var row : rows) {
            var best = row.best();
            if (best == null) {
                return null;
            }
            booksum += 1 / best.comparable();
        }
        return 1 - 1 / booksum;
    }

    private static Map<BookKey, Double> holds(List<SourcePrices> sources, List<Outcome> outcomes) {
        Map<BookKey, Double> holds = new HashMap<>();
        for (var each : sources) {
            each.line(outcomes).ifPresent(line -> holds.put(each.source().key(), hold(line)));
        }
        return holds;
    }

    private static double hold(SourcePrices.Line line) {
        return 1 - 1 / line.prices().stream().mapToDouble(price -> price.probability()).sum();
    }

    private List<LeftOut> leftOut(
            Shown shown, List<SourcePrices> sources, List<Outcome> outcomes, Predicate<SourcePrices> competes) {
        List<LeftOut> leftOut = new ArrayList<>();
        for (var each : sources) {
            var source = each.source();
            if (!source.isBook()) {
                leftOut.add(new LeftOut(source, LeftOut.Reason.AGGREGATE));
            } else if (!isUsable(source)) {
                leftOut.add(new LeftOut(source, LeftOut.Reason.NOT_USABLE));
            } else if (each.suspended()) {
                leftOut.add(new LeftOut(source, LeftOut.Reason.SUSPENDED));
            } else if (!competes.test(each)) {
                leftOut.add(new LeftOut(source, LeftOut.Reason.STALE));
            }
            if (!each.suspended() && each.line(outcomes).isEmpty()) {
                leftOut.add(new LeftOut(source, LeftOut.Reason.INCOMPLETE));
            }
        }
        shown.elsewhere().forEach(source -> leftOut.add(new LeftOut(source, LeftOut.Reason.OTHER_STAGE)));
        return leftOut;
    }

    private static Instant instant(Quote quote) {
        return switch (quote.time()) {
            case QuoteTime.Exact(Instant at) -> at;
            case QuoteTime.Window _, QuoteTime.Unknown _ -> Instant.MIN;
        };
    }
}
