package app.linewright.cli;

import app.linewright.feeds.FileReport;
import app.linewright.feeds.ImportProgress;
import app.linewright.feeds.ImportReport;
import app.linewright.feeds.ImportRequest;
import app.linewright.feeds.ImportService;
import app.linewright.feeds.ImportWatch;
import app.linewright.feeds.RowCounts;
import app.linewright.feeds.csv.FileNote;
import app.linewright.feeds.csv.FileRefusedException;
import app.linewright.feeds.file.FileKind;
import app.linewright.feeds.file.ImportProblem;
import app.linewright.feeds.generic.CsvMapping;
import app.linewright.feeds.generic.CsvMappingJson;
import app.linewright.store.StoreFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Imports files of odds and results, shows how far it has come, and reports what became of every row. */
public final class ImportCommand extends Command {
    private static final Logger LOG = LoggerFactory.getLogger(ImportCommand.class);
    private static final int PROBLEMS_SHOWN = 20;

    private final Global global;
    private final Terminal terminal;
    private final Interruption interruption;
    private final Supplier<ImportService> imports;
    private final Argument<CsvMapping> mapping = option(
            "--mapping",
            "FILE",
            ImportCommand::mapping,
            "What the columns of generic files mean, as JSON; remembered for files with the same header.");
    private final Flag newTeams = flag(
            "Take names that no team of the league has, nor nearly has, for new teams.", "--new-teams");
    private final Flag allProblems =
            flag("List every problem, not the first " + PROBLEMS_SHOWN + ".", "--all-problems");
    private final Argument<String> first =
            word("KIND", text -> text, kinds() + "; may be left out where the files' headers tell it.");
    private final Arguments<Path> rest = words(1, "0..*", "FILE", Command::path, "The files, as they were downloaded.");

    public ImportCommand(
            Global global, Terminal terminal, Interruption interruption, Supplier<ImportService> imports) {
        super("Read odds and results from files. Importing a file again changes nothing.");
        this.global = global;
        this.terminal = terminal;
        this.interruption = interruption;
        this.imports = imports;
    }

    @Override
    public Integer call() {
        ImportRequest request = request();
        ProgressLine line = new ProgressLine(terminal);
        ImportService service = imports.get();
        interruption.heed();
        ImportReport report;
        try {
            report = service.run(request, watch(line));
        } catch (StoreFailure failure) {
            LOG.error("The import stopped", failure);
            throw Refused.failed("The import stopped, because " + failure.reason()
                    + "; what was stored before stays: " + failure.remedy() + " and import again.");
        } finally {
            line.end();
        }
        if (global.json()) {
            Json.print(terminal, Document.of(report));
        } else {
            print(report);
        }
        int left = left(request, report);
        if (left > 0) {
            terminal.note(request.files().size() == 1
                    ? "Stopped before the end of the file; import it again to complete it."
                    : "Stopped with " + left + " of " + request.files().size()
                            + " files left; import them again to complete them.");
        }
        return left > 0 ? ExitCode.STOPPED : exitCode(report);
    }

    private ImportWatch watch(ProgressLine line) {
        return new ImportWatch() {
            @Override
            public void progress(ImportProgress progress) {
                line.show(progress.share(), what(progress));
            }

            @Override
            public boolean cancelled() {
                return interruption.requested();
            }
        };
    }

    private ImportRequest request() {
        String word = first.value().orElseThrow();
        Optional<FileKind> kind = FileKind.of(word.toLowerCase(Locale.ROOT));
        List<Path> files = new ArrayList<>(rest.values());
        if (kind.isEmpty()) {
            files.addFirst(file(word));
        }
        if (files.isEmpty()) {
            throw Refused.usage("Name the " + word + " files to import.");
        }
        for (Path file : files) {
            if (Files.isDirectory(file)) {
                throw Refused.usage(file + " is a folder: name the files in it.");
            }
            if (!Files.isRegularFile(file)) {
                throw Refused.usage("There is no file " + file + (kind.isEmpty() && file.equals(files.getFirst())
                        ? ", and it is no kind of file: " + kinds() + " are."
                        : "."));
            }
        }
        return new ImportRequest(files, kind, mapping.value(), newTeams.given());
    }

    private static Path file(String name) {
        try {
            return path(name);
        } catch (IllegalArgumentException refused) {
            throw Refused.usage(refused.getMessage() + ".");
        }
    }

    private static String kinds() {
        return Arrays.stream(FileKind.values()).map(FileKind::key).collect(Collectors.joining(", "));
    }

    private static CsvMapping mapping(String file) {
        try {
            return CsvMappingJson.read(Files.readString(path(file)));
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("the file " + file + " cannot be read", unreadable);
        } catch (FileRefusedException refused) {
            throw new IllegalArgumentException(refused.getMessage(), refused);
        }
    }

    private static String what(ImportProgress progress) {
        String place = progress.files() == 1 ? "" : " (" + progress.number() + " of " + progress.files() + ")";
        return switch (progress.phase()) {
            case READING -> progress.file() + place + "  reading, " + Figures.count(progress.rows()) + " rows";
            case STORING ->
                progress.file() + place + "  " + Figures.count(progress.rows()) + " of "
                        + Figures.count(progress.ofRows()) + " rows";
        };
    }

    /** How many files the import did not come to the end of, or not even to. */
    private static int left(ImportRequest request, ImportReport report) {
        long ended = report.files().stream()
                .filter(file -> !(file.outcome() instanceof FileReport.Outcome.Cancelled))
                .count();
        return request.files().size() - (int) ended;
    }

    private static int exitCode(ImportReport report) {
        boolean refused =
                report.files().stream().anyMatch(file -> file.outcome() instanceof FileReport.Outcome.Refused);
        return refused ? ExitCode.FAILED : ExitCode.OK;
    }

    private void print(ImportReport report) {
        report.files().forEach(this::printProblems);
        Table table = new Table()
                .text("file")
                .text("kind", 1)
                .figure("read")
                .figure("new")
                .figure("changed")
                .figure("unchanged")
                .figure("refused")
                .figure("new prices", 2)
                .figure("known prices", 2)
                .text("");
        for (FileReport file : report.files()) {
            table.row(cells(
                    file.name(),
                    file.kind().map(FileKind::key).orElse(""),
                    file.rows(),
                    file.quotesAdded(),
                    file.quotesKnown(),
                    outcome(file)));
        }
        if (report.files().size() > 1) {
            table.row(cells(
                    "all",
                    "",
                    report.rows(),
                    report.files().stream().mapToLong(FileReport::quotesAdded).sum(),
                    report.files().stream().mapToLong(FileReport::quotesKnown).sum(),
                    ""));
        }
        table.printTo(terminal);
    }

    private static List<String> cells(
            String name, String kind, RowCounts rows, long quotesAdded, long quotesKnown, String outcome) {
        return List.of(
                name,
                kind,
                Figures.count(rows.read()),
                Figures.count(rows.added()),
                Figures.count(rows.changed()),
                Figures.count(rows.unchanged()),
                Figures.count(rows.refused()),
                Figures.count(quotesAdded),
                Figures.count(quotesKnown),
                outcome);
    }

    private void printProblems(FileReport file) {
        if (file.outcome() instanceof FileReport.Outcome.Refused refused) {
            terminal.note(file.name() + ": " + refused.reason());
        }
        file.notes().forEach(note -> terminal.note(file.name() + ": " + note.sentence()));
        long shown = allProblems.given() ? file.problems().size() : PROBLEMS_SHOWN;
        file.problems().stream().limit(shown).forEach(problem -> terminal.note(problem.sentence()));
        long more = file.problemCount() - Math.min(shown, file.problems().size());
        if (more > 0) {
            terminal.note(file.name() + ": " + Figures.count(more) + " more problems.");
        }
    }

    private static String outcome(FileReport file) {
        return switch (file.outcome()) {
            case FileReport.Outcome.Done _ -> "";
            case FileReport.Outcome.Cancelled _ -> "stopped";
            case FileReport.Outcome.Refused _ -> "the whole file was refused";
        };
    }

    /** The fields of {@code import --json}. */
    record Document(List<Imported> files, RowCounts rows) {
        static Document of(ImportReport report) {
            return new Document(report.files().stream().map(Imported::of).toList(), report.rows());
        }
    }

    record Imported(
            String file,
            @Nullable String kind,
            String outcome,
            @Nullable String refused,
            RowCounts rows,
            long newPrices,
            long knownPrices,
            long problemCount,
            List<Problem> problems,
            List<String> notes) {
        static Imported of(FileReport report) {
            return new Imported(
                    report.name(),
                    report.kind().map(FileKind::key).orElse(null),
                    report.outcome().getClass().getSimpleName().toLowerCase(Locale.ROOT),
                    report.outcome() instanceof FileReport.Outcome.Refused refused ? refused.reason() : null,
                    report.rows(),
                    report.quotesAdded(),
                    report.quotesKnown(),
                    report.problemCount(),
                    report.problems().stream().map(Problem::of).toList(),
                    report.notes().stream().map(FileNote::sentence).toList());
        }
    }

    record Problem(
            long line, @Nullable String column, String value, String reason, String effect, boolean refusedRow) {
        static Problem of(ImportProblem problem) {
            return new Problem(
                    problem.line(),
                    problem.column(),
                    problem.value(),
                    problem.reason(),
                    problem.effect().name().toLowerCase(Locale.ROOT),
                    problem.refusedRow());
        }
    }
}
