package app.linewright.odds.opportunity;

import app.linewright.odds.MarketQuotes;
import app.linewright.odds.Quote;
import app.linewright.odds.fair.Basis;
import app.linewright.odds.fair.FairLine;
import app.linewright.odds.fair.FairMarket;
import app.linewright.odds.points.LineOutcomes;
import app.linewright.sport.Sport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds prices above the fair line that the other books make. */
public final class Values {
    /** More than rounding makes of the edge on either way. */
    private static final double ROUNDING = 1e-9;

    private final OpportunityTerms terms;

    public Values(OpportunityTerms terms) {
        this.terms = terms;
    }

    /**
     * The quotes of a market that has not started with an edge of {@code minimumEdge} or more and above zero, greatest
     * first. Each is held against the fair line without its own book, and only against one made of fresh prices.
     */
    public List<Value> in(MarketQuotes market, Sport sport, FairMarket fair, double minimumEdge, Instant now) {
        return in(terms.open(market, sport, now), fair, minimumEdge);
    }

    /** The same for a market that was opened by these terms. */
    public List<Value> in(OpenMarket market, FairMarket fair, double minimumEdge) {
        var found = new ArrayList<Value>();
        if (fair.pooled().filter(basis -> basis == Basis.FRESH).isEmpty()) {
            return found;
        }
        var admitted = market.admitted();
        for (int i = 0; i < admitted.size(); i++) {
            Quote quote = admitted.get(i);
            if (isWorthALook(quote, market.netDecimal(i), fair, minimumEdge)) {
                fair.without(quote.book())
                        .flatMap(line -> value(market.market(), quote, line, market.now()))
                        .filter(value -> value.edge() > 0 && value.edge() >= minimumEdge)
                        .ifPresent(found::add);
            }
        }
        found.sort(Comparator.comparingDouble(Value::edge).reversed());
        return found;
    }

    /**
     * Whether the edge can be what is wanted: it is p·o − 1 times the share of the stake that is decided, so no greater
     * than p·o − 1. Few prices are, and only for these a whole line is made.
     */
    private static boolean isWorthALook(Quote quote, double netDecimal, FairMarket fair, double minimumEdge) {
        double probability = fair.probability(quote.book(), quote.outcome(), quote.point());
        return probability * netDecimal - 1 >= Math.max(minimumEdge, 0) - ROUNDING;
    }

    private Optional<Value> value(MarketQuotes market, Quote quote, FairLine line, Instant now) {
        double price = terms.net(quote).decimal();
        return line.of(quote.outcome()).flatMap(fair -> line.worth(quote.outcome(), quote.point())
                .map(worth -> new Value(
                        market.market(),
                        quote,
                        price,
                        line,
                        worth,
                        worth.edge(price),
                        edgeAt(fair.lowest(), quote, line, worth, price),
                        edgeAt(fair.highest(), quote, line, worth, price),
                        Kelly.stake(worth, price),
                        OpportunityTerms.age(quote, now))));
    }

    /** The edge were {@code probability} the fair one; that of {@code worth} where the score cannot be moved so far. */
    private static double edgeAt(
            double probability, Quote quote, FairLine line, LineOutcomes worth, double price) {
        return line.worth(quote.outcome(), quote.point(), probability).orElse(worth).edge(price);
    }
}
