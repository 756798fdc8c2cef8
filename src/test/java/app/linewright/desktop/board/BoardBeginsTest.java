package app.linewright.desktop.board;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.desktop.kit.DirectTasks;
import app.linewright.desktop.kit.Words;
import app.linewright.sport.LeagueKey;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

/** The Board as it was left, and in another zone. */
class BoardBeginsTest {
    private final ObjectProperty<ZoneId> zone = new SimpleObjectProperty<>(MatchDay.LONDON);
    private final BoardViewModel model = new BoardViewModel(
            PreparedBoards.season(), new DirectTasks(), () -> MatchDay.NOW, zone, new Words(Locale.ENGLISH));

    @Test
    void theFirstBoardIsThatOfTheFiltersOfBefore() {
        model.begin(new Arrangement(
                Optional.of(MatchDay.NFL.key()), MarketChoice.TOTAL, Span.WEEK, BoardFilter.NONE,
                TableChoice.STANDARD));
        assertThat(model.stateProperty().get()).isEqualTo(new BoardState.Opening());

        model.load();

        assertThat(model.leagueProperty().get()).isEqualTo(
                new LeagueChoice(Optional.of(MatchDay.NFL.key()), "NFL", false));
        assertThat(model.dayProperty().get()).isEqualTo(LocalDate.of(2022, 10, 2));
        assertThat(model.lines()).hasSize(4);
    }

    @Test
    void aLeagueThatIsGoneIsSaidAndCanBeLeft() {
        model.begin(new Arrangement(
                Optional.of(new LeagueKey("gone_league")), MarketChoice.MONEYLINE, Span.DAY, BoardFilter.NONE,
                TableChoice.STANDARD));
        model.load();

        assertThat(model.leagueProperty().get().title()).isEqualTo("gone_league");
        assertThat(((BoardState.Message) model.stateProperty().get()).offers())
                .extracting(BoardState.Offer::action)
                .contains(BoardState.Action.ALL_LEAGUES);

        model.act(BoardState.Action.ALL_LEAGUES);
        assertThat(model.leagueProperty().get().league()).isEmpty();
        assertThat(model.leagues()).extracting(LeagueChoice::title).doesNotContain("gone_league");
    }

    @Test
    void inAnotherZoneTheSameGamesStandAtOtherTimes() {
        model.load();
        assertThat(starts()).startsWith("12:30", "15:00");

        zone.set(ZoneId.of("America/New_York"));

        assertThat(starts()).startsWith("07:30", "10:00");
    }

    private List<String> starts() {
        return model.lines().stream()
                .filter(BoardLine.Selection.class::isInstance)
                .map(line -> ((BoardLine.Selection) line).start())
                .filter(start -> !start.isEmpty())
                .toList();
    }
}
