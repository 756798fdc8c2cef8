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
import app.linewright.odds.Sportsbook;
import app.linewright.odds.Stage;
import app.linewright.sport.LeagueKey;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BoardsTest extends GameOfTheDay {
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
}
