package app.linewright.desktop.tour;

import app.linewright.desktop.imports.Importer;
import app.linewright.feeds.FilePreview;
import app.linewright.feeds.FileReport;
import app.linewright.feeds.FileRow;
import app.linewright.feeds.FileSample;
import app.linewright.feeds.ImportReport;
import app.linewright.feeds.ImportWatch;
import app.linewright.feeds.UnfinishedImport;
import app.linewright.feeds.generic.CsvMapping;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** The real importer, which can be made to take its time. */
final class StagedImporter implements Importer {
    private final Importer real;
    private volatile CountDownLatch held = new CountDownLatch(0);

    StagedImporter(Importer real) {
        this.real = real;
    }

    /** Reads nothing until {@link #release}. */
    void hold() {
        held = new CountDownLatch(1);
    }

    void release() {
        held.countDown();
    }

    @Override
    public ImportReport importFiles(List<Path> files, ImportWatch watch) {
        try {
            held.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return real.importFiles(files, watch);
    }

    @Override
    public ImportReport importFile(Path file, CsvMapping mapping, ImportWatch watch) {
        return real.importFile(file, mapping, watch);
    }

    @Override
    public Optional<FileSample> sample(Path file) {
        return real.sample(file);
    }

    @Override
    public List<Path> filesIn(List<Path> paths) {
        return real.filesIn(paths);
    }

    @Override
    public FilePreview preview(Path file) {
        return real.preview(file);
    }

    @Override
    public FilePreview preview(Path file, CsvMapping mapping) {
        return real.preview(file, mapping);
    }

    @Override
    public ImportReport importSample(ImportWatch watch) {
        return real.importSample(watch);
    }

    @Override
    public List<UnfinishedImport> unfinished() {
        return real.unfinished();
    }

    @Override
    public Optional<FileRow> row(Path file, long line) throws IOException {
        return real.row(file, line);
    }

    @Override
    public void save(FileReport report, Path file) throws IOException {
        real.save(report, file);
    }
}
