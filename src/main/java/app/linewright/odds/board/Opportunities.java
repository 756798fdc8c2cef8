package app.linewright.odds.board;

import static java.util.Comparator.comparingDouble;

import app.linewright.odds.MarketQuotes;
import app.linewright.odds.MarketType;
import app.linewright.odds.Money;
import app.linewright.odds.Quote;
import app.linewright.odds.StoredQuote;
import app.linewright.odds.fair.Basis;
import app.linewright.odds.fair.FairMarket;
import app.linewright.odds.fair.Refusal;
import app.linewright.odds.opportunity.Arbitrage;
import app.linewright.odds.opportunity.Arbitrages;
import app.linewright.odds.opportunity.BookRules;
import app.linewright.odds.opportunity.Middle;
import app.linewright.odds.opportunity.Middles;
import app.linewright.odds.opportunity.OpenMarket;
import app.linewright.odds.opportunity.OpportunityTerms;
import app.linewright.odds.opportunity.Value;
import app.linewright.odds.opportunity.Values;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds value, arbitrages and middles on a part of the board. Only prices of books that can be used enter, captured at
 * an exact instant, on games that have not started; never an aggregate. A market that offers nothing says why.
 */
public final class Opportunities {
    private final Boards boards;
    private final BookRules rules;

    public Opportunities(Boards boards, BookRules rules) {
        this.boards = boards;
        this.rules = rules;
    }

    /** Prices with an edge of {@code minimumEdge} or more over the fair line of the other books, greatest first. */
    public Chances<Value> value(BoardQuestion question, double minimumEdge) {
        return search(question, _ -> true, comparingDouble(Value::edge).reversed(), NoBet.Reason.NO_EDGE, market -> {
            var fair = market.fair();
            var canBeHeld = fair.pooled().filter(basis -> basis == Basis.FRESH).isPresent()
                    && market.quotes().quotes().stream().anyMatch(quote -> fair.compares(quote.book()));
            return canBeHeld
                    ? Optional.of(new Values(market.terms()).in(market.open(), fair, minimumEdge))
                    : Optional.empty();
        });
    }

    /**
     * Arbitrages, best rate first.
     *
     * @param total the most that is staked on one in all
     */
    public Chances<Arbitrage> arbitrages(BoardQuestion question, Money total) {
        var order = comparingDouble(Arbitrage::rate).reversed();
        return search(question, _ -> true, order, NoBet.Reason.NO_ARBITRAGE, market ->
                Optional.of(new Arbitrages(market.terms(), rules).in(market.open(), total)));
    }

    /** Middles of spreads and totals, greatest edge first; those with an edge below zero are told too. */
    public Chances<Middle> middles(BoardQuestion question) {
        var order = comparingDouble(Middle::edge).reversed();
        Predicate<MarketType> wanted = type -> type.hasPoint() && !type.isProp();
        return search(question, wanted, order, NoBet.Reason.NO_MIDDLE, market -> market.fair()
                .line()
                .filter(line -> line.basis() == Basis.FRESH && line.located().isPresent())
                .map(line -> new Middles(market.terms(), rules)
                        .in(market.quotes(), market.open().sport(), line, market.open().now())));
    }

    /** Finds chances in a market; empty where it has no fair line of fresh prices to hold them against. */
    @FunctionalInterface
    private interface Finder<T> {
        Optional<List<T>> in(Candidate market);
    }

    /** A market that may offer a chance. */
    private record Candidate(Game game, OpenMarket open, OpportunityTerms terms, Snapshot snapshot) {
        MarketQuotes quotes() {
            return open.market();
        }

        FairMarket fair() {
            return snapshot.fairMarkets().of(game, open);
        }
    }

    private <T> Chances<T> search(
            BoardQuestion question,
            Predicate<MarketType> wanted,
            Comparator<T> bestFirst,
            NoBet.Reason nothingFound,
            Finder<T> finder) {
        var snapshot = boards.read(question);
        var terms = OpportunityTerms.of(snapshot.books(), question.usable());
        List<Chances.Chance<T>> found = new ArrayList<>();
        Set<NoBet> none = new LinkedHashSet<>(); // the many markets on players share their reasons
        for (var quoted : snapshot.markets()) {
            var key = quoted.market().market();
            if (!wanted.test(key.type())) {
                continue;
            }
            var quotes = new MarketQuotes(key, latest(quoted));
            var open = terms.open(quotes, quoted.game().league().sport(), snapshot.now());
            var market = new Candidate(quoted.game(), open, terms, snapshot);
            var refusal = refusal(market);
            var chances = refusal.isPresent() ? Optional.<List<T>>empty() : finder.in(market);
            if (chances.isPresent() && !chances.get().isEmpty()) {
                chances.get().forEach(bet -> found.add(new Chances.Chance<>(quoted.game(), bet)));
            } else {
                var otherwise = chances.isPresent() ? nothingFound : NoBet.Reason.NO_FAIR_LINE;
                none.add(new NoBet(quoted.game(), key.type(), refusal.orElse(otherwise)));
            }
        }
        found.sort(Comparator.comparing(Chances.Chance::bet, bestFirst));
        return new Chances<>(
                snapshot.now(), found, List.copyOf(none), snapshot.books(), snapshot.players(), snapshot.damage());
    }

    private static List<Quote> latest(Snapshot.Quoted quoted) {
        return quoted.market().latest().quotes().stream().map(StoredQuote::quote).toList();
    }

    /** Why nothing of {@code market} can be bet on, whatever its prices are. */
    private static Optional<NoBet.Reason> refusal(Candidate market) {
        var now = market.open().now();
        var start = market.game().event().start();
        if (start.startedBy(now) || market.game().result() != null) {
            return Optional.of(NoBet.Reason.STARTED);
        }
        if (start.mayHaveStartedBy(now)) {
            return Optional.of(NoBet.Reason.MAY_HAVE_STARTED);
        }
        return Optional.ofNullable(market.open().refusal()).map(Opportunities::reason);
    }

    private static NoBet.Reason reason(Refusal refusal) {
        return switch (refusal) {
            case AGGREGATE, OTHER_STAGE -> NoBet.Reason.NO_BOOK;
            case NOT_USABLE -> NoBet.Reason.NOT_USABLE;
            case OTHER_MARKET -> NoBet.Reason.OTHER_MARKET;
            case MISPRINT -> NoBet.Reason.MISPRINT;
            case SUSPENDED -> NoBet.Reason.CLOSED;
            case NO_EXACT_TIME -> NoBet.Reason.NO_EXACT_TIME;
            case STALE -> NoBet.Reason.TOO_OLD;
            case INCOMPLETE, OTHER_POINT, NO_FAIR_LINE, NO_WEIGHT, NOT_THE_REFERENCE, COMPARED ->
                NoBet.Reason.NO_FAIR_LINE;
        };
    }
}
