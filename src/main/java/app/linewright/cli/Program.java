package app.linewright.cli;

import app.linewright.store.FailureSentence;
import app.linewright.store.StoreFailure;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The command line: finds the command that the arguments name, runs it, and turns whatever happens into output, at most
 * one sentence on the error stream, and an {@linkplain ExitCode exit code}.
 */
public final class Program {
    private final Global global;
    private final Terminal terminal;
    private final String version;
    private final Map<String, Supplier<Command>> commands;
    private final Consumer<Exception> log;

    /**
     * @param global the options of every command, filled in when the arguments are read
     * @param commands by name, in the order in which help lists them; only a command that is named is made
     * @param log keeps what nobody expected
     */
    public Program(
            Global global,
            Terminal terminal,
            String version,
            Map<String, Supplier<Command>> commands,
            Consumer<Exception> log) {
        this.global = global;
        this.terminal = terminal;
        this.version = version;
        this.commands = commands;
        this.log = log;
    }

    /** Runs the command that {@code arguments} write, and tells how the process should end. */
    public int run(String... arguments) {
        int exitCode = commandLine(arguments).execute(
                Arrays.stream(arguments).map(Command::unlikeAnOption).toArray(String[]::new));
        terminal.out().flush();
        return exitCode;
    }

    private CommandLine commandLine(String... arguments) {
        CommandLine line = new CommandLine(global.spec());
        Set<String> written = Set.copyOf(List.of(arguments));
        boolean all = Collections.disjoint(commands.keySet(), written) && !isForTheWindow(arguments);
        commands.forEach((name, command) -> {
            if (all || written.contains(name)) {
                line.addSubcommand(name, command.get().spec());
            }
        });
        line.getCommandSpec().version("linewright " + version);
        return line.setExpandAtFiles(false)
                .setOut(terminal.out())
                .setErr(terminal.err())
                .setUsageHelpAutoWidth(false)
                .setUsageHelpWidth(Math.clamp(terminal.width().orElse(100), 60, 120))
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setParameterExceptionHandler((refused, _) -> writtenWrongly(refused))
                .setExecutionExceptionHandler((failure, _, _) -> failed(failure));
    }

    /** Whether a window is wanted, which need not wait until every command is made. */
    private static boolean isForTheWindow(String... arguments) {
        return arguments.length == 0
                || (arguments.length == 1 && arguments[0].startsWith(Global.HOME + "="))
                || (arguments.length == 2 && arguments[0].equals(Global.HOME));
    }

    private int writtenWrongly(ParameterException refused) {
        String said = refused instanceof UnmatchedArgumentException unmatched
                ? unmatched(unmatched)
                : String.valueOf(refused.getMessage()).lines().findFirst().orElse("the command cannot be read");
        String command = refused.getCommandLine().getCommandSpec().qualifiedName();
        terminal.note(said.replaceFirst("\\.$", "") + "; “" + command + " --help” shows how it is written.");
        return ExitCode.USAGE;
    }

    private static String unmatched(UnmatchedArgumentException refused) {
        String argument = refused.getUnmatched().getFirst();
        boolean atTop = refused.getCommandLine().getParent() == null;
        String kind = argument.startsWith("-") ? "option" : atTop ? "command" : "argument";
        String meant = refused.getSuggestions().stream()
                .findFirst()
                .map(nearest -> " (did you mean " + nearest + "?)")
                .orElse("");
        return "There is no " + kind + " “" + argument + "”" + meant;
    }

    private int failed(Exception failure) {
        if (failure instanceof Refused refused) {
            terminal.note(refused.sentence());
            return refused.exitCode();
        }
        log.accept(failure);
        terminal.note(failure instanceof StoreFailure known ? known.sentence() : unexpected(failure));
        return ExitCode.FAILED;
    }

    private static String unexpected(Exception failure) {
        String place = Arrays.stream(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("app.linewright."))
                .findFirst()
                .map(frame -> " at " + frame.getFileName() + ":" + frame.getLineNumber())
                .orElse("");
        String kind = failure.getClass().getSimpleName();
        return "The command failed unexpectedly (" + kind + place + "; please report it): "
                + FailureSentence.of(failure);
    }
}
