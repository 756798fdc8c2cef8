package app.linewright.store;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;

/** How Java values travel to columns and back, alike on both engines. */
final class SqlTypes {
    private SqlTypes() {}

    static Jdbi register(Jdbi jdbi) {
        return jdbi.registerArgument(new InstantArgument())
                .registerColumnMapper(Instant.class, (row, column, context) -> {
                    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
                    return time == null ? null : time.toInstant();
                })
                .registerArgument(new LocalDateArgument())
                .registerColumnMapper(
                        LocalDate.class, (row, column, context) -> row.getObject(column, LocalDate.class))
                .registerArrayType(Integer.class, "integer")
                .registerArrayType(Long.class, "bigint")
                .registerArrayType(String.class, "varchar")
                .registerArrayType(UUID.class, "uuid");
    }

    /**
     * Instants go as UTC offsets: as {@code java.sql.Timestamp} they would pass through the local zone, where an hour
     * of each autumn happens twice. Both engines keep microseconds, so finer parts are cut off, not rounded.
     */
    private static final class InstantArgument extends AbstractArgumentFactory<Instant> {
        InstantArgument() {
            super(Types.TIMESTAMP_WITH_TIMEZONE);
        }

        @Override
        protected Argument build(Instant instant, ConfigRegistry config) {
            OffsetDateTime time = instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
            return (position, statement, context) -> statement.setObject(position, time);
        }
    }

    private static final class LocalDateArgument extends AbstractArgumentFactory<LocalDate> {
        LocalDateArgument() {
            super(Types.DATE);
        }

        @Override
        protected Argument build(LocalDate date, ConfigRegistry config) {
            return (position, statement, context) -> statement.setObject(position, date);
        }
    }
}
