package app.linewright.store;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Stream;
import org.h2.api.ErrorCode;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/**
 * The database could not do its work, through no fault of the work. The message is one plain sentence that can be shown
 * as it is: what became of the data and what to do. The technical reason is the cause, for the log.
 */
public final class StoreFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Of a chain of causes; that of a batch has one for each of its rows. */
    private static final int MOST_CAUSES = 200;

    /** What systems say where no more can be written. Neither H2 nor the JDK gives that a code of its own. */
    private static final List<String> NO_SPACE = List.of(
            "No space left on device",
            "There is not enough space on the disk",
            "Disk quota exceeded",
            "File too large");

    /** The states in which PostgreSQL gave up waiting: for a lock, or for each other; the work may be done again. */
    private static final Set<String> WAITED_TOO_LONG = Set.of("55P03", "40P01", "40001");

    private final Kind kind;
    private final boolean reading;
    private final String sentence;

    private StoreFailure(Kind kind, boolean reading, String sentence, Throwable cause) {
        super(sentence, cause);
        this.kind = kind;
        this.reading = reading;
        this.sentence = sentence;
    }

    /** What a caller can act on. */
    public enum Kind {
        /** Nothing was kept: no room is left on the disk. */
        DISK_FULL("the disk of the database is full", "free some space"),
        /** Nothing was kept: the database has closed itself or does not answer. */
        UNREACHABLE("the database cannot be reached", "check that it is there"),
        /** Nothing was kept: other work held the database for too long. */
        BUSY("the database is busy with other work", "wait a moment"),
        /** It is not known whether the work was kept: look the written ids up before doing it again. */
        UNKNOWN_OUTCOME("the database failed while it was saving", "look whether it is there");

        private final String reason;
        private final String remedy;

        Kind(String reason, String remedy) {
            this.reason = reason;
            this.remedy = remedy;
        }
    }

    public Kind kind() {
        return kind;
    }

    /** Whether it was reading, so that nothing was to be kept. */
    public boolean reading() {
        return reading;
    }

    /** The message, which is never missing. */
    public String sentence() {
        return sentence;
    }

    /** What happened, as the part of a sentence that begins with “because”. */
    public String reason() {
        return kind.reason;
    }

    /** What to do before the work is done again, as an order without its full stop. */
    public String remedy() {
        return kind.remedy;
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
        String lost = phase == Phase.READING ? "The data could not be read" : "The last change was not saved";
        String message =
                switch (told) {
                    case DISK_FULL, UNREACHABLE, BUSY ->
                        lost + ", because " + told.reason + ": " + told.remedy + " and try again.";
                    case UNKNOWN_OUTCOME ->
                        "The last change may be saved or not, because " + told.reason + ": " + told.remedy
                                + " before you do it again.";
                };
        return new StoreFailure(told, phase == Phase.READING, message, cause);
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
        if (WAITED_TOO_LONG.contains(state)) {
            return Optional.of(Kind.BUSY);
        }
        return switch (exception.getErrorCode()) {
            case ErrorCode.DATABASE_IS_CLOSED,
                    ErrorCode.DATABASE_CALLED_AT_SHUTDOWN,
                    ErrorCode.DATABASE_NOT_FOUND_WITH_IF_EXISTS_1,
                    ErrorCode.OBJECT_CLOSED,
                    ErrorCode.IO_EXCEPTION_1,
                    ErrorCode.IO_EXCEPTION_2,
                    ErrorCode.CONNECTION_BROKEN_1,
                    ErrorCode.DATABASE_ALREADY_OPEN_1,
                    ErrorCode.FILE_CORRUPTED_1 -> Optional.of(Kind.UNREACHABLE);
            case ErrorCode.LOCK_TIMEOUT_1 -> Optional.of(Kind.BUSY);
            // A general error of H2 is either its storage's, which has stopped then, or a fault of the work.
            case ErrorCode.GENERAL_ERROR_1 ->
                causes(exception)
                        .filter(MVStoreException.class::isInstance)
                        .map(_ -> Kind.UNREACHABLE)
                        .findFirst();
            default -> Optional.empty();
        };
    }

    /** Whether {@code thrown} came of a disk, a quota or a file that takes no more. */
    static boolean noSpace(Throwable thrown) {
        return causes(thrown)
                .map(cause -> String.valueOf(cause.getMessage()))
                .anyMatch(message -> NO_SPACE.stream().anyMatch(message::contains));
    }

    /**
     * {@code thrown} and what caused it, the nearest first. A batch hangs the failures of its rows on beside its cause,
     * and H2's chains can run in circles.
     */
    static Stream<Throwable> causes(Throwable thrown) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Queue<Throwable> open = new ArrayDeque<>(List.of(thrown));
        Stream.Builder<Throwable> causes = Stream.builder();
        while (!open.isEmpty() && seen.size() < MOST_CAUSES) {
            Throwable next = open.remove();
            if (seen.add(next)) {
                causes.add(next);
                addTo(open, next.getCause());
                addTo(open, next instanceof SQLException exception ? exception.getNextException() : null);
            }
        }
        return causes.build();
    }

    private static void addTo(Queue<Throwable> open, @Nullable Throwable cause) {
        if (cause != null) {
            open.add(cause);
        }
    }
}
