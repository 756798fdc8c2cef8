package app.linewright.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/** An H2 database that is lost under those who work with it. */
public final class LostDatabase {
    private final Path file;
    private final Path elsewhere;

    private LostDatabase(DatabaseAddress.H2Files files) {
        file = files.file();
        elsewhere = files.folder().resolve("taken-away");
    }

    /** Closes it at once, as a fault in its file does: every connection to it is dead. */
    public static void close(DatabaseAddress address) throws SQLException {
        var url = "jdbc:h2:file:" + folder(address).resolve(DatabaseAddress.H2Files.NAME) + ";IFEXISTS=TRUE";
        try (var connection = DriverManager.getConnection(url, "linewright", "");
                var statement = connection.createStatement()) {
            statement.execute("SHUTDOWN IMMEDIATELY");
        }
    }

    /** Takes its file away, as a disk that is pulled out does. */
    public static LostDatabase takeAway(DatabaseAddress address) throws IOException, SQLException {
        var lost = new LostDatabase((DatabaseAddress.H2Files) address);
        Files.move(lost.file, lost.elsewhere);
        close(address);
        return lost;
    }

    /** Puts the file back. */
    public void giveBack() throws IOException {
        Files.move(elsewhere, file);
    }

    private static Path folder(DatabaseAddress address) {
        return ((DatabaseAddress.H2Files) address).folder();
    }
}
