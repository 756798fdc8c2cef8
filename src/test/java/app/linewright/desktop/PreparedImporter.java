package app.linewright.desktop;

import app.linewright.desktop.imports.Importer;
import app.linewright.feeds.FilePreview;
import app.linewright.feeds.FileReport;
import app.linewright.feeds.FileReport.Outcome;
import app.linewright.feeds.FileRow;
import app.linewright.feeds.FileSample;
import app.linewright.feeds.ImportProgress;
import app.linewright.feeds.ImportProgress.Phase;
import app.linewright.feeds.ImportReport;
import app.linewright.feeds.ImportWatch;
import app.linewright.feeds.PreviewRow;
import app.linewright.feeds.ProblemFile;
import app.linewright.feeds.RowCounts;
import app.linewright.feeds.UnfinishedImport;
import app.linewright.feeds.csv.FileRefusal;
import app.linewright.feeds.file.FileKind;
import app.linewright.feeds.file.ImportProblem;
import app.linewright.feeds.generic.CsvMapping;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Imports nothing, and tells what a test prepared. */
public final class PreparedImporter implements Importer {
    private Runnable onImport = () -> {};
    private Runnable onFind = () -> {};
    private Runnable onLook = () -> {};
    private List<UnfinishedImport> unfinished = List.of();
    private Optional<RuntimeException> failure = Optional.empty();
    private List<ImportProblem> problems = List.of();
    private boolean known;
    private List<Path> faulty = List.of();
    private final List<CsvMapping> mappings = new ArrayList<>();
    private Optional<FileSample> sample = Optional.empty();
    private Function<CsvMapping, FilePreview> previews = PreparedSamples::preview;

    /** What an import changes. */
    public PreparedImporter importing(Runnable change) {
        onImport = change;
        return this;
    }

    public PreparedImporter unfinished(UnfinishedImport... imports) {
        unfinished = List.of(imports);
        return this;
    }

    public PreparedImporter failing(RuntimeException cause) {
        failure = Optional.of(cause);
        return this;
    }

    /** Nothing fails any more. */
    public PreparedImporter recover() {
        failure = Optional.empty();
        return this;
    }

    public PreparedImporter problems(ImportProblem... found) {
        problems = List.of(found);
        return this;
    }

    /** Files that cannot be taken at all. */
    public PreparedImporter faulty(Path... files) {
        faulty = List.of(files);
        return this;
    }

    /** What finding files does besides. */
    public PreparedImporter finding(Runnable work) {
        onFind = work;
        return this;
    }

    /** What looking through a file does besides. */
    public PreparedImporter looking(Runnable work) {
        onLook = work;
        return this;
    }

    /** Everything it imports was imported before. */
    public PreparedImporter known() {
        known = true;
        return this;
    }

    @Override
    public ImportReport importFiles(List<Path> files, ImportWatch watch) {
        failure.ifPresent(cause -> {
            throw cause;
        });
        return new ImportReport(files.stream().map(file -> report(file, watch)).toList());
    }

    /** What an import by a mapping was asked with, the last one last. */
    public List<CsvMapping> mappings() {
        return mappings;
    }

    /** Files that only a mapping can explain; how it would read them is told by {@code preview}. */
    public PreparedImporter unexplained(FileSample head, Function<CsvMapping, FilePreview> preview) {
        sample = Optional.of(head);
        previews = preview;
        return this;
    }

    @Override
    public ImportReport importFile(Path file, CsvMapping mapping, ImportWatch watch) {
        mappings.add(mapping);
        sample = Optional.empty();
        return importFiles(List.of(file), watch);
    }

    @Override
    public Optional<FileSample> sample(Path file) {
        return sample.filter(head -> head.file().equals(file));
    }

    @Override
    public List<Path> filesIn(List<Path> paths) {
        onFind.run();
        return paths;
    }

    @Override
    public FilePreview preview(Path file) {
        onLook.run();
        var expected = report(file);
        var rows = expected.kind().isEmpty() ? List.<PreviewRow>of() : PreparedSamples.rows();
        return new FilePreview(expected, (int) expected.rows().read(), rows, PreparedSamples.BOOKS, true);
    }

    @Override
    public FilePreview preview(Path file, CsvMapping mapping) {
        return previews.apply(mapping);
    }

    @Override
    public ImportReport importSample(ImportWatch watch) {
        return importFiles(List.of(Path.of("sample.csv")), watch);
    }

    @Override
    public void save(FileReport report, Path file) throws IOException {
        ProblemFile.write(file, List.of(report));
    }

    @Override
    public Optional<FileRow> row(Path file, long line) throws IOException {
        if (line > 380) {
            throw new NoSuchFileException(file.toString());
        }
        return Optional.of(new FileRow(line, List.of(
                new FileRow.Cell("Date", "15/04/2023"), new FileRow.Cell("HomeTeam", "Chelsea"),
                new FileRow.Cell("AwayTeam", "Brighton"), new FileRow.Cell("PSH", "2,1o"),
                new FileRow.Cell("PSD", "3.53"))));
    }

    @Override
    public List<UnfinishedImport> unfinished() {
        return unfinished;
    }

    private FileReport report(Path file, ImportWatch watch) {
        var report = report(file);
        if (report.outcome() instanceof Outcome.Refused) {
            return report;
        }
        watch.progress(new ImportProgress(file.toString(), 1, 1, Phase.STORING, 190, 380));
        if (watch.cancelled()) {
            return new FileReport(file, Optional.of(FileKind.FOOTBALL_DATA), new Outcome.Cancelled(),
                    new RowCounts(190, 190, 0, 0, 0, 0), 5_700, 0, List.of(), 0, List.of());
        }
        onImport.run();
        return report;
    }

    private FileReport report(Path file) {
        if (sample(file).isPresent()) {
            return refused(file, new FileRefusal.UnknownHeader(List.of()));
        }
        if (faulty.contains(file)) {
            return refused(file, FileRefusal.Plain.ARCHIVE);
        }
        if (known) {
            return new FileReport(file, Optional.of(FileKind.FOOTBALL_DATA), new Outcome.Done(),
                    new RowCounts(380, 0, 0, 380, 0, 0), 0, 0, List.of(), 0, List.of());
        }
        var refused = problems.stream().filter(ImportProblem::refusedRow).count();
        return new FileReport(file, Optional.of(FileKind.FOOTBALL_DATA), new Outcome.Done(),
                new RowCounts(380, 380 - refused, 0, 0, refused, 0), 11_400, 0, problems, problems.size(), List.of());
    }

    private static FileReport refused(Path file, FileRefusal refusal) {
        return new FileReport(file, Optional.empty(), new Outcome.Refused(refusal),
                RowCounts.NONE, 0, 0, List.of(), 0, List.of());
    }
}
