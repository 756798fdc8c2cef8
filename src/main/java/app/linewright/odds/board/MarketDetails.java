package app.linewright.odds.board;

import app.linewright.odds.MarketKey;
import app.linewright.odds.Outcome;
import app.linewright.odds.Staleness;
import app.linewright.odds.devig.DevigMethod;
import app.linewright.odds.fair.Basis;
import app.linewright.odds.fair.FairMarket;
import app.linewright.odds.opportunity.Commissions;
import app.linewright.sport.DayWindow;
import app.linewright.sport.EventStore;
import app.linewright.store.Database;
import app.linewright.store.Transaction;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks closely at one market: its prices, how they moved, and what each method makes of them. */
public final class MarketDetails {
    private final Database database;
    private final EventStore events;
    private final Games games;
    private final Boards boards;

    public MarketDetails(Database database, EventStore events, Games games, Boards boards) {
        this.database = database;
        this.events = events;
        this.games = games;
        this.boards = boards;
    }

    /**
     * The market, from one consistent snapshot of what is stored; empty where nobody quotes it.
     *
     * @param asOf the instant whose knowledge is shown; everything stored if empty
     */
    public Optional<MarketDetail> of(MarketKey key, Optional<Instant> asOf) {
        return database.read(transaction -> events.find(transaction, key.event())
                .flatMap(event -> of(transaction, games.of(transaction, List.of(event)).getFirst(), key, asOf)));
    }

    private Optional<MarketDetail> of(
            Transaction transaction, Game game, MarketKey key, Optional<Instant> asOf) {
        var window = DayWindow.of(game.event().start().dateIn(ZoneOffset.UTC), ZoneOffset.UTC);
        var open = BoardQuestion.of(window).withMarkets(Set.of(key.type()));
        var question = asOf.map(open::asOf).orElse(open);
        var standing = boards.standing(transaction, game, question);
        var layout = new MarketLayout(standing, question.usable());
        return market(standing, key).flatMap(stands -> layout.of(stands.game(), stands.market()).map(market -> {
            var history = boards.history(transaction, game, question);
            var quoted = market(history, key).orElse(stands);
            return new MarketDetail(
                    market,
                    Movements.movement(
                            quoted, history, boards.confirmedBeforeStart(transaction, game, history.now())),
                    new FairCourse(quoted, history.fairMarkets(), market).points(),
                    layout.fairMarket(stands.game(), stands.market())
                            .map(fair -> methods(fair, market, standing.now()))
                            .orElse(List.of()));
        }));
    }

    private static Optional<Snapshot.Quoted> market(Snapshot snapshot, MarketKey key) {
        return snapshot.markets().stream()
                .filter(each -> each.market().market().equals(key) && !each.market().quotes().isEmpty())
                .findFirst();
    }

    private static List<MarketDetail.MethodLine> methods(FairMarket fair, BoardMarket market, Instant now) {
        return fair.line()
                .map(line -> Arrays.stream(DevigMethod.values())
                        .map(method -> method(fair, market, now, method, method == line.method()))
                        .toList())
                .orElse(List.of());
    }

    private static MarketDetail.MethodLine method(
            FairMarket fair, BoardMarket market, Instant now, DevigMethod method, boolean inUse) {
        var probabilities = new EnumMap<Outcome, Double>(Outcome.class);
        fair.by(method).ifPresent(line ->
                line.outcomes().forEach(each -> probabilities.put(each.outcome(), each.probability())));
        var edges = new EnumMap<Outcome, Double>(Outcome.class);
        for (var row : market.rows()) {
            var best = row.best();
            if (best != null && best.edge() != null) {
                edge(fair, market, best, now, method).ifPresent(edge -> edges.put(row.outcome(), edge));
            }
        }
        return new MarketDetail.MethodLine(method, inUse, probabilities, edges);
    }

    private static Optional<Double> edge(
            FairMarket fair, BoardMarket market, RowQuote best, Instant now, DevigMethod method) {
        var quote = best.quote();
        var price = Commissions.UNKNOWN.net(market.source(quote.book()), quote.price()).decimal();
        boolean fresh = Staleness.of(quote.time(), now) != Staleness.STALE;
        return fair.by(method, quote.book())
                .filter(others -> fresh || others.basis() != Basis.FRESH)
                .flatMap(others -> others.worth(quote.outcome(), quote.point()))
                .map(worth -> worth.edge(price));
    }
}
