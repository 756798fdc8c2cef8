package app.linewright.feeds.file;

import app.linewright.feeds.csv.CsvHeader;
import app.linewright.feeds.csv.FileRefusedException;
import java.util.Set;

/** A format of odds and results files. */
public interface FileFormat {
    FileKind kind();

    /** The columns that tell the format. */
    Set<String> marks();

    /** Whether a file with this header is of this format. */
    default boolean fits(CsvHeader header) {
        return header.has(marks());
    }

    /**
     * A reader for a file with this header.
     *
     * @throws FileRefusedException when the header lacks what the format needs
     */
    RowReader reader(CsvHeader header, Known known) throws FileRefusedException;
}
