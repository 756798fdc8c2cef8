package app.linewright.feeds;

import java.nio.file.Path;
import java.util.List;

/** Counts how far one file has come, tells whoever waits at most ten times a second, and asks whether to go on. */
final class FileProgress {
    private static final int ASK_EVERY = 256;
    private static final long PAUSE_NANOS = 100_000_000;

    private final ImportWatch watch;
    private final List<Path> files;
    private final int index;
    private long looked;
    private long taken;
    private long lastTold;
    private boolean cancelled;

    FileProgress(ImportWatch watch, List<Path> files, int index) {
        this.watch = watch;
        this.files = files;
        this.index = index;
        this.lastTold = System.nanoTime();
    }

    Path path() {
        return files.get(index);
    }

    /** Counts a row that was looked at; whether the import is to end. */
    boolean looked() {
        looked++;
        return after(looked, ImportProgress.Phase.READING, looked, 0);
    }

    /** Counts a row that was taken; whether the import is to end. */
    boolean taken() {
        taken++;
        return after(taken, ImportProgress.Phase.STORING, taken, looked);
    }

    /** Tells that the file is done. */
    void done() {
        tell(ImportProgress.Phase.STORING, looked, looked);
    }

    /** Whether the import is to end. */
    boolean cancelled() {
        cancelled = cancelled || watch.cancelled();
        return cancelled;
    }

    private boolean after(long counted, ImportProgress.Phase phase, long rows, long ofRows) {
        if (counted % ASK_EVERY == 0) {
            if (System.nanoTime() - lastTold >= PAUSE_NANOS) {
                tell(phase, rows, ofRows);
            }
            return cancelled();
        }
        return cancelled;
    }

    private void tell(ImportProgress.Phase phase, long rows, long ofRows) {
        lastTold = System.nanoTime();
        watch.progress(
                new ImportProgress(FileReport.nameOf(path()), index + 1, files.size(), phase, rows, ofRows));
    }
}
