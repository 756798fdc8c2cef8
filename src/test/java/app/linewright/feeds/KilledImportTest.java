package app.linewright.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.store.ChildProcess;
import app.linewright.store.Database;
import app.linewright.store.DatabaseAddress;
import app.linewright.store.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An import that is killed in its middle leaves every batch whole or not there, and importing again completes it.
 * {@code -Dlinewright.kills=50} kills more often.
 */
class KilledImportTest {
    private static final int KILLS = Integer.getInteger("linewright.kills", 2);
    private static final int BATCHES = 6;
    private static final int ROWS = BATCHES * FileStoring.BATCH;

    @TempDir
    private Path folder;

    @Test
    void everyBatchIsAllThereOrNotAtAll() throws Exception {
        var file = Files.writeString(folder.resolve("E0.csv"), ManyGames.csv(ROWS));
        int midway = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            var home = Files.createDirectory(folder.resolve("home" + kill));
            try (var database = open(home)) {
                new ImportTrial(database).load();
            }
            killWhileImporting(home, file, new Random(kill).nextInt(1500));
            try (var database = open(home)) {
                var trial = new ImportTrial(database);
                int there = wholeBatches(trial);
                midway += there > 0 && there < ROWS ? 1 : 0;
                assertThat(trial.service.unfinished()).hasSize(there > 0 && there < ROWS ? 1 : 0);

                var rest = trial.run(file);
                assertThat(rest.rows()).isEqualTo(new RowCounts(ROWS, ROWS - there, 0, there, 0, 0));
                assertThat(wholeBatches(trial)).isEqualTo(ROWS);
                assertThat(trial.service.unfinished()).isEmpty();
            }
        }
        if (KILLS >= 10) {
            assertThat(midway).as("kills in the middle").isPositive();
        }
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

    /** @param millis how long after the first batch was begun */
    private static void killWhileImporting(Path home, Path file, int millis) throws Exception {
        try (var child = ChildProcess.start(KilledImport.class, home, file)) {
            var line = child.line();
            while (line.isPresent() && !line.get().equals(KilledImport.STORING)) {
                line = child.line();
            }
            Thread.sleep(millis);
            child.kill();
        }
    }

    private static Database open(Path home) {
        return TestDatabase.open(new DatabaseAddress.H2Files(home));
    }
}
