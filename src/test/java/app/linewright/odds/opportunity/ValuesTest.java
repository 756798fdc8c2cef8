package app.linewright.odds.opportunity;

import static app.linewright.odds.Outcome.AWAY;
import static app.linewright.odds.Outcome.DRAW;
import static app.linewright.odds.Outcome.HOME;
import static app.linewright.odds.QuotesInTests.BOOKS;
import static app.linewright.odds.QuotesInTests.NOW;
import static app.linewright.odds.QuotesInTests.at;
import static app.linewright.odds.QuotesInTests.quote;
import static app.linewright.odds.QuotesInTests.secondsOld;
import static app.linewright.odds.QuotesInTests.suspended;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.linewright.odds.BookKey;
import app.linewright.odds.MarketKey;
import app.linewright.odds.MarketQuotes;
import app.linewright.odds.MarketType;
import app.linewright.odds.Quote;
import app.linewright.odds.QuoteTime;
import app.linewright.odds.Stage;
import app.linewright.odds.fair.FairLines;
import app.linewright.odds.fair.FairPolicy;
import app.linewright.odds.points.ScoreDistribution;
import app.linewright.odds.points.ScoreMeasure;
import app.linewright.odds.points.ScoreModels;
import app.linewright.sport.EventId;
import app.linewright.sport.LeagueKey;
import app.linewright.sport.Sport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ValuesTest {
    private static final Values VALUES = new Values(OpportunityTerms.of(BOOKS, Set.of()));
    private static final ScoreDistribution NFL = ScoreModels.shipped()
            .of(new LeagueKey("americanfootball_nfl"), ScoreMeasure.MARGIN)
            .orElseThrow();
    private static final List<Quote> EVEN =
            List.of(quote("pinnacle", HOME, "1.95"), quote("pinnacle", AWAY, "1.95"));
    private static final Quote DEAR = quote("draftkings", HOME, "2.10");

    @Test
    void aPriceAboveTheFairOneOfTheOtherBooksIsValue() {
        var value = moneyline(DEAR, quote("draftkings", AWAY, "1.75")).stream()
                .filter(each -> each.quote().equals(DEAR))
                .findFirst()
                .orElseThrow();
        // Pinnacle alone is fair at 2.00, whatever DraftKings says.
        assertThat(value.fairPrice()).isCloseTo(2, within(1e-12));
        assertThat(value.edge()).isCloseTo(.05, within(1e-12));
        assertThat(value.kelly()).isCloseTo(.05 / 1.10, within(1e-12));
        assertThat(value.stake()).isCloseTo(.05 / 1.10 / 4, within(1e-12));
        assertThat(value.edge()).isBetween(value.lowestEdge(), value.highestEdge());
        assertThat(value.age()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void noBookIsValueAgainstItself() {
        assertThat(found(MarketType.H2H, null, List.of(DEAR, quote("draftkings", AWAY, "2.10")))).isEmpty();
    }

    @Test
    void onlyOpenFreshExactlyTimedPricesOfRealBooksEnter() {
        assertThat(moneyline(suspended(DEAR))).isEmpty();
        assertThat(moneyline(at(DEAR, secondsOld(300)))).isEmpty();
        assertThat(moneyline(at(DEAR, new QuoteTime.Unknown()))).isEmpty();
        assertThat(moneyline(at(DEAR, new QuoteTime.Window(NOW.minusSeconds(9), NOW)))).isEmpty();
        assertThat(moneyline(quote("market_maximum", HOME, "2.10"))).isEmpty();
        assertThat(moneyline(DEAR)).hasSize(1);
    }

    @Test
    void aBookThatPricesADrawWhereTheSportHasNoneIsNoValue() {
        assertThat(moneyline(DEAR, quote("draftkings", DRAW, "4.20"), quote("draftkings", AWAY, "2.75"))).isEmpty();
    }

    @Test
    void aMisprintIsNoValue() {
        assertThat(moneyline(quote("draftkings", HOME, "21.0"), quote("draftkings", AWAY, "1.75"))).isEmpty();
    }

    @Test
    void aFairLineOfOldOrUntimedPricesShowsNoValue() {
        var stale = EVEN.stream().map(each -> at(each, secondsOld(400))).toList();
        var untimed = EVEN.stream().map(each -> at(each, (QuoteTime) new QuoteTime.Unknown())).toList();
        for (var line : List.of(stale, untimed)) {
            var quotes = new ArrayList<>(line);
            quotes.add(DEAR);
            assertThat(found(MarketType.H2H, null, quotes)).isEmpty();
        }
    }

    @Test
    void anExchangesPriceIsTakenAfterItsCommission() {
        var value = moneyline(quote("betfair_ex_uk", HOME, "2.20")).getFirst();
        assertThat(value.price()).isCloseTo(2.14, within(1e-12));
        assertThat(value.edge()).isCloseTo(.07, within(1e-12));
    }

    @Test
    void smallEdgesCanBeLeftOut() {
        var market = market(MarketType.H2H, with(EVEN, DEAR));
        var fair = new FairLines(FairPolicy.DEFAULT, BOOKS)
                .market(MarketType.H2H, Sport.AMERICAN_FOOTBALL, null, Stage.PRE_MATCH, market.quotes(), NOW);
        assertThat(VALUES.in(market, Sport.AMERICAN_FOOTBALL, fair, .04, NOW)).hasSize(1);
        assertThat(VALUES.in(market, Sport.AMERICAN_FOOTBALL, fair, .06, NOW)).isEmpty();
    }

    @Test
    void aPriceAtAnotherLineIsSettledAtItsOwn() {
        var three = List.of(quote("pinnacle", HOME, "-3", "1.95"), quote("pinnacle", AWAY, "3", "1.95"));
        var value = found(MarketType.SPREADS, NFL, with(three, quote("draftkings", HOME, "-2.5", "1.91"))).getFirst();
        // Half a point across the 3 is worth more than the margin of 1.91.
        double fair = NFL.move(.5, 300, 250);
        assertThat(value.edge()).isCloseTo(fair * 1.91 - 1, within(1e-9));
        assertThat(value.worth().push()).isZero();
        var whole = found(MarketType.SPREADS, NFL, with(three, quote("draftkings", HOME, "-3", "2.10"))).getFirst();
        assertThat(whole.worth().push()).isPositive();
        assertThat(whole.edge()).isCloseTo((1 - whole.worth().push()) * .05, within(1e-9));
    }

    @Test
    void theGreatestEdgeComesFirst() {
        var found = moneyline(DEAR, quote("fanduel", HOME, "2.20"));
        assertThat(found).extracting(value -> value.quote().book())
                .containsExactly(new BookKey("fanduel"), new BookKey("draftkings"));
    }

    private static List<Value> moneyline(Quote... quotes) {
        return found(MarketType.H2H, null, with(EVEN, quotes));
    }

    private static List<Value> found(MarketType type, @Nullable ScoreDistribution scores, List<Quote> quotes) {
        var fair = new FairLines(FairPolicy.DEFAULT, BOOKS)
                .market(type, Sport.AMERICAN_FOOTBALL, scores, Stage.PRE_MATCH, quotes, NOW);
        return VALUES.in(market(type, quotes), Sport.AMERICAN_FOOTBALL, fair, 0, NOW);
    }

    private static List<Quote> with(List<Quote> line, Quote... more) {
        var all = new ArrayList<>(line);
        all.addAll(List.of(more));
        return all;
    }

    private static MarketQuotes market(MarketType type, List<Quote> quotes) {
        return new MarketQuotes(new MarketKey(new EventId(1), type), quotes);
    }
}
