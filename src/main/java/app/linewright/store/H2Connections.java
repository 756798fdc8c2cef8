package app.linewright.store;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.h2.api.ErrorCode;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.message.DbException;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the connections to an H2 file, one after the other. H2 takes a database's settings from whoever opens it; and
 * it closes a database by itself when the disk is full, to open it again for whoever comes next. So the owner comes
 * first, who alone may give every setting, and a reader who came before the owner is sent away again: for one who
 * brings no settings names are folded to capitals, and the database looks empty.
 */
final class H2Connections {
    private static final Logger LOG = LoggerFactory.getLogger(H2Connections.class);

    private static final String OWNER = "linewright";
    private static final String READER = "reader";

    /**
     * What shapes the file and its names, for everybody who might open it. REUSE_SPACE=FALSE: what is in the file is
     * never written over, so that whatever cuts a write off, the last commit is found behind what was there before.
     */
    private static final String SHAPE = ";DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;REUSE_SPACE=FALSE";

    /**
     * What only the owner may set. WRITE_DELAY=0: with the default a killed process loses commits that were
     * acknowledged. TRACE_LEVEL_FILE=0: no file beside the database that statements and their values leak into.
     */
    private static final String CONDUCT = ";MODE=PostgreSQL;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";

    static final String SETTINGS = SHAPE + CONDUCT;

    private static final String EXISTING = ";IFEXISTS=TRUE";

    private final Path file;
    private final DataSource owner;
    private final DataSource reader;
    private final ReentrantLock opening = new ReentrantLock();
    private volatile boolean distrusted;
    private boolean ended; // guarded by opening
    private @Nullable HeldFile held; // guarded by opening; of the file that H2 has open

    H2Connections(DatabaseAddress.H2Files files) {
        this.file = files.file();
        this.owner = source(files, OWNER, SETTINGS + EXISTING);
        this.reader = source(files, READER, SHAPE + EXISTING);
    }

    /** Connections to a database that is made if it is not there. */
    static DataSource making(DatabaseAddress.H2Files files) {
        return source(files, OWNER, SETTINGS);
    }

    /** Connections that may do everything. */
    DataSource owners() {
        return new ConnectionSource(() -> alone(this::openAsOwner));
    }

    /** Connections of the user who may only select. */
    DataSource readers() {
        return new ConnectionSource(() -> alone(this::openAsReader));
    }

    /** Whether the database of {@code connection} has not been closed since the connection was made. */
    boolean serves(Connection connection) {
        try {
            SessionLocal session = session(connection);
            org.h2.engine.Database database = session.getDatabase();
            return !session.isClosed()
                    && !database.isClosing()
                    && !database.getStore().getMvStore().isClosed();
        } catch (SQLException | DbException closed) {
            return false; // a session that is closed says so in one way or the other
        }
    }

    /**
     * Has the file looked at again before it is opened again, and ends the database that {@code connection} is to, as a
     * crash would, if its storage has stopped. H2 stops it when the disk is full but may keep the sessions, and to roll
     * a transaction back in such a session never ends.
     */
    void abandon(Connection connection) {
        distrusted = true;
        if (!serves(connection)) {
            end(connection);
        }
    }

    /** Ends the database as a crash would: what was committed is in the file. */
    private static void end(Connection connection) {
        try {
            SessionLocal session = session(connection);
            session.getDatabase().shutdownImmediately();
            session.close();
        } catch (SQLException | DbException | MVStoreException closed) {
            LOG.debug("The database ends", closed); // a session that is closed says that its database is
        }
    }

    /** Whether the open file is larger than {@code smallest} bytes and more than half of it is of no use. */
    boolean worthCompacting(Connection connection, long smallest) throws IOException, SQLException {
        return Files.size(file) > smallest
                && H2Compaction.mostlyUnused(
                        session(connection).getDatabase().getStore().getMvStore().getFileStore());
    }

    /** Copies what is of use in the open file. Nobody may write meanwhile; who reads is not disturbed. */
    Path copy() throws IOException {
        return H2Compaction.copyBeside(file, held().name());
    }

    /**
     * Puts {@code copy} in the place of the file, which is opened again for whoever comes next. Nobody may be in a
     * transaction; afterwards no connection that was made before is of use.
     */
    void replaceWith(Path copy, Connection writer) throws IOException {
        opening.lock();
        try {
            end(writer);
            release();
            H2Compaction.replace(file, copy);
        } finally {
            opening.unlock();
        }
    }

    private HeldFile held() throws IOException {
        opening.lock();
        try {
            if (held == null) {
                held = HeldFile.of(file);
            }
            return held;
        } finally {
            opening.unlock();
        }
    }

    private void release() throws IOException {
        if (held != null) {
            held.close();
            held = null;
        }
    }

    /** What is behind {@code connection}, as long as it has not been closed. */
    private static SessionLocal session(Connection connection) throws SQLException {
        if (connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session
                && session.getDatabase() != null) {
            return session;
        }
        throw closed("The connection is closed");
    }

    /** Closes {@code pools} and the database, which nobody uses afterwards, and compacts its file now and then. */
    void close(List<HikariDataSource> pools) {
        try (Connection last = last()) {
            pools.forEach(HikariDataSource::close);
            shutDown(last);
            release();
            H2Compaction.compactIfWorthwhile(file);
        } catch (SQLException | IOException failure) {
            pools.forEach(HikariDataSource::close);
            LOG.warn("The database could not be closed in order", failure);
        }
    }

    private Connection last() throws SQLException {
        return alone(() -> {
            ended = true;
            return openAsOwner();
        });
    }

    private void shutDown(Connection last) {
        try (Statement statement = last.createStatement()) {
            statement.execute("SHUTDOWN");
        } catch (SQLException failure) {
            LOG.warn("The database could not be closed in order", failure);
            abandon(last);
        }
    }

    private static SQLException closed(String reason) {
        return new SQLException(reason, "08006", ErrorCode.DATABASE_IS_CLOSED);
    }

    private Connection alone(ConnectionSource.Making making) throws SQLException {
        opening.lock();
        try {
            if (ended) {
                throw closed("The database is closed");
            }
            return making.make();
        } finally {
            opening.unlock();
        }
    }

    private Connection openAsOwner() throws SQLException {
        if (distrusted) {
            Optional<Refusal> objection =
                    H2Inspection.objection(file).filter(found -> found.cause() != Refusal.Cause.IN_USE);
            if (objection.isPresent()) {
                throw new SQLException(objection.get().sentence(), "08001", ErrorCode.FILE_CORRUPTED_1);
            }
            distrusted = false;
        }
        return owner.getConnection();
    }

    private Connection openAsReader() throws SQLException {
        try (Connection first = openAsOwner()) {
            Connection connection = reader.getConnection();
            if (first.isClosed() || !openedByTheOwner(connection)) {
                connection.close();
                throw closed("The database closed itself while a connection was made");
            }
            return connection;
        }
    }

    private static boolean openedByTheOwner(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet mode = statement.executeQuery(
                        "SELECT setting_value FROM information_schema.settings WHERE setting_name = 'MODE'")) {
            return mode.next() && mode.getString(1).equals("PostgreSQL");
        }
    }

    private static DataSource source(DatabaseAddress.H2Files files, String user, String settings) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:file:" + files.folder().resolve(DatabaseAddress.H2Files.NAME) + settings);
        source.setUser(user);
        return source;
    }

    /** Lets the readers in: a user of the database who may do nothing but select. */
    static void admitReaders(Statement statement) throws SQLException {
        statement.execute("CREATE USER IF NOT EXISTS " + READER + " PASSWORD ''");
        statement.execute("GRANT SELECT ON SCHEMA public TO " + READER);
    }
}
