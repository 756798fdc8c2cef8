package app.linewright.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.store.RecordedFile.Change;
import app.linewright.store.RecordedFile.Image;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process can be killed at any write to its file, and in the middle of it. What a writer writes is recorded, and the
 * file is opened as it stood before each write and with half of it.
 *
 * <p>H2 leaves what it wrote in the last 45 seconds, and may write over what is older. A retention time of nothing
 * makes everything old at once. H2 2.5.252 then loses transactions at 60 of 100 such points if it may reuse space: the
 * header of the file names the chunk before the last, or one that is being written over.
 */
class CrashPointTest {
    private static final int ROUNDS = Kills.MANY ? 40 : 3;
    private static final int TRANSACTIONS = 10;
    private static final int ROWS = 7;
    private static final String OLD_AT_ONCE = H2Connections.SETTINGS + ";RETENTION_TIME=0";

    @TempDir
    private Path folder;

    private final Random random = new Random(20_261_121);
    private Set<Integer> confirmed = new TreeSet<>();

    @Test
    void whateverWriteIsTheLastAllThatWasConfirmedIsThere() throws IOException, SQLException {
        DatabaseAddress.H2Files files = new DatabaseAddress.H2Files(folder);
        TestDatabase.copyTo(files);
        for (int round = 0; round < ROUNDS; round++) {
            Image before = Image.of(files.file());
            List<Confirmation> confirmations = write(round);
            crashEverywhere(before, RecordedFile.changes(), confirmations).write(files.file());
            try (Connection connection = connect("jdbc:h2:" + database("linewright"))) {
                assertThat(transactions(connection)).as("after round %d", round).containsAll(confirmed);
                run(connection, "SHUTDOWN");
            }
        }
    }

    /** That transaction {@code id} was confirmed after a number of changes of the file. */
    private record Confirmation(int id, int changes) {}

    private List<Confirmation> write(int round) throws SQLException {
        List<Confirmation> confirmations = new ArrayList<>();
        RecordedFile.begin();
        try (Connection connection = connect(RecordedFile.url(database("linewright")));
                PreparedStatement insert =
                        connection.prepareStatement("INSERT INTO settings VALUES (?, ?, LOCALTIMESTAMP)")) {
            connection.setAutoCommit(false);
            for (int i = 0; i < TRANSACTIONS; i++) {
                int id = round * TRANSACTIONS + i;
                for (int row = 0; row < ROWS; row++) {
                    insert.setString(1, "crash " + id + " " + row);
                    insert.setString(2, String.valueOf(id));
                    insert.executeUpdate();
                }
                connection.commit();
                if (id % 3 == 0) {
                    run(connection, "CHECKPOINT SYNC");
                }
                confirmations.add(new Confirmation(id, RecordedFile.changes().size()));
            }
            run(connection, "SHUTDOWN IMMEDIATELY");
        }
        return confirmations;
    }

    /** Opens the file at each of the changes; gives back how it stood at one of them, to go on from there. */
    private Image crashEverywhere(Image before, List<Change> changes, List<Confirmation> confirmations)
            throws IOException, SQLException {
        int chosen = random.nextInt(changes.size());
        Set<Integer> formerly = confirmed;
        Image goOn = before;
        Image image = before;
        for (int at = 0; at < changes.size(); at++) {
            Set<Integer> expected = new TreeSet<>(formerly);
            int done = at;
            confirmations.stream()
                    .filter(confirmation -> confirmation.changes() <= done)
                    .forEach(confirmation -> expected.add(confirmation.id()));
            Image half = image.withHalf(changes.get(at));
            assertThat(transactionsOf(image)).as("before change %d", at).containsAll(expected);
            assertThat(transactionsOf(half)).as("in the middle of change %d", at).containsAll(expected);
            if (at == chosen) {
                confirmed = expected;
                goOn = random.nextBoolean() ? image : half;
            }
            image = image.with(changes.get(at));
        }
        return goOn;
    }

    private Set<Integer> transactionsOf(Image image) throws IOException, SQLException {
        image.write(folder.resolve("crashed.mv.db"));
        try (Connection connection = connect("jdbc:h2:" + database("crashed"))) {
            Set<Integer> found = transactions(connection);
            run(connection, "SHUTDOWN IMMEDIATELY");
            return found;
        }
    }

    private static Set<Integer> transactions(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT content, count(*) FROM settings"
                        + " WHERE name LIKE 'crash %' GROUP BY content")) {
            Set<Integer> found = new TreeSet<>();
            while (rows.next()) {
                assertThat(rows.getInt(2)).as("rows of transaction %s", rows.getString(1)).isEqualTo(ROWS);
                found.add(rows.getInt(1));
            }
            return found;
        }
    }

    private Path database(String name) {
        return folder.resolve(name);
    }

    private static Connection connect(String url) throws SQLException {
        return DriverManager.getConnection(url + OLD_AT_ONCE, "linewright", "");
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException closed) {
            if (!sql.startsWith("SHUTDOWN")) {
                throw closed;
            }
        }
    }
}
