package app.linewright.feeds;

import java.util.List;

/** What an import did, file by file; files that a cancelled import did not come to are missing. */
public record ImportReport(List<FileReport> files) {
    public ImportReport {
        files = List.copyOf(files);
    }

    /** The rows of all files together. */
    public RowCounts rows() {
        return files.stream().map(FileReport::rows).reduce(RowCounts.NONE, RowCounts::plus);
    }
}
