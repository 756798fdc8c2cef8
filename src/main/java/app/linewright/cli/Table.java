package app.linewright.cli;

import app.linewright.feeds.csv.Shown;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Text in columns, two spaces apart. Where it would be wider than the terminal, the least needed columns give way,
 * and their number is told; nothing is cut in the middle.
 */
final class Table {
    private static final String GAP = "  ";

    private final List<Column> columns = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();

    private record Column(String header, boolean right, int need) {}

    /** A column of words. */
    Table text(String header) {
        columns.add(new Column(header, false, Integer.MAX_VALUE));
        return this;
    }

    /** A column of figures. */
    Table figure(String header) {
        columns.add(new Column(header, true, Integer.MAX_VALUE));
        return this;
    }

    /** A column of figures that gives way on a narrow terminal; those of lower {@code need} go first. */
    Table figure(String header, int need) {
        columns.add(new Column(header, true, need));
        return this;
    }

    /** A column of words that gives way on a narrow terminal; those of lower {@code need} go first. */
    Table text(String header, int need) {
        columns.add(new Column(header, false, need));
        return this;
    }

    Table row(List<String> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(
                    "A row of " + cells.size() + " cells for " + columns.size() + " columns.");
        }
        rows.add(cells.stream().map(Shown::onOneLine).toList());
        return this;
    }

    Table row(String... cells) {
        return row(List.of(cells));
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    void printTo(Terminal terminal) {
        int[] widths = IntStream.range(0, columns.size()).map(this::width).toArray();
        List<Integer> shown = shown(terminal.width(), widths);
        if (columns.stream().anyMatch(column -> !column.header().isEmpty())) {
            print(terminal, shown, widths, columns.stream().map(Column::header).toList());
        }
        rows.forEach(row -> print(terminal, shown, widths, row));
        int missing = columns.size() - shown.size();
        if (missing > 0) {
            terminal.line("");
            terminal.line((missing == 1 ? "1 column does" : missing + " columns do")
                    + " not fit this terminal; --json has them all.");
        }
    }

    private void print(Terminal terminal, List<Integer> shown, int[] widths, List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int at : shown) {
            String cell = cells.get(at);
            String space = " ".repeat(widths[at] - length(cell));
            line.append(at == shown.getFirst() ? "" : GAP);
            line.append(columns.get(at).right() ? space + cell : cell + space);
        }
        terminal.line(line.toString().stripTrailing());
    }

    /** The columns that fit, in their order. */
    private List<Integer> shown(OptionalInt limit, int[] widths) {
        List<Integer> shown = new ArrayList<>(IntStream.range(0, columns.size()).boxed().toList());
        while (limit.isPresent() && total(shown, widths) > limit.getAsInt()) {
            // Of equals the rightmost goes first.
            var least = shown.reversed().stream()
                    .filter(at -> columns.get(at).need() < Integer.MAX_VALUE)
                    .min(Comparator.comparingInt(at -> columns.get(at).need()));
            if (least.isEmpty()) {
                break;
            }
            shown.removeIf(least.get()::equals);
        }
        return shown;
    }

    private static int total(List<Integer> shown, int[] widths) {
        return shown.stream().mapToInt(at -> widths[at] + GAP.length()).sum() - GAP.length();
    }

    private int width(int column) {
        int header = length(columns.get(column).header());
        return rows.stream().mapToInt(row -> length(row.get(column))).reduce(header, Math::max);
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
