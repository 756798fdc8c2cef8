package app.linewright.sport;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.store.Database;
import app.linewright.store.OnEveryEngine;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

@OnEveryEngine
class LeagueStoreContractTest {
    private static final League OWN = new League(
            new LeagueKey("soccer_sunday"),
            "Sunday League",
            Sport.SOCCER,
            "Simulated",
            ZoneId.of("Europe/London"),
            true,
            List.of("Pub league", "SUN"));

    private final LeagueStore store = new LeagueStore();
    private final Database database;

    LeagueStoreContractTest(Database database) {
        this.database = database;
    }

    @Test
    void everyShippedLeagueIsThereByKey() {
        load();
        List<League> all = database.read(store::all);
        assertThat(all).extracting(League::key).isSorted().hasSameSizeAs(Shipped.DATA.leagues());
        assertThat(all).usingRecursiveFieldByFieldElementComparatorIgnoringFields("aliases")
                .containsExactlyInAnyOrderElementsOf(Shipped.DATA.leagues());
        assertThat(database.read(store::names).match("EPL"))
                .isInstanceOfSatisfying(LeagueNames.Match.Known.class, known ->
                        assertThat(known.league().aliases()).contains("E0", "Prem"));
    }

    @Test
    void loadingAgainChangesNothingAndAUsersLeagueStays() {
        load();
        List<League> shipped = database.read(store::all);
        put(OWN);
        load();
        assertThat(database.read(store::all)).containsAll(shipped).contains(OWN).hasSize(shipped.size() + 1);
    }

    @Test
    void aLeagueGivenAgainReplacesWhatIsStored() {
        put(OWN);
        League renamed = new League(
                OWN.key(), "Monday League", Sport.SOCCER, "England", ZoneId.of("UTC"), false, List.of("MON"));
        put(renamed);
        assertThat(database.read(store::all)).containsExactly(renamed);
    }

    @Test
    void anEmptyStoreHasNoLeague() {
        assertThat(database.read(store::all)).isEmpty();
        assertThat(database.read(store::names).match("NFL")).isInstanceOf(LeagueNames.Match.Unknown.class);
    }

    private void put(League league) {
        database.write(transaction -> {
            store.put(transaction, List.of(league));
            return league;
        });
    }

    private void load() {
        database.write(transaction -> {
            store.load(transaction, Shipped.DATA);
            return store;
        });
    }
}
