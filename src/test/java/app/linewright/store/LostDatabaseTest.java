package app.linewright.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An H2 database that is closed under those who work with it, or whose file is taken away. */
@Tag("slow")
class LostDatabaseTest {
    @TempDir
    private Path folder;

    private Database database;

    @BeforeEach
    void open() {
        database = TestDatabase.open(new DatabaseAddress.H2Files(folder));
        write("before");
        assertThat(rows()).isEqualTo(1);
    }

    @AfterEach
    void close() {
        database.close();
    }

    /** @param rested for how long the connections in the pool were used by nobody: it trusts them for half a second */
    @ParameterizedTest
    @ValueSource(ints = {0, 700})
    void whatIsWrittenFirstAfterItWasClosedGoesIn(int rested) throws Exception {
        Thread.sleep(rested);
        LostDatabase.close(database.address());

        write("after");

        assertThat(rows()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 700})
    void whatIsReadFirstAfterItWasClosedIsThere(int rested) throws Exception {
        Thread.sleep(rested);
        LostDatabase.close(database.address());

        assertThat(rows()).isEqualTo(1);
        write("after");
        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void whileItsFileIsGoneThatIsSaidSoonAndAfterwardsAllIsThere() throws IOException, SQLException {
        var lost = LostDatabase.takeAway(database.address());
        long begun = System.nanoTime();

        var unread = catchThrowableOfType(StoreFailure.class, this::rows);
        var unwritten = catchThrowableOfType(StoreFailure.class, () -> write("lost"));

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(15));
        assertThat(unread.kind()).isEqualTo(StoreFailure.Kind.UNREACHABLE);
        assertThat(unwritten.kind()).isEqualTo(StoreFailure.Kind.UNREACHABLE);
        lost.giveBack();
        write("after");
        assertThat(rows()).isEqualTo(2);
    }

    private void write(String name) {
        database.write(transaction -> transaction
                .handle()
                .execute("INSERT INTO settings VALUES (?, 'kept', TIMESTAMP WITH TIME ZONE '2026-01-01 00:00:00Z')",
                        name));
    }

    private int rows() {
        return database.read(transaction -> transaction
                .handle()
                .createQuery("SELECT count(*) FROM settings")
                .mapTo(Integer.class)
                .one());
    }
}
