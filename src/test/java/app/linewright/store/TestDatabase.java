package app.linewright.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** A migrated database for a test class: a copy of one that is migrated once for each engine and run. */
public final class TestDatabase implements AutoCloseable {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final DatabaseAddress address;
    private final Database database;
    private final Runnable remove;

    private TestDatabase(DatabaseAddress address, Runnable remove) {
        this.address = address;
        this.database = open(address);
        this.remove = remove;
    }

    /** A database on H2, for tests that are not about what SQL an engine takes. */
    public static TestDatabase h2() {
        return create(Engine.H2);
    }

    static TestDatabase create(Engine engine) {
        return switch (engine) {
            case H2 -> {
                DatabaseAddress.H2Files address = new DatabaseAddress.H2Files(newFolder());
                copyTo(address);
                yield new TestDatabase(address, () -> delete(address.folder()));
            }
            case POSTGRESQL -> {
                DatabaseAddress.PostgreSql address = TestServer.address(newName());
                TestServer.execute("CREATE DATABASE " + address.database() + " TEMPLATE " + PostgreSqlTemplate.NAME);
                yield new TestDatabase(address, () -> drop(address.database()));
            }
        };
    }

    public Database database() {
        return database;
    }

    public DatabaseAddress address() {
        return address;
    }

    /** Deletes every row of every table. */
    public void empty() {
        database.write(transaction -> {
            Handle handle = transaction.handle();
            List<String> tables = handle.createQuery("""
                            SELECT table_name FROM information_schema.tables
                            WHERE table_schema = 'public' AND table_type = 'BASE TABLE'
                              AND table_name <> 'flyway_schema_history'
                            """)
                    .mapTo(String.class)
                    .list();
            switch (transaction.engine()) {
                case H2 -> {
                    handle.execute("SET REFERENTIAL_INTEGRITY FALSE");
                    tables.forEach(table -> handle.execute("DELETE FROM " + table));
                    handle.execute("SET REFERENTIAL_INTEGRITY TRUE");
                }
                case POSTGRESQL -> handle.execute("TRUNCATE " + String.join(", ", tables) + " RESTART IDENTITY");
            }
            return tables;
        });
    }

    @Override
    public void close() {
        database.close();
        remove.run();
    }

    public static Database open(DatabaseAddress address) {
        return switch (Database.open(address, StartListener.SILENT)) {
            case Attempt.Done<Database>(Database database) -> database;
            case Attempt.Refused<Database>(Refusal refusal) -> throw new AssertionError(refusal.sentence());
        };
    }

    private static String newName() {
        return "linewright_test_" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet();
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("linewright-test");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Puts a migrated database there, closed. */
    static void copyTo(DatabaseAddress.H2Files address) {
        try {
            Files.copy(H2Template.ADDRESS.file(), address.file());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void drop(String database) {
        TestServer.execute("DROP DATABASE IF EXISTS " + database + " WITH (FORCE)");
    }

    private static final class H2Template {
        static final DatabaseAddress.H2Files ADDRESS = new DatabaseAddress.H2Files(newFolder());

        static {
            open(ADDRESS).close();
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> delete(ADDRESS.folder())));
        }
    }

    private static final class PostgreSqlTemplate {
        static final String NAME = newName();

        static {
            TestServer.execute("CREATE DATABASE " + NAME);
            open(TestServer.address(NAME)).close();
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> drop(NAME)));
        }
    }
}
