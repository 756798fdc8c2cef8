package app.linewright.store;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;

/** The PostgreSQL server for tests, if there is one. */
final class TestServer {
    private static final Map<String, String> ENVIRONMENT = System.getenv();

    private TestServer() {}

    static boolean isWanted() {
        boolean wanted = Boolean.parseBoolean(ENVIRONMENT.get("LINEWRIGHT_TEST_POSTGRES"));
        if (!wanted && Boolean.parseBoolean(ENVIRONMENT.get("LINEWRIGHT_REQUIRE_POSTGRES"))) {
            throw new AssertionError("PostgreSQL is required: set LINEWRIGHT_TEST_POSTGRES=true and PGHOST, PGPORT,"
                    + " PGUSER, PGPASSWORD, as the file that .ci/postgres.sh writes does.");
        }
        return wanted;
    }

    static DatabaseAddress.PostgreSql address(String database) {
        return new DatabaseAddress.PostgreSql(
                variable("PGHOST"),
                Integer.parseInt(variable("PGPORT")),
                database,
                variable("PGUSER"),
                variable("PGPASSWORD"),
                Optional.ofNullable(ENVIRONMENT.get("PGSSLROOTCERT")).map(Path::of));
    }

    static void execute(String sql) {
        try (Connection connection = Connections.forMigration(address("postgres")).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new AssertionError("The PostgreSQL server for tests refused: " + sql, failure);
        }
    }

    private static String variable(String name) {
        return requireNonNull(ENVIRONMENT.get(name), () -> name + " is not set, but LINEWRIGHT_TEST_POSTGRES is.");
    }
}
