package app.linewright.sport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.linewright.SharedData;
import app.linewright.sport.TeamAlias.Kind;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlmanacTest {
    private static final Set<String> INVENTED_COUNTRIES = Set.of("Simulated", "Demo", "Courtland");
    private static final Almanac DATA = Shipped.DATA;

    @Test
    void everyIdIsUnique() {
        assertThat(DATA.leagues()).extracting(League::key).doesNotHaveDuplicates();
        assertThat(DATA.teams()).extracting(Team::id).doesNotHaveDuplicates();
        assertThat(DATA.teamLeagues()).doesNotHaveDuplicates();
        assertThat(DATA.aliases()).doesNotHaveDuplicates();
        assertThat(DATA.players()).extracting(PlayerFacts::sourceId).doesNotHaveDuplicates();
    }

    @Test
    void whatIsNamedExists() {
        Set<TeamId> teams = Shipped.TEAMS.keySet();
        Set<LeagueKey> leagues = DATA.leagues().stream().map(League::key).collect(Collectors.toSet());
        assertThat(DATA.teamLeagues()).allSatisfy(each -> {
            assertThat(teams).contains(each.team());
            assertThat(leagues).contains(each.league());
        });
        assertThat(DATA.players()).allSatisfy(player -> {
            assertThat(leagues).contains(player.league());
            assertThat(player.team() == null || teams.contains(player.team())).as(player.name()).isTrue();
        });
    }

    @Test
    void everyFileOfTeamsIsRead() throws IOException {
        Path folder = Path.of(System.getProperty("linewright.project", "")).resolve("data/teams");
        try (Stream<Path> files = Files.list(folder)) {
            List<String> ids = new ArrayList<>();
            for (Path file : files.toList()) {
                rows(file).forEach(row -> ids.add(row.getField("id")));
            }
            assertThat(DATA.teams())
                    .extracting(team -> team.id().value())
                    .containsExactlyInAnyOrderElementsOf(ids);
        }
    }

    @Test
    void everyTextIsTrimmedAndNothingIsSaidTwice() {
        Set<TeamAlias> names = new HashSet<>();
        DATA.teams().forEach(team -> names.add(new TeamAlias(team.id(), team.name(), Kind.NAME, "")));
        Stream.concat(
                        DATA.teams().stream().flatMap(team ->
                                Stream.of(team.name(), team.city(), team.nickname(), team.abbreviation())),
                        DATA.aliases().stream().map(TeamAlias::text))
                .forEach(text -> assertThat(text).isEqualTo(text.strip()));
        DATA.aliases().stream()
                .filter(alias -> alias.kind() == Kind.NAME)
                .forEach(alias -> assertThat(names.add(alias)).as(alias.text()).isTrue());
    }

    @ParameterizedTest
    @CsvSource({"NFL, 32", "NBA, 30", "MLB, 30", "NHL, 32"})
    void anAmericanLeagueIsComplete(String league, int teams) {
        assertThat(Shipped.teams(Set.of(Shipped.league(league).key()))).hasSize(teams).allSatisfy(team -> {
            assertThat(team.city()).isNotEmpty();
            assertThat(team.nickname()).isNotEmpty();
            assertThat(team.abbreviation()).matches("[A-Z]{2,4}");
        });
    }

    @Test
    void everyLeagueHasTeamsAndAZoneWithAClockOfItsOwn() {
        assertThat(DATA.leagues()).allSatisfy(league -> {
            assertThat(Shipped.teams(Set.of(league.key())))
                    .as(league.name())
                    .hasSizeGreaterThanOrEqualTo(league.simulated() ? 12 : 18);
            assertThat(league.key().value()).startsWith(league.sport().key() + "_");
            assertThat(league.zone().getId()).contains("/");
            assertThat(league.simulated()).isEqualTo(INVENTED_COUNTRIES.contains(league.country()));
        });
    }

    /** All 22 divisions of football-data can be asked for by their codes. */
    @Test
    void everyDivisionOfFootballDataIsALeague() {
        for (String code : "E0 E1 E2 E3 EC SC0 SC1 SC2 SC3 D1 D2 I1 I2 SP1 SP2 F1 F2 N1 B1 P1 T1 G1".split(" ", -1)) {
            assertThat(Shipped.league(code).sport()).as(code).isEqualTo(Sport.SOCCER);
        }
    }

    /** A source's code means one team, among the league's own and its neighbours, and never nothing. */
    @Test
    void aSourcesCodeMeansOneTeam() {
        Map<String, Set<TeamId>> teams = new HashMap<>();
        for (TeamAlias alias : DATA.aliases()) {
            assertThat(alias.source().isEmpty()).as(alias.toString()).isNotEqualTo(alias.kind() == Kind.CODE);
            if (alias.kind() == Kind.CODE) {
                String country = alias.team().value().split("-", 2)[0];
                String code = country + " " + alias.source() + " " + Spelling.fold(alias.text());
                teams.computeIfAbsent(code, _ -> new HashSet<>()).add(alias.team());
            }
        }
        assertThat(teams.values()).allSatisfy(each -> assertThat(each).hasSize(1));
    }

    /** Within a league a team's full name or an abbreviation is its own; cities and nicknames may be shared. */
    @ParameterizedTest
    @CsvSource({"NAME", "ABBREVIATION", "HISTORIC"})
    void namesThatTellTeamsApartAreNotShared(Kind kind) {
        for (League league : DATA.leagues()) {
            assertThat(shared(league, kind)).as(league.name()).isEmpty();
        }
    }

    @Test
    void theSharedCitiesOfAmericanLeaguesAreTheTrulyAmbiguousOnes() {
        assertThat(shared(Shipped.league("NFL"), Kind.CITY)).containsExactly("la", "los angeles", "new york", "ny");
        assertThat(shared(Shipped.league("NBA"), Kind.CITY)).containsExactly("la", "los angeles");
        assertThat(shared(Shipped.league("MLB"), Kind.CITY))
                .containsExactly("chicago", "la", "los angeles", "new york", "ny");
        assertThat(shared(Shipped.league("NHL"), Kind.CITY)).containsExactly("new york", "ny");
        for (String league : List.of("NFL", "NBA", "MLB", "NHL")) {
            assertThat(shared(Shipped.league(league), Kind.NICKNAME)).isEmpty();
        }
    }

    /** The folded names of {@code kind} that several teams of {@code league} have. */
    private static Collection<String> shared(League league, Kind kind) {
        Map<String, Set<TeamId>> owners = new TreeMap<>();
        for (Team team : Shipped.teams(Set.of(league.key()))) {
            String own = switch (kind) {
                case NAME -> team.name();
                case CITY -> team.city();
                case NICKNAME -> team.nickname();
                case ABBREVIATION -> team.abbreviation();
                case HISTORIC, CODE -> "";
            };
            Stream.concat(
                            Stream.of(own).filter(text -> !text.isEmpty()),
                            DATA.aliases().stream()
                                    .filter(alias -> alias.team().equals(team.id()) && alias.kind() == kind)
                                    .map(TeamAlias::text))
                    .forEach(text -> owners.computeIfAbsent(Spelling.fold(text), _ -> new HashSet<>())
                            .add(team.id()));
        }
        owners.values().removeIf(teams -> teams.size() == 1);
        return owners.keySet();
    }

    @Test
    void everyTeamIsKnownByItsOwnName() {
        for (League league : DATA.leagues()) {
            TeamNames names = Shipped.names(league.key().value());
            assertThat(Shipped.teams(Set.of(league.key()))).allSatisfy(team ->
                    assertThat(names.match(team.name())).isEqualTo(new TeamNames.Match.Known(team, Kind.NAME)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "soccer, football-data, HomeTeam, AwayTeam",
        "nfl/games.csv, nflverse, home_team, away_team",
        "nba/nba_2008-2022_odds.csv, nba-odds, home, away",
        "mlb/games_2019.csv, retrosheet, home, visitor",
    })
    void everyTeamOfTheRealFilesIsKnown(String file, String source, String home, String away) throws IOException {
        Map<String, Set<String>> written = new TreeMap<>();
        for (Path path : files(SharedData.require(file))) {
            for (NamedCsvRecord row : rows(path)) {
                String league = row.findField("Div").orElse(source);
                if (!row.getField(home).isEmpty()) {
                    written.computeIfAbsent(league, _ -> new TreeSet<>())
                            .addAll(List.of(row.getField(home), row.getField(away)));
                }
            }
        }
        assertThat(written).isNotEmpty();
        Map<String, String> leagues = Map.of("nflverse", "NFL", "nba-odds", "NBA", "retrosheet", "MLB");
        written.forEach((league, names) -> assertThat(Shipped.names(leagues.getOrDefault(league, league))
                        .matchAll(names, source))
                .allSatisfy((name, match) -> assertThat(match).isInstanceOfSatisfying(
                        TeamNames.Match.Known.class, known -> assertThat(known.by()).as(name).isEqualTo(Kind.CODE))));
    }

    @Test
    void everyParkOfTheRealGamesHasAClock() throws IOException {
        Set<String> sites = rows(SharedData.require("mlb/games_2019.csv")).stream()
                .map(row -> row.getField("site"))
                .collect(Collectors.toSet());
        assertThat(Venue.ballparks().keySet()).containsAll(sites);
        assertThat(Venue.ballparks()).hasEntrySatisfying("TOK01", tokyo ->
                assertThat(tokyo.zone().getId()).isEqualTo("Asia/Tokyo"));
    }

    @Test
    void everyTeamNameOfNbaComIsKnown() throws IOException {
        TeamNames names = Shipped.names("NBA");
        for (NamedCsvRecord row : rows(SharedData.require("nba/games_2015-16.csv"))) {
            String name = row.getField("TEAM_NAME");
            String abbreviation = row.getField("TEAM_ABBREVIATION");
            assertThat(names.match(name)).as(name).isInstanceOf(TeamNames.Match.Known.class);
            assertThat(names.matchAll(List.of(abbreviation), "nba-stats").get(abbreviation))
                    .isInstanceOfSatisfying(TeamNames.Match.Known.class, known -> assertThat(names.match(name))
                            .isEqualTo(new TeamNames.Match.Known(known.team(), Kind.NAME)));
        }
    }

    @Test
    void theSameFilesGiveTheSame() {
        assertThat(Almanac.shipped()).isEqualTo(DATA);
    }

    @Test
    void aWrongPlayerIsRefused() {
        assertThatThrownBy(() -> new PlayerFacts("", "1", new LeagueKey("nba"), "Somebody", "", null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Somebody");
    }

    private static List<Path> files(Path path) throws IOException {
        if (Files.isRegularFile(path)) {
            return List.of(path);
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
        }
    }

    private static List<NamedCsvRecord> rows(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofNamedCsvRecord(file)) {
            return reader.stream().toList();
        }
    }
}
