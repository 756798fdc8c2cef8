package app.linewright.store;

import java.util.Locale;
import org.flywaydb.core.Flyway;

/** Brings the schema up to date. */
final class Migrations {
    private Migrations() {}

    static void migrate(DatabaseAddress address) {
        String engine = address.engine().name().toLowerCase(Locale.ROOT);
        Flyway.configure()
                .dataSource(Connections.forMigration(address))
                .locations("classpath:db/migration/common", "classpath:db/migration/" + engine)
                .failOnMissingLocations(false)
                .validateMigrationNaming(true)
                .load()
                .migrate();
    }
}
