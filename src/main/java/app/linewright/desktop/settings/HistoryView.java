package app.linewright.desktop.settings;

import app.linewright.desktop.kit.FieldNote;
import app.linewright.desktop.kit.Segments;
import app.linewright.desktop.kit.Words;
import app.linewright.odds.history.HistoryTerms.Rule;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.TextField;

/** Binds {@code HistoryView.fxml} to its view model. */
public final class HistoryView {
    private final HistoryViewModel model;
    private final Words words;

    @FXML private Segments<Rule> rule;
    @FXML private TextField days;
    @FXML private FieldNote note;

    public HistoryView(HistoryViewModel model, Words words) {
        this.model = model;
        this.words = words;
    }

    @FXML
    private void initialize() {
        rule.offer(List.of(Rule.values()), each -> words.say("settings.history." + each.key()));
        rule.valueProperty().bindBidirectional(model.ruleProperty());
        days.textProperty().bindBidirectional(model.daysProperty());
        days.focusedProperty().subscribe((before, now) -> {
            if (!now) {
                model.keep();
            }
        });
        note.say(days, model.noteProperty(), model.errorProperty());
        model.ask();
    }

    @FXML
    private void onDays() {
        model.keep();
    }
}
