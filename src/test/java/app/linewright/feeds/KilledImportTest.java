package app.linewright.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.store.ChildProcess;
import app.linewright.store.Database;
import app.linewright.store.DatabaseAddress;
import app.linewright.store.Kills;
import app.linewright.store.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An import that is killed in its middle leaves every batch whole or not there, and importing again completes it. The
 * kills are spread over the whole of it, by its own words; {@code -Dlinewright.kills=200} kills 50 times.
 */
@Tag("slow")
class KilledImportTest {
    private static final int KILLS = Math.max(2, Kills.COUNT / 4);
    private static final int BATCHES = 6;
    private static final int ROWS = BATCHES * FileStoring.BATCH;

    @TempDir
    private Path folder;

    @Test
    void everyBatchIsAllThereOrNotAtAll() throws Exception {
        var file = Files.writeString(folder.resolve("E0.csv"), ManyGames.csv(ROWS));
        var random = new Random(20_261_121);
        try (var database = open(Files.createDirectory(folder.resolve("former")))) {
            new ImportTrial(database).load();
        }
        var words = wordsOfAnImport(newHome("undisturbed"), file);
        int midway = 0;
        int partly = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            var home = newHome("home" + kill);
            int word = (int) (words * (kill + random.nextDouble()) / KILLS);
            boolean ended = killWhileImporting(home, file, word, random.nextInt(100));
            try (var database = open(home)) {
                var trial = new ImportTrial(database);
                int there = wholeBatches(trial);
                boolean part = there > 0 && there < ROWS;
                midway += ended ? 0 : 1;
                partly += part ? 1 : 0;
                assertThat(there).as("stored, if it had ended").isGreaterThanOrEqualTo(ended ? ROWS : 0);
                assertThat(trial.service.unfinished()).hasSize(part ? 1 : 0);

                var rest = trial.run(file);
                assertThat(rest.rows()).isEqualTo(new RowCounts(ROWS, ROWS - there, 0, there, 0, 0));
                assertThat(wholeBatches(trial)).isEqualTo(ROWS);
                assertThat(trial.service.unfinished()).isEmpty();
            }
            TestDatabase.delete(home);
        }
        System.out.println(KILLS + " kills: " + midway + " while it was importing, " + partly
                + " of them with a part of the batches stored");
        if (KILLS >= 10) {
            assertThat(midway).as("kills while it was importing").isGreaterThanOrEqualTo(KILLS * 4 / 5);
            assertThat(partly).as("with a part of the batches stored").isGreaterThanOrEqualTo(KILLS / 2);
        }
    }

    /** A home with what the program ships and nothing else. */
    private Path newHome(String name) throws IOException {
        var home = Files.createDirectory(folder.resolve(name));
        Files.copy(
                new DatabaseAddress.H2Files(folder.resolve("former")).file(),
                new DatabaseAddress.H2Files(home).file());
        return home;
    }

    /** How many rows are stored, having checked that they are whole batches with all that belongs to them. */
    private static int wholeBatches(ImportTrial trial) {
        int events = count(trial, "SELECT count(*) FROM events");
        assertThat(events % FileStoring.BATCH).isZero();
        assertThat(count(trial, "SELECT count(*) FROM results")).isEqualTo(events);
        assertThat(count(trial, "SELECT coalesce(sum(quote_count), 0) FROM odds_snapshots"))
                .isEqualTo(events * ManyGames.QUOTES_PER_ROW);
        assertThat(count(trial, "SELECT count(*) FROM latest_quotes")).isEqualTo(2 * events);
        assertThat(count(trial, "SELECT coalesce(max(rows_read), 0) FROM imports")).isEqualTo(events);
        return events;
    }

    private static int count(ImportTrial trial, String query) {
        return trial.database.read(transaction ->
                transaction.handle().createQuery(query).mapTo(Integer.class).one());
    }

    /** How often an import that nobody kills says that it is on the way. */
    private static int wordsOfAnImport(Path home, Path file) {
        try (var child = ChildProcess.start(KilledImport.class, home, file)) {
            var lines = child.remainingLines();
            assertThat(lines).endsWith(KilledImport.ENDED);
            return lines.size() - 1;
        }
    }

    /**
     * @param word at which word of the import it is killed
     * @param millis how long after it
     * @return whether the import had ended before
     */
    private static boolean killWhileImporting(Path home, Path file, int word, int millis)
            throws InterruptedException {
        try (var child = ChildProcess.start(KilledImport.class, home, file)) {
            for (int i = 0; i <= word; i++) {
                assertThat(child.line()).contains(KilledImport.ON_THE_WAY);
            }
            Thread.sleep(millis);
            child.kill();
            return child.remainingLines().contains(KilledImport.ENDED);
        }
    }

    private static Database open(Path home) {
        return TestDatabase.open(new DatabaseAddress.H2Files(home));
    }
}
