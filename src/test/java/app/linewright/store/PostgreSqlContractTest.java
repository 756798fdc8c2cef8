package app.linewright.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@OnPostgreSql
class PostgreSqlContractTest {
    private static final int CUTS = Math.max(20, Math.min(300, Kills.COUNT));

    private final Database database;
    private final DatabaseAddress.PostgreSql address;

    PostgreSqlContractTest(TestDatabase test) {
        this.database = test.database();
        this.address = (DatabaseAddress.PostgreSql) test.address();
    }

    @Test
    void theConnectionIsEncryptedAndTheServersCertificateChecked() {
        boolean encrypted = database.read(transaction -> transaction
                .handle()
                .createQuery("SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()")
                .mapTo(Boolean.class)
                .one());

        assertThat(encrypted).isTrue();
    }

    @Test
    void aWrongPasswordIsSaidWithoutSayingThePassword() {
        Refusal refusal = refusal(address("localhost", address.port(), "swordfish"));

        assertThat(refusal.cause()).isEqualTo(Refusal.Cause.UNREACHABLE);
        assertThat(refusal.sentence())
                .contains("password authentication failed")
                .contains("mend that and start again")
                .doesNotContain("swordfish");
    }

    @Test
    void aServerThatIsNotThereIsSaidSoon() {
        long begun = System.nanoTime();

        Refusal refusal = refusal(address("localhost", 1, "x"));

        assertThat(refusal.cause()).isEqualTo(Refusal.Cause.UNREACHABLE);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void aServerUnderAnotherNameThanItsCertificateIsRefused() throws IOException {
        try (CuttingProxy proxy = new CuttingProxy("127.0.0.2", address.port(), () -> Integer.MAX_VALUE)) {
            assertThat(refusal(address("127.0.0.2", proxy.port(), address.password())).sentence())
                    .contains("hostname 127.0.0.2 could not be verified");
        }
    }

    @Test
    void aTransactionWhoseConnectionIsEndedKeepsNothingAndTheNextOneWorks() {
        assertThatThrownBy(() -> database.write(transaction -> {
                    insert(transaction, "lost");
                    return transaction.handle().execute("SELECT pg_terminate_backend(pg_backend_pid())");
                }))
                .isInstanceOfSatisfying(
                        StoreFailure.class,
                        failure -> assertThat(failure.kind()).isEqualTo(StoreFailure.Kind.UNREACHABLE))
                .hasMessageStartingWith("The last change was not saved");
        assertThat(database.trouble()).isPresent();

        database.write(transaction -> insert(transaction, "kept"));

        assertThat(database.trouble()).isEmpty();
        assertThat(names(database)).containsExactly("kept");
    }

    @Test
    void whereverAConnectionIsCutWhatIsSaidAboutTheTransactionIsTrue() throws IOException {
        Random random = new Random(6);
        Map<StoreFailure.Kind, Integer> cuts = new EnumMap<>(StoreFailure.Kind.class);
        Set<String> saved = new HashSet<>();
        Set<String> lost = new HashSet<>();
        try (CuttingProxy proxy = new CuttingProxy("localhost", address.port(), () -> random.nextInt(7_000, 14_000));
                Database cut = openPatiently(address("localhost", proxy.port(), address.password()))) {
            while (cuts.values().stream().mapToInt(Integer::intValue).sum() < CUTS) {
                String name = new UUID(random.nextLong(), random.nextLong()).toString();
                try {
                    cut.writeDurably(transaction -> insert(transaction, name));
                    saved.add(name);
                } catch (StoreFailure failure) {
                    cuts.merge(failure.kind(), 1, Integer::sum);
                    if (failure.kind() != StoreFailure.Kind.UNKNOWN_OUTCOME) {
                        lost.add(name);
                    }
                }
            }
        }
        assertThat(names(database)).containsAll(saved).doesNotContainAnyElementsOf(lost);
        assertThat(cuts).containsKey(StoreFailure.Kind.UNREACHABLE);
    }

    private static Database openPatiently(DatabaseAddress address) {
        for (int attempt = 0; attempt < 50; attempt++) {
            if (Database.open(address, StartListener.SILENT) instanceof Attempt.Done<Database>(Database database)) {
                return database;
            }
        }
        throw new AssertionError("Every attempt to connect was cut.");
    }

    private DatabaseAddress.PostgreSql address(String host, int port, String password) {
        return new DatabaseAddress.PostgreSql(
                host, port, address.database(), address.user(), password, address.rootCertificate());
    }

    private static Refusal refusal(DatabaseAddress address) {
        return Trial.refusal(Database.open(address, StartListener.SILENT));
    }

    private static int insert(Transaction transaction, String name) {
        return transaction.handle().execute("INSERT INTO settings VALUES (?, '', LOCALTIMESTAMP)", name);
    }

    private static List<String> names(Database database) {
        return database.read(transaction -> transaction
                .handle()
                .createQuery("SELECT name FROM settings ORDER BY name")
                .mapTo(String.class)
                .list());
    }
}
