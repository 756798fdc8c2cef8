package app.linewright.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.h2.api.Trigger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class H2InspectionTest {
    @TempDir
    private Path folder;

    private Path home;
    private DatabaseAddress.H2Files files;

    @BeforeEach
    void makeAHome() throws IOException {
        home = Files.createDirectory(folder.resolve("home"));
        files = new DatabaseAddress.H2Files(home);
        TestDatabase.copyTo(files);
    }

    @Test
    void whatTheProgramsOwnMigrationsMakeIsLetThrough() {
        assertThat(H2Inspection.objection(files.file())).isEmpty();
    }

    /** What a full disk leaves of a copy, or a recovery that found nothing. */
    @Test
    void aFileThatHoldsNothingIsRefusedAndNotFilledAnew() throws IOException, SQLException {
        Files.write(files.file(), new byte[0]);
        assertThatItHoldsNothing();
        assertThat(files.file()).isEmptyFile();

        Files.delete(files.file());
        tamper("SELECT 1");
        assertThatItHoldsNothing();
    }

    private void assertThatItHoldsNothing() {
        Refusal refusal = Trial.refusal(Trial.start(home, Migrations.ROOT, StartListener.SILENT));
        assertThat(refusal.cause()).isEqualTo(Refusal.Cause.DAMAGED);
        assertThat(refusal.sentence()).isEqualTo("The database " + files.file()
                + " holds nothing, and Linewright never leaves it so: restore a backup of the file, or remove it to"
                + " begin with nothing.");
    }

    @Test
    void aTriggerWouldRunWhenH2OpensTheFileAndIsRefusedBeforeThat() throws SQLException, IOException {
        Path canary = folder.resolve("canary");
        System.setProperty(Sings.CANARY, canary.toString());
        tamper("CREATE TRIGGER sings BEFORE INSERT ON settings FOR EACH ROW CALL '" + Sings.class.getName() + "'");
        Files.delete(canary);

        assertThat(Trial.refusal(Trial.start(home, Migrations.ROOT, StartListener.SILENT)))
                .satisfies(refusal -> assertThat(refusal.cause()).isEqualTo(Refusal.Cause.FOREIGN_CONTENT))
                .satisfies(refusal -> assertThat(refusal.sentence()).contains("TRIGGER \"public\".\"sings\""));
        assertThat(canary).doesNotExist();

        tamper("SELECT 1");
        assertThat(canary).as("what opening it with H2 does").exists();
    }

    /** Runs as soon as H2 opens a database that names it. */
    public static final class Sings implements Trigger {
        static final String CANARY = "linewright.test.canary";

        @Override
        public void init(
                Connection connection, String schema, String name, String table, boolean before, int operation) {
            try {
                Files.createFile(Path.of(System.getProperty(CANARY)));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        @Override
        public void fire(Connection connection, Object[] before, Object[] after) {
            throw new AssertionError("Nothing is inserted.");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE ALIAS shout AS 'int shout() { return 1; }'",
                "CREATE ALIAS exits FOR 'java.lang.System.exit'",
                "CREATE CONSTANT ours VALUE 1",
                "CREATE DOMAIN ours AS VARCHAR(3)",
                "CREATE LINKED TABLE away('', 'jdbc:h2:mem:away;INIT=CREATE TABLE T(A INT)', 'sa', '', 'T')",
                "CREATE SCHEMA elsewhere",
                "CREATE USER guest PASSWORD 'guest' ADMIN",
                "CREATE ROLE admins",
                "GRANT ALL ON SCHEMA public TO reader",
                "CREATE TABLE reads (content VARCHAR DEFAULT FILE_READ('/etc/passwd', NULL))",
                "CREATE VIEW written AS SELECT FILE_WRITE(X'00', '/nowhere/at/all') AS length",
                "CREATE TABLE objects (content JAVA_OBJECT)",
                "SET DEFAULT_LOCK_TIMEOUT 1"
            })
    void whatTheProgramDoesNotMakeIsRefused(String sql) throws SQLException {
        tamper(sql);

        assertThat(H2Inspection.objection(files.file()).map(Refusal::cause))
                .contains(Refusal.Cause.FOREIGN_CONTENT);
    }

    @Test
    void aStatementBehindAStatementIsSeenAndQuotedTextIsNotMistakenForOne() {
        String table = "CREATE CACHED TABLE \"public\".\"t\"(\n \"engine\" CHARACTER VARYING DEFAULT 'a;b -- /* c')";

        assertThat(H2Inspection.foreign(List.of(table))).isEmpty();
        assertThat(H2Inspection.foreign(List.of(table + "; CREATE ALIAS \"x\" FOR 'y'"))).isPresent();
        assertThat(H2Inspection.foreign(List.of(table + " ENGINE \"app.Evil\""))).isPresent();
        assertThat(H2Inspection.foreign(List.of(table.replace("'a;b", "U&\"FILE\\005FREAD\"('a") + ")")))
                .isPresent();
        assertThat(H2Inspection.foreign(List.of("RUNSCRIPT FROM 'a'"))).contains("'RUNSCRIPT FROM 'a''");
    }

    @Test
    void aLinkInPlaceOfTheDatabaseIsRefused() throws IOException {
        Path elsewhere = Files.move(files.file(), folder.resolve("elsewhere"));
        Files.createSymbolicLink(files.file(), elsewhere);

        assertThat(H2Inspection.objection(files.file()).map(Refusal::sentence).orElse("")).contains("is a link");
    }

    @Test
    void aFileThatIsNoDatabaseIsSaidToBeDamagedAndIsKept() throws IOException {
        byte[] noise = "no database at all".repeat(1000).getBytes(StandardCharsets.UTF_8);
        Files.write(files.file(), noise);

        Refusal refusal = Trial.refusal(Trial.start(home, Migrations.ROOT, StartListener.SILENT));

        assertThat(refusal.cause()).isEqualTo(Refusal.Cause.DAMAGED);
        assertThat(refusal.sentence()).contains("cannot be read").contains("restore a backup");
        assertThat(files.file()).hasBinaryContent(noise);
    }

    @Test
    void aFileThatAnotherProgramHasOpenIsSaidToBeInUse() throws SQLException {
        try (Connection connection = Connections.forMigration(files).getConnection()) {
            assertThat(connection.isClosed()).isFalse();
            assertThat(H2Inspection.objection(files.file()).map(Refusal::cause)).contains(Refusal.Cause.IN_USE);
        }
    }

    private void tamper(String sql) throws SQLException {
        try (Connection connection = Connections.forMigration(files).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
