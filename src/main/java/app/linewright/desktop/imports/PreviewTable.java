package app.linewright.desktop.imports;

import app.linewright.desktop.imports.PreviewTexts.Line;
import app.linewright.desktop.kit.Words;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** The first rows of a file, as they would be stored. */
public final class PreviewTable extends TableView<Line> {
    private static final double SENTENCE = 208;

    public PreviewTable() {
        getStyleClass().add("lw-compact");
        setPlaceholder(new Label());
    }

    /** Shows {@code lines} from now on, under heads in the language of the window. */
    void show(ObservableList<Line> lines, Words words) {
        getColumns().add(TextColumn.figures(words.say("imports.column.line"), 56, Line::number));
        getColumns().add(new TextColumn<>(words.say("board.league"), 112, Line::league));
        getColumns().add(new TextColumn<>(words.say("mapping.field.start"), 140, Line::start));
        getColumns().add(new TextColumn<>(words.say("mapping.field.home"), 188, Line::home));
        getColumns().add(new TextColumn<>(words.say("mapping.field.away"), 188, Line::away));
        getColumns().add(new TextColumn<>(words.say("mapping.column.score"), 80, Line::score));
        double others = getColumns().stream().mapToDouble(TableColumn::getPrefWidth).sum();
        var said = new TextColumn<>(words.say("mapping.column.said"), SENTENCE, Line::said);
        said.fill(this, others);
        getColumns().add(said);
        setItems(lines);
    }
}
