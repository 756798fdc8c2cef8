package app.linewright.odds.opportunity;

import app.linewright.odds.MarketQuotes;
import app.linewright.odds.fair.Basis;
import app.linewright.odds.fair.FairLine;
import app.linewright.odds.points.LineSide;
import app.linewright.odds.points.ScoreDistribution;
import app.linewright.sport.Sport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds middles within a spread or total market. */
public final class Middles {
    private final OpportunityTerms terms;
    private final BookRules rules;

    public Middles(OpportunityTerms terms, BookRules rules) {
        this.terms = terms;
        this.rules = rules;
    }

    /**
     * The middles of a market that has not started, greatest edge first: the best price above each line with the best
     * price below each higher line, where at some score neither loses. Those with an edge below zero are told too.
     *
     * @param line the fair line of the market, which says where the scores lie
     * @return nothing for a market without lines, a league without a score distribution, or a line that is not made of
     *     fresh prices
     */
    public List<Middle> in(MarketQuotes market, Sport sport, FairLine line, Instant now) {
        return line.basis() == Basis.FRESH
                ? line.located().map(scores -> in(market, sport, scores, now)).orElse(List.of())
                : List.of();
    }

    /** As {@link #in(MarketQuotes, Sport, FairLine, Instant)}, with the scores where the fair line has them. */
    List<Middle> in(MarketQuotes market, Sport sport, ScoreDistribution scores, Instant now) {
        var offers = new Offers(terms, terms.open(market, sport, now));
        var lines = offers.lines();
        var found = new ArrayList<Middle>();
        lines.forEach((lower, first) -> {
            var above = first.above;
            if (above != null) {
                lines.tailMap(lower, false).forEach((higher, second) -> {
                    var below = second.below;
                    if (below != null) {
                        var payoff = new MiddlePayoff(
                                new LineSide(lower, true),
                                above.net().decimal(),
                                new LineSide(higher, false),
                                below.net().decimal());
                        payoff.weigh(scores);
                        if (payoff.hit() + payoff.partial() > 0) {
                            var legs = List.of(above, below);
                            found.add(new Middle(
                                    market.market(),
                                    above.quote(),
                                    below.quote(),
                                    payoff.aboveShare(),
                                    payoff.hit(),
                                    payoff.partial(),
                                    payoff.breakEven(),
                                    payoff.edge(),
                                    payoff.aboveEdge(),
                                    payoff.belowEdge(),
                                    payoff.worst(),
                                    offers.oldest(legs),
                                    rules.differences(
                                            sport,
                                            market.market().type(),
                                            List.of(above.quote().book(), below.quote().book()))));
                        }
                    }
                });
            }
        });
        found.sort(Comparator.comparingDouble(Middle::edge).reversed());
        return found;
    }
}
