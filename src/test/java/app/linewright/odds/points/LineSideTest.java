package app.linewright.odds.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.linewright.odds.Outcome;
import app.linewright.odds.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineSideTest {
    @ParameterizedTest
    @CsvSource({
        // outcome, point, score (margin home less away, or total), settlement
        "HOME, -2.5, 3, 1", "HOME, -2.5, 2, -1", "HOME, -3, 3, 0", "HOME, 3, -3, 0", "HOME, 3.5, -3, 1",
        "AWAY, 2.5, 2, 1", "AWAY, 2.5, 3, -1", "AWAY, -7, -7, 0", "AWAY, -7, -8, 1",
        "OVER, 44.5, 45, 1", "OVER, 44, 44, 0", "UNDER, 44.5, 45, -1", "UNDER, 44, 43, 1",
        "HOME, -0.25, 0, -0.5", "AWAY, 0.25, 0, 0.5", "HOME, 0.25, 0, 0.5", "HOME, -0.75, 1, 0.5",
        "HOME, -1.25, 1, -0.5", "HOME, -0.75, 2, 1", "OVER, 2.25, 2, -0.5", "UNDER, 2.25, 2, 0.5",
        "OVER, 2.75, 3, 0.5", "UNDER, 2.75, 3, -0.5", "OVER, 2.75, 2, -1"
    })
    void settlesAsTheLineSays(Outcome outcome, String point, int score, double settlement) {
        assertThat(LineSide.of(outcome, Point.parse(point)).settle(score)).isEqualTo(settlement);
    }

    @Test
    void theTwoSidesOfALineAreOpposite() {
        var home = LineSide.of(Outcome.HOME, Point.parse("-2.5"));
        assertThat(LineSide.of(Outcome.AWAY, Point.parse("2.5"))).isEqualTo(home.opposite());
    }

    @Test
    void aDrawHasNoLine() {
        assertThatThrownBy(() -> LineSide.of(Outcome.DRAW, new Point(0)))
                .hasMessage("“draw” has no point: only sides and totals do.");
    }
}
