package app.linewright;

import app.linewright.cli.Terminal;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * A training run for the start-up cache of a distribution: the ordinary commands, one after the other in one process,
 * on a throw-away home. Nothing is written to the terminal.
 */
final class Rehearsal {
    private static final List<List<String>> COMMANDS = List.of(
            List.of("--help"),
            List.of("--version"),
            List.of("no-such-command"),
            List.of("devig", "--help"),
            List.of("devig", "2.6", "2.4", "4.3"),
            List.of("devig", "--method", "shin", "2.6", "2.4", "4.3"),
            List.of("devig", "1.01", "26", "101", "--json"),
            List.of("hold", "-110", "-110"),
            List.of("hold", "+120", "+220", "+200", "--json"),
            List.of("convert", "-110", "+130", "8/11", "--stake", "50"),
            List.of("convert", "2.10", "0.525", "--json"));

    private Rehearsal() {}

    /** @param arguments the throw-away home */
    public static void main(String[] arguments) {
        var nowhere = new PrintWriter(Writer.nullWriter());
        var terminal = new Terminal(nowhere, nowhere, OptionalInt.empty(), false, false);
        for (List<String> command : COMMANDS) {
            Launcher.run(
                    terminal,
                    Stream.concat(command.stream(), Stream.of("--home", arguments[0])).toArray(String[]::new));
        }
        // What the way out of a process needs belongs in the cache as well.
        System.exit(0);
    }
}
