package app.linewright.store;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.h2.api.ErrorCode;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens a database, step by step. H2 commits every statement that changes a schema, so a migration that was cut off
 * would stay half done: therefore H2's migrations run on a copy, which takes the place of the database in one move at
 * the end. PostgreSQL runs each migration in a transaction.
 */
final class DatabaseOpening {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseOpening.class);

    private final DatabaseAddress address;
    private final StartListener listener;
    private final Migrations migrations;

    DatabaseOpening(DatabaseAddress address, StartListener listener, String migrations) {
        this.address = address;
        this.listener = listener;
        this.migrations = new Migrations(migrations, address.engine());
    }

    /** Opens the database, made and brought up to date as needed. */
    Attempt<Database> open() {
        return attempt(() -> {
            if (address instanceof DatabaseAddress.H2Files files) {
                remove(next(files).folder());
                listener.reached(StartStep.LEFTOVERS_REMOVED, files.folder().toString());
            }
            return inspected(this::migrateAndConnect);
        });
    }

    /** Opens the database only if it is there and needs no migration; changes nothing that it holds. */
    Attempt<Database> openAsItIs() {
        return attempt(() -> inspected(this::connect));
    }

    @FunctionalInterface
    private interface Opening {
        Attempt<Database> run() throws IOException, SQLException;
    }

    private Attempt<Database> attempt(Opening opening) {
        try {
            return opening.run();
        } catch (IOException failure) {
            return StoreFailure.noSpace(failure)
                    ? noRoom()
                    : refused(Refusal.Fault.UNWRITABLE, Home.reason(failure));
        } catch (PoolInitializationException | JdbiException | SQLException failure) {
            return unreachable(failure);
        } catch (FlywayException failure) {
            if (StoreFailure.noSpace(failure)) {
                return noRoom();
            }
            LOG.error("Migrating failed", failure);
            return refused(Refusal.Fault.NOT_MIGRATED, firstLine(failure));
        }
    }

    private Attempt<Database> inspected(Opening opening) throws IOException, SQLException {
        if (address instanceof DatabaseAddress.H2Files files) {
            Optional<Refusal> objection = H2Inspection.objection(files.file());
            if (objection.isPresent()) {
                return new Attempt.Refused<>(objection.get());
            }
            listener.reached(StartStep.DATABASE_INSPECTED, files.file().toString());
        }
        return opening.run();
    }

    private Attempt<Database> migrateAndConnect() throws IOException, SQLException {
        if (address instanceof DatabaseAddress.H2Files files && Files.notExists(files.file())) {
            listener.reached(StartStep.SCHEMA_COMPARED, "no database yet");
            migrate();
        }
        Attempt<Database> opened = connect();
        if (opened instanceof Attempt.Refused<Database>(Refusal refusal)
                && refusal.cause() == Refusal.Cause.OLDER_SCHEMA) {
            migrate();
            opened = connect();
        }
        return opened;
    }

    private Attempt<Database> connect() {
        Connections connections = new Connections(address);
        HikariDataSource writers = connections.writers();
        boolean kept = false;
        try {
            Attempt<Database> opened = open(connections, writers, state(writers));
            kept = opened instanceof Attempt.Done;
            return opened;
        } finally {
            if (!kept) {
                connections.close(List.of(writers));
            }
        }
    }

    private Migrations.State state(DataSource source) {
        Migrations.State state = Jdbi.create(source).withHandle(migrations::compare);
        listener.reached(StartStep.SCHEMA_COMPARED, state.toString());
        return state;
    }

    private Attempt<Database> open(Connections connections, HikariDataSource writers, Migrations.State state) {
        return switch (state) {
            case Migrations.State.Current() -> {
                Database database = new Database(address, connections, writers);
                listener.reached(StartStep.DATABASE_OPENED, address.toString());
                yield Attempt.done(database);
            }
            case Migrations.State.Behind(int missing) ->
                refused(Refusal.Fault.OLDER, Integer.toString(missing));
            case Migrations.State.Newer(String version) ->
                refused(
                        Refusal.Fault.NEWER,
                        Integer.toString(Integer.parseInt(version)), Integer.toString(migrations.latest()));
            case Migrations.State.Foreign(Refusal.Fault fault, List<String> version) ->
                refused(fault, version.toArray(String[]::new));
        };
    }

    private void migrate() throws IOException, SQLException {
        switch (address) {
            case DatabaseAddress.H2Files files -> migrateCopy(files);
            case DatabaseAddress.PostgreSql server -> {
                migrations.run(Connections.forMigration(server), listener);
                listener.reached(StartStep.MIGRATIONS_DONE, server.toString());
            }
        }
    }

    private void migrateCopy(DatabaseAddress.H2Files files) throws IOException, SQLException {
        DatabaseAddress.H2Files next = next(files);
        listener.reached(StartStep.COPY_BEGUN, next.file().toString());
        remove(next.folder());
        Home.create(next.folder());
        Home.createPrivateFile(next.file());
        if (Files.exists(files.file())) {
            Files.copy(files.file(), next.file(), StandardCopyOption.REPLACE_EXISTING);
            Home.makePrivate(next.file());
        }
        listener.reached(StartStep.COPY_MADE, next.file().toString());
        DataSource source = Connections.forMigration(next);
        // One connection stays, so that H2 does not close and open the file for each of Flyway's.
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            migrations.run(source, listener);
            H2Connections.admitReaders(statement);
            listener.reached(StartStep.MIGRATIONS_DONE, next.file().toString());
        }
        sync(next.file(), StandardOpenOption.WRITE);
        listener.reached(StartStep.COPY_SYNCED, next.file().toString());
        Files.move(next.file(), files.file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        if (Home.hasPermissions()) {
            sync(files.folder(), StandardOpenOption.READ); // the move itself; Windows opens no folders
        }
        listener.reached(StartStep.COPY_IN_PLACE, files.file().toString());
        remove(next.folder());
    }

    private static DatabaseAddress.H2Files next(DatabaseAddress.H2Files files) {
        return new DatabaseAddress.H2Files(files.folder().resolve("next"));
    }

    private static void sync(Path path, StandardOpenOption mode) throws IOException {
        try (FileChannel channel = FileChannel.open(path, mode)) {
            channel.force(true);
        }
    }

    private static void remove(Path folder) throws IOException {
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private Attempt<Database> unreachable(Exception failure) {
        Throwable told = StoreFailure.causes(failure)
                .filter(SQLException.class::isInstance)
                .findFirst()
                .orElse(failure);
        if (StoreFailure.noSpace(failure)) {
            return noRoom();
        }
        int code = told instanceof SQLException exception ? exception.getErrorCode() : 0;
        return switch (code) {
            case ErrorCode.DATABASE_ALREADY_OPEN_1 ->
                refused(Refusal.Fault.OPEN_ELSEWHERE);
            case ErrorCode.FILE_CORRUPTED_1, ErrorCode.WRONG_USER_OR_PASSWORD, ErrorCode.FILE_VERSION_ERROR_1 ->
                refused(Refusal.Fault.DAMAGED, firstLine(told));
            default -> refused(Refusal.Fault.UNREACHABLE, firstLine(told));
        };
    }

    private <T> Attempt<T> noRoom() {
        return refused(Refusal.Fault.NO_ROOM);
    }

    private <T> Attempt<T> refused(Refusal.Fault fault, String... details) {
        String place =
                switch (address) {
                    case DatabaseAddress.H2Files files -> files.file().toString();
                    case DatabaseAddress.PostgreSql server ->
                        server.user() + "@" + server.host() + ":" + server.port() + "/" + server.database();
                };
        return Attempt.refused(fault, place, details);
    }

    private static String firstLine(Throwable failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }
}
