package app.linewright.odds.board;

import static app.linewright.odds.board.BoardBench.closing;
import static app.linewright.odds.board.BoardBench.exact;
import static app.linewright.odds.board.BoardBench.quote;
import static app.linewright.odds.board.BoardBench.spread;
import static app.linewright.odds.board.BoardBench.suspended;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.linewright.odds.BookKey;
import app.linewright.odds.MarketType;
import app.linewright.odds.Money;
import app.linewright.odds.Outcome;
import app.linewright.odds.Quote;
import app.linewright.odds.QuoteTime;
import app.linewright.odds.Stage;
import app.linewright.odds.opportunity.BookRules;
import app.linewright.sport.DayWindow;
import app.linewright.sport.EventId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpportunitiesTest {
    private static final Money HUNDRED = Money.parse("100.00", Currency.getInstance("USD"));

    private final BoardBench bench = new BoardBench();
    private final Opportunities opportunities = new Opportunities(bench.boards, BookRules.shipped());
    private LocalDate day = LocalDate.of(2027, 1, 1);
    private Instant now = Instant.EPOCH;
    private EventId game = new EventId(0);

    @BeforeEach
    void aGameOfItsOwnDay() {
        day = day.plusDays(1);
        var kickOff = day.atTime(18, 0).toInstant(ZoneOffset.UTC);
        game = bench.stock.game("NFL", "Green Bay Packers", "Chicago Bears", kickOff);
        now = kickOff.minus(Duration.ofHours(2));
        bench.setClock(now);
    }

    @AfterAll
    void close() {
        bench.close();
    }

    @Test
    void aPriceAboveTheLineOfTheOtherBooksIsValue() {
        moneyline(
                exact("pinnacle", Outcome.HOME, "2.00", now),
                exact("pinnacle", Outcome.AWAY, "2.00", now),
                exact("fanduel", Outcome.HOME, "2.10", now.minusSeconds(200)),
                exact("fanduel", Outcome.AWAY, "1.80", now));

        var value = opportunities.value(question().withUsable(Set.of(new BookKey("fanduel"))), 0.04);

        assertThat(value.found()).singleElement().satisfies(chance -> {
            assertThat(chance.game().home().name()).isEqualTo("Green Bay Packers");
            assertThat(chance.bet().quote().book()).isEqualTo(new BookKey("fanduel"));
            assertThat(chance.bet().edge()).isCloseTo(0.05, within(1e-9));
            assertThat(chance.bet().age()).isEqualTo(Duration.ofSeconds(200));
        });
        assertThat(value.none()).isEmpty();
    }

    @Test
    void bestPricesThatPayMoreThanTheyTakeAreAnArbitrage() {
        moneyline(exact("pinnacle", Outcome.HOME, "2.10", now), exact("fanduel", Outcome.AWAY, "2.05", now));

        assertThat(opportunities.arbitrages(question(), HUNDRED).found())
                .singleElement()
                .satisfies(chance -> assertThat(chance.bet().rate()).isCloseTo(0.037349, within(1e-6)));
        assertThat(opportunities
                        .arbitrages(question().withUsable(Set.of(new BookKey("pinnacle"))), HUNDRED)
                        .none())
                .extracting(NoBet::reason)
                .containsExactly(NoBet.Reason.NO_ARBITRAGE);
    }

    @Test
    void aMisprintIsNoChance() {
        moneyline(
                exact("pinnacle", Outcome.HOME, "1.95", now),
                exact("pinnacle", Outcome.AWAY, "1.95", now),
                exact("fanduel", Outcome.HOME, "19.50", now),
                exact("fanduel", Outcome.AWAY, "1.90", now));

        assertThat(opportunities.value(question(), 0).found()).isEmpty();
        assertThat(opportunities.arbitrages(question(), HUNDRED).found()).isEmpty();
    }

    @Test
    void aBookThatPricesADrawInASportWithoutOneIsNoChance() {
        moneyline(
                exact("pinnacle", Outcome.HOME, "1.80", now),
                exact("pinnacle", Outcome.AWAY, "2.10", now),
                exact("williamhill", Outcome.HOME, "1.78", now),
                exact("williamhill", Outcome.AWAY, "2.08", now),
                exact("bet365", Outcome.HOME, "2.25", now),
                exact("bet365", Outcome.DRAW, "4.20", now),
                exact("bet365", Outcome.AWAY, "2.75", now));

        var value = opportunities.value(question(), 0);

        assertThat(value.found()).noneMatch(chance -> chance.bet().quote().book().equals(new BookKey("bet365")));
        assertThat(opportunities.arbitrages(question(), HUNDRED).found()).isEmpty();
        assertThat(opportunities
                        .value(question().withUsable(Set.of(new BookKey("bet365"))), 0)
                        .none())
                .extracting(NoBet::reason)
                .containsExactly(NoBet.Reason.OTHER_MARKET);
    }

    @Test
    void highestPricesOfAnAggregateAreNeverAnArbitrage() {
        moneyline(
                exact("market_maximum", Outcome.HOME, "2.10", now), exact("market_maximum", Outcome.AWAY, "2.05", now));

        assertNothing(NoBet.Reason.NO_BOOK);
    }

    @Test
    void twoLinesWithAScoreBetweenThemAreAMiddle() {
        bench.stock.quotes(
                game,
                MarketType.SPREADS,
                spread("pinnacle", Outcome.HOME, "-2.5", "1.95", now),
                spread("pinnacle", Outcome.AWAY, "2.5", "1.95", now),
                spread("fanduel", Outcome.HOME, "-3.5", "2.10", now),
                spread("fanduel", Outcome.AWAY, "3.5", "1.80", now));

        assertThat(opportunities.middles(question()).found()).first().satisfies(chance -> {
            assertThat(chance.bet().above().point()).hasToString("-2.5");
            assertThat(chance.bet().below().point()).hasToString("3.5");
            // Nearly one NFL game in ten is decided by three points.
            assertThat(chance.bet().hit()).isBetween(0.05, 0.15);
        });
    }

    @Test
    void everyMarketWithoutAChanceSaysWhy() {
        moneyline(closing("bet365", Outcome.HOME, "2.10"));
        assertNothing(NoBet.Reason.NO_BOOK);

        moneyline(suspended(exact("bet365", Outcome.HOME, "2.10", now)));
        assertNothing(NoBet.Reason.CLOSED);

        var window = new QuoteTime.Window(now.minusSeconds(9000), now.minusSeconds(10));
        moneyline(quote("fanduel", Outcome.HOME, null, "2.10", window, Stage.PRE_MATCH));
        assertNothing(NoBet.Reason.NO_EXACT_TIME);

        moneyline(exact("draftkings", Outcome.HOME, "2.10", now.minusSeconds(300)));
        assertNothing(NoBet.Reason.TOO_OLD);
        assertThat(opportunities.value(question().withUsable(Set.of(new BookKey("pinnacle"))), 0).none())
                .extracting(NoBet::reason)
                .containsExactly(NoBet.Reason.NOT_USABLE);

        moneyline(exact("pinnacle", Outcome.HOME, "2.10", now));
        assertThat(opportunities.value(question(), 0).none())
                .extracting(NoBet::reason)
                .containsExactly(NoBet.Reason.NO_FAIR_LINE);
        assertThat(opportunities.arbitrages(question(), HUNDRED).none())
                .extracting(NoBet::reason)
                .containsExactly(NoBet.Reason.NO_ARBITRAGE);

        bench.setClock(now.plus(Duration.ofHours(2)));
        assertNothing(NoBet.Reason.STARTED);
    }

    @Test
    void aGameOfWhichOnlyTheDateIsKnownMayHaveStartedOnThatDay() {
        var untimed = bench.stock.game("NFL", "Dallas Cowboys", "Chicago Bears", day);
        bench.stock.quotes(untimed, MarketType.H2H, exact("pinnacle", Outcome.HOME, "2.10", now));

        assertThat(opportunities.value(question(), 0).none())
                .extracting(NoBet::reason)
                .containsExactly(NoBet.Reason.MAY_HAVE_STARTED);
    }

    private void moneyline(Quote... quotes) {
        bench.stock.quotes(game, MarketType.H2H, quotes);
    }

    private void assertNothing(NoBet.Reason reason) {
        assertThat(opportunities.value(question(), 0).none()).extracting(NoBet::reason).containsExactly(reason);
        assertThat(opportunities.arbitrages(question(), HUNDRED).none())
                .extracting(NoBet::reason)
                .containsExactly(reason);
        assertThat(opportunities.arbitrages(question(), HUNDRED).found()).isEmpty();
    }

    private BoardQuestion question() {
        return BoardQuestion.of(DayWindow.of(day, ZoneOffset.UTC));
    }
}
