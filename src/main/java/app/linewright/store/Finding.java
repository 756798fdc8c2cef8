package app.linewright.store;

/**
 * What one check found.
 *
 * @param check the check's name, such as {@code disk space}
 * @param sentence how things stand
 * @param remedy what to do about it; empty when nothing is to be done
 */
public record Finding(String check, State state, String sentence, String remedy) {
    /** How things stand, from good to bad. */
    public enum State {
        OK,
        /** The program works, but not as well as it could. */
        WARNING,
        /** The program does not work, or not safely. */
        FAILURE
    }

    public static Finding ok(String check, String sentence) {
        return new Finding(check, State.OK, sentence, "");
    }

    public static Finding warning(String check, String sentence, String remedy) {
        return new Finding(check, State.WARNING, sentence, remedy);
    }

    public static Finding failure(String check, String sentence, String remedy) {
        return new Finding(check, State.FAILURE, sentence, remedy);
    }
}
