package app.linewright;

import app.linewright.cli.ArbsCommand;
import app.linewright.cli.BestPriceCommand;
import app.linewright.cli.BoardCommand;
import app.linewright.cli.Command;
import app.linewright.cli.ConvertCommand;
import app.linewright.cli.DevigCommand;
import app.linewright.cli.DoctorCommand;
import app.linewright.cli.EventsCommand;
import app.linewright.cli.ExportCommand;
import app.linewright.cli.Global;
import app.linewright.cli.Here;
import app.linewright.cli.HistoryCommand;
import app.linewright.cli.HoldCommand;
import app.linewright.cli.ImportCommand;
import app.linewright.cli.Interruption;
import app.linewright.cli.MiddlesCommand;
import app.linewright.cli.MovementCommand;
import app.linewright.cli.Program;
import app.linewright.cli.QuotaCommand;
import app.linewright.cli.RankCommand;
import app.linewright.cli.RefreshCommand;
import app.linewright.cli.Refused;
import app.linewright.cli.Terminal;
import app.linewright.cli.TourCommand;
import app.linewright.cli.ValueCommand;
import app.linewright.desktop.Opening;
import app.linewright.desktop.Workstation;
import app.linewright.feeds.demo.DemoLeague;
import app.linewright.feeds.demo.DemoTerms;
import app.linewright.feeds.live.Feed;
import app.linewright.odds.SportsbookNames;
import app.linewright.odds.board.Boards;
import app.linewright.odds.board.Opportunities;
import app.linewright.sport.Schedule;
import app.linewright.store.Attempt;
import app.linewright.store.Doctor;
import app.linewright.store.FailureSentence;
import app.linewright.store.Finding;
import app.linewright.store.Home;
import app.linewright.store.Refusal;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Where the program starts: finds out what is wanted and puts together what that takes. Not an {@code Application}:
 * neither JavaFX nor a database is needed to convert a price.
 */
public final class Launcher {
    private final Terminal terminal;
    private final Outside outside;
    private final Here here;
    private final Interruption interruption = new Interruption();
    private final Global global = new Global(this::window);
    private @Nullable Linewright open;

    private Launcher(Terminal terminal, Outside outside) {
        this.terminal = terminal;
        this.outside = outside;
        this.here = outside.here();
    }

    public static void main(String[] arguments) {
        System.exit(run(Terminal.system(), arguments));
    }

    /** Runs what {@code arguments} write, and tells how the process should end. */
    static int run(Terminal terminal, String... arguments) {
        return run(terminal, Outside.real(), arguments);
    }

    /** The same, in the surroundings that {@code outside} is. */
    static int run(Terminal terminal, Outside outside, String... arguments) {
        return new Launcher(terminal, outside).run(arguments);
    }

    private int run(String... arguments) {
        try {
            return new Program(global, terminal, version(), commands(), Launcher::log).run(arguments);
        } finally {
            if (open != null) {
                open.close();
            }
            interruption.over();
        }
    }

    /** The commands, in the order of the help. Only the one that is named is made, and what it needs when it runs. */
    private Map<String, Supplier<Command>> commands() {
        Map<String, Supplier<Command>> commands = new LinkedHashMap<>();
        commands.put("doctor", () -> new DoctorCommand(
                global, terminal, () -> Linewright.doctor(folder(), outside), this::folder));
        commands.put("import", () -> new ImportCommand(global, terminal, interruption, () -> home().imports()));
        commands.put("refresh", () -> new RefreshCommand(
                global,
                terminal,
                interruption,
                () -> home().refreshes(),
                () -> home().pastPrices(),
                () -> home().watchedFeeds(),
                feeds(),
                () -> home().oddsApi(),
                this::schedule));
        commands.put("quota", () -> new QuotaCommand(global, terminal, () -> home().oddsApi()));
        commands.put("history", () -> new HistoryCommand(global, terminal, () -> home().historyCare()));
        commands.put("export", () -> new ExportCommand(
                global, terminal, here, () -> home().quoteExport(), this::schedule));
        commands.put("events", () -> new EventsCommand(global, terminal, here, this::boards, this::schedule));
        commands.put("board", () -> new BoardCommand(
                global, terminal, here, this::boards, this::schedule, this::sportsbooks));
        commands.put("best-price", () -> new BestPriceCommand(
                global, terminal, here, now -> home().bestPrices(now), this::sportsbooks));
        commands.put("value", () -> new ValueCommand(
                global, terminal, here, this::opportunities, this::schedule, this::sportsbooks));
        commands.put("arbs", () -> new ArbsCommand(
                global, terminal, here, this::opportunities, this::schedule, this::sportsbooks));
        commands.put("middles", () -> new MiddlesCommand(
                global, terminal, here, this::opportunities, this::schedule, this::sportsbooks));
        commands.put("movement", () -> new MovementCommand(
                global, terminal, here, now -> home().movements(now), this::sportsbooks));
        commands.put("rank", () -> new RankCommand(global, terminal, () -> home().evidence(), this::schedule));
        commands.put("devig", () -> new DevigCommand(global, terminal));
        commands.put("convert", () -> new ConvertCommand(global, terminal));
        commands.put("hold", () -> new HoldCommand(global, terminal));
        commands.put("tour", () -> new TourCommand(global, terminal, () -> new TourGuide(outside.environment())));
        return commands;
    }

    /** The feeds that can be asked beside The Odds API, by name. */
    private Map<String, Supplier<Feed>> feeds() {
        return Map.of(DemoLeague.KEY.value(), () -> new DemoLeague(DemoTerms.USUAL, here.clock()));
    }

    private Boards boards(InstantSource now) {
        return home().boards(now);
    }

    private Opportunities opportunities(InstantSource now) {
        return home().opportunities(now);
    }

    private Schedule schedule() {
        return home().schedule();
    }

    private SportsbookNames sportsbooks() {
        return home().sportsbooks();
    }

    /** The open home; opened when a command first needs it. */
    private Linewright home() {
        if (open == null) {
            open = done(Linewright.open(folder(), outside));
        }
        return open;
    }

    private Path folder() {
        return done(Home.locate(global.home().map(Path::toString), outside.environment()));
    }

    private static <T> T done(Attempt<T> attempt) {
        return switch (attempt) {
            case Attempt.Done<T>(T value) -> value;
            case Attempt.Refused<T>(Refusal refusal) -> throw Refused.failed(refusal.sentence());
        };
    }

    /** Opens the workstation; its window stands before the home is open, and says so where that is refused. */
    private void window() {
        Path folder = folder();
        // JavaFX can also do without a screen, which its tests use.
        Finding display = Doctor.display(outside.environment());
        if (display.state() != Finding.State.OK && System.getProperty("glass.platform") == null) {
            throw Refused.failed(display.sentence().replaceFirst("\\.$", ": ") + display.remedy() + ".");
        }
        if (!worked(folder)) {
            throw Refused.failed("The window could not work with the home " + folder + ".");
        }
    }

    private boolean worked(Path folder) {
        try {
            return new Workstation(here.clock(), here.zone(), Locale.getDefault())
                    .run(() -> opening(folder, outside));
        } catch (UnsupportedOperationException noDisplay) {
            log(noDisplay);
            throw Refused.failed("The window cannot be opened (" + FailureSentence.of(noDisplay)
                    + "): start it from a desktop session, or set DISPLAY.");
        }
    }

    /** What the window finds where it opens the home in {@code folder}. */
    static Opening opening(Path folder, Outside outside) {
        return switch (Linewright.open(folder, outside)) {
            case Attempt.Done<Linewright>(Linewright linewright) -> new Opening.Opened(linewright.desk());
            case Attempt.Refused<Linewright>(Refusal refusal) ->
                new Opening.Refused(refusal);
        };
    }

    private static String version() {
        return Optional.ofNullable(Launcher.class.getPackage().getImplementationVersion()).orElse("(built in place)");
    }

    private static void log(Exception unexpected) {
        LoggerFactory.getLogger(Launcher.class).error("A command failed unexpectedly", unexpected);
    }
}
