package app.linewright.odds.board;

import static app.linewright.odds.board.BoardBench.closing;
import static app.linewright.odds.board.BoardBench.exact;
import static app.linewright.odds.board.BoardBench.spread;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.linewright.odds.BookKey;
import app.linewright.odds.MarketType;
import app.linewright.odds.Outcome;
import app.linewright.odds.Point;
import app.linewright.odds.Quote;
import app.linewright.odds.devig.DevigMethod;
import app.linewright.odds.evidence.FairPolicies;
import app.linewright.odds.evidence.FairPolicyStore;
import app.linewright.odds.fair.FairPolicy;
import app.linewright.sport.DayWindow;
import app.linewright.sport.EventId;
import app.linewright.sport.LeagueKey;
import app.linewright.store.SettingsStore;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BoardFairLineTest {
    private static final BookKey PINNACLE = new BookKey("pinnacle");
    private static final BookKey FANDUEL = new BookKey("fanduel");

    private final BoardBench bench = new BoardBench();
    private LocalDate day = LocalDate.of(2026, 9, 1);
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
    void aBookIsHeldAgainstTheLineOfTheOthersAlone() {
        bench.stock.quotes(
                game,
                MarketType.H2H,
                exact("pinnacle", Outcome.HOME, "2.00", now),
                exact("pinnacle", Outcome.AWAY, "2.00", now),
                exact("fanduel", Outcome.HOME, "2.10", now),
                exact("fanduel", Outcome.AWAY, "1.80", now));

        var home = market().rows().getFirst();

        assertThat(requireNonNull(home.quotes().get(FANDUEL)).edge()).isCloseTo(0.05, within(1e-12));
        assertThat(requireNonNull(home.best()).edge()).isCloseTo(0.05, within(1e-12));
        assertThat(requireNonNull(home.fair()).probability()).isStrictlyBetween(0.47, 0.5);
        assertThat(requireNonNull(market().fairBasis()).words()).isEqualTo("power method, 2 books, fresh prices");
    }

    @Test
    void aBookThatPricesADrawInASportWithoutOneIsHeldAgainstNothing() {
        bench.stock.quotes(
                game,
                MarketType.H2H,
                exact("pinnacle", Outcome.HOME, "1.80", now),
                exact("pinnacle", Outcome.AWAY, "2.10", now),
                exact("fanduel", Outcome.HOME, "2.25", now),
                exact("fanduel", Outcome.DRAW, "4.20", now),
                exact("fanduel", Outcome.AWAY, "2.75", now));

        var market = market();
        var home = market.rows().getFirst();

        assertThat(requireNonNull(home.quotes().get(FANDUEL)).edge()).isNull();
        assertThat(requireNonNull(home.best()).quote().book()).isEqualTo(PINNACLE);
        assertThat(market.holds()).containsOnlyKeys(PINNACLE);
        assertThat(market.leftOut().stream().map(LeftOut::sentence))
                .containsOnlyOnce("FanDuel prices a draw, so its sides settle after regular time.");
    }

    @Test
    void aPriceTooOldIsNotHeldAgainstALineOfFreshPrices() {
        bench.stock.quotes(
                game,
                MarketType.H2H,
                exact("pinnacle", Outcome.HOME, "2.00", now),
                exact("pinnacle", Outcome.AWAY, "2.00", now),
                exact("fanduel", Outcome.HOME, "2.40", now.minusSeconds(660)));

        var home = bench.boards
                .at(question().withUsable(Set.of(FANDUEL)))
                .markets()
                .getFirst()
                .rows()
                .getFirst();

        assertThat(requireNonNull(home.quotes().get(FANDUEL)).edge()).isNull();
    }

    @Test
    void theFairPriceHasItsRangeOverTheMethods() {
        bench.stock.quotes(
                game,
                MarketType.H2H,
                exact("pinnacle", Outcome.HOME, "1.20", now),
                exact("pinnacle", Outcome.AWAY, "4.80", now));

        var fair = requireNonNull(market().rows().getFirst().fair());

        assertThat(fair.lowest()).isLessThan(fair.probability());
        assertThat(fair.highest()).isGreaterThanOrEqualTo(fair.probability());
        assertThat(fair.price()).isCloseTo(1 / fair.probability(), within(1e-15));
    }

    @Test
    void spreadsOnDifferentLinesAreComparedAtTheCommonOne() {
        bench.stock.quotes(
                game,
                MarketType.SPREADS,
                spread("pinnacle", Outcome.HOME, "-3", "1.95", now),
                spread("pinnacle", Outcome.AWAY, "3", "1.95", now),
                spread("fanduel", Outcome.HOME, "-2.5", "1.91", now),
                spread("fanduel", Outcome.AWAY, "2.5", "1.99", now));

        var market = market();
        var home = market.rows().getFirst();
        var away = market.rows().getLast();

        assertThat(market.point()).isEqualTo(Point.parse("-3"));
        assertThat(away.point()).isEqualTo(Point.parse("3"));
        // Half a point off the 3 is worth far more than four cents of price.
        assertThat(requireNonNull(home.best()).quote().book()).isEqualTo(FANDUEL);
        assertThat(requireNonNull(home.best()).comparable()).isGreaterThan(2.0);
        assertThat(requireNonNull(away.best()).quote().book()).isEqualTo(PINNACLE);
        assertThat(requireNonNull(away.second()).comparable()).isLessThan(1.95);
        assertThat(requireNonNull(home.fair()).probability() + requireNonNull(away.fair()).probability())
                .isCloseTo(1, within(1e-9));
    }

    @Test
    void theBestHoldIsThatOfPricesAtTheLineItselfNotOfOnesMovedThere() {
        bench.stock.quotes(
                game,
                MarketType.TOTALS,
                spread("pinnacle", Outcome.OVER, "45", "1.95", now),
                spread("pinnacle", Outcome.UNDER, "45", "1.95", now),
                spread("fanduel", Outcome.OVER, "45.5", "2.10", now),
                spread("betmgm", Outcome.UNDER, "44.5", "2.10", now));

        var market = market();

        assertThat(market.rows()).extracting(row -> requireNonNull(row.best()).quote().point())
                .containsExactly(Point.parse("45.5"), Point.parse("44.5"));
        assertThat(requireNonNull(market.bestHold())).isCloseTo(1 - 1.95 / 2, within(1e-12));
    }

    @Test
    void thereIsNoBestHoldWhereAnOutcomeHasNoPriceAtTheLine() {
        bench.stock.quotes(
                game,
                MarketType.TOTALS,
                spread("pinnacle", Outcome.OVER, "45", "1.95", now),
                spread("pinnacle", Outcome.UNDER, "45", "1.95", now),
                spread("fanduel", Outcome.OVER, "45.5", "2.10", now));

        var usable = question().withUsable(Set.of(FANDUEL));

        assertThat(bench.boards.at(usable).markets().getFirst().bestHold()).isNull();
    }

    @Test
    void theChosenBookAloneMakesTheLine() {
        bench.stock.quotes(
                game,
                MarketType.H2H,
                exact("pinnacle", Outcome.HOME, "2.00", now),
                exact("pinnacle", Outcome.AWAY, "2.00", now),
                exact("fanduel", Outcome.HOME, "2.40", now),
                exact("fanduel", Outcome.AWAY, "1.60", now));

        var board = bench.boards.at(question().withReference(Optional.of(PINNACLE)));

        var market = board.markets().getFirst();
        assertThat(requireNonNull(market.rows().getFirst().fair()).probability()).isCloseTo(0.5, within(1e-12));
        assertThat(market.leftOut().stream().map(LeftOut::sentence))
                .contains("FanDuel is not the book chosen for the fair line.");
    }

    @Test
    void whereNoBookQuotesTheLineIsThatOfTheAggregate() {
        bench.stock.quotes(
                game,
                MarketType.H2H,
                closing("nflverse_consensus", Outcome.HOME, "1.61"),
                closing("nflverse_consensus", Outcome.AWAY, "2.40"));

        var market = market();

        assertThat(requireNonNull(market.fairBasis()).words()).isEqualTo("power method, an aggregate, no book");
        assertThat(requireNonNull(market.rows().getFirst().fair()).probability()).isStrictlyBetween(0.59, 0.61);
        assertThat(requireNonNull(market.rows().getFirst().aggregate()).edge()).isNull();
    }

    @Test
    void theTunedMethodOfTheLeagueIsUsed() {
        var nfl = new LeagueKey("americanfootball_nfl");
        var policies = new FairPolicyStore(new SettingsStore(() -> now));
        Quote[] quotes = {
            exact("pinnacle", Outcome.HOME, "1.20", now), exact("pinnacle", Outcome.AWAY, "4.80", now),
        };
        bench.stock.quotes(game, MarketType.H2H, quotes);
        bench.stock.database().write(transaction -> {
            policies.put(
                    transaction,
                    new FairPolicies.Scope(nfl, MarketType.H2H),
                    new FairPolicies.Learned(
                            LocalDate.parse("2020-01-01"), FairPolicy.DEFAULT.withMethod(DevigMethod.MULTIPLICATIVE)));
            return transaction;
        });

        assertThat(requireNonNull(market().rows().getFirst().fair()).probability()).isCloseTo(0.8, within(1e-12));
        bench.stock.database().write(transaction ->
                new SettingsStore(() -> now).remove(transaction, "fair-line/americanfootball_nfl/h2h"));
    }

    private BoardQuestion question() {
        return BoardQuestion.of(DayWindow.of(day, ZoneOffset.UTC));
    }

    private BoardMarket market() {
        return bench.boards.at(question()).markets().getFirst();
    }
}
