package app.linewright.desktop.opportunity;

import app.linewright.desktop.board.MatchDay;
import app.linewright.odds.BookKey;
import app.linewright.odds.MarketKey;
import app.linewright.odds.MarketQuotes;
import app.linewright.odds.MarketType;
import app.linewright.odds.Money;
import app.linewright.odds.Outcome;
import app.linewright.odds.Point;
import app.linewright.odds.Price;
import app.linewright.odds.Quote;
import app.linewright.odds.QuoteTime;
import app.linewright.odds.Sportsbook;
import app.linewright.odds.Stage;
import app.linewright.odds.board.BoardQuestion;
import app.linewright.odds.board.Chances;
import app.linewright.odds.board.Chances.Chance;
import app.linewright.odds.board.Game;
import app.linewright.odds.board.NoBet;
import app.linewright.odds.devig.DevigMethod;
import app.linewright.odds.fair.Basis;
import app.linewright.odds.fair.FairLine;
import app.linewright.odds.opportunity.Arbitrage;
import app.linewright.odds.opportunity.Arbitrages;
import app.linewright.odds.opportunity.BookRules;
import app.linewright.odds.opportunity.Middle;
import app.linewright.odds.opportunity.Middles;
import app.linewright.odds.opportunity.OpportunityTerms;
import app.linewright.odds.opportunity.Value;
import app.linewright.odds.points.LineOutcomes;
import app.linewright.odds.points.ScoreMeasure;
import app.linewright.odds.points.ScoreModels;
import app.linewright.sport.League;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Opportunities made of prepared prices: the arbitrages and middles are found by the program's own search. */
public final class PreparedOpportunities implements OpportunitySource {
    private static final Map<BookKey, Sportsbook> BOOKS =
            MatchDay.SIX.stream().collect(Collectors.toMap(Sportsbook::key, Function.identity()));
    private static final OpportunityTerms TERMS = OpportunityTerms.of(BOOKS, Set.of());

    private final List<Chance<Value>> values = new ArrayList<>();
    private final List<Lines> lines = new ArrayList<>();
    private final List<NoBet> none = new ArrayList<>();
    private CountDownLatch gate = new CountDownLatch(0);
    private Optional<RuntimeException> failure = Optional.empty();
    private final AtomicInteger valuesAsked = new AtomicInteger();
    private int asked;

    private record Lines(Game game, MarketQuotes quotes) {}

    /** Four values, two arbitrages, two middles, and markets that offer nothing. */
    public static PreparedOpportunities saturday() {
        var prepared = new PreparedOpportunities();
        var arsenal = game(MatchDay.PREMIER_LEAGUE, "Arsenal", "Tottenham Hotspur", "2022-10-01T11:30:00Z");
        var palace = game(MatchDay.PREMIER_LEAGUE, "Crystal Palace", "Chelsea", "2022-10-01T14:00:00Z");
        var city = game(MatchDay.PREMIER_LEAGUE, "Manchester City", "Manchester United", "2022-10-02T13:00:00Z");
        var vale = game(MatchDay.SAMPLE, "Ashford Rovers", "Calder Vale", "2022-10-01T18:00:00Z");
        prepared.value(city, Outcome.AWAY, MatchDay.WILLIAM_HILL, "8.50", 81, 8.291, -.013, .092);
        prepared.value(palace, Outcome.AWAY, MatchDay.INTERWETTEN, "1.90", 43, 1.854, .010, .032);
        prepared.value(arsenal, Outcome.HOME, MatchDay.INTERWETTEN, "2.10", 96, 2.052, .011, .030);
        prepared.value(vale, Outcome.DRAW, MatchDay.BETVICTOR, "3.60", 221, 3.593, -.031, .052);
        var nfl = game(MatchDay.NFL, "Green Bay Packers", "Denver Broncos", "2022-10-02T20:25:00Z");
        prepared.market(nfl, MarketType.H2H,
                quote(MatchDay.PINNACLE, Outcome.HOME, null, "2.10", 36),
                quote(MatchDay.BET365, Outcome.AWAY, null, "2.05", 124));
        prepared.market(arsenal, MarketType.H2H,
                quote(MatchDay.PINNACLE, Outcome.HOME, null, "2.10", 14),
                quote(MatchDay.BWIN, Outcome.DRAW, null, "3.90", 14),
                quote(MatchDay.BETVICTOR, Outcome.AWAY, null, "3.85", 48));
        prepared.market(nfl, MarketType.TOTALS,
                quote(MatchDay.PINNACLE, Outcome.OVER, "43.5", "1.95", 20),
                quote(MatchDay.BET365, Outcome.UNDER, "46", "1.91", 64));
        prepared.market(nfl, MarketType.SPREADS,
                quote(MatchDay.BWIN, Outcome.HOME, "-2.5", "1.91", 20),
                quote(MatchDay.BET365, Outcome.AWAY, "+3.5", "1.91", 31));
        prepared.leftOut(palace, NoBet.Reason.TOO_OLD, 12);
        prepared.leftOut(arsenal, NoBet.Reason.CLOSED, 3);
        prepared.leftOut(nfl, NoBet.Reason.STARTED, 1);
        prepared.leftOut(city, NoBet.Reason.NO_EDGE, 26);
        return prepared;
    }

    /** Nothing but markets whose prices are all stale. */
    public static PreparedOpportunities stale() {
        var prepared = new PreparedOpportunities();
        prepared.leftOut(game(MatchDay.PREMIER_LEAGUE, "Arsenal", "Leeds United", "2022-10-01T11:30:00Z"),
                NoBet.Reason.TOO_OLD, 20);
        return prepared;
    }

    public PreparedOpportunities value(
            Game game, Outcome outcome, Sportsbook book, String price, int age, double fair, double low, double high) {
        var quote = quote(book, outcome, null, price, age);
        var decimal = quote.price().decimal();
        var line = new FairLine(
                null,
                List.of(new FairLine.FairOutcome(outcome, 1 / fair, (1 + low) / decimal, (1 + high) / decimal)),
                DevigMethod.POWER,
                Basis.FRESH,
                List.of(),
                List.of(),
                null);
        values.add(new Chance<>(game, new Value(
                new MarketKey(game.event().id(), MarketType.H2H), quote, decimal, line,
                LineOutcomes.twoWay(1 / fair), decimal / fair - 1, low, high, .01, Duration.ofSeconds(age))));
        return this;
    }

    private void market(Game game, MarketType type, Quote... quotes) {
        lines.add(new Lines(game, new MarketQuotes(new MarketKey(game.event().id(), type), List.of(quotes))));
    }

    public PreparedOpportunities leftOut(Game game, NoBet.Reason reason, int markets) {
        none.addAll(Collections.nCopies(markets, new NoBet(game, MarketType.H2H, reason)));
        return this;
    }

    /** Answers only once {@code latch} is at zero. */
    public void slowBy(CountDownLatch latch) {
        gate = latch;
    }

    public void failWith(RuntimeException cause) {
        failure = Optional.of(cause);
    }

    public void recover() {
        failure = Optional.empty();
    }

    /** How often it was asked. */
    int asked() {
        return asked;
    }

    @Override
    public Chances<Value> value(BoardQuestion question, double minimumEdge) {
        valuesAsked.incrementAndGet();
        return answer(values.stream().filter(chance -> chance.bet().edge() >= minimumEdge).toList());
    }

    /** How often the values were asked for. */
    public int valuesAsked() {
        return valuesAsked.get();
    }

    @Override
    public Chances<Arbitrage> arbitrages(BoardQuestion question, Money total) {
        return answer(lines.stream()
                .filter(each -> each.quotes().market().type() == MarketType.H2H)
                .flatMap(each -> new Arbitrages(TERMS, BookRules.shipped())
                        .in(each.quotes(), each.game().league().sport(), total, MatchDay.NOW).stream()
                        .map(bet -> new Chance<>(each.game(), bet)))
                .toList());
    }

    @Override
    public Chances<Middle> middles(BoardQuestion question) {
        return answer(lines.stream()
                .filter(each -> each.quotes().market().type().hasPoint())
                .flatMap(each -> new Middles(TERMS, BookRules.shipped())
                        .in(each.quotes(), each.game().league().sport(), line(each.quotes().market().type()),
                                MatchDay.NOW).stream()
                        .map(bet -> new Chance<>(each.game(), bet)))
                .toList());
    }

    private <T> Chances<T> answer(List<Chance<T>> found) {
        asked++;
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        failure.ifPresent(cause -> {
            throw cause;
        });
        return new Chances<>(MatchDay.NOW, found, none, BOOKS, Map.of(), List.of());
    }

    private static FairLine line(MarketType type) {
        var spread = type == MarketType.SPREADS;
        var first = spread ? Outcome.HOME : Outcome.OVER;
        var second = spread ? Outcome.AWAY : Outcome.UNDER;
        return new FairLine(
                Point.parse(spread ? "-3" : "44.5"),
                List.of(new FairLine.FairOutcome(first, .5, .49, .51),
                        new FairLine.FairOutcome(second, .5, .49, .51)),
                DevigMethod.POWER,
                Basis.FRESH,
                List.of(),
                List.of(),
                ScoreModels.shipped()
                        .of(MatchDay.NFL.key(), spread ? ScoreMeasure.MARGIN : ScoreMeasure.TOTAL)
                        .orElseThrow());
    }

    static Game game(League league, String home, String away, String start) {
        return MatchDay.game(league, home, away, start, MarketType.H2H, MatchDay.SIX)
                .row(Outcome.HOME, 2, .02, "2.00")
                .market()
                .game();
    }

    private static Quote quote(Sportsbook book, Outcome outcome, @Nullable String point, String price, int age) {
        return new Quote(
                book.key(), outcome, point == null ? null : Point.parse(point), Price.decimal(price),
                new QuoteTime.Exact(MatchDay.NOW.minusSeconds(age)), Stage.PRE_MATCH, false);
    }
}
