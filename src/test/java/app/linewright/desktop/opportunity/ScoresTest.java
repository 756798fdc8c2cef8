package app.linewright.desktop.opportunity;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.desktop.board.MatchDay;
import app.linewright.desktop.kit.Words;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ScoresTest {
    private final Scores scores = new Scores(new Words(Locale.ENGLISH));

    @Test
    void threeTotalsInARowAreASpan() {
        assertThat(scores.totals(List.of(41, 42, 44, 45, 46, 50))).isEqualTo("total of 41, 42, 44 to 46, 50");
    }

    @Test
    void aSpanOfMarginsIsOfOneSideAlone() {
        var game = PreparedOpportunities.game(
                MatchDay.NFL, "Green Bay Packers", "Denver Broncos", "2022-10-02T20:25:00Z");

        assertThat(scores.margins(game, List.of(-3, -2, -1, 0, 1, 2)))
                .isEqualTo("Denver Broncos by 1 to 3, a draw, Green Bay Packers by 1, Green Bay Packers by 2");
    }

    @Test
    void frenchSaysItItsOwnWay() {
        assertThat(new Scores(new Words(Locale.FRENCH)).totals(List.of(44, 45, 46))).isEqualTo("total de 44 à 46");
    }
}
