package app.linewright.feeds.live;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.store.ChildProcess;
import app.linewright.store.DatabaseAddress;
import app.linewright.store.Kills;
import app.linewright.store.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Refreshes that are killed leave what the last of them stored, or what the one before it did, and go on from there.
 * What that is, the same refreshes tell in a database that nobody kills. {@code -Dlinewright.kills=200} kills 50 times.
 */
@Tag("slow")
class KilledRefreshTest {
    private static final int KILLS = Math.max(2, Kills.COUNT / 4);

    @TempDir
    private Path folder;

    @Test
    void aRefreshIsAllThereOrNotAtAllAndTheNextGoesOnFromIt() throws Exception {
        var former = address("former");
        try (var database = TestDatabase.open(former)) {
            new RefreshTrial(database).load();
        }
        var killed = copy(former, "killed");
        var random = new Random(20_261_121);
        int begun = 0;
        try (var undisturbed = TestDatabase.open(copy(former, "undisturbed"))) {
            var reference = new RefreshTrial(undisturbed);
            for (int kill = 0; kill < KILLS; kill++) {
                int confirmed = killWhileRefreshing(killed.folder(), random);
                try (var database = TestDatabase.open(killed)) {
                    var trial = new RefreshTrial(database);
                    int stored = trial.stored();
                    assertThat(stored).isBetween(confirmed, confirmed + 1);
                    while (reference.stored() < stored) {
                        reference.refresh();
                    }
                    assertThat(trial.state()).as("after kill %d", kill).isEqualTo(reference.state());
                    begun = stored;
                }
            }
        }
        System.out.println(KILLS + " kills in " + begun + " refreshes");
        assertThat(begun).isGreaterThan(KILLS);
    }

    /** Kills it at any moment after its first refresh, and tells the last one that it confirmed. */
    private static int killWhileRefreshing(Path home, Random random) throws InterruptedException {
        try (var child = ChildProcess.start(KilledRefresh.class, home)) {
            int first = Integer.parseInt(child.line().orElseThrow());
            TimeUnit.MICROSECONDS.sleep(random.nextInt(600_000));
            child.kill();
            return child.remainingLines().stream().mapToInt(Integer::parseInt).max().orElse(first);
        }
    }

    private DatabaseAddress.H2Files address(String name) throws IOException {
        return new DatabaseAddress.H2Files(Files.createDirectory(folder.resolve(name)));
    }

    private DatabaseAddress.H2Files copy(DatabaseAddress.H2Files former, String name) throws IOException {
        var address = address(name);
        Files.copy(former.file(), address.file());
        return address;
    }
}
