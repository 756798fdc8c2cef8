package app.linewright.feeds.footballdata;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.sport.LeagueKey;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SoccerSeasonsTest {
    private static final LeagueKey SERIE_A = new LeagueKey("soccer_italy_serie_a");

    @Test
    void aSeasonThatRunsIntoAugustStaysOne() {
        assertThat(seasons("2019-08-24", "2020-03-09", "2020-06-20", "2020-07-05", "2020-07-19", "2020-08-02"))
                .containsOnly("2019-20");
    }

    @Test
    void aFileOfSeveralSeasonsIsToldApart() {
        assertThat(seasons("2019-08-24", "2020-03-09", "2020-06-20", "2020-07-05", "2020-07-19", "2020-08-02",
                        "2020-09-19", "2021-05-23", "2021-08-21", "2022-05-22"))
                .containsExactly("2019-20", "2019-20", "2019-20", "2019-20", "2019-20", "2019-20", "2020-21", "2020-21",
                        "2021-22", "2021-22");
    }

    @Test
    void aFileMayBeginOrEndAnywhere() {
        assertThat(seasons("2026-05-23", "2026-05-24")).containsOnly("2025-26");
        assertThat(seasons("2026-07-24")).containsExactly("2026-27");
        assertThat(seasons("1999-12-26", "2000-01-03")).containsOnly("1999-00");
    }

    @Test
    void aDateFarFromTheOthersDoesNotMoveThem() {
        assertThat(seasons("1998-01-01", "2019-08-24", "2019-09-01", "2024-01-01"))
                .containsExactly("1997-98", "2019-20", "2019-20", "2023-24");
    }

    private static Stream<String> seasons(String... dates) {
        var seasons = new SoccerSeasons();
        Stream.of(dates).map(LocalDate::parse).forEach(date -> seasons.note(SERIE_A, date));
        return Stream.of(dates).map(date -> seasons.seasonOf(SERIE_A, LocalDate.parse(date)));
    }
}
