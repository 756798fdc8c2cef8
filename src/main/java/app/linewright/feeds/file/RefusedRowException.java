package app.linewright.feeds.file;

import app.linewright.feeds.csv.Column;
import org.jspecify.annotations.Nullable;

/** A row of which nothing can be taken: its date, its teams, its league or its score are not to be read. */
public final class RefusedRowException extends Exception {
    private static final long serialVersionUID = 1L;

    private final @Nullable String column;
    private final String value;
    // Never sent anywhere: exceptions are serializable by their type alone.
    private final transient RowFault fault;

    /** @param fault of the row as a whole */
    public RefusedRowException(RowFault fault) {
        this(null, "", fault);
    }

    RefusedRowException(@Nullable Column column, String value, RowFault fault) {
        // Thrown once a row in a ruined file: no stack trace, and no sentence before someone reads it.
        super(null, null, false, false);
        this.fault = fault;
        this.column = column == null ? null : column.name();
        this.value = value;
    }

    /** The column at fault; null where it is the row as a whole. */
    public @Nullable String column() {
        return column;
    }

    public String value() {
        return value;
    }

    public RowFault fault() {
        return fault;
    }

    @Override
    public String getMessage() {
        return fault.sentence();
    }
}
