package app.linewright.desktop.calculators;

import java.util.List;

/**
 * What a calculator answers: a small table, and a sentence where there is something to say about it.
 *
 * @param heads of the columns, the first over the names; empty where they need none
 * @param note empty where there is none
 */
record Answer(List<String> heads, List<Row> rows, String note) {
    /** Nothing, while an entry cannot be read. */
    static final Answer NONE = new Answer(List.of(), List.of(), "");

    /** How a row is to be read. */
    enum Weight {
        PLAIN,
        /** What was asked for. */
        STRONG,
        /** A fair price. */
        FAIR
    }

    /** A row: its name and a cell for each further column. */
    record Row(String name, List<String> cells, Weight weight) {
        Row {
            cells = List.copyOf(cells);
        }
    }

    Answer {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
    }

    static Row plain(String name, String... cells) {
        return new Row(name, List.of(cells), Weight.PLAIN);
    }

    static Row strong(String name, String... cells) {
        return new Row(name, List.of(cells), Weight.STRONG);
    }
}
