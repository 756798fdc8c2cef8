package app.linewright;

import app.linewright.cli.Command;
import app.linewright.cli.ConvertCommand;
import app.linewright.cli.DevigCommand;
import app.linewright.cli.Global;
import app.linewright.cli.HoldCommand;
import app.linewright.cli.Program;
import app.linewright.cli.Terminal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The composition root: the one place where the parts of the program are put together. What a command does not need is
 * not built for it.
 */
final class Linewright {
    private final Global global = new Global(this::openWindow);
    private final Terminal terminal;

    Linewright(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Runs what {@code arguments} write, and tells how the process should end. */
    int run(String... arguments) {
        return new Program(global, terminal, version(), commands(), _ -> {}).run(arguments);
    }

    private void openWindow() {
        throw new UnsupportedOperationException();
    }

    private static String version() {
        return Optional.ofNullable(Linewright.class.getPackage().getImplementationVersion()).orElse("(built in place)");
    }

    private Map<String, Supplier<Command>> commands() {
        Map<String, Supplier<Command>> commands = new LinkedHashMap<>();
        commands.put("devig", () -> new DevigCommand(global, terminal));
        commands.put("convert", () -> new ConvertCommand(global, terminal));
        commands.put("hold", () -> new HoldCommand(global, terminal));
        return commands;
    }
}
