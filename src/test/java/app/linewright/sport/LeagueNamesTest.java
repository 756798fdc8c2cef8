package app.linewright.sport;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.sport.LeagueNames.Match;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeagueNamesTest {
    @ParameterizedTest
    @CsvSource({
        "NFL, americanfootball_nfl",
        "nfl, americanfootball_nfl",
        "basketball_nba, basketball_nba",
        "EPL, soccer_epl",
        "E0, soccer_epl",
        "Premier League, soccer_epl",
        "Championship, soccer_efl_champ",
        "Scottish Championship, soccer_scotland_championship",
        "SP2, soccer_spain_segunda_division",
        "LaLiga, soccer_spain_la_liga",
        "B1, soccer_belgium_first_div",
        "Belgium, soccer_belgium_first_div",
        "Super Lig, soccer_turkey_super_league",
        "2. Bundesliga, soccer_germany_bundesliga2",
        "simulated, soccer_simulated",
        "demo, soccer_demo",
        "demo league, soccer_demo",
        "demo basketball, basketball_demo",
        "basketball, basketball_nba",
    })
    void aLeagueIsKnownByKeyNameAliasAndCode(String written, String key) {
        assertThat(Shipped.LEAGUES.match(written))
                .isInstanceOfSatisfying(
                        Match.Known.class, known -> assertThat(known.league().key().value()).isEqualTo(key));
    }

    @ParameterizedTest
    @CsvSource({
        "Premeir League, soccer_epl, 1",
        "Bundeslige, soccer_germany_bundesliga, 1",
        "Seria A, soccer_italy_serie_a, 1",
        "League Premier, soccer_epl, 0"
    })
    void aMisspeltLeagueIsProbablyTheOnlyNearOne(String written, String key, int edits) {
        assertThat(Shipped.LEAGUES.match(written)).isInstanceOfSatisfying(Match.Probably.class, probably -> {
            assertThat(probably.league().key().value()).isEqualTo(key);
            assertThat(probably.edits()).isEqualTo(edits);
        });
    }

    @Test
    void aNameOfSeveralLeaguesIsAmbiguous() {
        assertThat(Shipped.LEAGUES.match("Premiership"))
                .isInstanceOfSatisfying(Match.Ambiguous.class, ambiguous -> assertThat(ambiguous.candidates())
                        .extracting(league -> league.key().value())
                        .containsExactlyInAnyOrder("soccer_epl", "soccer_spl"));
        assertThat(Shipped.LEAGUES.match("Italy")).isInstanceOf(Match.Ambiguous.class);
    }

    @Test
    void anUnknownLeagueProposesAtMostThree() {
        assertThat(Shipped.LEAGUES.match("Major League Football"))
                .isInstanceOfSatisfying(Match.Unknown.class, unknown -> assertThat(unknown.nearest())
                        .hasSizeLessThanOrEqualTo(3));
        assertThat(Shipped.LEAGUES.match("")).isInstanceOf(Match.Unknown.class);
        assertThat(Shipped.LEAGUES.match("x".repeat(1_000_000))).isInstanceOf(Match.Unknown.class);
    }
}
