package app.linewright.desktop;

import app.linewright.desktop.imports.Importer;
import app.linewright.feeds.FileReport;
import app.linewright.feeds.FileReport.Outcome;
import app.linewright.feeds.ImportProgress;
import app.linewright.feeds.ImportProgress.Phase;
import app.linewright.feeds.ImportReport;
import app.linewright.feeds.ImportWatch;
import app.linewright.feeds.RowCounts;
import app.linewright.feeds.UnfinishedImport;
import app.linewright.feeds.file.FileKind;
import app.linewright.feeds.file.ImportProblem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Imports nothing, and tells what a test prepared. */
public final class PreparedImporter implements Importer {
    private Runnable onImport = () -> {};
    private List<UnfinishedImport> unfinished = List.of();
    private Optional<RuntimeException> failure = Optional.empty();
    private List<ImportProblem> problems = List.of();

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

    public PreparedImporter problems(ImportProblem... found) {
        problems = List.of(found);
        return this;
    }

    @Override
    public ImportReport importFiles(List<Path> files, ImportWatch watch) {
        failure.ifPresent(cause -> {
            throw cause;
        });
        return new ImportReport(files.stream().map(file -> report(file, watch)).toList());
    }

    @Override
    public ImportReport importSample(ImportWatch watch) {
        return importFiles(List.of(Path.of("sample.csv")), watch);
    }

    @Override
    public List<UnfinishedImport> unfinished() {
        return unfinished;
    }

    private FileReport report(Path file, ImportWatch watch) {
        watch.progress(new ImportProgress(file.toString(), 1, 1, Phase.STORING, 190, 380));
        if (watch.cancelled()) {
            return new FileReport(file, Optional.of(FileKind.FOOTBALL_DATA), new Outcome.Cancelled(),
                    new RowCounts(190, 190, 0, 0, 0, 0), 5_700, 0, List.of(), 0, List.of());
        }
        onImport.run();
        var refused = problems.stream().filter(ImportProblem::refusedRow).count();
        return new FileReport(file, Optional.of(FileKind.FOOTBALL_DATA), new Outcome.Done(),
                new RowCounts(380, 380 - refused, 0, 0, refused, 0), 11_400, 0, problems, problems.size(), List.of());
    }
}
