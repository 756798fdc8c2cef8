package app.linewright.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
    private static final String INSERT =
            "INSERT INTO settings VALUES (?, 'kept', TIMESTAMP WITH TIME ZONE '2026-01-01 00:00:00Z')";

    @TempDir
    private Path folder;

    @Test
    void whatWasWrittenIsThereAfterTheNextStart() {
        try (Database database = open()) {
            database.write(transaction -> transaction.handle().execute(INSERT, "a"));
            database.writeDurably(transaction -> transaction.handle().execute(INSERT, "b"));
        }
        try (Database database = open()) {
            assertThat(rows(database)).isEqualTo(2);
        }
    }

    @Test
    void aFailureInTheMiddleKeepsNothing() {
        try (Database database = open()) {
            assertThatThrownBy(() -> database.write(transaction -> {
                        transaction.handle().execute(INSERT, "a");
                        throw new IllegalStateException("stop");
                    }))
                    .hasMessage("stop");
            assertThat(rows(database)).isZero();
        }
    }

    private Database open() {
        return TestDatabase.open(new DatabaseAddress.H2Files(folder));
    }

    private static int rows(Database database) {
        return database.read(transaction -> transaction
                .handle()
                .createQuery("SELECT count(*) FROM settings")
                .mapTo(Integer.class)
                .one());
    }
}
