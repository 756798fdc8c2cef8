package app.linewright;

import app.linewright.desktop.imports.Importer;
import app.linewright.feeds.FilePreview;
import app.linewright.feeds.FileReport;
import app.linewright.feeds.FileRow;
import app.linewright.feeds.FileSample;
import app.linewright.feeds.ImportReport;
import app.linewright.feeds.ImportRequest;
import app.linewright.feeds.ImportService;
import app.linewright.feeds.ImportWatch;
import app.linewright.feeds.MeantFiles;
import app.linewright.feeds.ProblemFile;
import app.linewright.feeds.UnexplainedFiles;
import app.linewright.feeds.UnfinishedImport;
import app.linewright.feeds.generic.CsvMapping;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads files in for the window. */
record StoredImporter(ImportService imports, UnexplainedFiles unexplained) implements Importer {
    @Override
    public ImportReport importFiles(List<Path> files, ImportWatch watch) {
        return imports.run(ImportRequest.of(files), watch);
    }

    @Override
    public ImportReport importFile(Path file, CsvMapping mapping, ImportWatch watch) {
        return imports.run(ImportRequest.of(file, mapping), watch);
    }

    @Override
    public Optional<FileSample> sample(Path file) {
        return unexplained.sample(file);
    }

    @Override
    public List<Path> filesIn(List<Path> paths) {
        return MeantFiles.of(paths);
    }

    @Override
    public FilePreview preview(Path file) {
        return imports.preview(file);
    }

    @Override
    public FilePreview preview(Path file, CsvMapping mapping) {
        return imports.preview(file, mapping);
    }

    @Override
    public ImportReport importSample(ImportWatch watch) {
        return imports.runSample(watch);
    }

    @Override
    public void save(FileReport report, Path file) throws IOException {
        ProblemFile.write(file, List.of(report));
    }

    @Override
    public Optional<FileRow> row(Path file, long line) throws IOException {
        return FileRow.at(file, line);
    }

    @Override
    public List<UnfinishedImport> unfinished() {
        return imports.unfinished();
    }
}
