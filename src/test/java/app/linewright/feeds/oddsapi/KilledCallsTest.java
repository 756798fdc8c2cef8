package app.linewright.feeds.oddsapi;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.store.ChildProcess;
import app.linewright.store.DatabaseAddress;
import app.linewright.store.Kills;
import app.linewright.store.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes that are killed while they ask, several in each window: the provider charges for each question once a
 * window at most, and the ledger counts all that it charged. {@code -Dlinewright.kills=200} kills 50 times.
 */
@Tag("slow")
class KilledCallsTest {
    private static final int KILLS = Math.max(3, Kills.COUNT / 4);
    private static final int IN_A_WINDOW = 3;

    @TempDir
    private Path folder;

    @Test
    void noKillLetsAQuestionBePaidForTwiceInItsWindowNorForgotten() throws Exception {
        var address = new DatabaseAddress.H2Files(Files.createDirectory(folder.resolve("home")));
        TestDatabase.open(address).close();
        var random = new Random(20_261_121);
        var now = OddsApiDesk.NOON;
        try (var provider = new PlayedOddsApi()) {
            provider.otherwise(provider.charging(3, "[1]"));
            int before = 0;
            for (int kill = 0; kill < KILLS; kill++) {
                if (kill % IN_A_WINDOW == 0) {
                    now = now.plusSeconds(31);
                    before = provider.asked().size();
                }
                killWhileAsking(address, provider.host(), now, random);
                var asked = provider.asked().subList(before, provider.asked().size());
                assertThat(new HashSet<>(asked)).as("after kill %d", kill).hasSameSizeAs(asked);
            }
            try (var database = TestDatabase.open(address)) {
                var desk = new OddsApiDesk(database);
                desk.now = now;
                assertThat(desk.usage().allowance().spent()).isGreaterThanOrEqualTo(provider.charged());
            }
            System.out.println(KILLS + " kills in " + provider.asked().size() + " questions");
            assertThat(provider.asked()).hasSizeGreaterThan(KILLS / IN_A_WINDOW);
        }
    }

    private static void killWhileAsking(DatabaseAddress.H2Files home, String host, Instant now, Random random)
            throws InterruptedException {
        try (var child = ChildProcess.start(KilledCalls.class, home.folder(), host, now)) {
            assertThat(child.line()).contains("ready");
            TimeUnit.MICROSECONDS.sleep(random.nextInt(1_200_000));
            child.kill();
        }
    }
}
