package app.linewright.odds.board;

import static app.linewright.odds.board.BoardBench.spread;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.linewright.odds.BookKey;
import app.linewright.odds.MarketType;
import app.linewright.odds.Outcome;
import app.linewright.odds.Point;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Books that quote several lines of one market. */
class BoardLinesTest extends GameOfTheDay {
    @Test
    void aBookWithSeveralLinesIsComparedAtTheCommonOneAndItsOtherLinesStay() {
        var now = kickOff.minus(Duration.ofHours(1));
        bench.stock.quotes(
                game,
                MarketType.SPREADS,
                spread("pinnacle", Outcome.HOME, "-1", "1.95", now),
                spread("pinnacle", Outcome.AWAY, "+1", "1.95", now),
                spread("bet365", Outcome.HOME, "-0.5", "1.60", now),
                spread("bet365", Outcome.HOME, "-1", "1.98", now),
                spread("bet365", Outcome.HOME, "-1.5", "2.40", now),
                spread("bet365", Outcome.AWAY, "+1.5", "1.60", now),
                spread("bet365", Outcome.AWAY, "+1", "1.90", now),
                spread("bet365", Outcome.AWAY, "+0.5", "2.40", now));

        var market = bench.boards.at(question()).markets().getFirst();
        var home = market.rows().getFirst();
        var away = market.rows().getLast();
        var book = new BookKey("bet365");

        assertThat(market.point()).isEqualTo(Point.parse("-1"));
        assertThat(requireNonNull(home.quotes().get(book)).quote().point()).isEqualTo(Point.parse("-1"));
        assertThat(requireNonNull(away.quotes().get(book)).quote().point()).isEqualTo(Point.parse("+1"));
        assertThat(requireNonNull(home.best()).quote().price().decimal()).isEqualTo(1.98);
        assertThat(requireNonNull(home.others().get(book)))
                .extracting(other -> other.quote().point())
                .containsExactly(Point.parse("-1.5"), Point.parse("-0.5"));
        assertThat(home.others()).containsOnlyKeys(book);
        assertThat(market.holds().get(book)).isCloseTo(1 - 1 / (1 / 1.98 + 1 / 1.90), within(1e-12));
    }

    @Test
    void bothSidesOfABookWithoutTheCommonLineStandAtOneLine() {
        var now = kickOff.minus(Duration.ofHours(1));
        bench.stock.quotes(
                game,
                MarketType.TOTALS,
                spread("pinnacle", Outcome.OVER, "2.5", "1.95", now),
                spread("pinnacle", Outcome.UNDER, "2.5", "1.95", now),
                spread("bet365", Outcome.UNDER, "3", "1.60", now),
                spread("bet365", Outcome.UNDER, "2", "2.50", now),
                spread("bet365", Outcome.OVER, "2", "1.50", now),
                spread("bet365", Outcome.OVER, "3", "2.30", now));

        var rows = bench.boards.at(question()).markets().getFirst().rows();

        assertThat(rows)
                .extracting(row -> requireNonNull(row.quotes().get(new BookKey("bet365"))).quote().point())
                .containsExactly(Point.parse("2"), Point.parse("2"));
    }
}
