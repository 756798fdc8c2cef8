package app.linewright.feeds.file;

import app.linewright.feeds.csv.CsvHeader;
import app.linewright.feeds.csv.FileRefusedException;

/** A format of odds and results files. */
public interface FileFormat {
    FileKind kind();

    /** Whether a file with this header is of this format. */
    boolean fits(CsvHeader header);

    /**
     * A reader for a file with this header.
     *
     * @throws FileRefusedException when the header lacks what the format needs
     */
    RowReader reader(CsvHeader header, Known known) throws FileRefusedException;
}
