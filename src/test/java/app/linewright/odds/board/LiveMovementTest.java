package app.linewright.odds.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

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
import app.linewright.odds.movement.ClosingPrice;
import app.linewright.sport.DayWindow;
import app.linewright.sport.EventId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A scripted series of refreshes, a minute apart, up to the start and into the game. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LiveMovementTest {
    private static final Instant START = Instant.parse("2026-03-07T18:00:00Z");
    private static final int BEFORE = 30;

    /** Home prices, minute by minute before the start; a price stands until the next. */
    private static final Map<String, Map<Integer, String>> SCRIPT = Map.of(
            "pinnacle", Map.of(30, "2.10", 20, "2.00", 8, "1.98"),
            "bet365", Map.of(30, "2.08", 18, "1.98"),
            "williamhill", Map.of(30, "2.05", 17, "1.95", 10, "2.02"));

    private final BoardBench bench = new BoardBench();
    private final QuoteStore quotes = new QuoteStore(new SportsbookStore());
    private EventId game = new EventId(0);

    @BeforeAll
    void play() {
        game = bench.stock.game("Premier League", "Arsenal", "Chelsea", START);
        for (int minute = BEFORE; minute > 0; minute--) {
            refresh(START.minusSeconds(60L * minute), minute, Stage.PRE_MATCH);
        }
        refresh(START.plusSeconds(60), -1, Stage.IN_PLAY);
        bench.setClock(START.plusSeconds(120));
    }

    @AfterAll
    void close() {
        bench.close();
    }

    @Test
    void theSeriesHoldsEveryChangeAndNothingElse() {
        assertThat(line("pinnacle").series().quotes()).extracting(quote -> quote.price().quoted())
                .containsExactly("2.10", "2.00", "1.98", "1.20");
        assertThat(line("bet365").series().opening().orElseThrow().quote().price().quoted()).isEqualTo("2.08");
        assertThat(line("bet365").series().current().orElseThrow().stage()).isEqualTo(Stage.IN_PLAY);
    }

    @Test
    void thePriceThatStoodAMinuteBeforeTheStartClosesHoweverLongItHadStood() {
        for (var book : Map.of("pinnacle", "1.98", "bet365", "1.98", "williamhill", "2.02").entrySet()) {
            assertThat(line(book.getKey()).closing())
                    .asInstanceOf(type(ClosingPrice.Found.class))
                    .satisfies(found -> {
                        assertThat(found.quote().price().quoted()).isEqualTo(book.getValue());
                        assertThat(found.beforeStart()).contains(Duration.ofMinutes(1));
                    });
        }
    }

    @Test
    void threeBooksThatShortenWithinFiveMinutesAreSteamAndTheGoalThatAllShortenAfterIsNot() {
        assertThat(movement().steam()).singleElement().satisfies(steam -> {
            assertThat(steam.outcome()).isEqualTo(Outcome.HOME);
            assertThat(steam.from()).isEqualTo(START.minusSeconds(20 * 60));
            assertThat(steam.to()).isEqualTo(START.minusSeconds(17 * 60));
            assertThat(steam.books()).hasSize(3);
        });
    }

    private Movement.Line line(String book) {
        return movement().lines().stream()
                .filter(line -> line.source().key().value().equals(book) && line.series().outcome() == Outcome.HOME)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theTrendFollowsTheBestPriceAndTellsWhichWayEachBookMovedLast() {
        var before = START.minusSeconds(300);
        var trend = bench.boards.trend(new MarketKey(game, MarketType.H2H), Optional.of(before)).orElseThrow();

        var home = trend.courses().getFirst();
        assertThat(home.outcome()).isEqualTo(Outcome.HOME);
        assertThat(home.steps()).containsExactly(
                new MarketTrend.Step(minutesBefore(30), 2.10),
                new MarketTrend.Step(minutesBefore(20), 2.08),
                new MarketTrend.Step(minutesBefore(18), 2.05),
                new MarketTrend.Step(minutesBefore(17), 2.00),
                new MarketTrend.Step(minutesBefore(10), 2.02));
        assertThat(trend.moves()).containsExactlyInAnyOrder(
                new MarketTrend.Move(Outcome.HOME, new BookKey("pinnacle"), false, minutesBefore(8)),
                new MarketTrend.Move(Outcome.HOME, new BookKey("bet365"), false, minutesBefore(18)),
                new MarketTrend.Move(Outcome.HOME, new BookKey("williamhill"), true, minutesBefore(10)));
        assertThat(trend.until()).isEqualTo(before);
    }

    @Test
    void aTrendInPlayKnowsNothingOfThePricesBefore() {
        var trend = bench.boards.trend(new MarketKey(game, MarketType.H2H), Optional.empty()).orElseThrow();

        assertThat(trend.courses().getFirst().steps())
                .containsExactly(new MarketTrend.Step(START.plusSeconds(60), 1.20));
        assertThat(trend.moves()).isEmpty();
    }

    @Test
    void theBoardSaysForAMinuteThatAPriceIsNews() {
        assertThat(brought("pinnacle", minutesBefore(8).plusSeconds(59))).isEqualTo(minutesBefore(8));
        assertThat(brought("pinnacle", minutesBefore(8).plusSeconds(60))).isNull();
        assertThat(brought("bet365", minutesBefore(8).plusSeconds(59))).isNull();
    }

    private @Nullable Instant brought(String book, Instant asOf) {
        var question = BoardQuestion.of(DayWindow.of(LocalDate.parse("2026-03-07"), ZoneOffset.UTC)).asOf(asOf);
        var quotes = bench.boards.at(question).markets().getFirst().rows().getFirst().quotes();
        return Objects.requireNonNull(quotes.get(new BookKey(book))).brought();
    }

    private static Instant minutesBefore(int minutes) {
        return START.minusSeconds(60L * minutes);
    }

    private Movement movement() {
        return ((MovementAnswer.Found) bench.movements.find(new PriceQuestion(
                        "Premier League",
                        "Arsenal",
                        Optional.of(LocalDate.parse("2026-03-07")),
                        ZoneOffset.UTC,
                        MarketType.H2H,
                        Optional.empty(),
                        OptionalInt.empty(),
                        Set.of(),
                        Optional.empty(),
                        Optional.empty())))
                .movement();
    }

    private void refresh(Instant at, int minute, Stage stage) {
        List<Quote> shown = new ArrayList<>();
        SCRIPT.forEach((book, prices) -> {
            var price = stage == Stage.IN_PLAY ? "1.20" : standing(prices, minute);
            for (var outcome : List.of(Outcome.HOME, Outcome.DRAW, Outcome.AWAY)) {
                shown.add(new Quote(
                        new BookKey(book),
                        outcome,
                        null,
                        Price.decimal(outcome == Outcome.HOME ? price : "3.60"),
                        new QuoteTime.Exact(at),
                        stage,
                        false));
            }
        });
        var market = new MarketQuotes(new MarketKey(game, MarketType.H2H), shown);
        bench.stock.database().write(transaction ->
                quotes.refresh(transaction, new QuoteRefresh("script", "soccer_epl", at, List.of(market))));
    }

    private static String standing(Map<Integer, String> prices, int minute) {
        return prices.entrySet().stream()
                .filter(each -> each.getKey() >= minute)
                .min(Map.Entry.comparingByKey())
                .orElseThrow()
                .getValue();
    }
}
