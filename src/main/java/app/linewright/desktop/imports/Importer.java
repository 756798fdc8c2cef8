package app.linewright.desktop.imports;

import app.linewright.feeds.ImportReport;
import app.linewright.feeds.ImportWatch;
import app.linewright.feeds.UnfinishedImport;
import java.nio.file.Path;
import java.util.List;

/** What the window asks of the program to have files read in. Every call takes its time, on the calling thread. */
public interface Importer {
    /** Reads files in one after the other; the kind of each shows in its head. */
    ImportReport importFiles(List<Path> files, ImportWatch watch);

    /** Reads in the small simulated season that comes with the program. */
    ImportReport importSample(ImportWatch watch);

    /** The imports that were begun and not ended, because the program was stopped in the middle. */
    List<UnfinishedImport> unfinished();
}
