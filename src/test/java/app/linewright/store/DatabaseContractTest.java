package app.linewright.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;

@OnEveryEngine
class DatabaseContractTest {
    private final Database database;

    DatabaseContractTest(Database database) {
        this.database = database;
    }

    @Test
    void anInstantComesBackAsItWentInAlsoInTheHourThatHappensTwice() {
        List<Instant> written = List.of(
                Instant.parse("2025-10-26T00:30:00.123456Z"), // 02:30 summer time in Berlin
                Instant.parse("2025-10-26T01:30:00Z"), // 02:30 winter time
                Instant.parse("1899-12-31T23:59:59.999999Z"));
        TimeZone zone = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/Berlin"));
        try {
            for (int i = 0; i < written.size(); i++) {
                put("s" + i, written.get(i));
            }
            List<Instant> read = database.read(transaction -> transaction
                    .handle()
                    .createQuery("SELECT changed FROM settings ORDER BY name")
                    .mapTo(Instant.class)
                    .list());
            assertThat(read).isEqualTo(written);
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void anInstantIsKeptToTheMicrosecondAndNeverRoundedUp() {
        Instant fine = Instant.parse("2026-12-31T23:59:59.999999999Z");
        put("fine", fine);

        Instant read = database.read(transaction -> transaction
                .handle()
                .createQuery("SELECT changed FROM settings")
                .mapTo(Instant.class)
                .one());
        assertThat(read).isEqualTo(Instant.parse("2026-12-31T23:59:59.999999Z"));
    }

    @Test
    void aDateComesBackAsItWentInWhateverTheZone() {
        List<LocalDate> dates = List.of(
                LocalDate.of(1892, 7, 4), LocalDate.of(2011, 12, 30), LocalDate.of(2026, 3, 29));
        TimeZone zone = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia")); // which left out 30 December 2011
        try {
            for (LocalDate date : dates) {
                LocalDate read = database.read(transaction -> transaction
                        .handle()
                        .createQuery("SELECT CAST(? AS DATE)")
                        .bind(0, date)
                        .mapTo(LocalDate.class)
                        .one());
                assertThat(read).isEqualTo(date);
            }
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void arraysOfEveryRegisteredTypeCanBeAskedFor() {
        List<Boolean> found = database.read(transaction -> List.of(
                isAny(transaction, "CAST('a' AS VARCHAR)", new String[] {"a", "b"}),
                isAny(transaction, "CAST(7 AS INTEGER)", new Integer[] {7}),
                isAny(transaction, "CAST(8 AS BIGINT)", new Long[] {7L, 8L}),
                isAny(transaction, "CAST('" + new UUID(1, 2) + "' AS UUID)", new UUID[] {new UUID(1, 2)})));
        assertThat(found).containsOnly(true);
    }

    private static <T> boolean isAny(Transaction transaction, String value, T[] array) {
        return transaction
                .handle()
                .createQuery("SELECT " + value + " = ANY(?)")
                .bind(0, array)
                .mapTo(Boolean.class)
                .one();
    }

    @Test
    void aReadSeesOneSnapshotWhateverIsWrittenMeanwhile() throws Exception {
        put("before", Instant.EPOCH);
        List<Integer> counts = new ArrayList<>();
        database.read(transaction -> {
            counts.add(count(transaction));
            Thread writer = Thread.ofVirtual().start(() -> put("meanwhile", Instant.EPOCH));
            try {
                writer.join();
            } catch (InterruptedException interrupted) {
                throw new AssertionError(interrupted);
            }
            counts.add(count(transaction));
            return counts;
        });
        assertThat(counts).containsExactly(1, 1);
        assertThat(database.read(DatabaseContractTest::count).intValue()).isEqualTo(2);
    }

    @Test
    void aReadCannotWrite() {
        assertThatThrownBy(() -> database.read(transaction -> transaction.handle().execute("DELETE FROM settings")))
                .isInstanceOf(JdbiException.class);
        assertThatThrownBy(() -> database.read(transaction -> transaction.handle().execute("CREATE TABLE t (a INT)")))
                .isInstanceOf(JdbiException.class);
    }

    @Test
    void aTransactionInATransactionIsRefused() {
        assertThatThrownBy(() -> database.write(outer -> database.read(inner -> 1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("A transaction is open already: pass it on instead of starting another.");
    }

    @Test
    void aFailureKeepsNothingAndLeavesTheConnectionUsable() {
        assertThatThrownBy(() -> database.write(transaction -> {
                    insert(transaction, "a", Instant.EPOCH);
                    return insert(transaction, "a", Instant.EPOCH);
                }))
                .isInstanceOf(JdbiException.class);
        assertThat(database.read(DatabaseContractTest::count).intValue()).isZero();
        put("a", Instant.EPOCH);
        assertThat(database.trouble()).isEmpty();
    }

    @Test
    void writersFromManyThreadsAllGetTheirTurn() {
        List<Future<Integer>> written = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 40; i++) {
                String name = "n" + i;
                written.add(threads.submit(() -> put(name, Instant.EPOCH)));
            }
        }
        assertThat(written).allSatisfy(rows -> assertThat(rows.get()).isEqualTo(1));
        assertThat(database.read(DatabaseContractTest::count).intValue()).isEqualTo(40);
    }

    private int put(String name, Instant changed) {
        return database.write(transaction -> insert(transaction, name, changed));
    }

    private static int insert(Transaction transaction, String name, Instant changed) {
        return transaction.handle().execute("INSERT INTO settings VALUES (?, '', ?)", name, changed);
    }

    private static int count(Transaction transaction) {
        return transaction
                .handle()
                .createQuery("SELECT count(*) FROM settings")
                .mapTo(Integer.class)
                .one();
    }

    @Test
    void everyTableIsEmptyWhenATestBegins() {
        assertThat(database.read(DatabaseContractTest::count).intValue()).isZero();
    }
}
