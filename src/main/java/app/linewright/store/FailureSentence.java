package app.linewright.store;

import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.JdbiException;

/** A failure told to a person: one sentence, in the window and on the command line alike. */
public final class FailureSentence {
    private static final int LONGEST = 300;

    private FailureSentence() {}

    /**
     * What {@code failure} says of itself. A statement that the database refused is told by its code alone: its message
     * has the whole statement in it, and the values that were to be stored.
     */
    public static String of(Throwable failure) {
        if (failure instanceof StoreFailure known) {
            return known.sentence();
        }
        Optional<SQLException> refused = StoreFailure.causes(failure)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .findFirst();
        if (refused.isPresent()) {
            return "The database refused a statement (SQL state "
                    + refused.get().getSQLState() + "): report this with the log.";
        }
        if (failure instanceof JdbiException) {
            return "A statement for the database is wrong: report this with the log.";
        }
        String line = String.valueOf(failure.getMessage()).lines().findFirst().orElse("").strip();
        if (failure.getMessage() == null || line.isEmpty()) {
            return failure.getClass().getSimpleName();
        }
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }
}
