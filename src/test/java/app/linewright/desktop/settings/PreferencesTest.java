package app.linewright.desktop.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.desktop.board.Arrangement;
import app.linewright.desktop.board.BoardFilter;
import app.linewright.desktop.board.BoardLine;
import app.linewright.desktop.board.BoardSort;
import app.linewright.desktop.board.MarketChoice;
import app.linewright.desktop.board.SavedView;
import app.linewright.desktop.board.SavedViews;
import app.linewright.desktop.board.Span;
import app.linewright.desktop.board.TableChoice;
import app.linewright.desktop.watch.PriceAlerts;
import app.linewright.desktop.watch.WatchList;
import app.linewright.odds.BookKey;
import app.linewright.odds.PriceFormat;
import app.linewright.sport.EventId;
import app.linewright.sport.EventStart;
import app.linewright.sport.LeagueKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PreferencesTest {
    private static final TableChoice ARRANGED = new TableChoice(
            Optional.of(new BoardSort(BoardSort.By.EDGE, true)),
            Set.of(TableChoice.Column.HOLD, TableChoice.Column.TREND),
            List.of(new BookKey("bet365"), new BookKey("pinnacle")),
            Set.of(new BookKey("bwin")),
            Set.of(new BoardLine.Day.Key(LocalDate.of(2022, 10, 1), new LeagueKey("soccer_epl"))));
    private static final Preferences CHOSEN = new Preferences(
            Optional.of(new Place(40, 60, 1440, 900, true)),
            ThemeChoice.DARK,
            Density.COMFORTABLE,
            150,
            PriceFormat.AMERICAN,
            Optional.of(ZoneId.of("America/New_York")),
            Optional.of(Language.FRENCH),
            "imports",
            Optional.of(new LeagueKey("soccer_epl")),
            MarketChoice.TOTAL,
            Span.WEEK,
            BoardFilter.NONE.withText("leeds & arsenal").withEdge(Optional.of(.02)),
            WatchList.EMPTY.toggled(
                    new EventId(7), new EventStart.AtInstant(Instant.parse("2022-10-01T11:30:00Z"))),
            ARRANGED,
            PriceAlerts.NONE,
            new SavedViews(List.of(new SavedView(
                    "Totals & more",
                    new Arrangement(
                            Optional.of(new LeagueKey("soccer_epl")), MarketChoice.TOTAL, Span.WEEK,
                            BoardFilter.NONE.withText("leeds"), ARRANGED),
                    Set.of())), "Totals & more"));

    @Test
    void preferencesAreReadAsTheyWereWritten() {
        var damage = new ArrayList<String>();

        assertThat(Preferences.read(CHOSEN.texts(), damage::add)).isEqualTo(CHOSEN);
        assertThat(Preferences.read(Preferences.STANDARD.texts(), damage::add)).isEqualTo(Preferences.STANDARD);
        assertThat(damage).isEmpty();
    }

    @Test
    void eachDamagedTextIsSaidAndLeavesTheOthersAsTheyAre() {
        var texts = CHOSEN.texts();
        texts.putAll(Map.of(
                "window/theme", "mauve",
                "window/text_size", "1000",
                "window/zone", "Atlantis/Centre",
                "window/board.league", "Premier League; DROP",
                "window/place", "everywhere",
                "window/watched", "seven",
                "window/board.table", "sort=luck-up",
                "window/alerts", "at once",
                "window/board.views", "the good one",
                "window/of_the_future", "kept by a newer version"));
        var damage = new ArrayList<String>();

        var read = Preferences.read(texts, damage::add);

        assertThat(read).isEqualTo(new Preferences(
                Optional.empty(),
                ThemeChoice.SYSTEM,
                Density.COMFORTABLE,
                100,
                PriceFormat.AMERICAN,
                Optional.empty(),
                Optional.of(Language.FRENCH),
                "imports",
                Optional.empty(),
                MarketChoice.TOTAL,
                Span.WEEK,
                CHOSEN.filter(),
                WatchList.EMPTY,
                TableChoice.STANDARD,
                PriceAlerts.NONE,
                SavedViews.NONE));
        assertThat(damage).hasSize(9).contains("The setting window/theme cannot be read (“mauve”): "
                + "its standard holds until it is chosen anew.");
    }
}
