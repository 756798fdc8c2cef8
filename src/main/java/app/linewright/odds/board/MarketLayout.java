package app.linewright.odds.board;

import static java.util.Comparator.comparingDouble;

import app.linewright.odds.BookKey;
import app.linewright.odds.MarketType;
import app.linewright.odds.Outcome;
import app.linewright.odds.Point;
import app.linewright.odds.Quote;
import app.linewright.odds.QuoteTime;
import app.linewright.odds.Sportsbook;
import app.linewright.odds.Staleness;
import app.linewright.odds.StoredMarket;
import app.linewright.odds.devig.Hold;
import app.linewright.odds.fair.Misprints;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lays out markets: pure, from the quotes that are known at an instant. Make one a board; it keeps scratch arrays for
 * one thread.
 */
final class MarketLayout {
    private static final Comparator<RowQuote> BEST_FIRST = comparingDouble(RowQuote::comparable)
            .thenComparing(quote -> instant(quote.quote()))
            .reversed();

    private final Map<BookKey, Sportsbook> books;
    private final Set<BookKey> usable;
    private final FairMarkets fairMarkets;
    private final Instant now;

    /** @param usable the books a best price may come from; every book if empty */
    MarketLayout(Snapshot snapshot, Set<BookKey> usable) {
        this.books = snapshot.books();
        this.usable = usable;
        this.fairMarkets = snapshot.fairMarkets();
        this.now = snapshot.now();
    }

    /** The layout of {@code market}; empty where nobody quotes it. */
    Optional<BoardMarket> of(Game game, StoredMarket market) {
        var started = game.event().start().startedBy(now) || game.result() != null;
        return Shown.of(market, books, started).map(shown -> of(game, market.market().type(), shown));
    }

    private BoardMarket of(Game game, MarketType type, Shown shown) {
        var outcomes = SourcePrices.outcomes(type, game.league().sport());
        var fair = new MarketFair(fairMarkets.of(game, type, shown.stage(), shown.quotes(), now));
        var fairPoint = fair.point();
        var point = fairPoint == null ? SourcePrices.mostQuoted(shown) : fairPoint;
        var sources = SourcePrices.of(shown, point);
        var misprints = Misprints.among(type, game.league().sport(), shown.quotes());
        var competition = new Competition(sources, outcomes, misprints);
        var rows = outcomes.stream()
                .map(outcome -> row(outcome, SourcePrices.pointOf(outcome, point), sources, competition, fair))
                .toList();
        return new BoardMarket(
                game,
                type,
                shown.stage(),
                point,
                shown.sources(),
                rows,
                bestHold(rows),
                holds(sources, outcomes),
                fair.basis(),
                leftOut(shown, sources, competition, rows, fair));
    }

    /** Which quotes may be best: open and credible ones of books, at an age that is not outdone by fresh ones. */
    private final class Competition {
        private final List<Outcome> outcomes;
        private final Set<Quote> misprints;
        private final boolean anyFresh;

        Competition(List<SourcePrices> sources, List<Outcome> outcomes, Set<Quote> misprints) {
            this.outcomes = outcomes;
            this.misprints = misprints;
            this.anyFresh = sources.stream()
                    .filter(this::isOpen)
                    .flatMap(each -> each.quotes().values().stream())
                    .anyMatch(quote -> isMeant(quote) && isFresh(quote));
        }

        boolean has(SourcePrices each, Quote quote) {
            return isOpen(each) && isUsable(each.source()) && isCurrent(quote);
        }

        /** Whether the quote is open, no misprint, and not outdone by fresh ones. */
        boolean isCurrent(Quote quote) {
            return isMeant(quote) && (!anyFresh || isFresh(quote));
        }

        boolean isMisprinted(SourcePrices each) {
            return each.quotes().values().stream().anyMatch(misprints::contains);
        }

        private boolean isMeant(Quote quote) {
            return !quote.suspended() && !misprints.contains(quote);
        }

        private boolean isOpen(SourcePrices each) {
            return each.source().isBook() && !each.suspended() && settlesAlike(each);
        }

        /** Whether it prices the market that is shown; one with a draw, where the sport has none, is another bet. */
        private boolean settlesAlike(SourcePrices each) {
            return outcomes.containsAll(each.quotes().keySet());
        }
    }

    private boolean isUsable(Sportsbook book) {
        return usable.isEmpty() || usable.contains(book.key());
    }

    private boolean isFresh(Quote quote) {
        return switch (Staleness.of(quote.time(), now)) {
            case FRESH, AGEING -> true;
            case STALE, UNKNOWN -> false;
        };
    }

    private BoardRow row(
            Outcome outcome,
            @Nullable Point point,
            List<SourcePrices> sources,
            Competition competition,
            MarketFair fair) {
        Map<BookKey, RowQuote> quotes = new HashMap<>();
        Map<BookKey, List<RowQuote>> others = new HashMap<>();
        List<RowQuote> candidates = new ArrayList<>();
        RowQuote aggregate = null;
        boolean quotedByBook = false;
        for (var each : sources) {
            var source = each.source();
            var quote = each.quotes().get(outcome);
            if (quote == null) {
                continue;
            }
            var inRow = inRow(source, quote, point, competition, fair);
            quotes.put(source.key(), inRow);
            var otherLines = each.others().getOrDefault(outcome, List.of());
            if (!otherLines.isEmpty()) {
                others.put(source.key(), otherLines.stream()
                        .map(other -> inRow(source, other, point, competition, fair))
                        .toList());
            }
            if (competition.has(each, quote) && !Double.isNaN(inRow.comparable())) {
                candidates.add(inRow);
            }
            quotedByBook |= source.isBook();
            if (aggregate == null && !source.isBook()) {
                aggregate = inRow;
            }
        }
        candidates.sort(BEST_FIRST);
        return new BoardRow(
                outcome,
                point,
                quotes,
                others,
                candidates.isEmpty() ? null : candidates.getFirst(),
                candidates.size() < 2 ? null : candidates.get(1),
                quotedByBook ? null : aggregate,
                fair.of(outcome));
    }

    private static RowQuote inRow(
            Sportsbook source, Quote quote, @Nullable Point point, Competition competition, MarketFair fair) {
        var edge = source.isBook() && competition.isCurrent(quote) ? fair.edge(source, quote) : null;
        return new RowQuote(quote, fair.comparable(source, quote, point), edge);
    }

    private static @Nullable Double bestHold(List<BoardRow> rows) {
        var prices = new double[rows.size()];
        for (int i = 0; i < prices.length; i++) {
            var best = rows.get(i).best();
            if (best == null) {
                return null;
            }
            prices[i] = best.comparable();
        }
        return Hold.ofDecimals(prices).hold();
    }

    private static Map<BookKey, Double> holds(List<SourcePrices> sources, List<Outcome> outcomes) {
        Map<BookKey, Double> holds = new HashMap<>();
        for (var each : sources) {
            each.line(outcomes)
                    .ifPresent(line -> holds.put(each.source().key(), Hold.of(line.prices()).hold()));
        }
        return holds;
    }

    private List<LeftOut> leftOut(
            Shown shown,
            List<SourcePrices> sources,
            Competition competition,
            List<BoardRow> rows,
            MarketFair fair) {
        Set<LeftOut> leftOut = new LinkedHashSet<>();
        for (var each : sources) {
            var source = each.source();
            if (!source.isBook()) {
                leftOut.add(new LeftOut(source, LeftOut.Reason.AGGREGATE));
            } else if (!isUsable(source)) {
                leftOut.add(new LeftOut(source, LeftOut.Reason.NOT_USABLE));
            } else if (each.suspended()) {
                leftOut.add(new LeftOut(source, LeftOut.Reason.SUSPENDED));
            } else if (competition.isMisprinted(each)) {
                leftOut.add(new LeftOut(source, LeftOut.Reason.MISPRINT));
            } else if (each.quotes().values().stream().noneMatch(competition::isCurrent)) {
                leftOut.add(new LeftOut(source, LeftOut.Reason.STALE));
            }
            if (rows.stream().anyMatch(row -> isElsewhere(row, source))) {
                leftOut.add(new LeftOut(source, LeftOut.Reason.OTHER_POINT));
            }
        }
        leftOut.addAll(fair.leftOut(books));
        shown.elsewhere().forEach(source -> leftOut.add(new LeftOut(source, LeftOut.Reason.OTHER_STAGE)));
        return List.copyOf(leftOut);
    }

    private static boolean isElsewhere(BoardRow row, Sportsbook source) {
        var quote = row.quotes().get(source.key());
        return quote != null && Double.isNaN(quote.comparable());
    }

    private static Instant instant(Quote quote) {
        return switch (quote.time()) {
            case QuoteTime.Exact(Instant at) -> at;
            case QuoteTime.Window _, QuoteTime.Unknown _ -> Instant.MIN;
        };
    }
}
