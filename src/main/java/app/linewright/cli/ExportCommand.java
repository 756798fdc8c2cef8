package app.linewright.cli;

import app.linewright.odds.history.QuoteExport;
import app.linewright.sport.DayWindow;
import app.linewright.sport.LeagueKey;
import app.linewright.sport.Schedule;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Writes stored prices to a file, one row each. */
public final class ExportCommand extends Command {
    private final Global global;
    private final Terminal terminal;
    private final Supplier<QuoteExport> export;
    private final Supplier<Schedule> schedule;
    private final Viewpoint viewpoint;
    private final Arguments<String> leagues = options(
            "--league", "NAME", text -> text, "Only this league, by name, alias or key; several with commas.");
    private final Argument<LocalDate> from =
            required("--from", "DAY", Viewpoint::day, "Games from this day on, such as 2026-01-31.");
    private final Argument<LocalDate> to =
            option("--to", "DAY", Viewpoint::day, "Up to and including this day; the first one if absent.");
    private final Argument<Path> file =
            required("--to-file", "FILE", Command::path, "The file, compressed if its name ends in .gz.");

    public ExportCommand(
            Global global, Terminal terminal, Here here, Supplier<QuoteExport> export, Supplier<Schedule> schedule) {
        super("Write stored prices to a file, one row each.");
        this.global = global;
        this.terminal = terminal;
        this.export = export;
        this.schedule = schedule;
        this.viewpoint = new Viewpoint(this, here);
        word("WHAT", ExportCommand::quotes, "What to write: quotes.");
    }

    private static String quotes(String text) {
        if (!text.equals("quotes")) {
            throw new IllegalArgumentException("“" + text + "” cannot be exported: quotes can");
        }
        return text;
    }

    @Override
    public Integer call() {
        var first = from.value().orElseThrow();
        var last = to.value().orElse(first);
        if (last.isBefore(first)) {
            throw Refused.usage("The last day, " + last + ", comes before the first, " + first + ".");
        }
        var path = file.value().orElseThrow();
        var window = new DayWindow(first, last, viewpoint.zone());
        var exported = written(wanted(), window, path);
        if (global.json()) {
            Json.print(terminal, new Document(
                    path.toString(), exported.prices(), exported.games(), exported.simulated(), exported.damage()));
        } else {
            terminal.line(Figures.count(exported.prices()) + " prices of " + Figures.count(exported.games())
                    + " games written to " + path
                    + (exported.simulated() ? "; some are simulated, as their rows say." : "."));
        }
        exported.damage().forEach(terminal::note);
        return ExitCode.OK;
    }

    private Set<LeagueKey> wanted() {
        if (leagues.values().isEmpty()) {
            return Set.of();
        }
        var names = schedule.get().leagueNames();
        return leagues.values().stream()
                .map(name -> LeagueArgument.find(names, name).key())
                .collect(Collectors.toSet());
    }

    private QuoteExport.Exported written(Set<LeagueKey> wanted, DayWindow window, Path path) {
        try {
            return export.get().write(wanted, window, path);
        } catch (FileAlreadyExistsException there) {
            throw Refused.failed("There is a file " + path + " already: remove it, or name another.");
        } catch (IOException failure) {
            throw Refused.failed("The file " + path + " cannot be written (" + failure.getMessage()
                    + "): nothing is left of it.");
        }
    }

    /** The fields of {@code export --json}. */
    record Document(String file, long prices, int games, boolean simulated, List<String> damage) {}
}
