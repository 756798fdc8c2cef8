package app.linewright.odds.opportunity;

import app.linewright.odds.BookKey;
import app.linewright.odds.MarketType;
import app.linewright.odds.Outcome;
import app.linewright.odds.Point;
import app.linewright.odds.Quote;
import app.linewright.odds.QuoteTime;
import app.linewright.odds.points.LineSide;
import app.linewright.sport.Sport;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The best admitted offers of one market, after commission; of equal ones the freshest. */
final class Offers {
    /** An admitted quote and what it pays. */
    record Offer(Quote quote, NetPrice net) {}

    /** The best offers above and below one threshold. */
    static final class Pair {
        @Nullable Offer above;
        @Nullable Offer below;
    }

    private final OpportunityTerms terms;
    private final Instant now;

    Offers(OpportunityTerms terms, Instant now) {
        this.terms = terms;
        this.now = now;
    }

    /** The best offer of each outcome of a moneyline, or nothing if an outcome has none. */
    Map<Outcome, Offer> moneyline(Collection<Quote> quotes, Sport sport) {
        // A book that prices a draw where the sport has none settles after regular time: its sides are other bets.
        Set<BookKey> otherBets = new HashSet<>();
        if (!sport.drawOffered()) {
            quotes.stream().filter(quote -> quote.outcome() == Outcome.DRAW).map(Quote::book).forEach(otherBets::add);
        }
        var outcomes = sport.drawOffered()
                ? EnumSet.of(Outcome.HOME, Outcome.DRAW, Outcome.AWAY)
                : EnumSet.of(Outcome.HOME, Outcome.AWAY);
        var best = new EnumMap<Outcome, Offer>(Outcome.class);
        for (Quote quote : quotes) {
            if (outcomes.contains(quote.outcome())
                    && quote.point() == null
                    && !otherBets.contains(quote.book())
                    && terms.admit(quote, now)) {
                best.put(quote.outcome(), better(best.get(quote.outcome()), quote));
            }
        }
        return best.size() == outcomes.size() ? best : Map.of();
    }

    /** The best offers on both sides of every threshold, in hundredths, ascending. */
    NavigableMap<Integer, Pair> lines(Collection<Quote> quotes, MarketType market) {
        var sides = market == MarketType.TOTALS
                ? EnumSet.of(Outcome.OVER, Outcome.UNDER)
                : EnumSet.of(Outcome.HOME, Outcome.AWAY);
        var lines = new TreeMap<Integer, Pair>();
        for (Quote quote : quotes) {
            Point point = quote.point();
            if (point != null && sides.contains(quote.outcome()) && terms.admit(quote, now)) {
                var side = LineSide.of(quote.outcome(), point);
                var pair = lines.computeIfAbsent(side.threshold(), _ -> new Pair());
                if (side.above()) {
                    pair.above = better(pair.above, quote);
                } else {
                    pair.below = better(pair.below, quote);
                }
            }
        }
        return lines;
    }

    /** The age of the oldest of {@code legs}. */
    Duration oldest(List<Offer> legs) {
        return legs.stream()
                .map(leg -> OpportunityTerms.age(leg.quote(), now))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private Offer better(@Nullable Offer best, Quote quote) {
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
