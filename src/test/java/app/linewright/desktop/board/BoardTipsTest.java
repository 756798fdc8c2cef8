package app.linewright.desktop.board;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.desktop.board.BoardLine.Age;
import app.linewright.desktop.kit.Words;
import app.linewright.odds.BookKey;
import app.linewright.odds.QuoteTime;
import app.linewright.odds.Sportsbook;
import app.linewright.odds.Stage;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class BoardTipsTest {
    private final BoardTips tips = new BoardTips(new Words(Locale.ENGLISH), MatchDay.IN_LONDON);

    @Test
    void anExactTimeIsToldAsAnAge() {
        assertThat(age(-96)).isEqualTo("1:36");
        assertThat(phrase(-96)).isEqualTo("1:36 old");
    }

    @Test
    void aTimeBarelyAheadOfTheClockIsOfNow() {
        assertThat(age(60)).isEqualTo("0\u00A0s");
        assertThat(phrase(60)).isEqualTo("0\u00A0s old");
    }

    @Test
    void aTimeAheadOfTheClockIsToldAsSuch() {
        assertThat(age(7_200)).isEqualTo("ahead");
        assertThat(phrase(7_200))
                .isEqualTo("timed 1 Oct 2022 13:42, 2\u00A0h ahead of the clock here, so of unknown age");
    }

    @Test
    void aTimeThatIsNotKnownIsNamedByItsStage() {
        var closing = new Age(new QuoteTime.Unknown(), Stage.CLOSING);

        assertThat(tips.age(closing, MatchDay.NOW)).isEqualTo("closing");
        assertThat(tips.agePhrase(closing, MatchDay.NOW)).isEqualTo("closing price of unknown time");
    }

    @Test
    void whatAnExchangeTakesOfWinningsIsSaidWithItsName() {
        var exchange = new Sportsbook(new BookKey("bourse"), "Bourse", "BOU", Sportsbook.Kind.EXCHANGE);

        assertThat(tips.source(exchange))
                .isEqualTo("Bourse. Compared after its commission of 5.0\u00A0% on winnings");
        assertThat(tips.source(MatchDay.PINNACLE)).isEqualTo("Pinnacle");
    }

    private String age(long ahead) {
        return tips.age(at(ahead), MatchDay.NOW);
    }

    private String phrase(long ahead) {
        return tips.agePhrase(at(ahead), MatchDay.NOW);
    }

    private static Age at(long ahead) {
        return new Age(new QuoteTime.Exact(MatchDay.NOW.plusSeconds(ahead)), Stage.PRE_MATCH);
    }
}
