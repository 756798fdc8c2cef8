package app.linewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;

/** A command line for tests: one command or more on a terminal that remembers what it was shown. */
final class Shell {
    private final Map<String, Function<Session, Command>> commands = new LinkedHashMap<>();
    private OptionalInt width = OptionalInt.empty();
    private boolean plain;

    /** What a command is made of. */
    record Session(Global global, Terminal terminal) {}

    /** What a command left behind. */
    record Said(int exitCode, String out, String err) {
        Said ends(int wanted) {
            assertThat(exitCode).as(err).isEqualTo(wanted);
            return this;
        }
    }

    Shell with(String name, Function<Session, Command> command) {
        commands.put(name, command);
        return this;
    }

    Shell wide(int columns) {
        width = OptionalInt.of(columns);
        return this;
    }

    /** On a terminal that knows ASCII only. */
    Shell plain() {
        plain = true;
        return this;
    }

    Said run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var terminal = new Terminal(new PrintWriter(out), new PrintWriter(err, true), width, false, plain);
        var global = new Global(() -> terminal.line("window"));
        Map<String, Supplier<Command>> made = new LinkedHashMap<>();
        commands.forEach((name, command) -> made.put(name, () -> command.apply(new Session(global, terminal))));
        int exitCode = new Program(global, terminal, "0", made, failure -> terminal.note("logged " + failure))
                .run(arguments);
        return new Said(exitCode, lines(out), lines(err));
    }

    private static String lines(StringWriter text) {
        return text.toString().replace(System.lineSeparator(), "\n");
    }
}
