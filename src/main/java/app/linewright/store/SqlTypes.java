package app.linewright.store;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.argument.NullArgument;

/** How Java values travel to columns and back, alike on both engines. */
final class SqlTypes {
    private SqlTypes() {}

    /**
     * Instants go as UTC offsets: as {@code java.sql.Timestamp} they would pass through the local zone, where an hour
     * of each autumn happens twice. Both engines keep microseconds, so finer parts are cut off, not rounded.
     */
    static Jdbi register(Jdbi jdbi) {
        return jdbi.registerArgument(argument(Instant.class, Types.TIMESTAMP_WITH_TIMEZONE, SqlTypes::utc))
                .registerColumnMapper(Instant.class, (row, column, context) -> {
                    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
                    return time == null ? null : time.toInstant();
                })
                .registerArgument(argument(LocalDate.class, Types.DATE, date -> date))
                .registerColumnMapper(
                        LocalDate.class, (row, column, context) -> row.getObject(column, LocalDate.class))
                .registerArrayType(Integer.class, "integer")
                .registerArrayType(Long.class, "bigint")
                .registerArrayType(String.class, "varchar")
                .registerArrayType(UUID.class, "uuid");
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    private interface ToSql<T> {
        Object of(T value);
    }

    private static <T> ArgumentFactory argument(Class<T> type, int sqlType, ToSql<T> toSql) {
        return (declared, value, config) -> {
            if (declared != type && !type.isInstance(value)) {
                return java.util.Optional.empty();
            }
            Argument argument = value == null
                    ? new NullArgument(sqlType)
                    : (position, statement, context) -> statement.setObject(position, toSql.of(type.cast(value)));
            return java.util.Optional.of(argument);
        };
    }
}
