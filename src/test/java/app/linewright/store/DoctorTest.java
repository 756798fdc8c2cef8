package app.linewright.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {
    private static final Finding FURTHER = Finding.ok("further", "All is well.");

    @TempDir
    private Path folder;

    private Path home;

    @BeforeEach
    void nameAHome() {
        home = folder.resolve("home");
    }

    @Test
    void aHomeThatIsNotThereYetIsNoFaultAndIsNotMade() {
        List<Finding> findings = examine();

        assertThat(finding("home", findings).sentence()).isEqualTo(
                "The home " + home + " is not there yet and is made when it is first used.");
        assertThat(finding("database", findings).state()).isEqualTo(Finding.State.OK);
        assertThat(home).doesNotExist();
    }

    @Test
    void aSoundHomeIsOkInEveryRespect() {
        startup().close();

        assertThat(examine()).extracting(Finding::check).containsExactly(
                "java", "display", "home", "disk space", "permissions", "database", "durability", "words", "further");
        assertThat(examine()).allSatisfy(finding -> {
            assertThat(finding.state()).as(finding.sentence()).isEqualTo(Finding.State.OK);
            assertThat(finding.sentence()).endsWith(".");
        });
    }

    @Test
    void anOpenHomeCanBeLookedAtByTheProcessThatHasIt() {
        try (OpenHome opened = startup()) {
            assertThat(doctor().examine(opened)).extracting(Finding::check).contains("durability", "further");
        }
    }

    @Test
    void aHomeInUseIsSaidWithTheProcess() {
        try (OpenHome opened = startup()) {
            assertThat(finding("database", examine())).isEqualTo(Finding.warning(
                    "database",
                    "The database was not looked at, because process "
                            + ProcessHandle.current().pid() + " uses the home.",
                    "close Linewright there and ask the doctor again"));
            assertThat(opened.database().trouble()).isEmpty();
        }
    }

    @Test
    void whatOthersCanReadIsNamed() throws IOException {
        startup().close();
        Path file = home.resolve("linewright.mv.db");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        assertThat(finding("permissions", examine())).isEqualTo(Finding.warning(
                "permissions",
                "Others can reach " + file + ".",
                "start Linewright once, which takes their permissions away"));
    }

    @Test
    void aDatabaseThatCannotBeReadIsOneFindingAmongTheOthers() throws IOException {
        startup().close();
        Files.writeString(home.resolve("linewright.mv.db"), "noise".repeat(10_000));

        List<Finding> findings = examine();

        assertThat(finding("database", findings).state()).isEqualTo(Finding.State.FAILURE);
        assertThat(finding("database", findings).remedy()).contains("restore a backup");
        assertThat(finding("home", findings).state()).isEqualTo(Finding.State.OK);
    }

    @Test
    void anEmptyDatabaseFileIsAFailureAndStaysEmpty() throws IOException {
        Path file = Files.createFile(Files.createDirectory(home).resolve("linewright.mv.db"));

        assertThat(finding("database", examine()).state()).isEqualTo(Finding.State.FAILURE);
        assertThat(finding("database", examine()).sentence()).contains("holds nothing");
        assertThat(file).isEmptyFile();
    }

    @Test
    void aDatabaseThatLacksMigrationsIsLeftAsItIs() throws SQLException {
        startup().close();
        forgetTheLastMigration();

        Finding finding = finding("database", examine());

        assertThat(finding.state()).isEqualTo(Finding.State.WARNING);
        assertThat(finding.sentence()).contains("lacks 1 of Linewright's migrations");
        assertThat(finding("database", examine())).isEqualTo(finding);
    }

    private void forgetTheLastMigration() throws SQLException {
        try (Connection connection = Connections.forMigration(new DatabaseAddress.H2Files(home)).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM flyway_schema_history"
                    + " WHERE installed_rank = (SELECT max(installed_rank) FROM flyway_schema_history)");
        }
    }

    @Test
    void aFolderThatCannotBeAHomeIsSaid() throws IOException {
        Files.createFile(home);

        List<Finding> findings = examine();

        assertThat(finding("home", findings))
                .isEqualTo(Finding.failure("home", "The home " + home + " is a file.", "name a folder with --home"));
        assertThat(finding("database", findings).state()).isEqualTo(Finding.State.FAILURE);
    }

    @Test
    void dataOfAnotherVersionAreSaid() {
        try (OpenHome opened = startup()) {
            opened.database().write(transaction ->
                    transaction.handle().execute("UPDATE settings SET content = 'old' WHERE name = 'reference.words'"));
        }

        assertThat(finding("words", examine())).isEqualTo(Finding.warning(
                "words",
                "The words data is that of another version.",
                "start Linewright once, which loads them"));
    }

    @Test
    void aLooseDurabilitySettingIsAFailure() {
        try (OpenHome opened = startup()) {
            opened.database().write(transaction -> transaction.handle().execute("SET WRITE_DELAY 500"));

            assertThat(finding("durability", doctor().examine(opened)).sentence()).isEqualTo(
                    "A crash may lose what was said to be saved, because of WRITE_DELAY 500.");
        }
    }

    @Test
    void aCheckThatFailsKeepsNoOtherFromBeingMade() {
        startup().close();
        HealthCheck breaks = check("breaks", () -> {
            throw new IllegalStateException("broken");
        });

        List<Finding> findings = new Doctor(Map.of(), List.of(), List.of(breaks, check("further", () -> FURTHER)))
                .examine(home, Optional.empty());

        assertThat(finding("breaks", findings).sentence()).isEqualTo("This could not be looked at: broken");
        assertThat(findings).contains(FURTHER);
        assertThat(finding("display", findings).state()).isIn(Finding.State.WARNING, Finding.State.OK);
    }

    private interface Examination {
        Finding make();
    }

    private static HealthCheck check(String name, Examination examination) {
        return new HealthCheck() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Finding examine(Database database) {
                return examination.make();
            }
        };
    }

    private static final ReferenceData WORDS = new ReferenceData() {
        @Override
        public String name() {
            return "words";
        }

        @Override
        public String version() {
            return "new";
        }

        @Override
        public void load(Transaction transaction) {}
    };

    private OpenHome startup() {
        return Trial.opened(new Startup(List.of(WORDS), InstantSource.fixed(Instant.EPOCH), StartListener.SILENT)
                .open(home, Optional.empty()));
    }

    private static Doctor doctor() {
        return new Doctor(Map.of("DISPLAY", ":0"), List.of(WORDS), List.of(check("further", () -> FURTHER)));
    }

    private List<Finding> examine() {
        return doctor().examine(home, Optional.empty());
    }

    private static Finding finding(String check, List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.check().equals(check))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No finding of " + check + " in " + findings));
    }
}
