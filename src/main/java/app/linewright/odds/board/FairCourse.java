package app.linewright.odds.board;

import app.linewright.odds.Outcome;
import app.linewright.odds.Quote;
import app.linewright.odds.QuoteTime;
import app.linewright.odds.Stage;
import app.linewright.odds.StoredMarket;
import app.linewright.odds.StoredQuote;
import app.linewright.odds.fair.FairLine;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * How the fair line of a market went before the start. At each instant it is made of the prices that stood then: a
 * price stands until its book changes it or takes it down, so none of them counts as stale.
 */
final class FairCourse {
    /** As many points as a chart has room for. */
    static final int POINTS = 240;

    private final Snapshot.Quoted quoted;
    private final FairMarkets fairMarkets;
    private final BoardMarket market;

    /** @param market as it stands, whose lines the course is told at */
    FairCourse(Snapshot.Quoted quoted, FairMarkets fairMarkets, BoardMarket market) {
        this.quoted = quoted;
        this.fairMarkets = fairMarkets;
        this.market = market;
    }

    List<MarketDetail.FairPoint> points() {
        var captured = new StoredMarket(
                quoted.market().market(),
                quoted.market().quotes().stream().filter(FairCourse::isCaptured).toList());
        return thinned(instants(captured)).stream().flatMap(at -> point(captured, at).stream()).toList();
    }

    private static boolean isCaptured(StoredQuote stored) {
        return stored.quote().stage() == Stage.PRE_MATCH && stored.quote().time() instanceof QuoteTime.Exact;
    }

    /** Every instant before the start at which a price became known. */
    private List<Instant> instants(StoredMarket captured) {
        var start = quoted.game().event().start();
        var instants = new TreeSet<Instant>();
        for (var stored : captured.quotes()) {
            var fetched = stored.fetched();
            if (fetched != null) {
                instants.add(fetched);
            } else if (stored.quote().time() instanceof QuoteTime.Exact(Instant at)) {
                instants.add(at);
            }
        }
        instants.removeIf(start::mayHaveStartedBy);
        return List.copyOf(instants);
    }

    /** So many of them, evenly, the first and the last among them. */
    private static List<Instant> thinned(List<Instant> instants) {
        if (instants.size() <= POINTS) {
            return instants;
        }
        return IntStream.range(0, POINTS)
                .mapToObj(i -> instants.get((int) ((long) i * (instants.size() - 1) / (POINTS - 1))))
                .toList();
    }

    private Optional<MarketDetail.FairPoint> point(StoredMarket captured, Instant at) {
        var game = quoted.game();
        var standing = captured.knownBy(at, game.event().start()).latest().told().stream()
                .map(quote -> quote.at(new QuoteTime.Exact(at)))
                .toList();
        return fair(game, standing, at).map(line -> new MarketDetail.FairPoint(at, probabilities(line)));
    }

    private Optional<FairLine> fair(Game game, List<Quote> standing, Instant at) {
        return fairMarkets.of(game, market.type(), Stage.PRE_MATCH, standing, at).line();
    }

    private Map<Outcome, Double> probabilities(FairLine line) {
        var found = new EnumMap<Outcome, Double>(Outcome.class);
        for (var row : market.rows()) {
            line.worth(row.outcome(), row.point())
                    .ifPresent(worth -> found.put(row.outcome(), worth.fairProbability()));
        }
        return found;
    }
}
