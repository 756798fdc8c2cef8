package app.linewright.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class KillTest {
    private static final int ROWS = 7;
    private static final String SAVED = " saved";

    @TempDir
    private Path folder;

    @Test
    void aKilledProcessLosesNothingItHasConfirmedAndLeavesNothingHalfWritten() throws InterruptedException {
        Path home = folder.resolve("home");
        Random random = new Random(20261121);
        SortedSet<Integer> confirmed = new TreeSet<>();
        for (int kill = 0; kill < Kills.COUNT; kill++) {
            int first = kill * 1_000_000;
            try (ChildProcess child = ChildProcess.start(Writer.class, home, first)) {
                child.line().ifPresent(line -> add(line, confirmed));
                TimeUnit.MILLISECONDS.sleep(random.nextInt(20, 500));
                child.kill();
                child.remainingLines().forEach(line -> add(line, confirmed));
            }
            Map<Integer, Integer> rows = rowsOfEachTransaction(home);
            assertThat(rows.values()).as("rows of each transaction after kill %d", kill).containsOnly(ROWS);
            // Not containsAll, which compares every one with every other.
            SortedSet<Integer> lost = new TreeSet<>(confirmed);
            lost.removeAll(rows.keySet());
            assertThat(lost).as("transactions lost by kill %d", kill).isEmpty();
            assertThat(rows.keySet().stream().filter(id -> !confirmed.contains(id)))
                    .as("written, but killed before the word")
                    .hasSizeLessThanOrEqualTo(kill + 1);
        }
        assertThat(confirmed).hasSizeGreaterThan(Kills.COUNT);
    }

    /** A line that was cut off has not been said. */
    private static void add(String line, SortedSet<Integer> confirmed) {
        if (line.endsWith(SAVED)) {
            confirmed.add(Integer.valueOf(line.substring(0, line.length() - SAVED.length())));
        }
    }

    private static Map<Integer, Integer> rowsOfEachTransaction(Path home) {
        try (OpenHome opened = Trial.open(home, Migrations.ROOT)) {
            return opened.database().read(transaction -> transaction
                    .handle()
                    .createQuery("SELECT content, count(*) FROM settings WHERE name LIKE 'kill%' GROUP BY content")
                    .reduceRows(new TreeMap<Integer, Integer>(), (rows, row) -> {
                        rows.put(row.getColumn(1, Integer.class), row.getColumn(2, Integer.class));
                        return rows;
                    }));
        }
    }

    /** Writes transactions of several rows for ever, and says the number of each when it is confirmed. */
    static final class Writer {
        private static final String INSERT = "INSERT INTO settings VALUES (?, ?, LOCALTIMESTAMP)";

        private Writer() {}

        public static void main(String[] arguments) {
            Database database = Trial.open(Path.of(arguments[0]), Migrations.ROOT).database();
            for (int id = Integer.parseInt(arguments[1]); ; id++) {
                int number = id;
                Database.Work<List<Integer>> work = transaction -> {
                    for (int row = 0; row < ROWS; row++) {
                        transaction.handle().execute(INSERT, "kill " + number + " " + row, String.valueOf(number));
                    }
                    return List.of(number);
                };
                List<Integer> kept = number % 3 == 0 ? database.writeDurably(work) : database.write(work);
                System.out.println(kept.getFirst() + SAVED);
            }
        }
    }
}
