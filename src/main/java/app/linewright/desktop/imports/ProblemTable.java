package app.linewright.desktop.imports;

import app.linewright.desktop.kit.Words;
import app.linewright.feeds.file.ImportProblem;
import java.text.NumberFormat;
import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** What is not taken of a file: where it stands, what is left out for it, and why. */
public final class ProblemTable extends TableView<ImportProblem> {
    private static final double SENTENCE = 320;

    public ProblemTable() {
        getStyleClass().add("lw-compact");
        setPlaceholder(new Label());
    }

    /** Speaks the language of the window. */
    void speak(Words words) {
        var told = new ProblemWords(words);
        var counts = NumberFormat.getIntegerInstance(words.locale());
        getColumns().add(TextColumn.figures(
                words.say("imports.column.line"), 84, problem -> counts.format(problem.line())));
        getColumns().add(new TextColumn<>(
                words.say("imports.column.column"), 120, problem -> Objects.requireNonNullElse(problem.column(), "")));
        getColumns().add(new TextColumn<>(words.say("imports.column.loss"), 132, problem -> words.say(
                switch (problem.effect()) {
                    case ROW_REFUSED -> "imports.loss.row";
                    case CELL_LEFT_OUT -> "imports.loss.cell";
                    case PRICE_CORRECTED -> "imports.loss.corrected";
                })));
        double others = getColumns().stream().mapToDouble(TableColumn::getPrefWidth).sum();
        var reason = new TextColumn<ImportProblem>(words.say("imports.column.reason"), SENTENCE, told::of);
        reason.fill(this, others);
        getColumns().add(reason);
    }
}
