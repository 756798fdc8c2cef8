package app.linewright.sport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.linewright.sport.TeamAlias.Kind;
import app.linewright.store.Database;
import app.linewright.store.OnEveryEngine;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEveryEngine
class TeamStoreContractTest {
    private static final League NFL = Shipped.league("NFL");
    private static final League EPL = Shipped.league("EPL");
    private static final League CHAMPIONSHIP = Shipped.league("Championship");
    private static final TeamId PACKERS = new TeamId("nfl-green-bay-packers");
    private static final TeamId WATFORD = new TeamId("england-watford");

    private final LeagueStore leagues = new LeagueStore();
    private final TeamStore store = new TeamStore();
    private final Database database;

    TeamStoreContractTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void load() {
        load(Shipped.DATA);
    }

    @Test
    void aTeamIsFoundById() {
        Map<TeamId, Team> found = database.read(
                transaction -> store.byId(transaction, List.of(PACKERS, WATFORD, new TeamId("nobody"))));
        assertThat(found).containsOnlyKeys(PACKERS, WATFORD);
        assertThat(found.get(PACKERS)).isEqualTo(Shipped.TEAMS.get(PACKERS));
        assertThat(database.<Map<TeamId, Team>>read(transaction -> store.byId(transaction, Set.of()))).isEmpty();
    }

    @Test
    void oneClubIsOneTeamInAllItsLeagues() {
        Team watford = Shipped.TEAMS.get(WATFORD);
        assertThat(of(EPL)).contains(watford).isSortedAccordingTo((a, b) -> a.name().compareTo(b.name()));
        assertThat(of(CHAMPIONSHIP)).contains(watford);
        assertThat(of(NFL)).hasSize(32);
    }

    @Test
    void theNamesAreThoseOfTheShippedData() {
        TeamNames stored = names(NFL);
        for (String name : List.of("packrs", "LA", "STL", "Football Team", "nobody at all")) {
            assertThat(stored.match(name)).as(name).isEqualTo(Shipped.names("NFL").match(name));
        }
        assertThat(stored.matchAll(List.of("LA"), "nflverse"))
                .containsEntry("LA", new TeamNames.Match.Known(
                        Shipped.team("nfl-los-angeles-rams"), Kind.CODE));
        assertThat(names(EPL).match("Wrexham")).isInstanceOf(TeamNames.Match.Known.class);
        assertThat(names(EPL).match("Juventus")).isInstanceOf(TeamNames.Match.Unknown.class);
    }

    @Test
    void loadingAgainChangesNothingAndWhatUsersAddedStays() {
        TeamAlias own = new TeamAlias(PACKERS, "Cheeseheads", Kind.NICKNAME, "");
        TeamAlias corrected = new TeamAlias(PACKERS, "GBP", Kind.CODE, "my-file");
        database.write(transaction -> {
            store.addAliases(transaction, List.of(own, corrected));
            store.addAliases(transaction, List.of(own));
            return store.add(transaction, NFL, List.of("London Monarchs"));
        });
        load();
        assertThat(of(NFL)).hasSize(33).extracting(Team::name).contains("London Monarchs");
        assertThat(names(NFL).match("cheeseheads"))
                .isEqualTo(new TeamNames.Match.Known(Shipped.team(PACKERS.value()), Kind.NICKNAME));
        assertThat(names(NFL).matchAll(List.of("GBP"), "my-file").get("GBP"))
                .isEqualTo(new TeamNames.Match.Known(Shipped.team(PACKERS.value()), Kind.CODE));
    }

    @Test
    void aNewVersionRenamesTeamsAndLetsGoOfItsOldAliases() {
        Team renamed = new Team(PACKERS, Sport.AMERICAN_FOOTBALL, "Milwaukee Packers", "Milwaukee", "Packers", "MWP");
        load(new Almanac(
                Shipped.DATA.leagues(),
                Shipped.DATA.teams().stream().map(team -> team.id().equals(PACKERS) ? renamed : team).toList(),
                Shipped.DATA.teamLeagues(),
                Stream.concat(
                                Shipped.DATA.aliases().stream().filter(alias -> !alias.text().equals("Pack")),
                                Stream.of(new TeamAlias(PACKERS, "Green Bay Packers", Kind.HISTORIC, "")))
                        .toList(),
                List.of()));
        assertThat(database.<Map<TeamId, Team>>read(transaction -> store.byId(transaction, List.of(PACKERS))))
                .containsEntry(PACKERS, renamed);
        assertThat(names(NFL).match("Pack")).isNotInstanceOf(TeamNames.Match.Known.class);
        assertThat(names(NFL).match("Green Bay Packers")).isEqualTo(new TeamNames.Match.Known(renamed, Kind.HISTORIC));
    }

    @Test
    void aUsersCodePutsAShippedOneRight() {
        TeamId giants = new TeamId("nfl-new-york-giants");
        database.write(transaction -> {
            store.addAliases(transaction, List.of(new TeamAlias(giants, "NYJ", Kind.CODE, "nflverse")));
            return giants;
        });
        assertThat(names(NFL).matchAll(List.of("NYJ"), "nflverse").get("NYJ"))
                .isEqualTo(new TeamNames.Match.Known(Shipped.team(giants.value()), Kind.CODE));
    }

    @Test
    void newTeamsOfAFileAreTakenInOnce() {
        List<String> names = List.of(" Dulwich Hamlet ", "Arsenal", "Örebro", "横浜", "Dulwich Hamlet");
        Team hamlet = added("england-dulwich-hamlet", "Dulwich Hamlet");
        Map<String, Team> expected = Map.of(
                " Dulwich Hamlet ", hamlet,
                "Dulwich Hamlet", hamlet,
                "Arsenal", Shipped.team("england-arsenal"),
                "Örebro", added("england-orebro", "Örebro"),
                "横浜", added("england", "横浜"));
        assertThat(add(names)).isEqualTo(expected);
        assertThat(of(EPL)).containsAll(expected.values());

        assertThat(add(names)).isEqualTo(expected);
        assertThat(names(EPL).match("dulwich hamlet")).isEqualTo(new TeamNames.Match.Known(hamlet, Kind.NAME));
    }

    @Test
    void aNewTeamWhoseIdIsTakenGetsANumber() {
        assertThat(add(List.of("横", "A B", "A-B")))
                .containsEntry("横", added("england", "横"))
                .containsEntry("A-B", added("england-a-b", "A B"));
        assertThat(add(List.of("浜"))).containsEntry("浜", added("england-2", "浜"));
    }

    @Test
    void aTeamWithoutANameOrWithAnEndlessOneIsRefused() {
        for (String wrong : List.of(" ", "x".repeat(101))) {
            assertThatThrownBy(() -> add(List.of(wrong))).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private Map<String, Team> add(List<String> names) {
        return database.write(transaction -> store.add(transaction, EPL, names));
    }

    private static Team added(String id, String name) {
        return new Team(new TeamId(id), Sport.SOCCER, name, "", "", "");
    }

    @Test
    void aPromotedClubEntersItsNewLeague() {
        TeamLeague promoted = new TeamLeague(new TeamId("england-wrexham"), EPL.key());
        for (int i = 0; i < 2; i++) {
            database.write(transaction -> {
                store.enter(transaction, List.of(promoted));
                return promoted;
            });
        }
        assertThat(of(EPL)).extracting(Team::name).containsOnlyOnce("Wrexham AFC");
    }

    private List<Team> of(League league) {
        return database.read(transaction -> store.of(transaction, league.key()));
    }

    private TeamNames names(League league) {
        return database.read(transaction -> store.names(transaction, league.key()));
    }

    private void load(Almanac almanac) {
        database.write(transaction -> {
            leagues.load(transaction, almanac);
            store.load(transaction, almanac);
            return almanac;
        });
    }
}
