package app.linewright.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.TimeZone;
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
            database.write(transaction -> {
                for (int i = 0; i < written.size(); i++) {
                    transaction.handle().execute("INSERT INTO settings VALUES (?, '', ?)", "s" + i, written.get(i));
                }
                return written;
            });
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
    void everyTableIsEmptyWhenATestBegins() {
        int rows = database.read(transaction -> transaction
                .handle()
                .createQuery("SELECT count(*) FROM settings")
                .mapTo(Integer.class)
                .one());
        assertThat(rows).isZero();
    }
}
