package app.linewright.desktop.board;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.odds.BookKey;
import app.linewright.odds.MarketType;
import app.linewright.odds.Outcome;
import app.linewright.odds.board.BoardMarket;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** What books keep. */
class BookHoldTest {
    @Test
    void theHoldOfABookIsTheMedianOverItsMarketsAndTheLowestComesFirst() {
        var holds = BookHold.of(List.of(
                market(Map.of(MatchDay.PINNACLE.key(), .03, MatchDay.BWIN.key(), .05)),
                market(Map.of(MatchDay.PINNACLE.key(), .02, MatchDay.BWIN.key(), .06)),
                market(Map.of(MatchDay.PINNACLE.key(), .10))));

        assertThat(holds).extracting(BookHold::book, BookHold::hold, BookHold::markets).containsExactly(
                Tuple.tuple(MatchDay.PINNACLE, .03, 3), Tuple.tuple(MatchDay.BWIN, .055, 2));
    }

    @Test
    void anAggregateKeepsNothing() {
        assertThat(BookHold.of(List.of(market(Map.of(MatchDay.AVERAGE.key(), .05))))).isEmpty();
        assertThat(BookHold.of(List.of())).isEmpty();
    }

    private static BoardMarket market(Map<BookKey, Double> holds) {
        var plain = MatchDay.game(
                        MatchDay.PREMIER_LEAGUE, "Arsenal", "Leeds United", "2022-10-01T11:30:00Z", MarketType.H2H,
                        List.of(MatchDay.PINNACLE, MatchDay.BWIN, MatchDay.AVERAGE))
                .row(Outcome.HOME, 2, .02, "2.00 2.00 2.00")
                .market();
        return new BoardMarket(
                plain.game(), plain.type(), plain.player(), plain.stage(), plain.point(), plain.sources(), plain.rows(),
                plain.bestHold(), holds, plain.fairBasis(), plain.leftOut());
    }
}
