package app.linewright.sport;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.sport.TeamNames.Match;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people ask for, and what they are answered: one team, several, or none and what is near. */
class AskedNamesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        // Nicknames that several leagues have are each league's own.
        "NFL | Giants | New York Giants",
        "MLB | Giants | San Francisco Giants",
        "NFL | Cardinals | Arizona Cardinals",
        "MLB | Cardinals | St. Louis Cardinals",
        "NFL | Panthers | Carolina Panthers",
        "NHL | Panthers | Florida Panthers",
        "MLB | Rangers | Texas Rangers",
        "NHL | Rangers | New York Rangers",
        "Scottish Premiership | Rangers | Rangers",
        "NBA | Kings | Sacramento Kings",
        "NHL | Kings | Los Angeles Kings",
        "NFL | Jets | New York Jets",
        "NHL | Jets | Winnipeg Jets",
        // Cities with one team in the league.
        "NHL | Vegas | Vegas Golden Knights",
        "NBA | Philly | Philadelphia 76ers",
        "EPL | Nottingham | Nottingham Forest",
        "NBA | New York | New York Knicks",
        "NFL | Kansas | Kansas City Chiefs",
        // Abbreviations.
        "NFL | GB | Green Bay Packers",
        "NFL | SF | San Francisco 49ers",
        "MLB | SF | San Francisco Giants",
        "EPL | MUN | Manchester United",
        "NFL | JAX | Jacksonville Jaguars",
        "NFL | JAC | Jacksonville Jaguars",
        "NFL | LAR | Los Angeles Rams",
        "Ligue 1 | PSG | Paris Saint Germain",
        "Ligue 1 | OM | Marseille",
        // Names of the past.
        "NFL | STL | Los Angeles Rams",
        "NFL | SD | Los Angeles Chargers",
        "NFL | OAK | Las Vegas Raiders",
        "NFL | San Diego Chargers | Los Angeles Chargers",
        "NFL | Redskins | Washington Commanders",
        "MLB | OAK | Athletics",
        // Accents, and their lack.
        "La Liga | Atletico | Atlético Madrid",
        "La Liga | Atlético | Atlético Madrid",
        "La Liga | Malaga | Málaga",
        "La Liga | Málaga | Málaga",
        "La Liga | Alaves | Alavés",
        "Ligue 1 | Saint Etienne | Saint-Étienne",
        "Ligue 1 | St-Étienne | Saint-Étienne",
        "Bundesliga | Bayern Munchen | Bayern Munich",
        // Slips of the pen.
        "NFL | packrs | Green Bay Packers",
        "NFL | Bufallo | Buffalo Bills",
        "NFL | Chicgo | Chicago Bears",
        "NFL | Cheifs | Kansas City Chiefs",
        "NFL | Seahwaks | Seattle Seahawks",
        "NFL | 49rs | San Francisco 49ers",
        "NFL | Dolfins | Miami Dolphins",
        "NFL | GreenBay | Green Bay Packers",
        "NFL | Cow boys | Dallas Cowboys",
        "NFL | Redskin | Washington Commanders",
        "NBA | LA Lakrs | Los Angeles Lakers",
        "NBA | Timberwolfs | Minnesota Timberwolves",
        "MLB | Dimondbacks | Arizona Diamondbacks",
        "MLB | Philies | Philadelphia Phillies",
        "NHL | Mapel Leafs | Toronto Maple Leafs",
        "NHL | Canadians | Montréal Canadiens",
        "EPL | Arsnal | Arsenal",
        "EPL | Evrton | Everton",
        "EPL | Man Untied | Manchester United",
        "EPL | Bolton Wonderers | Bolton Wanderers",
        "La Liga | Real Socieded | Real Sociedad",
        "Ligue 1 | Marseile | Marseille",
    })
    void oneTeamIsFound(String league, String asked, String team) {
        assertThat(answer(league, asked)).isEqualTo("found: " + team);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "NFL | New York | New York Giants, New York Jets",
        "MLB | New York | New York Mets, New York Yankees",
        "NFL | Los Angeles | Los Angeles Chargers, Los Angeles Rams",
        "NBA | Los Angeles | Los Angeles Clippers, Los Angeles Lakers",
        "MLB | Los Angeles | Los Angeles Angels, Los Angeles Dodgers",
        "EPL | Manchester | Manchester City, Manchester United",
        "EPL | Manchestr | Manchester City, Manchester United",
        "EPL | Sheffield | Sheffield United, Sheffield Wednesday",
        "EPL | Bristol | Bristol City, Bristol Rovers",
        "MLB | Sox | Boston Red Sox, Chicago White Sox",
        "Serie A | Milano | AC Milan, Inter Milan",
        // Mansfield's abbreviation is of use in its own league alone.
        "EPL | Man | Manchester City, Manchester United",
        "Bundesliga | Munich | 1860 Munich, Bayern Munich",
    })
    void severalTeamsAreAskedBack(String league, String asked, String teams) {
        assertThat(answer(league, asked)).isEqualTo("ambiguous: " + teams);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "nothing", value = {
        // Nonsense, and names that nobody has, propose nothing.
        "EPL | Wombats | nothing",
        "NFL | Wombats | nothing",
        "EPL | asdf | nothing",
        "NFL | asdf | nothing",
        "NFL | xx | nothing",
        "EPL | qwerty | nothing",
        "NFL | Wildcats | nothing",
        "EPL | FC | nothing",
        "EPL | Real Madrid | nothing",
        "NFL | Bayern | nothing",
        "NBA | Penguins | nothing",
        // A team of another league is not taken for the league's own that is called nearly so.
        "NBA | Packers | Indiana Pacers, Los Angeles Lakers",
        "MLB | Rockets | Colorado Rockies",
        "NFL | Rangers | Las Vegas Raiders",
        "NFL | Mets | New York Jets",
        "NBA | Chicago Bears | Chicago Bulls",
        "NFL | New York Yankees | New York Giants, New York Jets",
        // Words that only few have are a trace, those that many have are none.
        "EPL | Leeds Wednesday FC | Sheffield Wednesday",
        "EPL | Manchester Rovers | Doncaster Rovers, Manchester City, Manchester United",
        "EPL | Gotham City | nothing",
        // Nor are two that are equally near, or an abbreviation, guessed.
        "MLB | Rads | Cincinnati Reds, Tampa Bay Rays",
        "NFL | MUN | Minnesota Vikings",
    })
    void noTeamIsCalledSo(String league, String asked, String near) {
        assertThat(answer(league, asked)).isEqualTo("unknown: " + (near == null ? "" : near));
    }

    @Test
    void noNicknameOfOneSportIsTakenForAMisspellingInAnother() {
        List<String> sports = List.of("NFL", "NBA", "MLB", "NHL");
        for (String league : sports) {
            TeamNames names = Shipped.names(league);
            for (String other : sports) {
                for (Team team : Shipped.teams(List.of(Shipped.league(other).key()))) {
                    for (String asked : List.of(team.name(), team.nickname())) {
                        assertThat(names.match(asked) instanceof Match.Probably(_, int edits) ? edits : 0)
                                .as("%s in %s", asked, league)
                                .isZero();
                    }
                }
            }
        }
    }

    /** As a ruined file may hold. Every name is compared with those of the league, none with another of the file. */
    @Test
    @Timeout(10)
    void twentyThousandNamesThatNobodyHasAreAnsweredInOnePass() {
        Random random = new Random(7);
        List<String> names = IntStream.range(0, 20_000)
                .mapToObj(_ -> random.ints(12, 'a', 'z' + 1)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining()))
                .distinct()
                .toList();
        assertThat(Shipped.names("EPL").matchAll(names, "football-data")).hasSize(names.size());
    }

    private static String answer(String league, String asked) {
        return switch (Shipped.names(league).match(asked)) {
            case Match.Known(Team team, _) -> "found: " + team.name();
            case Match.Probably(Team team, _) -> "found: " + team.name();
            case Match.Ambiguous(List<Team> teams) -> "ambiguous: " + listed(teams);
            case Match.Unknown(List<Team> nearest) -> "unknown: " + listed(nearest);
        };
    }

    private static String listed(List<Team> teams) {
        return teams.stream().map(Team::name).sorted().collect(Collectors.joining(", "));
    }
}
