package app.linewright.odds.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.linewright.odds.BookKey;
import app.linewright.odds.MarketKey;
import app.linewright.odds.MarketQuotes;
import app.linewright.odds.MarketType;
import app.linewright.odds.Outcome;
import app.linewright.odds.Price;
import app.linewright.odds.Quote;
import app.linewright.odds.QuoteRefresh;
import app.linewright.odds.QuoteStore;
import app.linewright.odds.QuoteTime;
import app.linewright.odds.SportsbookStore;
import app.linewright.odds.Stage;
import app.linewright.odds.devig.DevigMethod;
import app.linewright.odds.movement.ClosingPrice;
import app.linewright.sport.EventId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A game whose home price comes down at three books, seen two hours before its start. */
class MarketDetailsTest {
    private static final Instant START = Instant.parse("2026-03-07T18:00:00Z");
    private static final Instant NOW = START.minusSeconds(7_200);

    private final BoardBench bench = new BoardBench();
    private final QuoteStore quotes = new QuoteStore(new SportsbookStore());
    private EventId game = new EventId(0);

    @BeforeEach
    void play() {
        game = bench.stock.game("Premier League", "Arsenal", "Chelsea", START);
        refresh(60, Map.of("pinnacle", "2.10", "bet365", "2.05", "williamhill", "2.05"));
        refresh(30, Map.of("pinnacle", "2.00", "bet365", "2.05", "williamhill", "2.05"));
        refresh(0, Map.of("pinnacle", "2.00", "bet365", "2.00", "williamhill", "2.12"));
        bench.setClock(NOW);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void everyMethodAnswersAndTheOneInUseIsTheBoards() {
        var detail = detail(Optional.empty());

        assertThat(detail.methods()).extracting(MarketDetail.MethodLine::method)
                .containsExactly(DevigMethod.values());
        var used = detail.methods().stream().filter(MarketDetail.MethodLine::inUse).toList();
        assertThat(used).singleElement().satisfies(line -> {
            assertThat(line.method()).isEqualTo(DevigMethod.POWER);
            for (var row : detail.market().rows()) {
                assertThat(line.probabilities().get(row.outcome()))
                        .isCloseTo(Objects.requireNonNull(row.fair()).probability(), within(1e-12));
                assertThat(line.edges().get(row.outcome()))
                        .isCloseTo(Objects.requireNonNull(Objects.requireNonNull(row.best()).edge()), within(1e-12));
            }
        });
        assertThat(detail.methods()).allSatisfy(line -> assertThat(line.probabilities().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum())
                .isCloseTo(1, within(1e-9)));
    }

    @Test
    void theMethodsSpanTheRangeOfTheBoard() {
        var detail = detail(Optional.empty());
        var home = detail.market().rows().getFirst();
        var told = detail.methods().stream()
                .mapToDouble(line -> line.probabilities().get(Outcome.HOME))
                .summaryStatistics();

        assertThat(told.getMin()).isCloseTo(Objects.requireNonNull(home.fair()).lowest(), within(1e-12));
        assertThat(told.getMax()).isCloseTo(Objects.requireNonNull(home.fair()).highest(), within(1e-12));
    }

    @Test
    void theFairLineHasAPointForEveryInstantAtWhichAPriceBecameKnownAndEndsWhereTheBoardIs() {
        var detail = detail(Optional.empty());

        assertThat(detail.course()).extracting(MarketDetail.FairPoint::at)
                .containsExactly(NOW.minusSeconds(3_600), NOW.minusSeconds(1_800), NOW);
        assertThat(detail.course().getLast().probabilities().get(Outcome.HOME))
                .isCloseTo(
                        Objects.requireNonNull(detail.market().rows().getFirst().fair()).probability(),
                        within(1e-12));
        assertThat(detail.course().get(1).probabilities().get(Outcome.HOME))
                .isGreaterThan(detail.course().getFirst().probabilities().get(Outcome.HOME));
    }

    @Test
    void asItWasThereIsNothingOfLater() {
        var detail = detail(Optional.of(NOW.minusSeconds(1_700)));

        assertThat(detail.course()).hasSize(2);
        assertThat(detail.movement().lines().stream()
                        .filter(line -> line.series().outcome() == Outcome.HOME)
                        .flatMap(line -> line.series().quotes().stream())
                        .map(quote -> quote.price().quoted()))
                .containsExactlyInAnyOrder("2.10", "2.00", "2.05", "2.05");
        assertThat(detail.movement().lines()).allSatisfy(line ->
                assertThat(line.closing()).isInstanceOf(ClosingPrice.Found.class));
    }

    @Test
    void aMarketThatNobodyQuotesHasNoDetails() {
        assertThat(bench.details.of(new MarketKey(game, MarketType.TOTALS), Optional.empty())).isEmpty();
        assertThat(bench.details.of(new MarketKey(new EventId(999_999), MarketType.H2H), Optional.empty())).isEmpty();
    }

    private MarketDetail detail(Optional<Instant> asOf) {
        return bench.details.of(new MarketKey(game, MarketType.H2H), asOf).orElseThrow();
    }

    private void refresh(int minutesBefore, Map<String, String> home) {
        var at = NOW.minusSeconds(60L * minutesBefore);
        List<Quote> shown = new ArrayList<>();
        home.forEach((book, price) -> {
            for (var outcome : List.of(Outcome.HOME, Outcome.DRAW, Outcome.AWAY)) {
                shown.add(new Quote(
                        new BookKey(book),
                        outcome,
                        null,
                        Price.decimal(outcome == Outcome.HOME ? price : "3.60"),
                        new QuoteTime.Exact(at),
                        Stage.PRE_MATCH,
                        false));
            }
        });
        var market = new MarketQuotes(new MarketKey(game, MarketType.H2H), shown);
        bench.stock.database().write(transaction ->
                quotes.refresh(transaction, new QuoteRefresh("script", "soccer_epl", at, List.of(market))));
    }
}
