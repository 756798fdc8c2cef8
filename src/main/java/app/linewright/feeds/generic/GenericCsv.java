package app.linewright.feeds.generic;

import app.linewright.feeds.csv.CsvHeader;
import app.linewright.feeds.csv.FileRefusedException;
import app.linewright.feeds.file.FileFormat;
import app.linewright.feeds.file.FileKind;
import app.linewright.feeds.file.Known;
import app.linewright.feeds.file.RowReader;
import java.util.Set;

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

    /** The columns that every mapping needs. */
    @Override
    public Set<String> marks() {
        return Set.of(mapping.home(), mapping.away());
    }

    @Override
    public RowReader reader(CsvHeader header, Known known) throws FileRefusedException {
        return new GenericRows(new MappedColumns(header, mapping.name()), mapping, known);
    }
}
