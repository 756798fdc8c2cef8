package app.linewright.feeds.csv;

import java.util.List;

/** One line of a file below its header, with its number in the file (the header is usually line 1). */
public sealed interface CsvLine {
    long line();

    /** A line with a cell for every named column. */
    record Row(long line, List<String> cells) implements CsvLine {
        /** The text of a cell, without the space around it; empty where there is none. */
        public String text(Column column) {
            return cells.get(column.index()).strip();
        }
    }

    /** A line that is not a row. */
    record Broken(long line, LineFault fault) implements CsvLine {}
}
