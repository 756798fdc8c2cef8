package app.linewright.desktop.imports;

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

/** What the window asks of the program to have files read in. Every call takes its time, on the calling thread. */
public interface Importer {
    /** Reads files in one after the other; the kind of each shows in its head. */
    ImportReport importFiles(List<Path> files, ImportWatch watch);

    /** Reads a file in by a mapping, which is then remembered for files with the same columns. */
    ImportReport importFile(Path file, CsvMapping mapping, ImportWatch watch);

    /** The files to read in: those given, and in the place of each folder the tables that lie in it, by name. */
    List<Path> filesIn(List<Path> paths);

    /** What reading {@code file} in would do, as far as its first rows tell; nothing is stored. */
    FilePreview preview(Path file);

    /** The head of a CSV file that only a mapping can explain; empty for any other file. */
    Optional<FileSample> sample(Path file);

    /** How {@code mapping} would read the first rows of {@code file}. */
    FilePreview preview(Path file, CsvMapping mapping);

    /** Reads in the small simulated season that comes with the program. */
    ImportReport importSample(ImportWatch watch);

    /**
     * Writes what was not taken of a file to {@code file}, in the place of what was there.
     *
     * @throws IOException if it cannot be written
     */
    void save(FileReport report, Path file) throws IOException;

    /**
     * A row of a file as it stands there; empty where there is none any more.
     *
     * @throws IOException if the file cannot be read any more
     */
    Optional<FileRow> row(Path file, long line) throws IOException;

    /** The imports that were begun and not ended, because the program was stopped in the middle. */
    List<UnfinishedImport> unfinished();
}
