package app.linewright.feeds.generic;

import app.linewright.feeds.csv.Column;
import app.linewright.feeds.csv.CsvHeader;
import app.linewright.feeds.csv.FileRefusal;
import app.linewright.feeds.csv.FileRefusedException;
import app.linewright.feeds.file.CellFault;
import app.linewright.feeds.file.RefusedRowException;
import app.linewright.feeds.file.RowCells;
import org.jspecify.annotations.Nullable;

/** Finds the columns that a mapping names in the header of a file. */
final class MappedColumns {
    private final CsvHeader header;
    private final String mapping;

    MappedColumns(CsvHeader header, String mapping) {
        this.header = header;
        this.mapping = mapping;
    }

    /** A cell, or the same text for every row. */
    sealed interface Source {
        record Cell(Column column) implements Source {}

        record Fixed(String text) implements Source {}

        default String text(RowCells cells) {
            return switch (this) {
                case Cell(Column column) -> cells.text(column);
                case Fixed(String text) -> text;
            };
        }

        /** The refusal of a row for this source's text; a fixed one is checked before any row is read. */
        default RefusedRowException refusal(RowCells cells, CellFault fault) {
            return switch (this) {
                case Cell(Column column) -> cells.refusal(column, fault);
                case Fixed(String text) -> throw new IllegalStateException("“" + text + "” was not checked.");
            };
        }
    }

    CsvHeader header() {
        return header;
    }

    Column column(String name) throws FileRefusedException {
        var column = header.find(name);
        if (column.isEmpty()) {
            throw new FileRefusedException(new FileRefusal.MappedColumnMissing(name, mapping));
        }
        return column.get();
    }

    @Nullable Column optional(@Nullable String name) throws FileRefusedException {
        return name == null ? null : column(name);
    }

    Source source(CsvMapping.Given given) throws FileRefusedException {
        if (given.value() != null) {
            return new Source.Fixed(given.value());
        }
        return new Source.Cell(column(String.valueOf(given.column())));
    }
}
