package app.linewright.sport;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.sport.TeamNames.Match;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TeamNamesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "NFL | Green Bay Packers | Green Bay Packers | NAME",
        "NFL | GREEN BAY PACKERS | Green Bay Packers | NAME",
        "NFL | Green Bay | Green Bay Packers | CITY",
        "NFL | the packers | Green Bay Packers | NICKNAME",
        "NFL | gb | Green Bay Packers | ABBREVIATION",
        "NFL | Niners | San Francisco 49ers | NICKNAME",
        "NFL | St. Louis Rams | Los Angeles Rams | HISTORIC",
        "NFL | STL | Los Angeles Rams | HISTORIC",
        "NFL | San Diego | Los Angeles Chargers | HISTORIC",
        "NFL | Oakland Raiders | Las Vegas Raiders | HISTORIC",
        "NFL | Washington Redskins | Washington Commanders | HISTORIC",
        "NFL | Football Team | Washington Commanders | HISTORIC",
        "NBA | Spurs | San Antonio Spurs | NICKNAME",
        "NBA | LA Clippers | Los Angeles Clippers | NAME",
        "NBA | Seattle SuperSonics | Oklahoma City Thunder | HISTORIC",
        "NBA | New Jersey Nets | Brooklyn Nets | HISTORIC",
        "NBA | Charlotte Bobcats | Charlotte Hornets | HISTORIC",
        "NBA | New Orleans Hornets | New Orleans Pelicans | HISTORIC",
        "NBA | Hornets | Charlotte Hornets | NICKNAME",
        "NBA | New York | New York Knicks | CITY",
        "MLB | A's | Athletics | NICKNAME",
        "MLB | Oakland Athletics | Athletics | HISTORIC",
        "MLB | Montreal Expos | Washington Nationals | HISTORIC",
        "MLB | Florida Marlins | Miami Marlins | HISTORIC",
        "MLB | Cleveland Indians | Cleveland Guardians | HISTORIC",
        "NHL | Montreal Canadiens | Montréal Canadiens | NAME",
        "NHL | St. Louis Blues | St Louis Blues | NAME",
        "NHL | Saint Louis Blues | St Louis Blues | NAME",
        "NHL | Atlanta Thrashers | Winnipeg Jets | HISTORIC",
        "NHL | Arizona Coyotes | Utah Mammoth | HISTORIC",
        "NHL | Phoenix Coyotes | Utah Mammoth | HISTORIC",
        "EPL | Spurs | Tottenham Hotspur | NICKNAME",
        "EPL | Man Utd | Manchester United | NAME",
        "EPL | Gunners | Arsenal | NICKNAME",
        "EPL | Arsenal FC | Arsenal | NAME",
        "EPL | AFC Bournemouth | Bournemouth | NAME",
        "EPL | Liverpool | Liverpool | NAME",
        "EPL | Nott'm Forest | Nottingham Forest | NAME",
        "EPL | Brighton & Hove Albion | Brighton and Hove Albion | NAME",
        "EPL | Leeds Utd | Leeds United | NAME",
        "La Liga | Atletico Madrid | Atlético Madrid | NAME",
        "La Liga | Barcelona | Barcelona | NAME",
        "La Liga | Atleti | Atlético Madrid | NICKNAME",
        "Serie A | Milan | AC Milan | NAME",
        "Serie A | Inter | Inter Milan | NICKNAME",
        "Bundesliga | 1. FC Köln | 1. FC Köln | NAME",
        "Bundesliga | FC Koln | 1. FC Köln | NAME",
    })
    void aNameInUseIsKnown(String league, String written, String team, TeamAlias.Kind kind) {
        Match match = Shipped.names(league).match(written);
        assertThat(match).isInstanceOf(Match.Known.class);
        assertThat(((Match.Known) match).team().name()).isEqualTo(team);
        assertThat(((Match.Known) match).by()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "NFL | packrs | Green Bay Packers | 1",
        "NFL | pakcers | Green Bay Packers | 1",
        "NFL | packers green bay | Green Bay Packers | 0",
        "NFL | GB Packers | Green Bay Packers | 0",
        "NFL | LA Rams | Los Angeles Rams | 0",
        "NFL | NY Jets | New York Jets | 0",
        "NFL | Green Bay Pakers | Green Bay Packers | 1",
        "NFL | packrs green bay | Green Bay Packers | 1",
        "NFL | Philadelfia Eagles | Philadelphia Eagles | 2",
        "MLB | Brewrs | Milwaukee Brewers | 1",
        "EPL | Liverpol | Liverpool | 1",
        "EPL | Manchester Untied | Manchester United | 1",
        "EPL | Totenham | Tottenham Hotspur | 1",
        "La Liga | Athletico Bilbao | Athletic Bilbao | 1",
    })
    void aMisspeltNameIsProbablyItsOnlyNearTeam(String league, String written, String team, int edits) {
        Match match = Shipped.names(league).match(written);
        assertThat(match).isInstanceOf(Match.Probably.class);
        assertThat(((Match.Probably) match).team().name()).isEqualTo(team);
        assertThat(((Match.Probably) match).edits()).isEqualTo(edits);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "NFL | LA | Los Angeles Chargers;Los Angeles Rams",
        "NFL | Los Angeles | Los Angeles Chargers;Los Angeles Rams",
        "NFL | New York | New York Giants;New York Jets",
        "NFL | NY | New York Giants;New York Jets",
        "NFL | New Yrok | New York Giants;New York Jets",
        "NBA | LA | Los Angeles Clippers;Los Angeles Lakers",
        "MLB | Chicago | Chicago Cubs;Chicago White Sox",
        "MLB | Sox | Boston Red Sox;Chicago White Sox",
        "EPL | Manchester | Manchester City;Manchester United",
        "EPL | Manchestr | Manchester City;Manchester United",
        "Serie A | Rome | AS Roma;Lazio",
        "Ligue 1 | Paris | Paris FC;Paris Saint Germain",
    })
    void aNameOfSeveralTeamsIsAmbiguous(String league, String written, String teams) {
        Match match = Shipped.names(league).match(written);
        assertThat(match).isInstanceOf(Match.Ambiguous.class);
        assertThat(((Match.Ambiguous) match).candidates())
                .extracting(Team::name)
                .containsExactlyInAnyOrder(teams.split(";"));
    }

    @Test
    void aNameBetweenTwoTeamsIsNotGuessed() {
        assertThat(Shipped.names("MLB").match("Rads"))
                .isInstanceOfSatisfying(Match.Unknown.class, unknown -> assertThat(unknown.nearest())
                        .extracting(Team::nickname)
                        .contains("Reds", "Rays")
                        .hasSizeLessThanOrEqualTo(3));
    }

    @Test
    void anAbbreviationIsNotGuessed() {
        assertThat(Shipped.names("NFL").match("GBX")).isInstanceOf(Match.Unknown.class);
    }

    @Test
    void anUnknownNameProposesAtMostThree() {
        assertThat(Shipped.names("NFL").match("Green Barn Pickets"))
                .isInstanceOfSatisfying(Match.Unknown.class, unknown -> {
                    assertThat(unknown.nearest()).hasSizeBetween(1, 3);
                    assertThat(unknown.nearest().getFirst().name()).isEqualTo("Green Bay Packers");
                });
        assertThat(Shipped.names("NFL").match("Borussia Mönchengladbach"))
                .isInstanceOfSatisfying(Match.Unknown.class, unknown -> assertThat(unknown.nearest()).isEmpty());
    }

    @Test
    void nothingWrittenAndEndlessTextAreUnknown() {
        TeamNames names = Shipped.names("NFL");
        for (String text : List.of("", " ", "…", "fc", "x".repeat(1_000_000))) {
            assertThat(names.match(text)).as("%.10s", text).isInstanceOf(Match.Unknown.class);
            assertThat(names.matchAll(List.of(text), "nflverse").get(text)).isInstanceOf(Match.Unknown.class);
        }
    }

    @Test
    void aSourcesCodeGoesBeforeAnyOtherReading() {
        assertThat(file("NFL", "nflverse", "LA", "STL", "OAK"))
                .containsExactly("Los Angeles Rams", "Los Angeles Rams", "Las Vegas Raiders");
        assertThat(file("MLB", "retrosheet", "CHA", "CHN", "ANA", "NYN"))
                .containsExactly("Chicago White Sox", "Chicago Cubs", "Los Angeles Angels", "New York Mets");
        assertThat(file("La Liga 2", "football-data", "Sociedad B", "La Coruna"))
                .containsExactly("Real Sociedad B", "Deportivo La Coruña");
    }

    @Test
    void anotherSourcesCodeSaysNothingInAFile() {
        assertThat(Shipped.names("MLB").matchAll(List.of("CHN"), "football-data").get("CHN"))
                .isInstanceOf(Match.Unknown.class);
        assertThat(Shipped.names("MLB").match("CHN"))
                .isInstanceOfSatisfying(Match.Known.class, known -> {
                    assertThat(known.team().name()).isEqualTo("Chicago Cubs");
                    assertThat(known.by()).isEqualTo(TeamAlias.Kind.CODE);
                });
    }

    @Test
    void withoutItsSourceLaIsAmbiguousInAFileToo() {
        assertThat(Shipped.names("NFL").matchAll(List.of("LA"), "").get("LA")).isInstanceOf(Match.Ambiguous.class);
    }

    @Test
    void everyDistinctNameOfAFileIsAnsweredOnceInItsOrder() {
        Map<String, Match> matches = Shipped.names("NFL").matchAll(List.of("KC", "packrs", "KC", "DAL"), "nflverse");
        assertThat(matches.keySet()).containsExactly("KC", "packrs", "DAL");
        assertThat(matches.get("packrs")).isInstanceOf(Match.Probably.class);
    }

    @Test
    void aPromotedClubIsKnownFromTheLeagueBelow() {
        assertThat(Shipped.names("EPL").match("Wrexham"))
                .isInstanceOfSatisfying(
                        Match.Known.class, known -> assertThat(known.team().name()).isEqualTo("Wrexham AFC"));
        assertThat(Shipped.names("La Liga").match("Wrexham")).isInstanceOf(Match.Unknown.class);
    }

    @Test
    void theLeaguesOwnTeamGoesBeforeANeighbour() {
        assertThat(Shipped.names("EPL").match("Rovers"))
                .isInstanceOfSatisfying(Match.Probably.class, probably -> assertThat(probably.team().name())
                        .isEqualTo("Blackburn Rovers"));
        assertThat(Shipped.names("National League").match("Rovers"))
                .isInstanceOfSatisfying(Match.Ambiguous.class, ambiguous -> assertThat(ambiguous.candidates())
                        .extracting(Team::name)
                        .contains("Bristol Rovers", "Tranmere Rovers")
                        .doesNotContain("Blackburn Rovers"));
    }

    private static List<String> file(String league, String source, String... names) {
        return Shipped.names(league).matchAll(List.of(names), source).values().stream()
                .map(match -> match instanceof Match.Known(Team team, _) ? team.name() : match.toString())
                .toList();
    }
}
