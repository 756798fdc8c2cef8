package app.linewright.cli;

import java.util.Objects;

/** A command ends without its result. The message is the one sentence that is shown. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private Refused(int exitCode, String sentence) {
        super(sentence, null, false, false);
        this.exitCode = exitCode;
    }

    /** The command was written wrongly. */
    public static Refused usage(String sentence) {
        return new Refused(ExitCode.USAGE, sentence);
    }

    /** The command was written wrongly, as the sentence of {@code refused} says. */
    static Refused usage(IllegalArgumentException refused) {
        return usage(Objects.requireNonNullElse(refused.getMessage(), refused.toString()));
    }

    /** The command was right, and cannot be done. */
    public static Refused failed(String sentence) {
        return new Refused(ExitCode.FAILED, sentence);
    }

    String sentence() {
        return Objects.requireNonNull(getMessage());
    }

    int exitCode() {
        return exitCode;
    }
}
