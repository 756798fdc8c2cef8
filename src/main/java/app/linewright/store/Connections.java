package app.linewright.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.jdbc.SslMode;

/** Makes connections, singly and in pools. */
final class Connections {
    /** No answer for so long means that the server is gone: the driver's own default is to wait for ever. */
    private static final Duration ANSWER = Duration.ofSeconds(30);

    private static final Duration MIGRATION_ANSWER = Duration.ofMinutes(30);
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration WAIT_FOR_A_CONNECTION = Duration.ofSeconds(30);

    private static final String H2_OWNER = "linewright";
    private static final String H2_READER = "reader";

    private Connections() {}

    /** A source of single connections for migrating, which may take its time. */
    static DataSource forMigration(DatabaseAddress address) {
        return source(address, MIGRATION_ANSWER);
    }

    /** The connections that write. H2 gets one, so that writers queue up instead of locking each other out. */
    static HikariDataSource writers(DatabaseAddress address) {
        HikariConfig pool = pool(source(address, ANSWER), "writers");
        pool.setMaximumPoolSize(address.engine() == Engine.H2 ? 1 : 4);
        return new HikariDataSource(pool);
    }

    /** The connections that read, one snapshot a transaction, and that the database itself keeps from writing. */
    static HikariDataSource readers(DatabaseAddress address) {
        HikariConfig pool =
                switch (address) {
                    case DatabaseAddress.H2Files files -> {
                        DataSource reader = h2(files, H2_READER, ";IFEXISTS=TRUE");
                        HikariConfig readers = pool(new H2Readers(h2(files), reader), "readers");
                        readers.setConnectionInitSql(
                                "SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL SNAPSHOT");
                        yield readers;
                    }
                    case DatabaseAddress.PostgreSql server -> {
                        HikariConfig readers = pool(postgreSql(server, ANSWER), "readers");
                        readers.setReadOnly(true);
                        readers.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
                        yield readers;
                    }
                };
        pool.setMaximumPoolSize(8);
        return new HikariDataSource(pool);
    }

    private static HikariConfig pool(DataSource source, String name) {
        HikariConfig pool = new HikariConfig();
        pool.setDataSource(source);
        pool.setPoolName(name);
        pool.setAutoCommit(false);
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(WAIT_FOR_A_CONNECTION.toMillis());
        pool.setValidationTimeout(CONNECT.toMillis());
        return pool;
    }

    private static DataSource source(DatabaseAddress address, Duration answer) {
        return switch (address) {
            case DatabaseAddress.H2Files files -> h2(files);
            case DatabaseAddress.PostgreSql server -> postgreSql(server, answer);
        };
    }

    private static DataSource h2(DatabaseAddress.H2Files files) {
        // WRITE_DELAY=0: with the default a killed process loses commits that were acknowledged.
        // TRACE_LEVEL_FILE=0: no file beside the database that statements and their values leak into.
        return h2(files, H2_OWNER, ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
                + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0");
    }

    private static DataSource h2(DatabaseAddress.H2Files files, String user, String settings) {
        Path path = files.folder().resolve(DatabaseAddress.H2Files.NAME);
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:file:" + path + settings);
        source.setUser(user);
        return source;
    }

    /** Lets the readers in: a user of the database who may do nothing but select. */
    static void admitReaders(Statement statement) throws SQLException {
        statement.execute("CREATE USER IF NOT EXISTS " + H2_READER + " PASSWORD ''");
        statement.execute("GRANT SELECT ON SCHEMA public TO " + H2_READER);
    }

    private static DataSource postgreSql(DatabaseAddress.PostgreSql server, Duration answer) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {server.host()});
        source.setPortNumbers(new int[] {server.port()});
        source.setDatabaseName(server.database());
        source.setUser(server.user());
        source.setPassword(server.password());
        source.setApplicationName("linewright");
        source.setConnectTimeout((int) CONNECT.toSeconds());
        source.setLoginTimeout((int) CONNECT.toSeconds());
        source.setSocketTimeout((int) answer.toSeconds());
        source.setTcpKeepAlive(true);
        source.setReWriteBatchedInserts(true);
        server.rootCertificate().map(Path::toString).ifPresent(source::setSslRootCert);
        if (server.rootCertificate().isPresent()) {
            source.setSslMode(SslMode.VERIFY_FULL.value);
        } else if (!server.onThisComputer()) {
            source.setSslMode(SslMode.VERIFY_FULL.value);
            source.setSslfactory("org.postgresql.ssl.DefaultJavaSSLFactory");
        }
        return source;
    }
}
