package app.linewright.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailureSentenceTest {
    @TempDir
    private Path folder;

    @Test
    void aRefusedStatementIsToldWithoutItsTextAndValues() throws IOException {
        DatabaseAddress.H2Files files = new DatabaseAddress.H2Files(folder);
        TestDatabase.copyTo(files);
        try (Database database = Trial.opened(Database.open(files, StartListener.SILENT))) {
            JdbiException refused = assertThrows(
                    JdbiException.class, () -> database.write(transaction -> transaction
                            .handle()
                            .execute("INSERT INTO settings VALUES (?, NULL, LOCALTIMESTAMP)", "secret value")));

            assertThat(refused).hasMessageContaining("secret value");
            assertThat(FailureSentence.of(refused))
                    .isEqualTo("The database refused a statement (SQL state 23502): report this with the log.");
        }
    }

    @Test
    void anyOtherFailureIsItsFirstLine() {
        assertThat(FailureSentence.of(new IllegalStateException("It broke.\nAnd more")))
                .isEqualTo("It broke.");
        assertThat(FailureSentence.of(new IllegalStateException("x".repeat(5000)))).hasSizeLessThan(310);
    }

    @Test
    void aFaultOfTheProgramIsCalledOne() {
        assertThat(FailureSentence.of(new NullPointerException()))
                .isEqualTo("The program has a fault (NullPointerException): report this with the log.");
        assertThat(FailureSentence.of(new ExecutionException("It failed.", new OutOfMemoryError("Java heap space"))))
                .isEqualTo("The program has a fault (java.lang.OutOfMemoryError: Java heap space): report this with"
                        + " the log.");
    }
}
