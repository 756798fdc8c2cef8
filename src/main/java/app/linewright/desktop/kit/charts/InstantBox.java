package app.linewright.desktop.kit.charts;

import app.linewright.desktop.kit.charts.StepChart.Role;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/** The small box beside a crosshair: the instant in bold, and what stood then, a row a line. */
final class InstantBox extends GridPane {
    InstantBox() {
        getStyleClass().add("chart-box");
        setHgap(12);
    }

    /** Fills the box, and returns the same in words. */
    String tell(StepChart chart, Instant at, DateTimeFormatter moment, StepChart.Figure figure) {
        getChildren().clear();
        var time = new Label(moment.format(at));
        time.getStyleClass().add("strong");
        add(time, 0, 0, 2, 1);
        int row = 1;
        var told = new StringBuilder(time.getText());
        for (var line : chart.listed()) {
            var value = line.at(at);
            if (line.role() != Role.OTHER && value.isPresent()) {
                var text = figure.of(line.role(), value.get());
                row(row++, line.name(), text, line.role() == Role.FAIR);
                told.append(", ").append(line.name()).append(' ').append(text);
            }
        }
        for (var spell : chart.spells()) {
            if (!at.isBefore(spell.from()) && !at.isAfter(spell.to())) {
                add(new Label(spell.text()), 0, row++, 2, 1);
                told.append(", ").append(spell.text());
            }
        }
        for (var mark : chart.marks()) {
            if (mark.at().equals(at)) {
                add(new Label(mark.text()), 0, row++, 2, 1);
                told.append(", ").append(mark.text());
            }
        }
        return told.toString();
    }

    private void row(int row, String name, String value, boolean fair) {
        var figures = new Label(value);
        figures.setMaxWidth(Double.MAX_VALUE);
        figures.setAlignment(Pos.CENTER_RIGHT);
        if (fair) {
            figures.getStyleClass().add("fair");
        }
        add(new Label(name), 0, row);
        add(figures, 1, row);
    }
}
