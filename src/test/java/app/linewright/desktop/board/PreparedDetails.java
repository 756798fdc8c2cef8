package app.linewright.desktop.board;

import app.linewright.desktop.detail.DetailSource;
import app.linewright.odds.MarketKey;
import app.linewright.odds.Outcome;
import app.linewright.odds.Price;
import app.linewright.odds.Quote;
import app.linewright.odds.QuoteTime;
import app.linewright.odds.Sportsbook;
import app.linewright.odds.Stage;
import app.linewright.odds.board.BoardMarket;
import app.linewright.odds.board.BoardRow;
import app.linewright.odds.board.MarketDetail;
import app.linewright.odds.board.MarketDetail.FairPoint;
import app.linewright.odds.board.MarketDetail.MethodLine;
import app.linewright.odds.board.Movement;
import app.linewright.odds.devig.DevigMethod;
import app.linewright.odds.movement.ClosingPrice;
import app.linewright.odds.movement.PriceSeries;
import app.linewright.odds.movement.Steam;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** The details of prepared markets: every price came down to where it stands, a step every two hours. */
public final class PreparedDetails implements DetailSource {
    private static final Duration STEP = Duration.ofHours(2);
    private static final int STEPS = 9;

    private final PreparedBoards boards;
    private Optional<RuntimeException> failure = Optional.empty();
    private volatile Optional<Instant> asked = Optional.empty();

    public PreparedDetails(PreparedBoards boards) {
        this.boards = boards;
    }

    public void failWith(RuntimeException cause) {
        failure = Optional.of(cause);
    }

    public void recover() {
        failure = Optional.empty();
    }

    /** As of which instant was asked last; empty for now. */
    public Optional<Instant> asked() {
        return asked;
    }

    @Override
    public Optional<MarketDetail> of(MarketKey key, Optional<Instant> asOf) {
        asked = asOf;
        failure.ifPresent(cause -> {
            throw cause;
        });
        return boards.market(key).filter(market -> !market.sources().isEmpty()).map(PreparedDetails::detail);
    }

    private static MarketDetail detail(BoardMarket market) {
        var methods = new ArrayList<MethodLine>();
        var all = List.of(DevigMethod.values());
        for (var method : all) {
            methods.add(method(market, method, all.indexOf(method) - all.indexOf(DevigMethod.POWER)));
        }
        return new MarketDetail(market, movement(market), course(market), methods);
    }

    /** @param place how many methods come between it and the one in use */
    private static MethodLine method(BoardMarket market, DevigMethod method, int place) {
        Map<Outcome, Double> probabilities = new EnumMap<>(Outcome.class);
        Map<Outcome, Double> edges = new EnumMap<>(Outcome.class);
        for (var row : market.rows()) {
            if (row.fair() != null && row.best() != null) {
                double probability = row.fair().probability()
                        + place * (row.fair().highest() - row.fair().lowest()) / 8;
                probabilities.put(row.outcome(), probability);
                edges.put(row.outcome(), probability * row.best().comparable() - 1);
            }
        }
        return new MethodLine(method, method == DevigMethod.POWER, probabilities, edges);
    }

    private static Instant at(int step) {
        return MatchDay.NOW.minus(STEP.multipliedBy(STEPS - step));
    }

    private static List<FairPoint> course(BoardMarket market) {
        return IntStream.range(0, STEPS)
                .mapToObj(step -> {
                    Map<Outcome, Double> probabilities = new EnumMap<>(Outcome.class);
                    for (var row : market.rows()) {
                        if (row.fair() != null) {
                            probabilities.put(
                                    row.outcome(),
                                    row.fair().probability() * (0.96 + 0.04 * step / (STEPS - 1)));
                        }
                    }
                    return new FairPoint(at(step), probabilities);
                })
                .toList();
    }

    private static Movement movement(BoardMarket market) {
        var lines = new ArrayList<Movement.Line>();
        for (var source : market.sources()) {
            for (var row : market.rows()) {
                if (row.quotes().containsKey(source.key())) {
                    lines.add(line(source, row, market.sources().indexOf(source)));
                }
            }
        }
        var books = market.sources().stream().limit(3).map(Sportsbook::key).toList();
        var steam = new Steam(market.rows().getFirst().outcome(), at(4), at(5), Set.copyOf(books));
        return new Movement(market.game(), market.type(), MatchDay.NOW, lines, List.of(steam), List.of(), List.of());
    }

    private static Movement.Line line(Sportsbook source, BoardRow row, int book) {
        Quote now = Objects.requireNonNull(row.quotes().get(source.key())).quote();
        var quotes = new ArrayList<Quote>();
        for (int step = book % 3; step < STEPS; step += 1 + book) {
            double price = now.price().decimal() * (1 + 0.012 * (STEPS - step - 1 - book % 3) / (1 + book));
            quotes.add(new Quote(
                    source.key(), row.outcome(), row.point(),
                    Price.decimal(String.format(Locale.ROOT, "%.2f", Math.max(1.01, price))),
                    new QuoteTime.Exact(at(step)), Stage.PRE_MATCH, false));
        }
        quotes.add(now);
        return new Movement.Line(
                source,
                new PriceSeries(source.key(), row.outcome(), quotes),
                new ClosingPrice.Missing(ClosingPrice.Reason.NO_EXACT_TIME));
    }
}
