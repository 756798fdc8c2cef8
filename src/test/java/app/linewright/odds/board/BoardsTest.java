package app.linewright.odds.board;

import static app.linewright.odds.board.BoardBench.closing;
import static app.linewright.odds.board.BoardBench.exact;
import static app.linewright.odds.board.BoardBench.quote;
import static app.linewright.odds.board.BoardBench.spread;
import static app.linewright.odds.board.BoardBench.suspended;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.linewright.odds.BookKey;
import app.linewright.odds.MarketType;
import app.linewright.odds.Outcome;
import app.linewright.odds.Point;
import app.linewright.odds.Quote;
import app.linewright.odds.QuoteTime;
import app.linewright.odds.Sportsbook;
import app.linewright.odds.Stage;
import app.linewright.sport.DayWindow;
import app.linewright.sport.EventId;
import app.linewright.sport.LeagueKey;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BoardsTest {
    private final BoardBench bench = new BoardBench();
    private LocalDate day = LocalDate.of(2026, 3, 1);
    private Instant kickOff = Instant.EPOCH;
    private EventId game = new EventId(0);

    @BeforeEach
    void aGameOfItsOwnDay() {
        day = day.plusDays(1);
        kickOff = day.atTime(18, 0).toInstant(ZoneOffset.UTC);
        game = bench.stock.game("Premier League", "Arsenal", "Chelsea", kickOff);
        bench.setClock(kickOff.minus(Duration.ofHours(1)));
    }

    @AfterAll
    void close() {
        bench.close();
    }

    @Test
    void theBestPriceOfEachOutcomeStandsWithItsBookAndTheNextBest() {
        var now = kickOff.minus(Duration.ofHours(1));
        stocked(
                exact("pinnacle", Outcome.HOME, "2.10", now),
                exact("bet365", Outcome.HOME, "2.05", now),
                exact("williamhill", Outcome.HOME, "2.20", now),
                exact("market_maximum", Outcome.HOME, "9.00", now));

        var home = market().rows().getFirst();

        assertThat(best(home).book()).isEqualTo(new BookKey("williamhill"));
        assertThat(second(home).book()).isEqualTo(new BookKey("pinnacle"));
        assertThat(home.quotes()).hasSize(4);
        assertThat(home.aggregate()).isNull();
        assertThat(leftOut()).contains("Market maximum is no book one can bet at.");
    }

    @Test
    void equalPricesGoToTheFreshest() {
        var now = kickOff.minus(Duration.ofHours(1));
        stocked(
                exact("pinnacle", Outcome.HOME, "2.10", now.minusSeconds(50)),
                exact("bet365", Outcome.HOME, "2.1", now.minusSeconds(10)),
                exact("williamhill", Outcome.HOME, "2.10", now.minusSeconds(30)));

        var home = market().rows().getFirst();

        assertThat(best(home).book()).isEqualTo(new BookKey("bet365"));
        assertThat(second(home).book()).isEqualTo(new BookKey("williamhill"));
    }

    @Test
    void anExchangeIsComparedAfterItsCommissionAndShownAsQuoted() {
        var now = kickOff.minus(Duration.ofHours(1));
        stocked(exact("betfair_ex_uk", Outcome.HOME, "2.14", now), exact("pinnacle", Outcome.HOME, "2.10", now));

        var home = market().rows().getFirst();

        assertThat(best(home).book()).isEqualTo(new BookKey("pinnacle"));
        assertThat(second(home).price().quoted()).isEqualTo("2.14");
        assertThat(requireNonNull(home.second()).comparable()).isCloseTo(2.083, within(1e-12));
    }

    @Test
    void aMisprintedPriceIsShownAndNamedButNeverBest() {
        var now = kickOff.minus(Duration.ofHours(1));
        stocked(
                exact("pinnacle", Outcome.HOME, "2.00", now),
                exact("pinnacle", Outcome.DRAW, "3.50", now),
                exact("pinnacle", Outcome.AWAY, "4.00", now),
                exact("bet365", Outcome.HOME, "20.00", now),
                exact("bet365", Outcome.DRAW, "3.60", now),
                exact("bet365", Outcome.AWAY, "4.10", now));

        var home = market().rows().getFirst();

        assertThat(best(home).book()).isEqualTo(new BookKey("pinnacle"));
        assertThat(home.quotes()).containsKey(new BookKey("bet365"));
        assertThat(leftOut()).containsOnlyOnce(
                "Bet365 has prices that cannot be one market's, so one of them is a misprint.");
    }

    @Test
    void suspendedPricesAndOnesTooOldBesideFreshOnesAreNeverBest() {
        var now = kickOff.minus(Duration.ofHours(1));
        stocked(
                exact("pinnacle", Outcome.HOME, "2.00", now.minusSeconds(20)),
                exact("bet365", Outcome.HOME, "2.30", now.minusSeconds(301)),
                suspended(exact("williamhill", Outcome.HOME, "2.40", now)));

        var home = market().rows().getFirst();

        assertThat(best(home).book()).isEqualTo(new BookKey("pinnacle"));
        assertThat(home.second()).isNull();
        assertThat(leftOut()).contains(
                "Bet365 is too old beside the fresh prices.", "William Hill takes no bets at the moment.");
    }

    @Test
    void oldPricesCompeteWhereNoneIsFresh() {
        var now = kickOff.minus(Duration.ofHours(1));
        stocked(
                exact("pinnacle", Outcome.HOME, "2.00", now.minusSeconds(600)),
                exact("bet365", Outcome.HOME, "2.30", now.minusSeconds(9000)));

        assertThat(best(market().rows().getFirst()).book()).isEqualTo(new BookKey("bet365"));
    }

    @Test
    void onlyUsableBooksAreBestAndTheOthersAreStillShown() {
        var now = kickOff.minus(Duration.ofHours(1));
        stocked(exact("pinnacle", Outcome.HOME, "2.10", now), exact("bet365", Outcome.HOME, "2.05", now));

        var board = bench.boards.at(question().withUsable(Set.of(new BookKey("bet365"))));

        var home = board.markets().getFirst().rows().getFirst();
        assertThat(best(home).book()).isEqualTo(new BookKey("bet365"));
        assertThat(home.quotes()).hasSize(2);
    }

    @Test
    void columnsRunFromSharpBooksToAggregates() {
        var now = kickOff.minus(Duration.ofHours(1));
        stocked(
                exact("market_maximum", Outcome.HOME, "2.10", now),
                exact("bet365", Outcome.HOME, "2.10", now),
                exact("market_average", Outcome.HOME, "2.10", now),
                exact("betfair_ex_uk", Outcome.HOME, "2.10", now),
                exact("pinnacle", Outcome.HOME, "2.10", now));

        assertThat(market().sources().stream().map(Sportsbook::abbreviation))
                .containsExactly("PIN", "BFE", "B365", "AVG", "MAX");
    }

    @Test
    void onceTheGameHasStartedClosingPricesAreShownAloneWhereABookHasThem() {
        var before = kickOff.minus(Duration.ofHours(3));
        stocked(
                exact("bet365", Outcome.HOME, "2.30", before),
                exact("pinnacle", Outcome.HOME, "2.10", before),
                closing("pinnacle", Outcome.HOME, "2.00"));

        assertThat(market().stage()).isEqualTo(Stage.PRE_MATCH);
        assertThat(market().sources()).hasSize(2);

        bench.setClock(kickOff);

        assertThat(market().stage()).isEqualTo(Stage.CLOSING);
        assertThat(market().sources().stream().map(Sportsbook::name)).containsExactly("Pinnacle");
        assertThat(leftOut()).contains("Bet365 has only prices of another stage.");
    }

    @Test
    void closingPricesOfAggregatesAloneDoNotHideTheBooks() {
        bench.setClock(kickOff);
        stocked(
                exact("bet365", Outcome.HOME, "2.30", kickOff.minus(Duration.ofHours(3))),
                closing("market_average", Outcome.HOME, "2.00"));

        assertThat(market().stage()).isEqualTo(Stage.PRE_MATCH);
    }

    @Test
    void anAggregateStandsInOnlyWhereNoBookQuotes() {
        bench.setClock(kickOff);
        stocked(closing("market_maximum", Outcome.HOME, "2.10"), closing("market_average", Outcome.HOME, "2.00"));

        var home = market().rows().getFirst();

        assertThat(home.best()).isNull();
        assertThat(requireNonNull(home.aggregate()).quote().book()).isEqualTo(new BookKey("market_average"));
        assertThat(market().quotedByBooks()).isFalse();
    }

    @Test
    void holdsAreThoseOfWholeMarkets() {
        var now = kickOff.minus(Duration.ofHours(1));
        stocked(
                exact("pinnacle", Outcome.HOME, "2.20", now),
                exact("pinnacle", Outcome.DRAW, "3.20", now),
                exact("pinnacle", Outcome.AWAY, "3.00", now),
                exact("bet365", Outcome.HOME, "2.30", now));

        var market = market();

        assertThat(market.holds()).containsOnlyKeys(new BookKey("pinnacle"));
        assertThat(market.holds().get(new BookKey("pinnacle")))
                .isCloseTo(1 - 1 / (1 / 2.2 + 1 / 3.2 + 1 / 3.0), within(1e-12));
        assertThat(requireNonNull(market.bestHold())).isCloseTo(1 - 1 / (1 / 2.3 + 1 / 3.2 + 1 / 3.0), within(1e-12));
        assertThat(leftOut())
                .contains("Bet365 does not price every outcome at one line, so it has no fair line.");
    }

    @Test
    void aResultIsNotKnownBeforeTheDayAfterTheStart() {
        bench.stock.result(game, 2, 1);
        stocked(exact("pinnacle", Outcome.HOME, "2.10", kickOff.minusSeconds(60)));

        assertThat(asOf(kickOff.plus(Duration.ofHours(23))).markets().getFirst().game().result()).isNull();
        assertThat(asOf(kickOff.plus(Duration.ofHours(24))).markets().getFirst().game().result()).isNotNull();
    }

    @Test
    void windowPricesAreKnownWhenTheWindowHasEndedAndClosingOnesWhenTheGameHasStarted() {
        var window = new QuoteTime.Window(kickOff.minus(Duration.ofHours(9)), kickOff.minus(Duration.ofHours(3)));
        stocked(
                quote("bet365", Outcome.HOME, null, "2.30", window, Stage.PRE_MATCH),
                closing("pinnacle", Outcome.HOME, "2.00"));

        assertThat(asOf(kickOff.minus(Duration.ofHours(4))).markets()).isEmpty();
        assertThat(asOf(kickOff.minus(Duration.ofHours(3))).markets().getFirst().stage()).isEqualTo(Stage.PRE_MATCH);
        assertThat(asOf(kickOff.minusSeconds(1)).markets().getFirst().stage()).isEqualTo(Stage.PRE_MATCH);
        assertThat(asOf(kickOff).markets().getFirst().stage()).isEqualTo(Stage.CLOSING);
    }

    @Test
    void theBoardAsItWasIsTheBoardOfWhatWasKnownThen() {
        try (var then = new BoardBench()) {
            for (int example = 0; example < 25; example++) {
                var random = new Random(example);
                aGameOfItsOwnDay();
                var at = kickOff.plusSeconds(random.nextInt(-20_000, 10_000));
                var everything = randomQuotes(random);
                var known = everything.stream().filter(quote -> isKnown(quote, at)).toList();
                stocked(everything.subList(0, 15).toArray(Quote[]::new));
                stocked(everything.subList(15, 30).toArray(Quote[]::new));
                var twin = then.stock.game("Premier League", "Arsenal", "Chelsea", kickOff);
                then.stock.quotes(twin, MarketType.H2H, known.toArray(Quote[]::new));
                then.setClock(at);
                bench.setClock(kickOff.plus(Duration.ofDays(700)));

                var asItWas = asOf(at);
                var asItStood = then.boards.at(question());

                assertThat(asItWas.markets()).hasSameSizeAs(asItStood.markets());
                for (int i = 0; i < asItWas.markets().size(); i++) {
                    assertThat(asItWas.markets().get(i))
                            .usingRecursiveComparison()
                            .ignoringFields("game.event.id")
                            .isEqualTo(asItStood.markets().get(i));
                }
            }
        }
    }

    private boolean isKnown(Quote quote, Instant at) {
        return switch (quote.time()) {
            case QuoteTime.Exact(Instant time) -> !time.isAfter(at);
            case QuoteTime.Window(_, Instant to) -> !to.isAfter(at);
            case QuoteTime.Unknown _ -> !kickOff.isAfter(at);
        };
    }

    private List<Quote> randomQuotes(Random random) {
        var books = List.of("pinnacle", "bet365", "williamhill", "market_average");
        List<Quote> quotes = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            var time = kickOff.plusSeconds(random.nextInt(-20_000, 3_000));
            var kind = random.nextInt(4);
            quotes.add(quote(
                    books.get(random.nextInt(books.size())),
                    List.of(Outcome.HOME, Outcome.DRAW, Outcome.AWAY).get(random.nextInt(3)),
                    null,
                    "2." + random.nextInt(10, 99),
                    switch (kind) {
                        case 0 -> new QuoteTime.Unknown();
                        case 1 -> new QuoteTime.Window(time.minusSeconds(5000), time);
                        default -> new QuoteTime.Exact(time);
                    },
                    kind == 0 ? Stage.CLOSING : Stage.PRE_MATCH));
        }
        return quotes;
    }

    @Test
    void leaguesAndMarketsCanBeChosen() {
        var now = kickOff.minus(Duration.ofHours(1));
        stocked(exact("pinnacle", Outcome.HOME, "2.10", now));
        bench.stock.quotes(
                game,
                MarketType.TOTALS,
                spread("pinnacle", Outcome.OVER, "2.5", "1.90", now),
                spread("pinnacle", Outcome.UNDER, "2.5", "1.90", now));

        assertThat(bench.boards.at(question()).markets()).extracting(BoardMarket::type)
                .containsExactly(MarketType.H2H, MarketType.TOTALS);
        assertThat(bench.boards.at(question().withMarkets(Set.of(MarketType.TOTALS))).markets())
                .extracting(BoardMarket::point)
                .containsExactly(Point.parse("2.5"));
        assertThat(bench.boards.at(question().withLeagues(Set.of(new LeagueKey("basketball_nba")))).markets())
                .isEmpty();
    }

    private void stocked(Quote... quotes) {
        bench.stock.quotes(game, MarketType.H2H, quotes);
    }

    private BoardQuestion question() {
        return BoardQuestion.of(DayWindow.of(day, ZoneOffset.UTC));
    }

    private Board asOf(Instant at) {
        return bench.boards.at(question().asOf(at));
    }

    private BoardMarket market() {
        return bench.boards.at(question()).markets().getFirst();
    }

    private List<String> leftOut() {
        return market().leftOut().stream().map(LeftOut::sentence).toList();
    }

    private static Quote best(BoardRow row) {
        return requireNonNull(row.best()).quote();
    }

    private static Quote second(BoardRow row) {
        return requireNonNull(row.second()).quote();
    }
}
