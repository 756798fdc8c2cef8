package app.linewright.feeds;

import app.linewright.feeds.file.ImportProblem;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;

/** The problems of an import as a CSV file, for whoever mends the files: file, line, column, value, reason, effect. */
public final class ProblemFile {
    private ProblemFile() {}

    /**
     * Writes the problems of {@code reports} to {@code file}, in the place of what was there.
     *
     * <p>A cell that a spreadsheet would take for a formula is given an apostrophe in front: values come from files
     * that may mean harm.
     */
    public static void write(Path file, Collection<FileReport> reports) throws IOException {
        try (var csv = CsvWriter.builder().build(file)) {
            csv.writeRecord("file", "line", "column", "value", "reason", "effect");
            for (var report : reports) {
                for (var problem : report.problems()) {
                    write(csv, problem);
                }
            }
        }
    }

    private static void write(CsvWriter csv, ImportProblem problem) {
        var column = problem.column();
        csv.writeRecord(
                inert(problem.file()),
                Long.toString(problem.line()),
                column == null ? "" : inert(column),
                inert(problem.value()),
                inert(problem.reason()),
                problem.effect().words());
    }

    /** Spreadsheets look past white space and full-width forms for the sign that begins a formula. */
    private static String inert(String text) {
        var start = text.stripLeading();
        boolean formula = text.startsWith("\t") || text.startsWith("\r")
                || (!start.isEmpty() && "=+-@＝＋－＠".indexOf(start.charAt(0)) >= 0);
        return formula ? "'" + text : text;
    }
}
