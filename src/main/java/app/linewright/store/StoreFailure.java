package app.linewright.store;

/**
 * The database could not do what was asked. The message is one plain sentence that can be shown as it is: what failed,
 * what became of the data, what to do. Technical detail is in the cause, for the log.
 */
public final class StoreFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    StoreFailure(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    /** What a caller can act on. */
    public enum Kind {
        /** Nothing was kept; the same work can be tried again. */
        NOT_SAVED,
        /** The answer to a commit never came: look the written ids up before trying again. */
        UNKNOWN_OUTCOME,
        /** No room is left on the disk; nothing was kept. */
        DISK_FULL,
        /** The database cannot be reached; nothing was kept. */
        UNREACHABLE,
        /** The program asked for something that the database refuses: a fault of the program, nothing was kept. */
        REFUSED
    }

    public Kind kind() {
        return kind;
    }
}
