package app.linewright.odds.opportunity;

import static app.linewright.odds.Outcome.AWAY;
import static app.linewright.odds.Outcome.DRAW;
import static app.linewright.odds.Outcome.HOME;
import static app.linewright.odds.Outcome.OVER;
import static app.linewright.odds.Outcome.UNDER;
import static app.linewright.odds.QuotesInTests.BOOKS;
import static app.linewright.odds.QuotesInTests.NOW;
import static app.linewright.odds.QuotesInTests.at;
import static app.linewright.odds.QuotesInTests.quote;
import static app.linewright.odds.QuotesInTests.secondsOld;
import static app.linewright.odds.QuotesInTests.suspended;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.linewright.odds.BookKey;
import app.linewright.odds.MarketKey;
import app.linewright.odds.MarketQuotes;
import app.linewright.odds.MarketType;
import app.linewright.odds.Money;
import app.linewright.odds.Point;
import app.linewright.odds.Quote;
import app.linewright.odds.QuoteTime;
import app.linewright.odds.Stage;
import app.linewright.sport.EventId;
import app.linewright.sport.Sport;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArbitragesTest {
    private static final Currency USD = Currency.getInstance("USD");
    private static final Money HUNDRED = Money.parse("100.00", USD);
    private static final Arbitrages ARBITRAGES =
            new Arbitrages(OpportunityTerms.of(BOOKS, Set.of()), BookRules.shipped());
    private static final Quote HOME_210 = quote("draftkings", HOME, "2.10");
    private static final Quote AWAY_205 = quote("fanduel", AWAY, "2.05");

    @Test
    void twoPricesThatPayMoreThanTheyTakeAreFoundWithTheirStakes() {
        var found = moneyline(HOME_210, AWAY_205, quote("betmgm", HOME, "1.95"));
        assertThat(found).hasSize(1);
        var arbitrage = found.getFirst();
        assertThat(arbitrage.inverseSum()).isCloseTo(.963995, within(5e-7));
        assertThat(arbitrage.rate()).isCloseTo(.037349, within(5e-7));
        assertThat(arbitrage.legs()).extracting(Arbitrage.Leg::quote).containsExactly(HOME_210, AWAY_205);
        assertThat(arbitrage.legs().getFirst().share()).isCloseTo(.493976, within(5e-7));
        assertThat(arbitrage.legs().getLast().share()).isCloseTo(.506024, within(5e-7));
        assertThat(arbitrage.locked()).isEqualTo(Money.parse("3.73", USD));
        assertThat(arbitrage.staked()).isLessThanOrEqualTo(HUNDRED);
        assertThat(arbitrage.legs()).allSatisfy(leg -> assertThat(
                        leg.returns().minus(arbitrage.staked()))
                .isGreaterThanOrEqualTo(arbitrage.locked()));
    }

    @Test
    void oneAcceptedLegTellsItsRiskAndTheHedgeThatBreaksEven() {
        var leg = moneyline(HOME_210, AWAY_205).getFirst().legs().getFirst();
        assertThat(leg.hedgePrice()).isCloseTo(2.1 / 1.1, within(1e-12));
        double hedge = leg.stake().minor() * leg.price() / leg.hedgePrice();
        assertThat(leg.stake().minor() * leg.price() - leg.stake().minor() - hedge).isCloseTo(0, within(1e-9));
    }

    @Test
    void anAggregateIsNeverALeg() {
        for (String source : List.of("market_maximum", "market_average", "nflverse_consensus", "nba_unnamed")) {
            assertThat(moneyline(quote(source, HOME, "2.50"), AWAY_205)).isEmpty();
        }
    }

    @Test
    void aQuoteWithoutAnExactTimeIsNeverALeg() {
        var window = new QuoteTime.Window(NOW.minusSeconds(5), NOW);
        assertThat(moneyline(at(HOME_210, window), AWAY_205)).isEmpty();
        assertThat(moneyline(at(HOME_210, new QuoteTime.Unknown()), AWAY_205)).isEmpty();
    }

    @Test
    void suspendedOldOrOtherwiseStagedQuotesAreNoLegs() {
        assertThat(moneyline(suspended(HOME_210), AWAY_205)).isEmpty();
        assertThat(moneyline(at(HOME_210, secondsOld(299)), AWAY_205)).hasSize(1);
        assertThat(moneyline(at(HOME_210, secondsOld(300)), AWAY_205)).isEmpty();
        assertThat(moneyline(at(HOME_210, Stage.CLOSING), AWAY_205)).isEmpty();
        assertThat(moneyline(quote("nobody_knows", HOME, "2.10"), AWAY_205)).isEmpty();
    }

    @Test
    void itIsAsOldAsItsOldestLegAndNeverYoungerThanZero() {
        var old = moneyline(at(HOME_210, secondsOld(200)), at(AWAY_205, secondsOld(3))).getFirst();
        assertThat(old.age()).isEqualTo(Duration.ofSeconds(200));
        var ahead = moneyline(at(HOME_210, secondsOld(-30)), at(AWAY_205, secondsOld(-3))).getFirst();
        assertThat(ahead.age()).isZero();
    }

    @Test
    void ofEqualPricesTheFreshestIsTaken() {
        var fresh = at(quote("betmgm", HOME, "2.1"), secondsOld(1));
        assertThat(moneyline(HOME_210, fresh, AWAY_205).getFirst().legs().getFirst().quote()).isEqualTo(fresh);
        assertThat(moneyline(fresh, HOME_210, AWAY_205).getFirst().legs().getFirst().quote()).isEqualTo(fresh);
    }

    @Test
    void anExchangesCommissionComesOffBeforeAnythingIsCompared() {
        var exchange = quote("betfair_ex_uk", HOME, "2.10");
        // 2.10 after 5 % is 2.045.
        var taken = moneyline(exchange, AWAY_205).getFirst();
        assertThat(taken.legs().getFirst().price()).isCloseTo(2.045, within(1e-12));
        assertThat(moneyline(exchange, quote("betmgm", HOME, "2.05"), AWAY_205).getFirst().legs().getFirst().quote())
                .isEqualTo(quote("betmgm", HOME, "2.05"));
        var own = new OpportunityTerms(
                BOOKS, Set.of(), new Commissions(Map.of(new BookKey("betfair_ex_uk"), 200)), Duration.ofMinutes(5));
        var cheaper = new Arbitrages(own, BookRules.shipped())
                .in(h2h(exchange, AWAY_205), Sport.AMERICAN_FOOTBALL, HUNDRED, NOW)
                .getFirst();
        assertThat(cheaper.legs().getFirst().price()).isCloseTo(2.078, within(1e-12));
    }

    @Test
    void aDrawHasToBeCoveredWhereTheSportHasOne() {
        var sides = h2h(HOME_210, AWAY_205);
        assertThat(ARBITRAGES.in(sides, Sport.SOCCER, HUNDRED, NOW)).isEmpty();
        var all = h2h(
                quote("draftkings", HOME, "3.10"), quote("fanduel", DRAW, "3.30"), quote("betmgm", AWAY, "3.05"));
        assertThat(ARBITRAGES.in(all, Sport.SOCCER, HUNDRED, NOW).getFirst().legs()).hasSize(3);
    }

    @Test
    void aRegularTimeMarketIsNotMixedWithOneThatPlaysOn() {
        var threeWay = List.of(
                quote("bet365", HOME, "2.40"), quote("bet365", DRAW, "4.20"), quote("bet365", AWAY, "2.60"));
        var market = new MarketQuotes(
                new MarketKey(new EventId(1), MarketType.H2H),
                List.of(threeWay.get(0), threeWay.get(1), threeWay.get(2), AWAY_205, quote("betmgm", HOME, "1.80")));
        assertThat(ARBITRAGES.in(market, Sport.ICE_HOCKEY, HUNDRED, NOW)).isEmpty();
    }

    @Test
    void aProfitThatRoundingEatsIsNoArbitrage() {
        var thin = h2h(quote("draftkings", HOME, "2.001"), quote("fanduel", AWAY, "2.00"));
        assertThat(ARBITRAGES.in(thin, Sport.BASKETBALL, new Money(USD, 100), NOW)).isEmpty();
        assertThat(ARBITRAGES.in(thin, Sport.BASKETBALL, new Money(USD, 100_000), NOW)).hasSize(1);
    }

    @Test
    void bothSidesOfALineAreAnArbitrageAndLinesThatCanLoseTogetherAreNot() {
        assertThat(spread(quote("draftkings", HOME, "-2.5", "2.10"), quote("fanduel", AWAY, "2.5", "2.05")))
                .singleElement()
                .satisfies(each -> assertThat(each.canPush()).isFalse());
        assertThat(spread(quote("draftkings", HOME, "-3.5", "2.10"), quote("fanduel", AWAY, "2.5", "2.05")))
                .isEmpty();
        assertThat(spread(quote("draftkings", HOME, "-3", "2.10"), quote("fanduel", AWAY, "3", "2.05")))
                .singleElement()
                .satisfies(each -> assertThat(each.canPush()).isTrue());
        var total = new MarketQuotes(
                new MarketKey(new EventId(1), MarketType.TOTALS),
                List.of(quote("draftkings", OVER, "44.5", "2.10"), quote("fanduel", UNDER, "44.5", "2.05")));
        assertThat(ARBITRAGES.in(total, Sport.AMERICAN_FOOTBALL, HUNDRED, NOW)).hasSize(1);
    }

    @Test
    void neighbouringLinesOfWhichOneAlwaysWinsAreAnArbitrage() {
        // 45 is a win and a push; at every other score one bet wins and one loses.
        var found = totals(quote("pinnacle", OVER, "44.5", "2.05"), quote("bet365", UNDER, "45", "2.05"));
        assertThat(found).singleElement().satisfies(each -> {
            assertThat(each.rate()).isCloseTo(.025, within(1e-12));
            assertThat(each.canPush()).isFalse();
            assertThat(each.locked()).isEqualTo(Money.parse("2.50", USD));
        });
        var wide = spread(quote("draftkings", HOME, "-2.5", "2.10"), quote("fanduel", AWAY, "3.5", "2.05"));
        assertThat(wide).singleElement().satisfies(each -> assertThat(each.rate()).isCloseTo(.037349, within(5e-7)));
    }

    @Test
    void aPriceThatAnotherOutdoesAtABetterLineMakesNoArbitrageOfItsOwn() {
        var under = quote("fanduel", UNDER, "46.5", "2.05");
        assertThat(totals(
                        quote("draftkings", OVER, "44.5", "2.10"),
                        quote("betmgm", OVER, "45.5", "2.10"),
                        quote("betmgm", OVER, "46.5", "2.09"),
                        under,
                        quote("draftkings", UNDER, "45.5", "2.04")))
                .singleElement()
                .satisfies(each -> assertThat(each.legs())
                        .extracting(leg -> leg.quote())
                        .containsExactly(quote("draftkings", OVER, "44.5", "2.10"), under));
        // A better price at the worse line is another bet: more to win, less room.
        assertThat(totals(quote("draftkings", OVER, "44.5", "2.00"), quote("betmgm", OVER, "45.5", "2.10"), under))
                .extracting(each -> each.legs().getFirst().quote().point())
                .containsExactly(Point.parse("45.5"), Point.parse("44.5"));
    }

    @Test
    void booksWhoseRulesMayDifferAreFlagged() {
        assertThat(moneyline(HOME_210, AWAY_205).getFirst().differences()).isEmpty();
        var baseball = ARBITRAGES.in(h2h(HOME_210, AWAY_205), Sport.BASEBALL, HUNDRED, NOW).getFirst();
        assertThat(baseball.differences())
                .extracting(BookRules.Difference::sentence)
                .contains("Books differ on listed pitchers: read the rules of each.");
    }

    @Test
    void anArbitrageWithinOneBookSaysSo() {
        var found = moneyline(HOME_210, quote("draftkings", AWAY, "2.05")).getFirst();
        assertThat(found.atOneBook()).isTrue();
        assertThat(moneyline(HOME_210, AWAY_205).getFirst().atOneBook()).isFalse();
    }

    @Test
    void aTotalThatCannotBeStakedIsRefused() {
        var market = h2h(HOME_210, AWAY_205);
        for (long minor : new long[] {0, -1, 1_000_000_001}) {
            assertThatThrownBy(() -> ARBITRAGES.in(market, Sport.BASKETBALL, new Money(USD, minor), NOW))
                    .hasMessageStartingWith("The total staked lies above zero and at most at 10000000.00 USD, not at ");
        }
    }

    @Test
    void nothingComesOfNothing() {
        assertThat(moneyline()).isEmpty();
        assertThat(moneyline(HOME_210)).isEmpty();
    }

    private static List<Arbitrage> moneyline(Quote... quotes) {
        return ARBITRAGES.in(h2h(quotes), Sport.AMERICAN_FOOTBALL, HUNDRED, NOW);
    }

    private static List<Arbitrage> spread(Quote... quotes) {
        var market = new MarketQuotes(new MarketKey(new EventId(1), MarketType.SPREADS), List.of(quotes));
        return ARBITRAGES.in(market, Sport.AMERICAN_FOOTBALL, HUNDRED, NOW);
    }

    private static List<Arbitrage> totals(Quote... quotes) {
        var market = new MarketQuotes(new MarketKey(new EventId(1), MarketType.TOTALS), List.of(quotes));
        return ARBITRAGES.in(market, Sport.AMERICAN_FOOTBALL, HUNDRED, NOW);
    }

    private static MarketQuotes h2h(Quote... quotes) {
        return new MarketQuotes(new MarketKey(new EventId(1), MarketType.H2H), List.of(quotes));
    }
}
