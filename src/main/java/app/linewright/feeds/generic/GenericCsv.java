package app.linewright.feeds.generic;

import app.linewright.feeds.csv.CsvHeader;
import app.linewright.feeds.csv.FileRefusedException;
import app.linewright.feeds.file.FileFormat;
import app.linewright.feeds.file.FileKind;
import app.linewright.feeds.file.Known;
import app.linewright.feeds.file.RowReader;

/** CSV files whose columns a mapping explains. */
public final class GenericCsv implements FileFormat {
    private final CsvMapping mapping;

    public GenericCsv(CsvMapping mapping) {
        this.mapping = mapping;
    }

    @Override
    public FileKind kind() {
        return FileKind.GENERIC;
    }

    /** Whether the columns that every mapping needs are there. */
    @Override
    public boolean fits(CsvHeader header) {
        return header.has(mapping.home(), mapping.away());
    }

    @Override
    public RowReader reader(CsvHeader header, Known known) throws FileRefusedException {
        return new GenericRows(new MappedColumns(header, mapping.name()), mapping, known);
    }
}
