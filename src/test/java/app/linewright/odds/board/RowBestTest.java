package app.linewright.odds.board;

import static app.linewright.odds.board.BoardBench.exact;
import static app.linewright.odds.board.BoardBench.suspended;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.linewright.odds.BookKey;
import app.linewright.odds.Outcome;
import app.linewright.odds.Quote;
import app.linewright.odds.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RowBestTest extends GameOfTheDay {
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
    void inPlayAPriceThatAFresherOneHasOvertakenIsNeverBestNorHeldNorFair() {
        bench.setClock(kickOff.plusSeconds(600));
        var now = kickOff.plusSeconds(598);
        stocked(
                inPlay("pinnacle", Outcome.HOME, "1.25", now),
                inPlay("pinnacle", Outcome.DRAW, "6.00", now.minusSeconds(8)),
                inPlay("pinnacle", Outcome.AWAY, "11.00", now),
                inPlay("bet365", Outcome.HOME, "2.60", now.minusSeconds(40)),
                inPlay("bet365", Outcome.DRAW, "3.10", now.minusSeconds(40)),
                inPlay("bet365", Outcome.AWAY, "2.90", now.minusSeconds(40)));

        var market = market();

        assertThat(market.rows()).extracting(row -> best(row).book()).containsOnly(new BookKey("pinnacle"));
        assertThat(requireNonNull(market.bestHold())).isCloseTo(0.0544, within(1e-4));
        assertThat(requireNonNull(market.rows().getFirst().fair()).price()).isBetween(1.25, 1.40);
        assertThat(market.rows().getFirst().quotes()).containsKey(new BookKey("bet365"));
        assertThat(leftOut()).contains("Bet365 is too old beside the fresh prices.");
    }

    @Test
    void inPlayPricesOfOneMomentCompeteAsBefore() {
        bench.setClock(kickOff.plusSeconds(600));
        var now = kickOff.plusSeconds(598);
        stocked(
                inPlay("pinnacle", Outcome.HOME, "1.25", now),
                inPlay("bet365", Outcome.HOME, "1.28", now.minusSeconds(10)));

        assertThat(best(market().rows().getFirst()).book()).isEqualTo(new BookKey("bet365"));
    }

    private static Quote inPlay(String book, Outcome outcome, String price, Instant at) {
        var quote = exact(book, outcome, price, at);
        return new Quote(quote.book(), outcome, null, quote.price(), quote.time(), Stage.IN_PLAY, false);
    }

    @Test
    void freshPricesOfBooksOneCannotUseHideNoPriceOfThoseOneCan() {
        var now = kickOff.minus(Duration.ofHours(1));
        stocked(
                exact("pinnacle", Outcome.HOME, "2.08", now),
                exact("betfair_ex_uk", Outcome.HOME, "2.12", now),
                exact("bet365", Outcome.HOME, "2.15", now.minusSeconds(660)));

        var board = bench.boards.at(question().withUsable(Set.of(new BookKey("bet365"))));

        var market = board.markets().getFirst();
        assertThat(best(market.rows().getFirst()).book()).isEqualTo(new BookKey("bet365"));
        assertThat(market.rows().getFirst().second()).isNull();
    }

    @Test
    void aFreshPriceOfOneOutcomeHidesNoOldPriceOfAnother() {
        var now = kickOff.minus(Duration.ofHours(1));
        stocked(
                exact("pinnacle", Outcome.HOME, "2.00", now),
                exact("bet365", Outcome.HOME, "2.30", now.minusSeconds(660)),
                exact("bet365", Outcome.AWAY, "4.10", now.minusSeconds(660)));

        var rows = market().rows();

        assertThat(best(rows.getFirst()).book()).isEqualTo(new BookKey("pinnacle"));
        assertThat(best(rows.getLast()).book()).isEqualTo(new BookKey("bet365"));
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

    private static Quote best(BoardRow row) {
        return requireNonNull(row.best()).quote();
    }

    private static Quote second(BoardRow row) {
        return requireNonNull(row.second()).quote();
    }
}
