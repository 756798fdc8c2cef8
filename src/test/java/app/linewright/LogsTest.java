package app.linewright;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class LogsTest {
    private static final Logger LOG = LoggerFactory.getLogger(LogsTest.class);

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    private Path home;

    @Test
    void anOpenHomeKeepsWhatIsLoggedAsJsonLinesAndAClosedOneDoesNot() throws IOException {
        try (var _ = Logs.in(home)) {
            LOG.error("Kept, for the record");
        }
        LOG.error("Not kept");

        var lines = Files.readAllLines(home.resolve("logs/linewright.log"));
        assertThat(lines).hasSize(1).first().asString().startsWith("{").contains("Kept, for the record", "ERROR");
    }

    @Test
    void aLogIsItsOwnersAlone() throws IOException {
        Files.createDirectory(home.resolve("logs"));
        var log = Files.createFile(home.resolve("logs/linewright.log"));
        Files.setPosixFilePermissions(log, PosixFilePermissions.fromString("rw-r--r--"));

        Logs.in(home).close();
        assertThat(Files.getPosixFilePermissions(log)).isEqualTo(PosixFilePermissions.fromString("rw-------"));

        Files.delete(log);
        Logs.in(home).close();
        assertThat(Files.getPosixFilePermissions(log)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void aHomeThatTakesNoLogIsUsedWithoutOne() throws IOException {
        Files.writeString(home.resolve("logs"), "a file in the way");

        try (var _ = Logs.in(home)) {
            LOG.error("Nowhere to keep it");
        }

        assertThat(home.resolve("logs")).hasContent("a file in the way");
    }

    /** Results stand on the standard output, so nothing else may. */
    @Test
    void theProgramLogsNothingToTheTerminalAndNothingOfAKeyringAnywhere() {
        var context = new LoggerContext();

        var next = ServiceLoader.load(Configurator.class).stream()
                .filter(found -> found.type() == LogLevels.class)
                .findFirst()
                .orElseThrow()
                .get()
                .configure(context);

        assertThat(next).isEqualTo(Configurator.ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY);
        assertThat(context.getLogger(Logger.ROOT_LOGGER_NAME).iteratorForAppenders()).isExhausted();
        assertThat(context.getLogger("org.flywaydb.core").isInfoEnabled()).isFalse();
        assertThat(context.getLogger("app.linewright.feeds").isInfoEnabled()).isTrue();
        assertThat(context.getLogger("org.freedesktop.secret").isErrorEnabled()).isFalse();
    }
}
