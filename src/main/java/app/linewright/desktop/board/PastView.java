package app.linewright.desktop.board;

import app.linewright.desktop.kit.Bar;
import app.linewright.desktop.kit.DateText;
import app.linewright.desktop.kit.Words;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

/** Binds {@code PastView.fxml}, the banner over the Board of the past, to its view model. */
public final class PastView {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final PastViewModel model;
    private final Words words;
    private boolean showing;

    @FXML private Bar past;
    @FXML private Label pastLead;
    @FXML private DatePicker pastDay;
    @FXML private TextField pastTime;

    public PastView(PastViewModel model, Words words) {
        this.model = model;
        this.words = words;
    }

    @FXML
    private void initialize() {
        pastDay.setConverter(new DateText(words, model::day));
        pastLead.textProperty().bind(model.toldProperty());
        past.visibleProperty().bind(model.toldProperty().isNotEmpty());
        past.managedProperty().bind(past.visibleProperty());
        model.toldProperty().subscribe(_ -> show());
        pastDay.valueProperty().subscribe(day -> {
            if (day != null && !showing) {
                model.on(day);
            }
        });
        pastTime.focusedProperty().subscribe(focused -> {
            if (!focused) {
                onTime();
            }
        });
    }

    private void show() {
        showing = true;
        pastDay.setValue(model.day());
        pastTime.setText(model.time());
        pastTime.pseudoClassStateChanged(WRONG, false);
        showing = false;
    }

    @FXML
    private void onTime() {
        if (past.isVisible() && !pastTime.getText().equals(model.time())) {
            pastTime.pseudoClassStateChanged(WRONG, !model.at(pastTime.getText()));
        }
    }

    @FXML
    private void onHourEarlier() {
        model.step(PastViewModel.LONG_STEP.negated());
    }

    @FXML
    private void onEarlier() {
        model.earlier();
    }

    @FXML
    private void onLater() {
        model.later();
    }

    @FXML
    private void onHourLater() {
        model.step(PastViewModel.LONG_STEP);
    }

    @FXML
    private void onNow() {
        model.now();
    }
}
