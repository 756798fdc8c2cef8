package app.linewright.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.desktop.kit.DirectTasks;
import app.linewright.desktop.kit.Words;
import app.linewright.store.DatabaseAddress;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShellViewModelTest {
    @Test
    void theDatabaseThatIsOpenIsNamedAndItsPasswordIsNot() {
        var folder = Path.of("homes", "ann").toAbsolutePath();
        var files = model(new DatabaseAddress.H2Files(folder));
        var server = model(new DatabaseAddress.PostgreSql(
                "db.example.org", 5432, "odds", "ann", "secret", Optional.empty()));

        assertThat(files.database()).isEqualTo("H2 database in " + folder);
        assertThat(files.databasePlace()).isEqualTo(folder.resolve("linewright.mv.db").toString());
        assertThat(server.database()).isEqualTo("PostgreSQL database odds on db.example.org");
        assertThat(server.databasePlace()).isEqualTo("Database odds on db.example.org, port 5432, as ann");
    }

    private static ShellViewModel model(DatabaseAddress database) {
        var clock = Instant.parse("2022-10-01T10:42:00Z");
        return new ShellViewModel(database, false, new DirectTasks(), () -> clock, ZoneId.of("Europe/London"),
                new Words(Locale.ENGLISH));
    }
}
