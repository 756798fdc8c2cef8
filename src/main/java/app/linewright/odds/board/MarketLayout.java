package app.linewright.odds.board;

import static java.util.Comparator.comparingDouble;
import static java.util.stream.Collectors.partitioningBy;

import app.linewright.odds.BookKey;
import app.linewright.odds.MarketKey;
import app.linewright.odds.Outcome;
import app.linewright.odds.Point;
import app.linewright.odds.Quote;
import app.linewright.odds.QuoteTime;
import app.linewright.odds.Sportsbook;
import app.linewright.odds.Staleness;
import app.linewright.odds.StoredMarket;
import app.linewright.odds.devig.Hold;
import app.linewright.odds.fair.Admission;
import app.linewright.odds.fair.FairMarket;
import app.linewright.odds.fair.Refusal;
import app.linewright.sport.Player;
import app.linewright.sport.PlayerId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private final Map<PlayerId, Player> players;
    private final FairMarkets fairMarkets;
    private final Instant now;

    /** @param usable the books a best price may come from; every book if empty */
    MarketLayout(Snapshot snapshot, Set<BookKey> usable) {
        this.books = snapshot.books();
        this.usable = usable;
        this.players = snapshot.players();
        this.fairMarkets = snapshot.fairMarkets();
        this.now = snapshot.now();
    }

    /** The layout of {@code market}; empty where nobody quotes it. */
    Optional<BoardMarket> of(Game game, StoredMarket market) {
        return Shown.of(market, books, phase(game), now).map(shown -> of(game, market.market(), shown));
    }

    /** What makes the fair line of {@code market}; empty where nobody quotes it. */
    Optional<FairMarket> fairMarket(Game game, StoredMarket market) {
        return Shown.of(market, books, phase(game), now)
                .map(shown -> fairMarkets.of(game, market.market().type(), shown.stage(), shown.current(), now));
    }

    private Shown.Phase phase(Game game) {
        if (game.result() != null) {
            return Shown.Phase.AFTER;
        }
        return game.event().start().startedBy(now) ? Shown.Phase.DURING : Shown.Phase.BEFORE;
    }

    private BoardMarket of(Game game, MarketKey market, Shown shown) {
        var type = market.type();
        var sport = game.league().sport();
        var outcomes = type.outcomes(sport);
        var fair = new MarketFair(fairMarkets.of(game, type, shown.stage(), shown.current(), now));
        var fairPoint = fair.point();
        var point = fairPoint == null ? SourcePrices.mostQuoted(shown) : fairPoint;
        var sources = SourcePrices.of(shown, point);
        var admission = new Admission(type, sport, shown.quotes());
        var contests = outcomes.stream()
                .map(outcome ->
                        contest(outcome, SourcePrices.pointOf(outcome, point), sources, shown, admission, fair))
                .toList();
        return new BoardMarket(
                game,
                type,
                PlayerQuestion.of(market, players).orElse(null),
                shown.stage(),
                point,
                shown.sources(),
                contests.stream().map(Contest::row).toList(),
                bestHold(contests),
                holds(sources, outcomes, admission),
                fair.basis(),
                leftOut(shown, sources, admission, contests, fair));
    }

    /**
     * A row, and the prices among which its best was sought.
     *
     * @param competing the open prices at books one can use, of those the fresh ones if there are any, best first
     * @param outdone those that are too old beside them
     */
    private record Contest(BoardRow row, List<RowQuote> competing, List<RowQuote> outdone) {
        /** The greatest price that needs no moving to the row's line. */
        Optional<RowQuote> bestAtTheLine() {
            return competing.stream()
                    .filter(each -> Objects.equals(each.quote().point(), row.point()))
                    .findFirst();
        }
    }

    private Contest contest(
            Outcome outcome,
            @Nullable Point point,
            List<SourcePrices> sources,
            Shown shown,
            Admission admission,
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
            var inRow = inRow(source, quote, point, shown, admission, fair);
            quotes.put(source.key(), inRow);
            var otherLines = each.others().getOrDefault(outcome, List.of());
            if (!otherLines.isEmpty()) {
                others.put(source.key(), otherLines.stream()
                        .map(other -> inRow(source, other, point, shown, admission, fair))
                        .toList());
            }
            if (source.isBook() && isUsable(source) && admission.admits(quote) && !Double.isNaN(inRow.comparable())) {
                candidates.add(inRow);
            }
            quotedByBook |= source.isBook();
            if (aggregate == null && source.kind().isAggregate()) {
                aggregate = inRow;
            }
        }
        candidates.sort(BEST_FIRST);
        boolean anyFresh = candidates.stream().anyMatch(this::isCurrent);
        var byCurrency = candidates.stream()
                .collect(partitioningBy(each -> anyFresh ? isCurrent(each) : !each.overtaken()));
        var competing = byCurrency.getOrDefault(true, List.of());
        var row = new BoardRow(
                outcome,
                point,
                quotes,
                others,
                competing.isEmpty() ? null : competing.getFirst(),
                competing.size() < 2 ? null : competing.get(1),
                quotedByBook ? null : aggregate,
                fair.of(outcome));
        return new Contest(row, competing, byCurrency.getOrDefault(false, List.of()));
    }

    private RowQuote inRow(
            Sportsbook source,
            Quote quote,
            @Nullable Point point,
            Shown shown,
            Admission admission,
            MarketFair fair) {
        boolean overtaken = shown.overtaken().contains(quote);
        boolean compares = source.isBook() && admission.admits(quote) && !overtaken;
        return new RowQuote(
                quote,
                fair.comparable(source, quote, point),
                compares ? fair.edge(source, quote, isFresh(quote)) : null,
                shown.brought().get(quote),
                overtaken);
    }

    private boolean isUsable(Sportsbook book) {
        return usable.isEmpty() || usable.contains(book.key());
    }

    private boolean isCurrent(RowQuote quote) {
        return !quote.overtaken() && isFresh(quote.quote());
    }

    private boolean isFresh(Quote quote) {
        return switch (Staleness.of(quote.time(), now)) {
            case FRESH, AGEING -> true;
            case STALE, UNKNOWN -> false;
        };
    }

    /** Of the prices at the line alone: those moved there from either side can lose together. */
    private static @Nullable Double bestHold(List<Contest> contests) {
        var prices = contests.stream()
                .flatMap(contest -> contest.bestAtTheLine().stream())
                .mapToDouble(RowQuote::comparable)
                .toArray();
        return prices.length == contests.size() ? (Double) Hold.ofDecimals(prices).hold() : null;
    }

    private static Map<BookKey, Double> holds(
            List<SourcePrices> sources, List<Outcome> outcomes, Admission admission) {
        Map<BookKey, Double> holds = new HashMap<>();
        for (var each : sources) {
            if (each.quotes().values().stream().allMatch(admission::admits)) {
                each.line(outcomes)
                        .ifPresent(line -> holds.put(each.source().key(), Hold.of(line.prices()).hold()));
            }
        }
        return holds;
    }

    private List<LeftOut> leftOut(
            Shown shown,
            List<SourcePrices> sources,
            Admission admission,
            List<Contest> contests,
            MarketFair fair) {
        Set<LeftOut> leftOut = new LinkedHashSet<>();
        for (var each : sources) {
            var source = each.source();
            refusal(each, admission, contests).ifPresent(reason -> leftOut.add(new LeftOut(source, reason)));
            if (contests.stream().anyMatch(contest -> isElsewhere(contest.row(), source))) {
                leftOut.add(new LeftOut(source, Refusal.OTHER_POINT));
            }
        }
        leftOut.addAll(fair.leftOut(books));
        shown.elsewhere().forEach(source -> leftOut.add(new LeftOut(source, Refusal.OTHER_STAGE)));
        return List.copyOf(leftOut);
    }

    /** Why a source, or one of its prices, had no part in the search for the best. */
    private Optional<Refusal> refusal(SourcePrices each, Admission admission, List<Contest> contests) {
        var source = each.source();
        if (!source.isBook()) {
            return Optional.of(Refusal.AGGREGATE);
        }
        if (!isUsable(source)) {
            return Optional.of(Refusal.NOT_USABLE);
        }
        var refused = each.quotes().values().stream()
                .flatMap(quote -> admission.refusal(quote).stream())
                .findFirst();
        boolean competes = contests.stream().anyMatch(contest -> isAmong(contest.competing(), source));
        boolean isOutdone = contests.stream().anyMatch(contest -> isAmong(contest.outdone(), source));
        return refused.or(() -> isOutdone && !competes ? Optional.of(Refusal.STALE) : Optional.empty());
    }

    private static boolean isAmong(List<RowQuote> quotes, Sportsbook source) {
        return quotes.stream().anyMatch(each -> each.quote().book().equals(source.key()));
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
