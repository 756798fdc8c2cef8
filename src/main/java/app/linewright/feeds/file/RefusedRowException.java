package app.linewright.feeds.file;

import app.linewright.feeds.csv.Column;
import org.jspecify.annotations.Nullable;

/** A row of which nothing can be taken: its date, its teams, its league or its score are not to be read. */
public final class RefusedRowException extends Exception {
    private static final long serialVersionUID = 1L;

    private final @Nullable String column;
    private final String value;

    /** @param reason one sentence on the row as a whole */
    public RefusedRowException(String reason) {
        this(null, "", reason);
    }

    RefusedRowException(@Nullable Column column, String value, String reason) {
        // Thrown once a row in a ruined file: no stack trace.
        super(reason, null, false, false);
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

    /** One sentence. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
