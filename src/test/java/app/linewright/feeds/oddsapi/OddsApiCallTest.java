package app.linewright.feeds.oddsapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.linewright.feeds.oddsapi.OddsApiCall.PricesAsked;
import app.linewright.odds.PriceFormat;
import app.linewright.sport.LeagueKey;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What questions cost, and how they are written. The worked examples are those of the provider's guide. */
class OddsApiCallTest {
    private static final LeagueKey NFL = new LeagueKey("americanfootball_nfl");
    private static final Instant AT = Instant.parse("2026-01-02T03:04:05.678Z");
    private static final List<String> ONE = List.of("h2h");
    private static final List<String> THREE = List.of("h2h", "spreads", "totals");

    @Test
    void oddsCostMarketsTimesRegions() {
        assertThat(new OddsApiCall.Odds(NFL, regions(THREE, "us")).cost()).isEqualTo(3);
        assertThat(new OddsApiCall.Odds(NFL, regions(ONE, "us", "uk", "eu")).cost()).isEqualTo(3);
        assertThat(new OddsApiCall.Odds(NFL, regions(THREE, "us", "uk", "eu")).cost()).isEqualTo(9);
    }

    @Test
    void pastOddsCostTenTimesThat() {
        assertThat(new OddsApiCall.HistoricalOdds(NFL, regions(THREE, "us"), AT).cost()).isEqualTo(30);
        assertThat(new OddsApiCall.HistoricalOdds(NFL, regions(ONE, "us", "uk", "eu"), AT).cost()).isEqualTo(30);
        assertThat(new OddsApiCall.HistoricalOdds(NFL, regions(THREE, "us", "uk", "eu"), AT).cost()).isEqualTo(90);
        assertThat(new OddsApiCall.HistoricalEventOdds(NFL, "c0ffee", regions(THREE, "us"), AT).cost()).isEqualTo(30);
        assertThat(new OddsApiCall.HistoricalEvents(NFL, AT).cost()).isEqualTo(1);
    }

    @Test
    void everyStartedTenOfBookmakersIsARegion() {
        assertThat(books(1).cost()).isEqualTo(3);
        assertThat(books(10).cost()).isEqualTo(3);
        assertThat(books(11).cost()).isEqualTo(6);
        assertThat(books(20).cost()).isEqualTo(6);
        assertThat(books(21).cost()).isEqualTo(9);
    }

    @Test
    void theOthersCostLittleOrNothing() {
        assertThat(new OddsApiCall.Sports(true).cost()).isZero();
        assertThat(new OddsApiCall.Events(NFL).cost()).isZero();
        assertThat(new OddsApiCall.Scores(NFL, 0).cost()).isEqualTo(1);
        assertThat(new OddsApiCall.Scores(NFL, 1).cost()).isEqualTo(2);
        assertThat(new OddsApiCall.Scores(NFL, 3).cost()).isEqualTo(2);
        assertThat(new OddsApiCall.EventOdds(NFL, "c0ffee", regions(List.of("a", "b", "c", "d", "e"), "us")).cost())
                .as("the most that can be told of five markets")
                .isEqualTo(5);
    }

    @Test
    void aQuestionIsAlwaysWrittenAlike() {
        assertThat(new OddsApiCall.Odds(NFL, regions(List.of("totals", "h2h", "totals"), "us2", "us")).text())
                .isEqualTo("/v4/sports/americanfootball_nfl/odds"
                        + "?markets=h2h,totals&oddsFormat=american&regions=us,us2");
        assertThat(new OddsApiCall.HistoricalEvents(NFL, AT).text())
                .isEqualTo("/v4/historical/sports/americanfootball_nfl/events?date=2026-01-02T03:04:05Z");
        assertThat(new OddsApiCall.Sports(false).text()).isEqualTo("/v4/sports");
        assertThat(new OddsApiCall.EventOdds(NFL, "c0ffee", regions(ONE, "us")).path())
                .isEqualTo("/v4/sports/americanfootball_nfl/events/c0ffee/odds");
    }

    @Test
    void scoresOfTwoAndOfThreeDaysAreTheSameQuestion() {
        assertThat(new OddsApiCall.Scores(NFL, 2).sameAs()).isEqualTo(new OddsApiCall.Scores(NFL, 3).sameAs());
    }

    @Test
    void nothingElseThanAKeyGetsIntoAnAddress() {
        assertThatIllegalArgumentException().isThrownBy(() -> regions(ONE, "us&apiKey=x"));
        assertThatIllegalArgumentException().isThrownBy(() -> regions(List.of("h2h", "")));
        assertThatIllegalArgumentException().isThrownBy(() -> regions(List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OddsApiCall.EventOdds(NFL, "../../sports", regions(ONE, "us")));
        assertThatIllegalArgumentException().isThrownBy(() -> new OddsApiCall.Scores(NFL, 4));
    }

    private static OddsApiCall.Odds books(int number) {
        var keys = IntStream.range(0, number).mapToObj(each -> "book" + each).toList();
        return new OddsApiCall.Odds(
                NFL, new PricesAsked(THREE, new BookScope.Bookmakers(keys), PriceFormat.DECIMAL));
    }

    private static PricesAsked regions(List<String> markets, String... regions) {
        return new PricesAsked(markets, new BookScope.Regions(List.of(regions)), PriceFormat.AMERICAN);
    }
}
