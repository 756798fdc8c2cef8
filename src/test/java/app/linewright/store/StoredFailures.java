package app.linewright.store;

import app.linewright.store.StoreFailure.Kind;
import app.linewright.store.StoreFailure.Phase;
import java.sql.SQLException;

/** Failures of each kind, for tests of what is said of them. */
public final class StoredFailures {
    private StoredFailures() {}

    /** @param reading whether it was reading; one whose outcome is unknown never was */
    public static StoreFailure of(Kind kind, boolean reading) {
        var phase = reading ? Phase.READING : Phase.WRITING;
        return switch (kind) {
            case DISK_FULL -> failure("53100", phase);
            case UNREACHABLE -> failure("08001", phase);
            case BUSY -> failure("40001", phase);
            case UNKNOWN_OUTCOME -> failure("08001", Phase.COMMITTING);
        };
    }

    private static StoreFailure failure(String state, Phase phase) {
        return StoreFailure.in(new SQLException("", state), phase).orElseThrow();
    }
}
