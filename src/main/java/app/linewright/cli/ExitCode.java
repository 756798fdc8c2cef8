package app.linewright.cli;

/** How a process of the command line ends. */
public final class ExitCode {
    public static final int OK = 0;
    /** What was asked for could not be done, or the answer is that there is none. */
    public static final int FAILED = 1;
    /** The command was written wrongly. */
    public static final int USAGE = 2;
    /** The user stopped the command. */
    public static final int STOPPED = 130;

    private ExitCode() {}
}
