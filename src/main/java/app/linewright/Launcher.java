package app.linewright;

import app.linewright.cli.Terminal;

/** Where the program starts. Not an {@code Application}: JavaFX is not needed to print a price. */
public final class Launcher {
    private Launcher() {}

    public static void main(String[] arguments) {
        System.exit(run(Terminal.system(), arguments));
    }

    /** Runs what {@code arguments} write, and tells how the process should end. */
    static int run(Terminal terminal, String... arguments) {
        return new Linewright(terminal).run(arguments);
    }
}
