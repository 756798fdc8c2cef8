package app.linewright.odds.fair;

import static app.linewright.odds.Outcome.AWAY;
import static app.linewright.odds.Outcome.DRAW;
import static app.linewright.odds.Outcome.HOME;
import static app.linewright.odds.QuotesInTests.BOOKS;
import static app.linewright.odds.QuotesInTests.NOW;
import static app.linewright.odds.QuotesInTests.at;
import static app.linewright.odds.QuotesInTests.quote;
import static app.linewright.odds.QuotesInTests.suspended;
import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.odds.MarketType;
import app.linewright.odds.Point;
import app.linewright.odds.Quote;
import app.linewright.odds.Stage;
import app.linewright.sport.Sport;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdmissionTest {
    private static final Quote HOME_180 = quote("bet365", HOME, "1.80");
    private static final Quote DRAW_420 = quote("bet365", DRAW, "4.20");
    private static final Quote AWAY_210 = quote("bet365", AWAY, "2.10");

    @Test
    void aBookThatPricesADrawIsOfThisMarketOnlyWhereTheSportHasOne() {
        var quotes = List.of(quote("bet365", HOME, "2.25"), DRAW_420, quote("bet365", AWAY, "2.75"));
        assertThat(new Admission(MarketType.H2H, Sport.SOCCER, quotes).admits(quotes.getFirst())).isTrue();
        var hockey = new Admission(MarketType.H2H, Sport.ICE_HOCKEY, quotes);
        assertThat(quotes).allSatisfy(
                quote -> assertThat(hockey.refusal(quote)).hasValue(Refusal.OTHER_MARKET));
    }

    @Test
    void anotherMarketAtOneStageSaysNothingOfAnotherStageOrBook() {
        var other = quote("pinnacle", HOME, "1.80");
        var admission = new Admission(
                MarketType.H2H, Sport.ICE_HOCKEY, List.of(HOME_180, AWAY_210, at(DRAW_420, Stage.CLOSING), other));
        assertThat(admission.admits(HOME_180)).isTrue();
        assertThat(admission.admits(other)).isTrue();
        assertThat(admission.refusal(at(HOME_180, Stage.CLOSING))).hasValue(Refusal.OTHER_MARKET);
    }

    @Test
    void everyPriceOfAMisprintedLineIsRefused() {
        var quotes = List.of(quote("bet365", HOME, "18.0"), AWAY_210);
        var admission = new Admission(MarketType.H2H, Sport.ICE_HOCKEY, quotes);
        assertThat(quotes).allSatisfy(
                quote -> assertThat(admission.refusal(quote)).hasValue(Refusal.MISPRINT));
    }

    @Test
    void aSuspendedPriceIsRefusedAloneAndTheOtherSideStands() {
        var closed = suspended(HOME_180);
        var admission = new Admission(MarketType.H2H, Sport.ICE_HOCKEY, List.of(closed, AWAY_210));
        assertThat(admission.refusal(closed)).hasValue(Refusal.SUSPENDED);
        assertThat(admission.admits(AWAY_210)).isTrue();
    }

    @Test
    void aSuspendedLineLeavesTheBookItsOtherLines() {
        var quotes = List.of(
                quote("pinnacle", HOME, "-3", "1.95"),
                quote("pinnacle", AWAY, "3", "1.95"),
                suspended(quote("pinnacle", HOME, "-3.5", "2.05")),
                suspended(quote("pinnacle", AWAY, "3.5", "1.85")));
        var market = new FairLines(FairPolicy.DEFAULT, BOOKS)
                .market(MarketType.SPREADS, Sport.AMERICAN_FOOTBALL, null, Stage.PRE_MATCH, quotes, NOW);
        assertThat(market.line().orElseThrow().point()).isEqualTo(Point.parse("-3"));
        assertThat(market.leftOut()).isEmpty();
    }
}
