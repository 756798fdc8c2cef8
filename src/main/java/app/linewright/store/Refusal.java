package app.linewright.store;

/**
 * Why the program cannot work with a home or a database.
 *
 * @param problem what is wrong, and where
 * @param remedy what to do, as an order without its full stop
 */
public record Refusal(Cause cause, String problem, String remedy) {
    /** The causes that a caller may want to tell apart. */
    public enum Cause {
        /** The home folder is not one, or not safe. */
        HOME,
        /** Another process works on this home. */
        IN_USE,
        /** The database lacks migrations and was to be opened as it is. */
        OLDER_SCHEMA,
        /** A newer program wrote the database. */
        NEWER_SCHEMA,
        /** The database holds something that the program did not put there. */
        FOREIGN_CONTENT,
        /** The database cannot be read. */
        DAMAGED,
        /** The server does not answer or does not let the program in. */
        UNREACHABLE,
        /** No room on the disk. */
        DISK_FULL
    }

    /** Problem and remedy in one sentence, to be shown as it is. */
    public String sentence() {
        return problem + ": " + remedy + ".";
    }
}
