package app.linewright.odds.opportunity;

import app.linewright.odds.EntryRefusal;
import app.linewright.odds.MarketQuotes;
import app.linewright.odds.MarketType;
import app.linewright.odds.Money;
import app.linewright.odds.Quote;
import app.linewright.odds.RefusedEntryException;
import app.linewright.odds.points.LineSide;
import app.linewright.sport.Sport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds arbitrages within a market. */
public final class Arbitrages {
    private final OpportunityTerms terms;
    private final BookRules rules;

    public Arbitrages(OpportunityTerms terms, BookRules rules) {
        this.terms = terms;
        this.rules = rules;
    }

    /**
     * The arbitrages of a market that has not started, best rate first: of its outcomes, or of a bet above a line with
     * one below the same or a higher line, of which one wins at every score. One that rounding to the minor unit leaves
     * without profit is none.
     *
     * @param total the most that is staked in all
     * @throws IllegalArgumentException if the total is not above zero, or above 1,000,000,000 minor units
     */
    public List<Arbitrage> in(MarketQuotes market, Sport sport, Money total, Instant now) {
        return in(terms.open(market, sport, now), total);
    }

    /** The same for a market that was opened by these terms. */
    public List<Arbitrage> in(OpenMarket open, Money total) {
        checkTotal(total);
        var market = open.market();
        var sport = open.sport();
        var offers = new Offers(terms, open);
        var found = new ArrayList<Arbitrage>();
        if (market.market().type() == MarketType.H2H) {
            var best = offers.moneyline();
            of(market, sport, List.copyOf(best.values()), false, offers, total).ifPresent(found::add);
        } else {
            var lines = offers.lines();
            lines.forEach((lower, first) -> {
                var above = first.above;
                if (above != null) {
                    lines.tailMap(lower, true).forEach((higher, second) -> {
                        if (second.below != null) {
                            boolean canPush = lower.equals(higher) && new LineSide(lower, true).canPush();
                            of(market, sport, List.of(above, second.below), canPush, offers, total)
                                    .ifPresent(found::add);
                        }
                    });
                }
            });
        }
        found.sort(Comparator.comparingDouble(Arbitrage::inverseSum));
        return found;
    }

    /** @throws IllegalArgumentException with a sentence if {@code total} cannot be staked on an arbitrage */
    public static void checkTotal(Money total) {
        if (!total.isPositive() || total.minor() > ArbitrageStakes.LARGEST_TOTAL) {
            throw new RefusedEntryException(
                    new EntryRefusal.NoTotal(total, new Money(total.currency(), ArbitrageStakes.LARGEST_TOTAL)));
        }
    }

    private Optional<Arbitrage> of(
            MarketQuotes market, Sport sport, List<Offers.Offer> best, boolean canPush, Offers offers, Money total) {
        double inverseSum = best.stream().mapToDouble(leg -> 1 / leg.net().decimal()).sum();
        if (best.isEmpty() || inverseSum >= 1) {
            return Optional.empty();
        }
        var prices = best.stream().map(Offers.Offer::net).toArray(NetPrice[]::new);
        long[] stakes = new long[prices.length];
        long locked = ArbitrageStakes.find(prices, total.minor(), stakes);
        if (locked <= 0) {
            return Optional.empty();
        }
        var legs = new ArrayList<Arbitrage.Leg>();
        for (int i = 0; i < prices.length; i++) {
            double price = prices[i].decimal();
            legs.add(new Arbitrage.Leg(
                    best.get(i).quote(),
                    price,
                    1 / price / inverseSum,
                    new Money(total.currency(), stakes[i]),
                    new Money(total.currency(), prices[i].payout(stakes[i])),
                    Hedge.breakEvenPrice(price)));
        }
        var books = best.stream().map(Offers.Offer::quote).map(Quote::book).toList();
        return Optional.of(new Arbitrage(
                market.market(),
                legs,
                inverseSum,
                new Money(total.currency(), locked),
                canPush,
                offers.oldest(best),
                rules.differences(sport, market.market().type(), books)));
    }
}
