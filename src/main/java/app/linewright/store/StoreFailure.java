package app.linewright.store;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.h2.api.ErrorCode;

/**
 * The database could not do its work, through no fault of the work. The message is one plain sentence that can be shown
 * as it is: what became of the data and what to do. The technical reason is the cause, for the log.
 */
public final class StoreFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String sentence;

    private StoreFailure(Kind kind, String sentence, Throwable cause) {
        super(sentence, cause);
        this.kind = kind;
        this.sentence = sentence;
    }

    /** What a caller can act on. */
    public enum Kind {
        /** Nothing was kept: no room is left on the disk. */
        DISK_FULL,
        /** Nothing was kept: the database has closed itself or does not answer. */
        UNREACHABLE,
        /** Nothing was kept: other work held the database for too long. */
        BUSY,
        /** It is not known whether the work was kept: look the written ids up before doing it again. */
        UNKNOWN_OUTCOME
    }

    public Kind kind() {
        return kind;
    }

    /** The message, which is never missing. */
    public String sentence() {
        return sentence;
    }

    /** What of a transaction was under way. */
    enum Phase {
        READING,
        WRITING,
        COMMITTING,
        SYNCING
    }

    /** The failure that {@code thrown} tells of, or empty when the database did its part and the work is at fault. */
    static Optional<StoreFailure> in(Throwable thrown, Phase phase) {
        Optional<Kind> kind = causes(thrown)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .flatMap(exception -> kind(exception).stream())
                .findFirst()
                .or(() -> phase == Phase.SYNCING ? Optional.of(Kind.UNKNOWN_OUTCOME) : Optional.empty());
        return kind.map(known -> of(known, phase, thrown));
    }

    private static StoreFailure of(Kind kind, Phase phase, Throwable cause) {
        // A full disk refuses the commit itself; any other silence at a commit may come before it or after it.
        boolean unknown = phase == Phase.SYNCING || (phase == Phase.COMMITTING && kind != Kind.DISK_FULL);
        Kind told = unknown ? Kind.UNKNOWN_OUTCOME : kind;
        String lost = phase == Phase.READING ? "The data could not be read" : "Nothing was saved";
        String message =
                switch (told) {
                    case DISK_FULL -> lost + ", because the disk of the database is full: free some space and try"
                            + " again.";
                    case UNREACHABLE -> lost + ", because the database cannot be reached: check that it is there and"
                            + " try again.";
                    case BUSY -> lost + ", because the database is busy with other work: try again in a moment.";
                    case UNKNOWN_OUTCOME -> "The database failed while it was saving, so this may be saved or not: look"
                            + " whether it is there before you do it again.";
                };
        return new StoreFailure(told, message, cause);
    }

    private static Optional<Kind> kind(SQLException exception) {
        if (exception instanceof SQLTransientConnectionException && exception.getCause() == null) {
            return Optional.of(Kind.BUSY);
        }
        String state = Optional.ofNullable(exception.getSQLState()).orElse("");
        if (state.equals("53100") || noSpace(exception)) {
            return Optional.of(Kind.DISK_FULL);
        }
        if (state.startsWith("08") || state.startsWith("57P")) {
            return Optional.of(Kind.UNREACHABLE);
        }
        return switch (exception.getErrorCode()) {
            case ErrorCode.DATABASE_IS_CLOSED,
                    ErrorCode.OBJECT_CLOSED,
                    ErrorCode.IO_EXCEPTION_1,
                    ErrorCode.IO_EXCEPTION_2,
                    ErrorCode.CONNECTION_BROKEN_1,
                    ErrorCode.DATABASE_ALREADY_OPEN_1,
                    ErrorCode.FILE_CORRUPTED_1 -> Optional.of(Kind.UNREACHABLE);
            case ErrorCode.LOCK_TIMEOUT_1 -> Optional.of(Kind.BUSY);
            default -> Optional.empty();
        };
    }

    /** Neither H2 nor the JDK gives a full disk a code of its own. */
    static boolean noSpace(Throwable exception) {
        return causes(exception)
                .map(cause -> String.valueOf(cause.getMessage()))
                .anyMatch(message -> message.contains("No space left on device")
                        || message.contains("There is not enough space on the disk"));
    }

    /** {@code thrown} and what caused it; H2's chains can run in circles. */
    static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .limit(20);
    }
}
