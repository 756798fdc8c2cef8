package app.linewright;

import app.linewright.cli.Terminal;
import app.linewright.desktop.Workstation;
import app.linewright.feeds.ImportWatch;
import app.linewright.store.Attempt;
import app.linewright.store.Refusal;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Training runs for the start-up caches of a distribution, on a throw-away home: the small commands, one after the
 * other in one process, or the window with the sample season. Nothing is written to the terminal.
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

    private final Path home;

    private Rehearsal(Path folder) {
        this.home = folder.resolve("home");
    }

    /**
     * @param arguments a folder to throw away, and {@code commands} or {@code window}, or one of these after
     *     {@code before-} for what it finds when it starts
     */
    public static void main(String[] arguments) {
        var rehearsal = new Rehearsal(Path.of(arguments[0]));
        switch (arguments[1]) {
            case "before-commands" -> {}
            case "commands" -> rehearsal.commands();
            case "before-window" -> rehearsal.prices();
            case "window" -> rehearsal.window();
            default -> throw new IllegalArgumentException("There is no rehearsal of " + arguments[1] + ".");
        }
        // What the way out of a process needs belongs in the cache as well.
        System.exit(0);
    }

    /** Small ones only: what a command on the database takes would double the cache, and slow these down by a third. */
    private void commands() {
        COMMANDS.forEach(this::run);
    }

    /** The sample season, and the prices that a feed left. */
    private void prices() {
        importSample(Outside.real());
        run(List.of("refresh", "--feed", "demo"));
    }

    private void window() {
        var outside = Outside.real();
        // The way from the arguments to the window belongs in its cache.
        run(List.of("--version"));
        boolean worked = new Workstation(outside.clock(), outside.here().zone(), Locale.getDefault())
                .rehearse(() -> Launcher.opening(home, outside));
        if (!worked) {
            throw new IllegalStateException("The window could not work with the home " + home + ".");
        }
    }

    private void importSample(Outside outside) {
        switch (Linewright.open(home, outside)) {
            case Attempt.Done<Linewright>(Linewright linewright) -> {
                try (linewright) {
                    linewright.imports().runSample(ImportWatch.NOBODY);
                }
            }
            case Attempt.Refused<Linewright>(Refusal refusal) -> throw new IllegalStateException(refusal.sentence());
        }
    }

    private int run(List<String> command) {
        var nowhere = new PrintWriter(Writer.nullWriter());
        return Launcher.run(
                new Terminal(nowhere, nowhere, OptionalInt.empty(), false, false),
                Stream.concat(command.stream(), Stream.of("--home", home.toString())).toArray(String[]::new));
    }
}
