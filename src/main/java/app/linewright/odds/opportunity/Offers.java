package app.linewright.odds.opportunity;

import app.linewright.odds.MarketType;
import app.linewright.odds.Outcome;
import app.linewright.odds.Point;
import app.linewright.odds.Quote;
import app.linewright.odds.QuoteTime;
import app.linewright.odds.points.LineSide;
import app.linewright.sport.Sport;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The best admitted offers of one market, after commission; of equal ones the freshest. */
final class Offers {
    private static final double ROUNDING = 1e-12;

    /** An admitted quote and what it pays. */
    record Offer(Quote quote, NetPrice net) {}

    /** The best offers above and below one threshold. */
    static final class Pair {
        @Nullable Offer above;
        @Nullable Offer below;
    }

    private final OpportunityTerms terms;
    private final MarketType market;
    private final Sport sport;
    private final Instant now;
    private final OpenMarket open;
    private final List<Quote> admitted;

    Offers(OpportunityTerms terms, OpenMarket open) {
        this.terms = terms;
        market = open.market().market().type();
        sport = open.sport();
        now = open.now();
        this.open = open;
        admitted = open.admitted();
    }

    /** The best offer of each outcome of a moneyline, or nothing if an outcome has none. */
    Map<Outcome, Offer> moneyline() {
        var best = new EnumMap<Outcome, Offer>(Outcome.class);
        for (int i = 0; i < admitted.size(); i++) {
            Quote quote = admitted.get(i);
            if (quote.point() == null) {
                best.put(quote.outcome(), better(best.get(quote.outcome()), i));
            }
        }
        return best.size() == market.outcomes(sport).size() ? best : Map.of();
    }

    /**
     * The best offers on both sides of every threshold, in hundredths, ascending; none that pays no more than one at a
     * line as good or better: below it for a bet above, above it for a bet below.
     */
    NavigableMap<Integer, Pair> lines() {
        var lines = new TreeMap<Integer, Pair>();
        // The quotes at one line mostly follow one another.
        int last = 0;
        Pair pair = null;
        for (int i = 0; i < admitted.size(); i++) {
            Point point = admitted.get(i).point();
            if (point != null) {
                var side = LineSide.of(admitted.get(i).outcome(), point);
                if (pair == null || side.threshold() != last) {
                    last = side.threshold();
                    pair = lines.computeIfAbsent(last, _ -> new Pair());
                }
                if (side.above()) {
                    pair.above = better(pair.above, i);
                } else {
                    pair.below = better(pair.below, i);
                }
            }
        }
        dropThoseThatPayLess(lines);
        return lines;
    }

    private static void dropThoseThatPayLess(NavigableMap<Integer, Pair> lines) {
        double highest = 0;
        for (Pair pair : lines.values()) {
            pair.above = ifAbove(highest, pair.above);
            highest = pair.above == null ? highest : pair.above.net().decimal();
        }
        highest = 0;
        for (Pair pair : lines.descendingMap().values()) {
            pair.below = ifAbove(highest, pair.below);
            highest = pair.below == null ? highest : pair.below.net().decimal();
        }
    }

    private static @Nullable Offer ifAbove(double price, @Nullable Offer offer) {
        return offer != null && offer.net().decimal() > price ? offer : null;
    }

    /** The age of the oldest of {@code legs}. */
    Duration oldest(List<Offer> legs) {
        return legs.stream()
                .map(leg -> OpportunityTerms.age(leg.quote(), now))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The better of {@code best} and the admitted quote in this place. */
    private Offer better(@Nullable Offer best, int place) {
        Quote quote = admitted.get(place);
        // Most are not better, and no fraction has to be made for these.
        if (best != null && open.netDecimal(place) < best.net().decimal() * (1 - ROUNDING)) {
            return best;
        }
        var net = terms.net(quote);
        if (best == null) {
            return new Offer(quote, net);
        }
        int compared = Double.compare(net.decimal(), best.net().decimal());
        boolean wins = compared > 0 || (compared == 0 && instant(quote).isAfter(instant(best.quote())));
        return wins ? new Offer(quote, net) : best;
    }

    private static Instant instant(Quote quote) {
        return switch (quote.time()) {
            case QuoteTime.Exact(Instant at) -> at;
            case QuoteTime.Window _, QuoteTime.Unknown _ -> Instant.MIN;
        };
    }
}
