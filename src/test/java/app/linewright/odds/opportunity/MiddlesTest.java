package app.linewright.odds.opportunity;

import static app.linewright.odds.Outcome.AWAY;
import static app.linewright.odds.Outcome.HOME;
import static app.linewright.odds.Outcome.OVER;
import static app.linewright.odds.Outcome.UNDER;
import static app.linewright.odds.QuotesInTests.BOOKS;
import static app.linewright.odds.QuotesInTests.NOW;
import static app.linewright.odds.QuotesInTests.at;
import static app.linewright.odds.QuotesInTests.quote;
import static app.linewright.odds.QuotesInTests.secondsOld;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.linewright.odds.BookKey;
import app.linewright.odds.MarketKey;
import app.linewright.odds.MarketQuotes;
import app.linewright.odds.MarketType;
import app.linewright.odds.Outcome;
import app.linewright.odds.Point;
import app.linewright.odds.Price;
import app.linewright.odds.Quote;
import app.linewright.odds.QuoteTime;
import app.linewright.odds.Stage;
import app.linewright.odds.points.ScoreDistribution;
import app.linewright.odds.points.ScoreMeasure;
import app.linewright.odds.points.ScoreModels;
import app.linewright.sport.EventId;
import app.linewright.sport.LeagueKey;
import app.linewright.sport.Sport;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MiddlesTest {
    private static final Middles MIDDLES = new Middles(OpportunityTerms.of(BOOKS, Set.of()), BookRules.shipped());
    private static final ScoreDistribution MARGIN = nfl(ScoreMeasure.MARGIN);
    private static final ScoreDistribution TOTAL = nfl(ScoreMeasure.TOTAL);

    @Test
    void minus110OnBothSidesBreaksEvenAtOneIn21() {
        var middle = totals(american("draftkings", OVER, "44.5", -110), american("fanduel", UNDER, "46.5", -110))
                .getFirst();
        assertThat(middle.breakEven()).isCloseTo(1 / 21.0, within(1e-12));
        assertThat(middle.hit()).isCloseTo(TOTAL.probability(45) + TOTAL.probability(46), within(1e-12));
        assertThat(middle.partial()).isZero();
        assertThat(middle.aboveShare()).isCloseTo(0.5, within(1e-12));
        assertThat(middle.worst()).isCloseTo(-1 / 22.0, within(1e-12));
        assertThat((middle.aboveEdge() + middle.belowEdge()) / 2).isCloseTo(middle.edge(), within(1e-12));
        assertThat(middle.edge()).isCloseTo(middle.hit() * 20 / 22 * 1 - (1 - middle.hit()) / 22, within(1e-12));
    }

    @Test
    void pushesAtWholeLinesAreCountedBesideTheHits() {
        var middle = totals(quote("draftkings", OVER, "44", "1.91"), quote("fanduel", UNDER, "47", "1.91")).getFirst();
        assertThat(middle.hit()).isCloseTo(TOTAL.probability(45) + TOTAL.probability(46), within(1e-12));
        assertThat(middle.partial()).isCloseTo(TOTAL.probability(44) + TOTAL.probability(47), within(1e-12));
        double overround = 2 / 1.91 - 1;
        assertThat(middle.breakEven()).isLessThan(overround);
    }

    @Test
    void aWinBesideAPushIsNamedAndBreaksEvenAtOneIn11ForMinus110() {
        var side = spread(american("draftkings", HOME, "-2.5", -110), american("fanduel", AWAY, "3", -110)).getFirst();
        assertThat(side.kind()).isEqualTo(Middle.Kind.WIN_AND_PUSH);
        assertThat(side.hit()).isZero();
        assertThat(side.partial()).isCloseTo(MARGIN.probability(3), within(1e-12));
        // On the 3 the home side wins 10 for 11 and the other stake of 11 comes back; else one of the 22 is lost.
        assertThat(side.breakEven()).isCloseTo(1 / 11.0, within(1e-12));
        assertThat(side.edge()).isCloseTo(side.partial() * 10 / 22 - (1 - side.partial()) / 22, within(1e-12));
        var both = spread(american("draftkings", HOME, "-2.5", -110), american("fanduel", AWAY, "3.5", -110));
        assertThat(both.getFirst().kind()).isEqualTo(Middle.Kind.BOTH_WIN);
    }

    @Test
    void aMiddleOverThreeIsWorthMoreThanOneOverFive() {
        var overThree = spread(quote("draftkings", HOME, "-2.5", "1.91"), quote("fanduel", AWAY, "3.5", "1.91"));
        var overFive = spread(quote("draftkings", HOME, "-4.5", "1.91"), quote("fanduel", AWAY, "5.5", "1.91"));
        assertThat(overThree.getFirst().hit()).isGreaterThan(2 * overFive.getFirst().hit());
        assertThat(overThree.getFirst().edge()).isGreaterThan(overFive.getFirst().edge());
    }

    @Test
    void theLinesHaveToLeaveRoomBetweenThem() {
        assertThat(totals(quote("draftkings", OVER, "46.5", "1.91"), quote("fanduel", UNDER, "44.5", "1.91")))
                .isEmpty();
        assertThat(totals(quote("draftkings", OVER, "44.5", "1.91"), quote("fanduel", UNDER, "44.5", "1.91")))
                .isEmpty();
        assertThat(totals(quote("draftkings", OVER, "44.25", "1.91"), quote("fanduel", UNDER, "44.5", "1.91")))
                .isEmpty();
        assertThat(spread(quote("draftkings", HOME, "-3.5", "1.91"), quote("fanduel", AWAY, "2.5", "1.91")))
                .isEmpty();
    }

    @Test
    void bothBetsHaveToStandAndBeOfRealBooks() {
        var over = quote("draftkings", OVER, "44.5", "1.91");
        var under = quote("fanduel", UNDER, "46.5", "1.91");
        assertThat(totals(over, at(under, new QuoteTime.Unknown()))).isEmpty();
        assertThat(totals(over, at(under, secondsOld(300)))).isEmpty();
        assertThat(totals(over, quote("nflverse_consensus", UNDER, "46.5", "1.91"))).isEmpty();
        assertThat(totals(at(over, secondsOld(90)), under).getFirst().age()).isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void aMiddleThatIsAnArbitrageTooCannotLose() {
        var middle = totals(quote("draftkings", OVER, "44.5", "2.10"), quote("fanduel", UNDER, "46.5", "2.05"))
                .getFirst();
        assertThat(middle.worst()).isCloseTo(.037349, within(5e-7));
        assertThat(middle.breakEven()).isZero();
    }

    @Test
    void moneylinesHaveNoMiddles() {
        var market = new MarketQuotes(
                new MarketKey(new EventId(1), MarketType.H2H),
                List.of(quote("draftkings", HOME, "2.1"), quote("fanduel", AWAY, "2.1")));
        assertThat(MIDDLES.in(market, Sport.AMERICAN_FOOTBALL, MARGIN, NOW)).isEmpty();
    }

    private static Quote american(String book, Outcome outcome, String point, int price) {
        return new Quote(
                new BookKey(book),
                outcome,
                Point.parse(point),
                Price.american(price),
                secondsOld(1),
                Stage.PRE_MATCH,
                false);
    }

    private static List<Middle> totals(Quote... quotes) {
        var market = new MarketQuotes(new MarketKey(new EventId(1), MarketType.TOTALS), List.of(quotes));
        return MIDDLES.in(market, Sport.AMERICAN_FOOTBALL, TOTAL, NOW);
    }

    private static List<Middle> spread(Quote... quotes) {
        var market = new MarketQuotes(new MarketKey(new EventId(1), MarketType.SPREADS), List.of(quotes));
        return MIDDLES.in(market, Sport.AMERICAN_FOOTBALL, MARGIN, NOW);
    }

    private static ScoreDistribution nfl(ScoreMeasure measure) {
        return ScoreModels.shipped()
                .of(new LeagueKey("americanfootball_nfl"), measure)
                .orElseThrow();
    }
}
