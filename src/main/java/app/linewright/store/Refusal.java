package app.linewright.store;

import java.util.List;

/**
 * Why the program cannot work with a home or a database.
 *
 * @param place the folder of the home, the file of the database, or the server that has it
 * @param details what belongs to the fault, in its order: a process, a person, a version, or what the system said
 */
public record Refusal(Fault fault, String place, List<String> details) {
    public Refusal {
        details = List.copyOf(details);
    }

    public Refusal(Fault fault, Object place, String... details) {
        this(fault, place.toString(), List.of(details));
    }

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

    /** What is wrong. Its English words take the place and the details in their order. */
    public enum Fault {
        NO_PATH(Cause.HOME, "The home '%s' is not a path", "name a folder with --home"),
        RELATIVE(Cause.HOME, "The home %s is not an absolute path", "name its whole path with --home"),
        SEMICOLON(
                Cause.HOME,
                "The home %s has a ';' in its path, which the database would read as a command",
                "name a folder without one with --home"),
        BACKSLASH(
                Cause.HOME,
                "The home %s has a '\\' in its path, which the database would read as a folder",
                "name a folder without one with --home"),
        LINK(Cause.HOME, "The home %s is a link", "name the folder itself with --home"),
        FILE(Cause.HOME, "The home %s is a file", "name a folder with --home"),
        /** Details: who owns it, and who works here. */
        OF_ANOTHER(
                Cause.HOME, "The home %s belongs to %s and not to %s", "name a folder of your own with --home"),
        OCCUPIED(
                Cause.HOME,
                "The folder %s holds other things and cannot become the home",
                "name a new or an empty folder with --home"),
        /** Detail: what the system said. */
        UNREADABLE_HOME(Cause.HOME, "The home %s cannot be read (%s)", "name another folder with --home"),
        /** Detail: what the system said. */
        NOT_PRIVATE(Cause.HOME, "The home %s cannot be made private (%s)", "name another folder with --home"),
        READ_ONLY(
                Cause.HOME,
                "The home %s is on a disk that can only be read",
                "make the disk writable, or name another home with --home"),
        /** Detail: what the system said. */
        NOT_LOCKED(Cause.HOME, "The home %s cannot be locked (%s)", "name a folder on a local disk with --home"),
        NO_ROOM_TO_LOCK(
                Cause.DISK_FULL,
                "The home %s cannot be locked, because its disk is full",
                "free some space and start again"),
        RUNNING(Cause.IN_USE, "Linewright already runs on the home %s (another process)", Fault.CLOSE),
        /** Detail: the number of the process. */
        RUNNING_AS(Cause.IN_USE, "Linewright already runs on the home %s (process %s)", Fault.CLOSE),
        /** Details: the number of the process, and when it was started. */
        RUNNING_SINCE(
                Cause.IN_USE, "Linewright already runs on the home %s (process %s, started %s)", Fault.CLOSE),

        OPEN_ELSEWHERE(
                Cause.IN_USE, "The database %s is in use by another program", "close it there and start again"),
        NO_ROOM(Cause.DISK_FULL, "The database %s needs more room on its disk", "free some space and start again"),
        /** Detail: what the system said. */
        UNWRITABLE(Cause.HOME, "The database %s cannot be written (%s)", "mend that and start again"),
        /** Detail: what the system said. */
        UNREADABLE(Cause.HOME, "The database %s cannot be read (%s)", "make the file readable for yourself"),
        /** Detail: what the driver or the server said. */
        UNREACHABLE(Cause.UNREACHABLE, "The database %s cannot be opened (%s)", "mend that and start again"),
        /** Detail: what the driver said. */
        DAMAGED(Cause.DAMAGED, "The database %s cannot be read (%s)", Fault.RESTORE),
        EMPTY(
                Cause.DAMAGED,
                "The database %s holds nothing, and Linewright never leaves it so",
                "restore a backup of the file, or remove it to begin with nothing"),
        /** Detail: what the migrations said. */
        NOT_MIGRATED(
                Cause.DAMAGED,
                "The database %s could not be brought up to date and is left as it was (%s)",
                "report this with the log"),
        /** Detail: how many are missing. */
        OLDER(
                Cause.OLDER_SCHEMA,
                "The database %s lacks %s of Linewright's migrations",
                "start Linewright on it once, which brings it up to date"),
        /** Details: the version of the database, and the latest known here. */
        NEWER(
                Cause.NEWER_SCHEMA,
                "The database %s was written by a newer Linewright (schema %s, this one knows %s)",
                "install that version, or name another home with --home"),
        NO_HISTORY(
                Cause.FOREIGN_CONTENT,
                "The database %s is not Linewright's (it has tables but no history of Linewright's)",
                Fault.RESTORE),
        /** Detail: what the history names. */
        OTHER_HISTORY(
                Cause.FOREIGN_CONTENT,
                "The database %s is not Linewright's (its history names a migration %s)",
                Fault.RESTORE),
        /** Detail: the version. */
        OTHER_MIGRATION(
                Cause.FOREIGN_CONTENT,
                "The database %s is not Linewright's (its migration %s is not one of Linewright's)",
                Fault.RESTORE),
        /** Detail: the version. */
        CHANGED_MIGRATION(
                Cause.FOREIGN_CONTENT,
                "The database %s is not Linewright's (its migration %s differs from Linewright's)",
                Fault.RESTORE),
        NO_FILE(
                Cause.FOREIGN_CONTENT,
                "The database %s is a link or a special file",
                "put the file itself there"),
        /** Detail: what it holds. */
        INTRUDER(
                Cause.FOREIGN_CONTENT,
                "The database %s holds %s, which Linewright did not put there and which could run code",
                Fault.RESTORE),

        NOT_FILLED_DISK_FULL(
                Cause.DISK_FULL,
                "The home %s could not be filled with what Linewright ships, because the disk of the database is full",
                "free some space and start again"),
        NOT_FILLED_UNREACHABLE(
                Cause.UNREACHABLE,
                "The home %s could not be filled with what Linewright ships, because the database cannot be reached",
                "check that it is there and start again"),
        NOT_FILLED_BUSY(
                Cause.UNREACHABLE,
                "The home %s could not be filled with what Linewright ships, because the database is busy",
                "wait a moment and start again"),
        NOT_FILLED_UNSURE(
                Cause.UNREACHABLE,
                "The home %s may be filled with what Linewright ships or not, because its database failed",
                "start again");

        private static final String CLOSE = "close it there, or name another home with --home";
        private static final String RESTORE = "restore a backup, or name another home with --home";

        private final Cause cause;
        private final String problem;
        private final String remedy;

        Fault(Cause cause, String problem, String remedy) {
            this.cause = cause;
            this.problem = problem;
            this.remedy = remedy;
        }
    }

    public Cause cause() {
        return fault.cause;
    }

    /** What is wrong, and where, without a full stop; in English. */
    public String problem() {
        Object[] arguments = new Object[details.size() + 1];
        arguments[0] = place;
        System.arraycopy(details.toArray(), 0, arguments, 1, details.size());
        return fault.problem.formatted(arguments);
    }

    /** What to do, as an order without its full stop; in English. */
    public String remedy() {
        return fault.remedy;
    }

    /** Problem and remedy in one sentence, in English. */
    public String sentence() {
        return problem() + ": " + remedy() + ".";
    }
}
