package app.linewright.sport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.linewright.store.Database;
import app.linewright.store.OnEveryEngine;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEveryEngine
class PlayerStoreContractTest {
    private static final LeagueKey NFL = Shipped.league("NFL").key();
    private static final TeamId PACKERS = new TeamId("nfl-green-bay-packers");

    private final PlayerStore store = new PlayerStore();
    private final Database database;

    PlayerStoreContractTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void load() {
        database.write(transaction -> {
            new SportReference(new LeagueStore(), new TeamStore(), store).load(transaction);
            return store;
        });
    }

    @Test
    void theShippedPlayersAreThereOnce() {
        load();
        assertThat(of(NFL)).extracting(Player::name).isSorted().contains("Jordan Love").doesNotHaveDuplicates();
        long all = Shipped.DATA.leagues().stream().mapToLong(league -> of(league.key()).size()).sum();
        assertThat(all).isEqualTo(Shipped.DATA.players().size());
    }

    @Test
    void aSourcesPlayerIsStoredOnceAndBroughtUpToDate() {
        PlayerFacts first = new PlayerFacts("nflverse", "00-1", NFL, "A. Rodgers", "", null);
        PlayerFacts fuller = new PlayerFacts("nflverse", "00-1", NFL, "Aaron Rodgers", "QB", PACKERS);
        assertThat(put(first)).isEqualTo(new PlayerStore.Stored(Set.of("00-1"), Set.of()));
        assertThat(put(first)).isEqualTo(new PlayerStore.Stored(Set.of(), Set.of()));
        assertThat(put(fuller, fuller)).isEqualTo(new PlayerStore.Stored(Set.of(), Set.of("00-1")));
        assertThat(put(new PlayerFacts("nflverse", "00-1", NFL, "Aaron Rodgers", "", null)))
                .isEqualTo(new PlayerStore.Stored(Set.of(), Set.of()));
        Map<String, Player> stored = database.read(
                transaction -> store.bySource(transaction, "nflverse", List.of("00-1", "00-2")));
        assertThat(stored).containsOnlyKeys("00-1");
        assertThat(stored.values()).extracting(Player::facts).containsExactly(fuller);
    }

    @Test
    void playersOfTwoSourcesDoNotGoInTogether() {
        PlayerFacts one = new PlayerFacts("a", "1", NFL, "One", "", null);
        PlayerFacts other = new PlayerFacts("b", "2", NFL, "Other", "", null);
        assertThatThrownBy(() -> put(one, other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("source by source");
        assertThat(put()).isEqualTo(new PlayerStore.Stored(Set.of(), Set.of()));
    }

    private PlayerStore.Stored put(PlayerFacts... players) {
        return database.write(transaction -> store.put(transaction, List.of(players)));
    }

    private List<Player> of(LeagueKey league) {
        return database.read(transaction -> store.of(transaction, league));
    }
}
