package app.linewright.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ScopeType;

/** The program itself, and the options that every command takes, before its name or after. */
public final class Global extends Command {
    static final String HOME = "--home";

    private final Runnable window;
    private final Argument<Path> home = globalOption(
            HOME, "DIR", Command::path, "The home folder: the database, settings and logs.");
    private final Flag json = globalFlag("Write the result as JSON; docs/cli.md names its fields.", "--json");

    /** @param window opens the workstation, which is what the program does when no command is named */
    public Global(Runnable window) {
        super("Puts every sportsbook price against its fair line.");
        this.window = window;
        spec().name("linewright");
        spec().addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .scopeType(ScopeType.INHERIT)
                .description("Show how the command is written.")
                .build());
        spec().addOption(OptionSpec.builder("-V", "--version")
                .versionHelp(true)
                .description("Show the version.")
                .build());
        spec().usageMessage()
                .synopsisSubcommandLabel("[COMMAND]")
                .footer("", "Without a command, the workstation opens.");
    }

    @Override
    public Integer call() {
        window.run();
        return ExitCode.OK;
    }

    /** The home folder that was named; the usual one of this computer if empty. */
    public Optional<Path> home() {
        return home.value();
    }

    /** Whether the result is wanted as JSON. */
    boolean json() {
        return json.given();
    }
}
