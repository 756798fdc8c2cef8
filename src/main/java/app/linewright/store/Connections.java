package app.linewright.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.jdbc.SslMode;

/** Makes the connections to a database, singly and in pools. */
final class Connections {
    /** No answer for so long means that the server is gone: the driver's own default is to wait for ever. */
    private static final Duration ANSWER = Duration.ofSeconds(30);

    private static final Duration MIGRATION_ANSWER = Duration.ofMinutes(30);
    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final DatabaseAddress address;
    private final DataSource writing;
    private final DataSource reading;
    private final Optional<H2Connections> h2;

    Connections(DatabaseAddress address) {
        this.address = address;
        switch (address) {
            case DatabaseAddress.H2Files files -> {
                H2Connections made = new H2Connections(files);
                this.h2 = Optional.of(made);
                this.writing = made.owners();
                this.reading = made.readers();
            }
            case DatabaseAddress.PostgreSql server -> {
                this.h2 = Optional.empty();
                this.writing = postgreSql(server, ANSWER);
                this.reading = writing;
            }
        }
    }

    /** A source of single connections for migrating, which may take its time. A database is made if it is not there. */
    static DataSource forMigration(DatabaseAddress address) {
        return switch (address) {
            case DatabaseAddress.H2Files files -> H2Connections.making(files);
            case DatabaseAddress.PostgreSql server -> postgreSql(server, MIGRATION_ANSWER);
        };
    }

    /** The connections that write. H2 gets one, so that writers queue up instead of locking each other out. */
    HikariDataSource writers() {
        HikariConfig pool = pool(writing, "writers");
        pool.setMaximumPoolSize(address.engine() == Engine.H2 ? 1 : 4);
        return new HikariDataSource(pool);
    }

    /** The connections that read, one snapshot a transaction, and that the database itself keeps from writing. */
    HikariDataSource readers() {
        HikariConfig pool = pool(reading, "readers");
        switch (address.engine()) {
            case H2 ->
                pool.setConnectionInitSql("SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL SNAPSHOT");
            case POSTGRESQL -> {
                pool.setReadOnly(true);
                pool.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
            }
        }
        pool.setMaximumPoolSize(8);
        return new HikariDataSource(pool);
    }

    /** Whether {@code connection} is to a database that is still there, as far as can be told without asking it. */
    boolean serves(Connection connection) {
        return h2.map(files -> files.serves(connection)).orElse(true);
    }

    /** Ends a database that has failed under {@code connection}, so that it is opened anew for whoever comes next. */
    void abandon(Connection connection) {
        h2.ifPresent(files -> files.abandon(connection));
    }

    /** @param alone held by nobody who is not in a transaction */
    OpenCompaction compaction(DatabaseAddress.H2Files files, Lock alone) {
        return new OpenCompaction(h2.orElseThrow(), files.file(), alone);
    }

    /** Closes {@code pools}, and with them a database of this process. */
    void close(List<HikariDataSource> pools) {
        h2.ifPresentOrElse(files -> files.close(pools), () -> pools.forEach(HikariDataSource::close));
    }

    private static HikariConfig pool(DataSource source, String name) {
        HikariConfig pool = new HikariConfig();
        pool.setDataSource(source);
        pool.setPoolName(name);
        pool.setAutoCommit(false);
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(CONNECT.toMillis());
        pool.setValidationTimeout(CONNECT.toMillis());
        return pool;
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
