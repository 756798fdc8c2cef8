package app.linewright.feeds;

import static app.linewright.feeds.file.ImportProblem.Effect.CELL_LEFT_OUT;
import static app.linewright.feeds.file.ImportProblem.Effect.ROW_REFUSED;
import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.feeds.csv.LineFault;
import app.linewright.feeds.file.CellFault;
import app.linewright.feeds.file.FileKind;
import app.linewright.feeds.file.ImportProblem;
import app.linewright.feeds.file.RowFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProblemFileTest {
    @Test
    void problemsAreWrittenWithNothingInThemThatRuns(@TempDir Path folder) throws IOException {
        var problems = List.of(
                new ImportProblem("E0.csv", 214, "PSH", "2,1o",
                        new RowFault.Cell("2,1o", CellFault.Plain.NO_PRICE), CELL_LEFT_OUT),
                new ImportProblem("E0.csv", 215, null, "",
                        new RowFault.Line(new LineFault.OtherCells(2, 3)), ROW_REFUSED),
                new ImportProblem(
                        "E0.csv", 216, "PSD", "=HYPERLINK(\"x\")",
                        new RowFault.Cell("=HYPERLINK", CellFault.Plain.NO_PRICE), CELL_LEFT_OUT),
                new ImportProblem("E0.csv", 217, "PSD", " -1",
                        new RowFault.Cell("-1", CellFault.Plain.NO_PRICE), CELL_LEFT_OUT),
                new ImportProblem("E0.csv", 218, "＝x", "\t1", new RowFault.EmptyCell(), CELL_LEFT_OUT));
        var report = new FileReport(
                Path.of("E0.csv"), Optional.of(FileKind.FOOTBALL_DATA), new FileReport.Outcome.Done(), RowCounts.NONE,
                0, 0, problems, problems.size(), List.of());
        var file = folder.resolve("problems.csv");
        ProblemFile.write(file, List.of(report));
        assertThat(Files.readAllLines(file))
                .containsExactly(
                        "file,line,column,value,reason,effect",
                        "E0.csv,214,PSH,\"2,1o\",\"“2,1o” is not a price.\",cell left out",
                        "E0.csv,215,,,The line has 2 cells where the header has 3: it may have been cut.,row refused",
                        "E0.csv,216,PSD,\"'=HYPERLINK(\"\"x\"\")\",“=HYPERLINK” is not a price.,cell left out",
                        "E0.csv,217,PSD,' -1,“-1” is not a price.,cell left out",
                        "E0.csv,218,'＝x,'\t1,The cell is empty.,cell left out");
    }
}
